"""The fields of a proposal as an editor may put them: shown in its form, read from what is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from meetings.partial_dates import PartialDate, PartialDateError
from submissions.admin.importing.labels import CHOICES, name_fact_field
from submissions.importers.records import FACTS, Fact
from submissions.models import ImportItem

KEPT = frozenset(
    {
        *("span", "confidence", "key", "raw", "speech", "words", "position"),
        *("submission", "counted_in", "part_of", "meeting", "reason"),
    }
)
"""What no editor changes: places in the text, and names of other facts."""
LONGEST = 5_000
LONG = 90
LARGEST = 2**31 - 1
"""The greatest number that a column holds."""


@dataclass(slots=True)
class FactField:
    """One field in the form of a proposal."""

    name: str
    label: str
    shape: str
    """"words", "number", "date" or "choice"."""
    value: str
    hint: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)
    error: str = ""

    @property
    def is_long(self) -> bool:
        """Say whether it needs more than a line."""
        return self.shape == "words" and len(self.value) > LONG


@dataclass(frozen=True, slots=True)
class Sent:
    """What an editor sent for the fields: the values that differ, and what is wrong with them."""

    edited: dict[str, Any]
    typed: dict[str, str]
    errors: dict[str, str]


def list_fields(item: ImportItem, sent: Sent | None = None) -> list[FactField]:
    """Give the fields of a proposal's form, with what was typed where it was refused."""
    values = {**item.fields, **item.edited}
    found = [_make_field(item, name, shape, values) for name, shape in _shapes(item)]
    for one in found:
        if sent is not None:
            one.value = sent.typed.get(one.name, one.value)
            one.error = sent.errors.get(one.name, "")
    return found


def read_fields(item: ImportItem, posted: Mapping[str, str]) -> Sent:
    """Give what was sent for each field; one that was not sent stays as it is."""
    sent = Sent({}, {}, {})
    for name, shape in _shapes(item):
        typed = posted.get(f"field-{name}")
        if typed is None:
            if name in item.edited:
                sent.edited[name] = item.edited[name]
            continue
        sent.typed[name] = typed
        try:
            value = _read(item, name, shape, typed=typed.strip()[:LONGEST])
        except ValueError as error:
            sent.errors[name] = str(error)
            continue
        if value != item.fields.get(name):
            sent.edited[name] = value
    return sent


def show_value(item: ImportItem, name: str, value: Any) -> str:
    """Give the value of a fact's field in words."""
    if isinstance(value, Mapping):
        return show_date(value)
    if value is None or isinstance(value, list):
        return ""
    return str(dict(CHOICES.get((item.kind, name), ())).get(value, value))


def show_date(value: Mapping[str, Any]) -> str:
    """Give a date as written, with how it is understood."""
    text, edtf = str(value.get("text") or ""), str(value.get("edtf") or "")
    if not edtf or edtf == text:
        return text or edtf
    guessed = ", worked out from the date of the document" if value.get("inferred") else ""
    return f"{text} ({edtf}{guessed})".strip()


def _shapes(item: ImportItem) -> Iterator[tuple[str, str]]:
    """Give the names of what may be changed, with their shape."""
    fact = FACTS.get(item.kind, Fact)
    for one in fields(fact):
        if one.name in KEPT or (item.kind, one.name) == ("document", "role"):
            continue
        if (item.kind, one.name) in CHOICES:
            yield one.name, "choice"
        elif "WrittenDate" in str(one.type):
            yield one.name, "date"
        elif "int" in str(one.type):
            yield one.name, "number"
        elif str(one.type) == "str":
            yield one.name, "words"


def _make_field(item: ImportItem, name: str, shape: str, values: Mapping[str, Any]) -> FactField:
    value, hint = values.get(name), ""
    if shape == "date" and isinstance(value, Mapping):
        hint = f"Written: {value['text']}" if value.get("text") else ""
        value = value.get("edtf") or value.get("text")
    choices = [(str(key), str(label)) for key, label in CHOICES.get((item.kind, name), ())]
    if choices and str(value) not in dict(choices):
        choices.insert(0, (str(value or ""), str(value or "")))
    plain = "" if value is None else str(value)
    return FactField(name, name_fact_field(name), shape, plain, hint, choices)


def _read(item: ImportItem, name: str, shape: str, *, typed: str) -> Any:
    """Give the value for what was typed; raises ValueError with what to do."""
    before = item.edited.get(name, item.fields.get(name))
    if shape == "number":
        return _read_number(typed)
    if shape == "date":
        return _read_date(typed, before)
    if shape == "choice" and typed not in {*dict(CHOICES[item.kind, name]), str(before or "")}:
        raise ValueError("Choose one of the list.")
    return typed.replace("\r\n", "\n").replace("\0", "")


def _read_number(typed: str) -> int | None:
    if not typed:
        return None
    if not typed.isascii() or not typed.isdigit() or int(typed[:11]) > LARGEST:
        raise ValueError("Give a whole number, or leave it empty.")
    return int(typed)


def _read_date(typed: str, before: Any) -> dict[str, Any] | None:
    """Give a date: what stood there where nothing else was typed, else what the words say."""
    stood = before if isinstance(before, Mapping) else {}
    if typed == (stood.get("edtf") or stood.get("text") or ""):
        return dict(stood) or None
    if not typed:
        return None
    try:
        found = PartialDate.parse(typed)
    except PartialDateError as error:
        raise ValueError(str(error)) from error
    words = stood.get("text") or typed
    return {"text": words, "edtf": found.edtf, "inferred": False}
