"""Plans to publish at a time: made, changed, cancelled, and carried out when the time has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, transaction
from django.db.models import Model

from meetings.models import PlanState, PublicationPlan
from meetings.publishing.findings import Finding
from meetings.publishing.loading import load_row
from meetings.publishing.making_public import BEFORE, Outcome, make_public, publish_record
from meetings.publishing.readiness import check_all

PUBLISH = "meetings.publish_record"
"""The permission to publish and withdraw."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the plans whose time had come."""

    published: int
    held_back: int


@transaction.atomic
def plan_publication(
    row: Model,
    at: datetime,
    user: User | None,
    *,
    along: Sequence[Any] = (),
    reason: str = "",
) -> Outcome:
    """Plan to publish a record, and these drafts with it, at a time.

    Refuses what would be refused now: then nothing is planned, and what is missing is given. A
    record that has a plan already gets the new time.
    """
    with transaction.atomic():
        outcome = publish_record(row, along=along, reason=reason)
        known = check_all(outcome.published)
        transaction.set_rollback(True)
    for one in outcome.published:
        put_plan(one, at, user, note_of(reason, known[one]))
    return outcome


def put_plan(row: Model, at: datetime, user: User | None, note: str) -> None:
    """Write the one waiting plan of a record."""
    kind = ContentType.objects.get_for_model(row)
    PublicationPlan.objects.update_or_create(
        content_type=kind,
        object_id=row.pk,
        state=PlanState.WAITING,
        defaults={"publish_at": at, "planned_by": user, "note": note},
    )


def note_of(reason: str, known: Iterable[Finding]) -> str:
    """Give the note of a plan: why it is published all the same, and what was known to lack."""
    lines = [line_of(finding) for finding in known]
    return "\n".join([reason.strip(), *lines]).strip()


def line_of(finding: Finding) -> str:
    """Give the line of a note that says what was known to be missing."""
    return f"- {finding.text}"


@transaction.atomic
def change_time(plan: PublicationPlan, at: datetime) -> bool:
    """Give a waiting plan another time; give whether it still waited."""
    waiting = PublicationPlan.objects.filter(pk=plan.pk, state=PlanState.WAITING)
    return bool(waiting.update(publish_at=at))


@transaction.atomic
def cancel_plan(plan: PublicationPlan, now: datetime, reason: str) -> bool:
    """Cancel a waiting plan for a reason; give whether it still waited."""
    waiting = PublicationPlan.objects.filter(pk=plan.pk, state=PlanState.WAITING)
    return bool(waiting.update(state=PlanState.CANCELLED, ended_at=now, note=reason))


@transaction.atomic
def publish_due(now: datetime) -> Done:
    """Publish what is due; while another process is busy with that, leave it to that one."""
    due = PublicationPlan.objects.filter(state=PlanState.WAITING, publish_at__lte=now)
    free = due.order_by("publish_at", "pk").select_related("planned_by")
    plans = list(free.select_for_update(skip_locked=True, of=("self",)))
    if len(plans) < due.count():
        return Done(0, 0)
    held_back = carry_out_all(plans, now)
    return Done(len(plans) - held_back, held_back)


def carry_out_all(plans: Sequence[PublicationPlan], now: datetime) -> int:
    """Publish what can be, what others need before these; hold back the rest, and count it."""
    left: dict[PublicationPlan, str] = dict.fromkeys(plans, "")
    moved = True
    while moved and left:
        tried = {plan: carry_out(plan, now) for plan in left}
        moved = "" in tried.values()
        left = {plan: hindrance for plan, hindrance in tried.items() if hindrance}
    for plan, hindrance in left.items():
        end(plan, PlanState.HELD_BACK, now, hindrance)
    return len(left)


def carry_out(plan: PublicationPlan, now: datetime) -> str:
    """Publish the record of one plan and end the plan; give what hinders it, "" for nothing."""
    reason = plan.note.partition("\n")[0]
    try:
        with transaction.atomic():
            if hindrance := find_hindrance(plan):
                return hindrance
            with pghistory.context(user=plan.planned_by_id, reason=f"As planned. {reason}".strip()):
                make_public([plan.subject])
    except DatabaseError as error:
        return f"The database refused it: {error}"
    end(plan, PlanState.PUBLISHED, now)
    return ""


def end(plan: PublicationPlan, state: PlanState, now: datetime, hindrance: str = "") -> None:
    """Write down what became of a plan."""
    plan.state, plan.ended_at = state, now
    plan.note = "\n".join(filter(None, (plan.note, hindrance)))
    plan.save(update_fields=["state", "ended_at", "note"])


def find_hindrance(plan: PublicationPlan) -> str:
    """Say why a record cannot be published as planned; "" where it can.

    What is missing now and was not known when it was planned has been seen by nobody.
    """
    user: Any = plan.planned_by
    kind = plan.content_type.model_class()
    row = load_row(kind, plan.object_id, lock=True) if kind else None
    if row is None:
        return "The record does not exist any more."
    if user is None or not user.has_perm(PUBLISH):
        return "Who planned it may not publish any more."
    if row.state not in BEFORE:
        return "It is public already."
    known = plan.note.splitlines()
    unseen = [one for one in check_all([row])[row] if one.is_wall or line_of(one) not in known]
    return "\n".join(["Missing when its time came:", *map(line_of, unseen)]) if unseen else ""
