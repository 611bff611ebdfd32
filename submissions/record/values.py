"""Values: what the text of a file means in a slot."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError

from meetings.parameters import nearest
from meetings.partial_dates import PartialDate, PartialDateError
from submissions.record.entries import Target
from submissions.record.reading import Node
from submissions.record.slots import Kind, Slot

FLAGS = {"true": True, "false": False}
DATE_KEYS = frozenset({"text", "edtf"})


class ValueProblemError(ValueError):
    """A value cannot stand in its slot; the message says why and what to write."""


def convert(slot: Slot, node: Node) -> Any:
    """Give the value of a node for a slot; raises ValueProblemError."""
    if slot.kind is Kind.DATE and node.mapping:
        return read_date_mapping(node)
    if not isinstance(node.value, str):
        wanted = "text, or text and edtf" if slot.kind is Kind.DATE else slot.kind.value
        raise ValueProblemError(f"is {node.shape}; write {wanted}.")
    written = node.text.strip()
    if not written:
        raise ValueProblemError("is empty; write a value or leave the key out.")
    value = READERS[slot.kind](slot, written)
    return value if slot.kind in {Kind.DATE, Kind.REFERENCE} else clean(slot, value)


def clean(slot: Slot, value: Any) -> Any:
    """Let the model's field look at a value: its length, its range, its form."""
    try:
        return slot.field.clean(value, None)
    except ValidationError as error:
        raise ValueProblemError(f"{value!r}: {' '.join(error.messages)}") from None


def read_choice(slot: Slot, written: str) -> str:
    """Give a code of the field's choices."""
    codes = [str(code) for code, _ in slot.field.flatchoices]
    if written not in codes:
        raise ValueProblemError(f"{written!r} is no {slot.name}. {nearest(written, codes)}".strip())
    return written


def read_number(slot: Slot, written: str) -> int:
    """Give a whole number."""
    if not (written.isascii() and written.isdigit() and len(written) < 20):
        raise ValueProblemError(f"{written!r} is no number; write it in digits.")
    return int(written)


def read_flag(slot: Slot, written: str) -> bool:
    """Give true or false."""
    if written not in FLAGS:
        raise ValueProblemError(f"{written!r} is neither true nor false.")
    return FLAGS[written]


def read_day(slot: Slot, written: str) -> date:
    """Give a day."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueProblemError(f"{written!r} is no day; write it as 2011-03-24.") from None


def read_date(slot: Slot, written: str) -> PartialDate:
    """Give a partial date as a source writes it, or as EDTF."""
    try:
        return parse_date(written)
    except PartialDateError as error:
        raise ValueProblemError(
            f"{error} Where the text cannot be read, write {{text: …, edtf: …}}."
        ) from None


@lru_cache(maxsize=10_000)
def parse_date(written: str) -> PartialDate:
    """Parse a partial date; the same texts come again and again."""
    return PartialDate.parse(written)


def read_date_mapping(node: Node) -> PartialDate:
    """Give a partial date from its text and, where it can be told, its EDTF."""
    parts = {key: value.text.strip() for key, value in node.mapping.items()}
    if unknown := sorted(set(parts) - DATE_KEYS):
        raise ValueProblemError(f"has the key {unknown[0]!r}; a date has text and edtf.")
    if not parts.get("text"):
        raise ValueProblemError("has no text; write the date as the source does.")
    if not parts.get("edtf"):
        return PartialDate(parts["text"], "", None, None)
    try:
        return PartialDate.from_edtf(parts["edtf"], text=parts["text"])
    except PartialDateError as error:
        raise ValueProblemError(str(error)) from None


def read_text(slot: Slot, written: str) -> str:
    """Give text as it is."""
    return written


def read_target(slot: Slot, written: str) -> Target:
    """Give a reference; whether its record exists is seen when all are known."""
    if slot.target is None:
        raise TypeError(f"{slot.name} refers to no model.")
    return Target(slot.target, written)


READERS: dict[Kind, Callable[[Slot, str], Any]] = {
    Kind.TEXT: read_text,
    Kind.CHOICE: read_choice,
    Kind.NUMBER: read_number,
    Kind.FLAG: read_flag,
    Kind.DAY: read_day,
    Kind.DATE: read_date,
    Kind.REFERENCE: read_target,
}
