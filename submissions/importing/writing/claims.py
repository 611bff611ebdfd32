"""Claims: a proposal as it is to be written, with an editor's corrections in it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from meetings.models import Certainty
from meetings.partial_dates import NOT_KNOWN, PartialDate, PartialDateError
from submissions.importers.contacts import hide_addresses, without_contacts
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.places import Places
from submissions.models import ImportItem, ImportPart

LONGEST_VALUE = 500
"""Letters of a statement's value."""
SHOWN = 200
"""Letters of the source that a statement on a record as a whole repeats."""
NAMES_OF_THINGS = frozenset({"url", "message_id", "replies_to"})
"""Fields that name a document; an "@" in them is no address of a person."""
SURE = 0.8
"""At or below this confidence a reading was inferred; importers give such readings no more."""


@dataclass
class Claim:
    """One accepted proposal. `part` is empty for an item without one."""

    item: ImportItem
    part: ImportPart | None
    places: Places | None

    @cached_property
    def values(self) -> dict[str, Any]:
        """Give what the source says, with an editor's values over it."""
        return {**self.item.fields, **self.item.edited}

    def words(self, name: str) -> str:
        """Give a field as words on one line, without mail addresses; "" for none."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return ""
        line = " ".join(value.split())
        return line if name in NAMES_OF_THINGS else hide_addresses(line)

    def number(self, name: str) -> int | None:
        """Give a field as a number."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None

    def date(self, name: str) -> PartialDate:
        """Give a field as a date; one that stays relative has its words and no EDTF."""
        value = self.values.get(name)
        if not isinstance(value, dict):
            return NOT_KNOWN
        words, edtf = str(value.get("text") or ""), str(value.get("edtf") or "")
        try:
            return PartialDate.from_edtf(edtf, text=words) if edtf else _unread(words)
        except PartialDateError as error:
            raise HeldError(f"{name.replace('_', ' ').capitalize()}: {error}") from None

    def said_date(self, name: str) -> "Said":
        """Give a date with the source's words and whether it was inferred."""
        value = self.values.get(name)
        inferred = isinstance(value, dict) and bool(value.get("inferred"))
        date = self.date(name)
        return Said(date, date.text, inferred or self.is_inferred)

    def said(self, name: str, value: Any = None) -> "Said":
        """Give a field with the source's words: itself, or another value that they mean."""
        words = self.words(name) or str(self.values.get(name) or "")
        return Said(words if value is None else value, words, self.is_inferred)

    @property
    def is_inferred(self) -> bool:
        """Whether the reading as a whole was concluded rather than read."""
        return self.item.confidence is not None and self.item.confidence <= SURE

    @property
    def certainty(self) -> Certainty:
        """Give how the claim as a whole stands in the source."""
        return Certainty.INFERRED if self.is_inferred else Certainty.STATED

    @property
    def passage(self) -> str:
        """Give the words of the source, on one line and not too many, without contacts."""
        text = self.part.text[self.item.starts_at : self.item.ends_at] if self.part else ""
        words = without_contacts(" ".join(text[: SHOWN * 4].split()))
        return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"

    @property
    def locator(self) -> str:
        """Give where in the document it stands."""
        return self.places.locator(self.item.starts_at) if self.places else ""

    def __str__(self) -> str:
        """Give what an editor knows it by."""
        named = (self.words(name) for name in ("title", "name", "label", "organisation", "word"))
        found = next(filter(None, named), "") or self.passage or str(self.item)
        return f"{self.item.kind}: {found[:80]}"


@dataclass(frozen=True, slots=True)
class Said:
    """A value for a column, with the words by which the source gives it."""

    value: Any
    words: str = ""
    is_inferred: bool = False

    @property
    def certainty(self) -> Certainty:
        """Give how the value stands in the source."""
        return Certainty.INFERRED if self.is_inferred else Certainty.STATED


def _unread(words: str) -> PartialDate:
    return PartialDate(words[:200], "", None, None) if words else NOT_KNOWN
