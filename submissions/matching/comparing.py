"""What a source says beside what a record shows, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from meetings.partial_dates import PartialDate
from meetings.readings import reading_of_own
from submissions.matching.dates import is_less_exact


@dataclass(frozen=True, slots=True)
class Named:
    """Another record as a value: a group, a participant, a body."""

    pk: int
    slug: str
    label: str

    def __str__(self) -> str:
        return self.label


Said = Mapping[str, Any]
"""The fields of a record with what a source says: a PartialDate, a number, words or Named."""
Change = dict[str, Any]


def compare(
    model: type[Model], record: Model | None, said: Said, *, only_new: frozenset[str] = frozenset()
) -> dict[str, Change]:
    """Give for each field of which a source says something how it stands beside the record.

    `only_new` are the fields that are the record's own words: they are left as they are.
    """
    found = {name: value for name, value in said.items() if reading_of_own(model, name, value)}
    if record is None:
        return {name: _change("", value, "new") for name, value in found.items()}
    changes = {
        name: _compare_field(model, record, name, value)
        for name, value in found.items()
        if name not in only_new
    }
    return {name: change for name, change in changes.items() if change is not None}


def is_changed(changes: Mapping[str, Change]) -> bool:
    """Whether anything would be filled or is said differently."""
    return any(change["how"] in {"fill", "differs"} for change in changes.values())


def _compare_field(model: type[Model], record: Model, name: str, value: Any) -> Change | None:
    """Compare one field; another value of what is no fact, such as a second address, is left."""
    now = getattr(record, name)
    held, given = reading_of_own(model, name, now), reading_of_own(model, name, value)
    if not held:
        return _change("", value, "fill")
    if held == given:
        return _change(now, value, "same")
    if isinstance(value, PartialDate) and is_less_exact(value, now):
        return {**_change(now, value, "same"), "why": "less exact than the record, and fits it"}
    return _change(now, value, "differs") if name in getattr(model, "FACTS", ()) else None


def _change(now: Any, then: Any, how: str) -> Change:
    return {"now": _show(now), "then": _show(then), "how": how}


def _show(value: Any) -> str:
    return "" if value is None else str(value)
