"""Applying: accepted proposals become drafts with their statements, in one transaction."""

from collections.abc import Callable, Collection, Iterable
from itertools import islice
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from meetings.models import Participant
from submissions.importing.deciding import DecisionError
from submissions.importing.outcomes import ApplyReport
from submissions.importing.portions import cut_portions, to_apply
from submissions.importing.telling import Teller
from submissions.importing.writing.applied import Application
from submissions.importing.writing.ledger import Ledger
from submissions.importing.writing.run import Run
from submissions.models import BatchState, ImportBatch, ImportItem

PUBLISH = "meetings.publish_record"
APPLICABLE = (BatchState.READ, BatchState.APPLIED, BatchState.FAILED)
"""States of a batch that can be applied; of one that failed, what was read before."""
PLANNED = 200
"""So many proposals of a large batch are planned one by one."""
TOGETHER = 500
"""Proposals of an earlier run that are looked at together."""
Tell = Callable[[int], None]
"""Takes how many proposals are done."""


def apply_items(
    batch: ImportBatch,
    items: Iterable[ImportItem] | None = None,
    *,
    user: Any,
    states: Collection[str] = APPLICABLE,
    tell: Tell | None = None,
) -> ApplyReport:
    """Apply the accepted proposals of a batch (or those of them given); give what was done.

    A second run finds nothing to do. What is public, and parts of it, are changed only when the
    user may publish. Raises DecisionError for a batch in another state than those given: one that
    is not read, or undone. `tell` is told again and again how far it is.
    """
    who = getattr(user, "pk", None)
    wanted = None if items is None else {item.pk for item in items}
    with transaction.atomic(), pghistory.context(batch=batch.pk, **({"user": who} if who else {})):
        row = _lock(batch, states)
        report = _apply(row, wanted, user=user, is_plan=False, tell=tell)
    batch.refresh_from_db()
    return report


def plan_items(
    batch: ImportBatch, items: Iterable[ImportItem] | None = None, *, user: Any = None
) -> ApplyReport:
    """Give what applying would do for a user, and leave everything as it is.

    It is done and taken back, so that the plan is what applying does.
    """
    wanted = None if items is None else {item.pk for item in items}
    with transaction.atomic():
        row = _lock(batch, APPLICABLE)
        report = _apply(row, wanted, user=user, is_plan=True)
        transaction.set_rollback(True)
    return report


def plan_first(batch: ImportBatch, *, user: Any = None, most: int = PLANNED) -> ApplyReport:
    """Give what applying would do with the first proposals that are accepted."""
    return plan_items(batch, to_apply(batch).order_by("position").only("pk")[:most], user=user)


def count_to_apply(batch: ImportBatch) -> dict[tuple[str, str], int]:
    """Give how many proposals wait to be applied, by kind of fact and by what they would do."""
    rows = to_apply(batch).order_by("kind", "proposal").values_list("kind", "proposal")
    return {(kind, proposal): count for kind, proposal, count in rows.annotate(Count("pk"))}


def _apply(
    row: ImportBatch,
    wanted: set[int] | None,
    *,
    user: Any,
    is_plan: bool,
    tell: Tell | None = None,
) -> ApplyReport:
    may_show = user is not None and bool(user.has_perm(PUBLISH))
    run = Run(row, Ledger(row, may_show, is_plan), timezone.localdate())
    _remember_participants(run)
    teller = Teller(is_plan=is_plan)
    done = 0
    for portion in cut_portions(row, wanted):
        application = Application.prepare(run, portion)
        for items in portion.load():
            run.people.load(items)
            teller.tell(application.apply(items))
            done += len(items)
            if tell:
                tell(done)
    if teller.has_written:
        row.state, row.applied_at = BatchState.APPLIED, timezone.now()
        row.save(update_fields=["state", "applied_at"])
    return teller.report()


def _lock(batch: ImportBatch, states: Collection[str]) -> ImportBatch:
    locked = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if locked.state not in states:
        state = locked.get_state_display().lower()
        raise DecisionError({"": f"The import is {state}; it cannot be applied now."})
    return ImportBatch.objects.select_related(
        "body", "document", "meeting__body", "call__body", "composition__body"
    ).get(pk=batch.pk)


def _remember_participants(run: Run) -> None:
    """Know again the participants that this batch made in an earlier run."""
    rows = ImportItem.objects.filter(
        batch=run.batch, done__contains=[{"did": "created", "model": "meetings.participant"}]
    )
    found = rows.order_by("position").iterator(chunk_size=TOGETHER)
    while items := list(islice(found, TOGETHER)):
        keys = {
            entry["pk"]
            for item in items
            for entry in item.done
            if entry["model"] == "meetings.participant"
        }
        people = Participant.objects.in_bulk(keys)
        for item in items:
            run.people.remember(item, people)
