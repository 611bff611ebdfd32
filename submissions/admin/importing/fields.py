"""The fields of a proposal as an editor may put them: shown in its form, read from what is sent.

Whether a value can be taken is for `submissions.importing.edits` to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional

from submissions.admin.importing.labels import name_fact_field
from submissions.importing.edits import CHOICES, MAY_BE_EMPTY, types_of
from submissions.models import ImportItem

KEPT = frozenset(
    {
        *("raw", "words", "position", "reason", "submission", "counted_in", "part_of", "meeting"),
        *("message_id", "replies_to"),
    }
)
"""What no editor changes: the source's own words and names, and names of other facts."""
LONG = 90


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
    """What an editor sent for the fields: all values put otherwise, and what is wrong with them."""

    edited: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def list_fields(item: ImportItem, sent: Sent | None = None) -> list[FactField]:
    """Give the fields of a proposal's form, with what was typed where it was refused."""
    values = {**item.fields, **item.edited}
    found = [_make_field(item, name, shape, values.get(name)) for name, shape in _shapes(item)]
    for one in found:
        if sent is not None:
            one.value = sent.typed.get(one.name, one.value)
            one.error = sent.errors.get(one.name, "")
    return found


def read_fields(item: ImportItem, posted: Mapping[str, str]) -> Sent:
    """Give what was sent for each field; one that was not sent stays as it is."""
    sent = Sent()
    for name, shape in _shapes(item):
        typed = posted.get(f"field-{name}")
        if typed is not None:
            sent.typed[name] = typed
        value = _read(item, name, shape, typed)
        if value is not None:
            sent.edited[name] = value
    return sent


def show_value(item: ImportItem, name: str, value: Any) -> str:
    """Give the value of a fact's field in words."""
    if isinstance(value, Mapping):
        return show_date(value, is_own=(item.kind, name) == ("document", "date"))
    if value is None or isinstance(value, list):
        return ""
    closed = CHOICES.get((item.kind, name))
    return str(dict(closed.choices).get(value, value) if closed else value)


def show_date(value: Mapping[str, Any], *, is_own: bool = False) -> str:
    """Give a date as written, with how it is understood; `is_own` for that of the source itself."""
    text, edtf = str(value.get("text") or ""), str(value.get("edtf") or "")
    if not edtf or edtf == text:
        return text or edtf
    how = ", not written so" if is_own else ", worked out from the date of the document"
    guessed = how if value.get("inferred") else ""
    return f"{text} ({_apart(edtf) if _is_from_the_right(text) else edtf}{guessed})".strip()


def _is_from_the_right(words: str) -> bool:
    return any(bidirectional(letter) in {"R", "AL"} for letter in words)


def _apart(edtf: str) -> str:
    """Give a date set apart from Arabic round it, in which 2014-03-16 would read 16-03-2014."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{edtf}\N{POP DIRECTIONAL ISOLATE}"


def _shapes(item: ImportItem) -> Iterator[tuple[str, str]]:
    """Give the names of what may be changed, with their shape."""
    for name, kind in types_of(item.kind).items():
        if name in KEPT or (item.kind, name) == ("document", "role"):
            continue
        if (item.kind, name) in CHOICES:
            yield name, "choice"
        elif kind.startswith("WrittenDate"):
            yield name, "date"
        else:
            yield name, "number" if kind.startswith("int") else "words"


def _make_field(item: ImportItem, name: str, shape: str, value: Any) -> FactField:
    hint = ""
    if isinstance(value, Mapping) and value.get("text"):
        hint = f"Written: {value['text']}"
    return FactField(
        name, name_fact_field(name), shape, _plain(value), hint, _choices(item, name, value)
    )


def _choices(item: ImportItem, name: str, value: Any) -> list[tuple[str, str]]:
    closed = CHOICES.get((item.kind, name))
    if closed is None:
        return []
    choices = [(str(key), str(label)) for key, label in closed.choices]
    if name in MAY_BE_EMPTY or str(value or "") not in dict(choices):
        choices.insert(0, ("", "not shown"))
    return choices


def _plain(value: Any) -> str:
    """Give what stands in the box for a value."""
    if isinstance(value, Mapping):
        value = value.get("edtf") or value.get("text")
    return "" if value is None else str(value)


def _read(item: ImportItem, name: str, shape: str, typed: str | None) -> Any:
    """Give the value that an editor put in the source's place, None where it is the source's."""
    edited = item.edited.get(name)
    if typed is None:
        return edited
    words = " ".join(typed.replace("\0", "").split())
    if words == " ".join(_plain(item.fields.get(name)).split()):
        return None
    if edited is not None and words == _plain(edited):
        return edited
    return _read_date(item.fields.get(name), words) if shape == "date" and words else words


def _read_date(said: Any, words: str) -> dict[str, Any]:
    """Give another reading of the date that a source has in its own words."""
    written = said.get("text") if isinstance(said, Mapping) else ""
    return {"text": written or words, "edtf": words, "inferred": False}
