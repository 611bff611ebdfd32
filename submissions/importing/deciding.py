"""Deciding: an editor accepts, rejects or corrects a proposal; two editors do not overwrite."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from submissions.models import ImportBatch, ImportItem


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
    references a primary key, "new", "none" or None; those that are not in it stay. Raises
    ClashError when it was decided on since, DecisionError when a value cannot be taken or the
    proposal is applied already.
    """
    raise NotImplementedError


def decide_all(
    batch: ImportBatch,
    *,
    decision: str,
    user: Any,
    kind: str = "",
    proposal: str = "",
    min_confidence: float | Decimal | None = None,
) -> int:
    """Decide on every undecided proposal of a kind, as it is proposed; give how many."""
    raise NotImplementedError


def count_undecided(
    batch: ImportBatch,
    *,
    kind: str = "",
    proposal: str = "",
    min_confidence: float | Decimal | None = None,
) -> int:
    """Give how many proposals `decide_all` would decide on."""
    raise NotImplementedError
