"""Edits: what an editor may put in the place of what a source says, and in which form."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django.db.models import TextChoices

from meetings.models import (
    AttendanceRole,
    DocumentKind,
    MeetingKind,
    MilestoneKind,
    Outcome,
    ParticipantKind,
    Presence,
    Role,
    SeatStatus,
)
from meetings.partial_dates import PartialDate, PartialDateError
from submissions.importers.records import FACTS
from submissions.models import ContributorRole, Counted, Qualifier

CHOICES: dict[tuple[str, str], type[TextChoices]] = {
    ("document", "kind"): DocumentKind,
    ("meeting", "kind"): MeetingKind,
    ("agenda", "outcome"): Outcome,
    ("milestone", "kind"): MilestoneKind,
    ("count", "counted"): Counted,
    ("count", "qualifier"): Qualifier,
    ("seats", "status"): SeatStatus,
    ("contributor", "role"): ContributorRole,
    ("contributor", "participant_kind"): ParticipantKind,
    ("member", "role"): Role,
    ("member", "status"): SeatStatus,
    ("member", "participant_kind"): ParticipantKind,
    ("attendee", "presence"): Presence,
    ("attendee", "role"): AttendanceRole,
}
"""The fields of facts, by kind of fact and name, that have a closed list of values."""
MAY_BE_EMPTY = frozenset({"participant_kind"})
LONGEST = 2000


class EditError(ValueError):
    """A value cannot be taken; the message says what to write."""


def read_edits(kind: str, edited: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Give an editor's values for a kind of fact in the form of `fields`, and what is wrong."""
    types = types_of(kind)
    values: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for name, value in edited.items():
        try:
            if name not in types:
                raise EditError(f"A {kind or 'proposal'} has no {name}.")
            values[name] = _read(value, kind=kind, name=name, type_name=types[name])
        except EditError as error:
            faults[name] = str(error)
    return values, faults


def types_of(kind: str) -> dict[str, str]:
    """Give the fields of a kind of fact that an editor can change, with their types in words."""
    fact = FACTS.get(kind)
    given = fields(fact) if fact else ()
    left = {"span", "confidence", "key", "speech"}
    return {one.name: str(one.type) for one in given if one.name not in left}


def read_date(value: Any) -> dict[str, Any]:
    """Give a date as `fields` has it, from words or from that form; raises EditError."""
    if isinstance(value, Mapping) and value.get("edtf"):
        written, inferred = str(value["edtf"]), bool(value.get("inferred", False))
    else:
        written = str(value.get("text", "") if isinstance(value, Mapping) else value)
        inferred = False
    try:
        date = PartialDate.parse(written.strip())
    except PartialDateError as error:
        raise EditError(str(error)) from None
    words = str(value.get("text", "")) if isinstance(value, Mapping) else written.strip()
    return {"text": words or date.text, "edtf": date.edtf, "inferred": inferred}


def _read(value: Any, *, kind: str, name: str, type_name: str) -> Any:
    if type_name.startswith("WrittenDate"):
        return None if value in (None, "") else read_date(value)
    if type_name.startswith("int"):
        return _read_number(value, may_be_empty="None" in type_name)
    words = " ".join(str("" if value is None else value).split())
    if len(words) > LONGEST:
        raise EditError(f"It is longer than {LONGEST} characters.")
    choices = CHOICES.get((kind, name))
    if choices and words not in choices.values and not (name in MAY_BE_EMPTY and not words):
        raise EditError(f"“{words}” is none of {', '.join(choices.values)}.")
    return words


def _read_number(value: Any, *, may_be_empty: bool) -> int | None:
    words = str("" if value is None else value).strip()
    if not words and may_be_empty:
        return None
    if not (words.isascii() and words.isdigit() and len(words) <= 9):
        raise EditError(f"“{words}” is no number in digits.")
    return int(words)
