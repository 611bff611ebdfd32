"""Deciding: an editor accepts, rejects or corrects a proposal; two editors do not overwrite."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from submissions.importing.choices import read_choices
from submissions.importing.edits import read_edits
from submissions.models import BatchState, Decision, ImportBatch, ImportItem, Proposal

DECIDABLE = (BatchState.READING, BatchState.READ, BatchState.FAILED, BatchState.APPLIED)
"""States of a batch in which its proposals can be decided on; what is read of one may be."""


class ClashError(RuntimeError):
    """Someone decided on the proposal since it was shown; `current` is how it stands now."""

    def __init__(self, current: ImportItem) -> None:
        """Keep the proposal as it stands."""
        self.current = current
        super().__init__(f"{current} was decided on by someone else meanwhile; look again.")


class DecisionError(ValueError):
    """A decision cannot be taken; `faults` has for each field or reference what is wrong."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        """Keep the faults by the name of the field; "" for the proposal as a whole."""
        self.faults = dict(faults)
        super().__init__(" ".join(self.faults.values()))


@transaction.atomic
def decide(
    item: ImportItem,
    *,
    decision: str,
    version: int,
    user: Any,
    edited: Mapping[str, Any] | None = None,
    choices: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> ImportItem:
    """Decide on a proposal as it stood at `version`; give it as it stands now.

    `edited` has the fields that an editor put otherwise, whole: what is not in it any more goes
    back to what the source says; None leaves them. Dates are taken as words. `choices` has for
    references a primary key, "new", "none" or None; those that are not in it stay. "record" is
    a reference that every proposal may have: which of several records it is about. Raises
    ClashError when it was decided on since, DecisionError when a value cannot be taken or the
    proposal is applied already.
    """
    current = ImportItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    if current.version != version:
        raise ClashError(current)
    _refuse_late(current)
    faults: dict[str, str] = {}
    if decision not in Decision.values:
        faults[""] = f"“{decision}” is no decision."
    if edited is not None:
        values, wrong = read_edits(current.kind, edited)
        current.edited = {name: value for name, value in values.items() if name not in wrong}
        faults |= wrong
    if choices is not None:
        current.references, wrong = read_choices(current, choices)
        faults |= wrong
    if faults:
        raise DecisionError(faults)
    current.note = current.note if note is None else note
    return _save(current, decision, user)


def _refuse_late(item: ImportItem) -> None:
    if item.done:
        raise DecisionError({"": "It is applied already; undo the import to decide anew."})
    if item.batch.state not in DECIDABLE:
        state = item.batch.get_state_display().lower()
        raise DecisionError({"": f"The import is {state}; nothing of it can be decided."})


def _save(item: ImportItem, decision: str, user: Any) -> ImportItem:
    item.decision = decision
    item.decided_by = user if decision != Decision.PENDING else None
    item.version += 1
    item.save(
        update_fields=[
            *("decision", "decided_by", "version", "edited", "references", "note"),
        ]
    )
    return item


@transaction.atomic
def decide_all(
    batch: ImportBatch,
    *,
    decision: str,
    user: Any,
    kind: str = "",
    proposal: str = "",
    min_confidence: float | Decimal | None = None,
) -> int:
    """Decide on every undecided proposal of a kind, as it is proposed; give how many.

    With a least confidence only where nothing is to be chosen: that needs an editor.
    """
    if decision not in Decision.values:
        raise DecisionError({"": f"“{decision}” is no decision."})
    if ImportBatch.objects.select_for_update().get(pk=batch.pk).state not in DECIDABLE:
        raise DecisionError({"": "Nothing of this import can be decided now."})
    rows = _undecided(batch, kind=kind, proposal=proposal, min_confidence=min_confidence)
    return rows.update(decision=decision, decided_by=user, version=F("version") + 1)


def count_undecided(
    batch: ImportBatch,
    *,
    kind: str = "",
    proposal: str = "",
    min_confidence: float | Decimal | None = None,
) -> int:
    """Give how many proposals `decide_all` would decide on."""
    rows = _undecided(batch, kind=kind, proposal=proposal, min_confidence=min_confidence)
    return rows.count()


def _undecided(
    batch: ImportBatch, *, kind: str, proposal: str, min_confidence: float | Decimal | None
) -> QuerySet[ImportItem]:
    rows = ImportItem.objects.filter(batch=batch, decision=Decision.PENDING)
    if kind:
        rows = rows.filter(kind=kind)
    if proposal:
        rows = rows.filter(proposal=proposal)
    if min_confidence is not None:
        sure = rows.filter(confidence__gte=Decimal(str(min_confidence)))
        rows = sure.exclude(proposal=Proposal.AMBIGUOUS)
    return rows
