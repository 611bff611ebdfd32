"""Applying: accepted proposals become drafts with their statements, in one transaction."""

from collections.abc import Iterable, Iterator
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from meetings.models import Participant
from submissions.importing.deciding import DecisionError
from submissions.importing.outcomes import ApplyReport
from submissions.importing.telling import Teller
from submissions.importing.writing.applied import Application
from submissions.importing.writing.kinds import rank_of
from submissions.importing.writing.ledger import Ledger
from submissions.importing.writing.run import Run
from submissions.models import BatchState, Decision, ImportBatch, ImportItem

PUBLISH = "meetings.publish_record"
APPLICABLE = (BatchState.READ, BatchState.APPLIED, BatchState.FAILED)
"""States of a batch that can be applied; of one that failed, what was read before."""
CHUNK = 100
"""Parts whose proposals are held in memory at a time."""
AT_A_TIME = 100
"""Proposals that share a savepoint, and whose statements are written together."""


def apply_items(
    batch: ImportBatch, items: Iterable[ImportItem] | None = None, *, user: Any
) -> ApplyReport:
    """Apply the accepted proposals of a batch (or those of them given); give what was done.

    A second run finds nothing to do. What is public, and parts of it, are changed only when the
    user may publish. Raises DecisionError for a batch that is not read, or undone.
    """
    who = getattr(user, "pk", None)
    with transaction.atomic(), pghistory.context(batch=batch.pk, **({"user": who} if who else {})):
        report = _apply(batch, items, user=user, is_plan=False)
    batch.refresh_from_db()
    return report


def plan_items(
    batch: ImportBatch, items: Iterable[ImportItem] | None = None, *, user: Any = None
) -> ApplyReport:
    """Give what applying would do for a user, and leave everything as it is.

    It is done and taken back, so that the plan is what applying does.
    """
    with transaction.atomic():
        report = _apply(batch, items, user=user, is_plan=True)
        transaction.set_rollback(True)
    return report


def _apply(
    batch: ImportBatch, items: Iterable[ImportItem] | None, *, user: Any, is_plan: bool
) -> ApplyReport:
    row = _lock(batch)
    may_show = user is not None and bool(user.has_perm(PUBLISH))
    run = Run(row, Ledger(row, may_show, is_plan), timezone.localdate())
    _remember_participants(run)
    wanted = None if items is None else {item.pk for item in items}
    teller = Teller(is_plan=is_plan)
    for found in _chunks(row, wanted):
        run.people.load(found)
        application = Application.prepare(run, found)
        ready = [item for item in sorted(found, key=_order) if _is_to_apply(item, wanted)]
        for at in range(0, len(ready), AT_A_TIME):
            teller.tell(application.apply(ready[at : at + AT_A_TIME]))
    if teller.has_written:
        row.state, row.applied_at = BatchState.APPLIED, timezone.now()
        row.save(update_fields=["state", "applied_at"])
    return teller.report()


def _lock(batch: ImportBatch) -> ImportBatch:
    locked = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if locked.state not in APPLICABLE:
        state = locked.get_state_display().lower()
        raise DecisionError({"": f"The import is {state}; it cannot be applied now."})
    return ImportBatch.objects.select_related(
        "body", "document", "meeting__body", "call__body", "composition__body"
    ).get(pk=batch.pk)


def _is_to_apply(item: ImportItem, wanted: set[int] | None) -> bool:
    is_wanted = wanted is None or item.pk in wanted
    return is_wanted and item.decision == Decision.ACCEPTED and not item.done


def _order(item: ImportItem) -> tuple[tuple[int, int], int]:
    """Give the place of a proposal in the order of writing."""
    return rank_of(item.kind, str(item.fields.get("role", ""))), item.position


def _chunks(batch: ImportBatch, wanted: set[int] | None) -> Iterator[list[ImportItem]]:
    """Give all proposals of the parts that have something to apply, a bounded number at a time."""
    rows = ImportItem.objects.filter(batch=batch, decision=Decision.ACCEPTED, done=[])
    if wanted is not None:
        rows = rows.filter(pk__in=wanted)
    parts = list(rows.order_by("part__position").values_list("part", flat=True).distinct())
    named = [part for part in parts if part is not None]
    for at in range(0, len(named), CHUNK):
        yield _load(batch, part__in=named[at : at + CHUNK])
    if len(named) < len(parts):
        yield _load(batch, part__isnull=True)


def _load(batch: ImportBatch, **condition: Any) -> list[ImportItem]:
    rows = ImportItem.objects.select_for_update(of=("self",)).filter(batch=batch, **condition)
    found = list(rows.order_by("position"))
    prefetch_related_objects(found, "target")
    return found


def _remember_participants(run: Run) -> None:
    """Know again the participants that this batch made in an earlier run."""
    rows = ImportItem.objects.filter(
        batch=run.batch, done__contains=[{"did": "created", "model": "meetings.participant"}]
    )
    items = list(rows.order_by("position"))
    keys = {
        entry["pk"]
        for item in items
        for entry in item.done
        if entry["model"] == "meetings.participant"
    }
    people = Participant.objects.in_bulk(keys)
    for item in items:
        run.people.remember(item, people)
