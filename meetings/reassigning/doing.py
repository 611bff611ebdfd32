"""Merging and moving: what was planned, in one transaction, with a journal of every row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pghistory
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import Model, Q

from meetings.models import (
    Participant,
    ParticipantName,
    Reassignment,
    ReassignmentKind,
    Statement,
)
from meetings.reassigning.choosing import Candidate, MovePlan, Span, plan_move
from meetings.reassigning.errors import ReassigningError, StaleError
from meetings.reassigning.journal import Entry, note_change, note_kept, note_made
from meetings.reassigning.planning import MergePlan, plan_merge


def merge(
    source: Participant, target: Participant, *, reason: str, user: Any = None, digest: str = ""
) -> Reassignment:
    """Make two records of one participant one; give the journal.

    The source keeps its address, which leads to the target from now on; everything else of it
    stands under the target, but for what stands there already. Raises ReassigningError where it
    is refused, and StaleError where `digest` is not that of what would be done now.
    """
    with deed(reason, user):
        pair = lock(source, target)
        plan = check(plan_merge(*pair), digest)
        return keep(ReassignmentKind.MERGE, plan, list(merge_rows(plan)), reason, user)


def move(
    source: Participant,
    target: Participant,
    keys: Iterable[str],
    *,
    reason: str,
    span: Span = Span(),  # noqa: B008 - frozen
    user: Any = None,
    digest: str = "",
) -> Reassignment:
    """Put these rows, as the plan for the span names them, under another participant.

    Gives the journal. Raises ReassigningError where it is refused or nothing is chosen, and
    StaleError where a row is no longer offered, or `digest` is not that of the plan now.
    """
    wanted = list(dict.fromkeys(keys))
    with deed(reason, user):
        pair = lock(source, target)
        plan = check(plan_move(*pair, span), digest)
        chosen = plan.choose(wanted)
        if not wanted:
            raise ReassigningError("Tick the rows that are to move.")
        if len(chosen) < len(wanted):
            raise StaleError
        return keep(ReassignmentKind.MOVE, plan, list(move_rows(plan, chosen)), reason, user)


@contextmanager
def deed(reason: str, user: Any) -> Iterator[None]:
    """Give one transaction that says in the history who and why; a rule broken is told in words."""
    if not reason.strip():
        raise ReassigningError("Say why, so that others can follow it.")
    who = getattr(user, "pk", None)
    context = {"reason": reason, **({"user": who} if who else {})}
    try:
        with transaction.atomic(), pghistory.context(**context):
            yield
    except IntegrityError as error:
        broken = str(error).partition("\n")[0]
        raise ReassigningError(
            f"A rule of the record forbids it, and nothing was changed: {broken}"
        ) from error


def lock(source: Participant, target: Participant) -> tuple[Participant, Participant]:
    """Give both as they stand now; nobody else changes them until the transaction ends."""
    rows = Participant.objects.select_for_update(of=("self",)).order_by("pk")
    found = {row.pk: row for row in rows.filter(pk__in=[source.pk, target.pk])}
    if len(found) < len({source.pk, target.pk}):
        raise ReassigningError("One of the two records was deleted meanwhile.")
    return found[source.pk], found[target.pk]


def check(plan: Any, digest: str) -> Any:
    """Give the plan, where nothing forbids it and it is the one that was seen."""
    if plan.refusals:
        raise ReassigningError(*plan.refusals)
    if digest and digest != plan.digest:
        raise StaleError
    return plan


def keep(
    kind: str, plan: MergePlan | MovePlan, entries: list[Entry], reason: str, user: Any
) -> Reassignment:
    """Write the journal."""
    span = getattr(plan, "span", Span())
    return Reassignment.objects.create(
        kind=kind,
        source=plan.source,
        target=plan.target,
        starts_on=span.starts_on,
        ends_on=span.ends_on,
        reason=reason,
        moved=entries,
        made_by=user if getattr(user, "pk", None) else None,
    )


def merge_rows(plan: MergePlan) -> Iterator[Entry]:
    """Do what was planned; give the entries of the journal."""
    source, target = plan.source, plan.target
    yield from change_rows(Statement, plan.unpreferred, {"preferred": False, "reason": ""})
    yield from change_rows(Statement, plan.reread, {"reading": target.slug})
    for part in plan.parts:
        model, column = part.relation.model, part.relation.column
        yield from change_rows(model, part.moving, {column: target.pk})
        yield from (note_kept(model, key, why) for key, why in part.kept.items())
    if plan.new_name:
        row = ParticipantName.objects.create(participant=target, name=plan.new_name)
        yield note_made(row)
    if source.merged_into_id is None:
        yield from change_rows(Participant, [source.pk], {"merged_into_id": target.pk})


def move_rows(plan: MovePlan, chosen: Iterable[Candidate]) -> Iterator[Entry]:
    """Put the chosen rows under the target; give the entries of the journal."""
    by_relation: dict[str, list[Candidate]] = {}
    for one in chosen:
        by_relation.setdefault(one.relation.key, []).append(one)
    for rows in by_relation.values():
        relation, keys = rows[0].relation, [one.row.pk for one in rows]
        values = {relation.column: plan.target.pk, **relation.model.WHEN_MOVED}  # type: ignore[attr-defined]
        said = find_said(relation.model, relation.name, keys, plan.source.slug)
        yield from change_rows(Statement, said, {"reading": plan.target.slug})
        yield from change_rows(relation.model, keys, values)


def find_said(model: type[Model], name: str, keys: list[int], slug: str) -> list[int]:
    """Give the statements on this fact of these rows that were read as naming the source."""
    kind = ContentType.objects.get_for_model(model)
    about = Q(content_type=kind, object_id__in=keys)
    rows = Statement.objects.filter(about, field=name, reading=slug).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def change_rows(
    model: type[Model], keys: Iterable[int], values: Mapping[str, Any]
) -> Iterator[Entry]:
    """Write values to rows; give what stood there, for the fields that differ."""
    rows: Any = model._default_manager.filter(pk__in=list(keys)).order_by("pk")
    found = list(rows.select_for_update(of=("self",)))
    for row in found:
        entries = (note_change(row, name, value) for name, value in values.items())
        yield from (one for one in entries if one["from"] != one["to"])
    if found:
        model._default_manager.filter(pk__in=[row.pk for row in found]).update(**values)
