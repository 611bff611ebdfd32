"""What a worklist is: a rule, the keys of what it finds, and what is shown of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from meetings.models import SetAside
from meetings.partial_dates import PartialDate

MOST_COUNTED = 1000
"""More are not counted: the front page says "1,000+"."""
MOST_DIGITS = 18
Rows = QuerySet[Any, Any] | Sequence[dict[str, Any]]
"""One dict for each thing found: its `key`, and `sure`, whether the finding is certain."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and the record that they name where they name one."""

    text: str
    model: type[Model] | None = None
    pk: int = 0
    href: str = ""
    """The address on the web that the words are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a worklist shows: what it is, and what lets one decide."""

    key: str
    head: Piece
    facts: tuple[tuple[str, tuple[Piece, ...]], ...]
    extra: Any = None
    """What the worklist's own form needs."""


@dataclass(frozen=True, slots=True)
class Worklist:
    """Something that wants attention, wherever it is found in the record."""

    slug: str
    title: str
    rule: str
    empty: str
    needs: tuple[str, ...]
    """The permissions without which nobody sees it."""
    mends: str
    """The permission to set something aside or to mend it here."""
    find: Callable[[QuerySet[Any, Any]], Rows]
    """From the keys that were set aside to the rows that are left, the certain ones first."""
    load: Callable[[Sequence[str]], list[Entry]]
    """From keys to what is shown, in their order; what is gone is left out."""
    certain: str = ""
    perhaps: str = ""
    """Words for what is certain and what is not, where dates are known in part."""
    form: str = ""
    """The template of the worklist's own form, for each entry."""
    is_dear: Callable[[], bool] = lambda: False
    """Whether finding anything takes too long now to be done in passing."""

    @property
    def asides(self) -> QuerySet[Any, Any]:
        """Give the keys of what was set aside."""
        return SetAside.objects.filter(worklist=self.slug).order_by().values("key")

    def rows(self) -> Rows:
        """Give what it finds, without what was set aside."""
        return self.find(self.asides)

    def count(self) -> int | None:
        """Count what it finds, up to one more than the most that are counted; None: too dear."""
        if self.is_dear():
            return None
        rows = self.rows()
        if isinstance(rows, QuerySet):
            return rows.order_by()[: MOST_COUNTED + 1].count()
        return min(len(rows), MOST_COUNTED + 1)


def piece(row: Model) -> Piece:
    """Give the name of a record, with the way to it."""
    return Piece(str(row), type(row), row.pk)


def said(words: object) -> tuple[Piece, ...]:
    """Give words alone, "not known" for none."""
    return (Piece(str(words) or "not known"),)


def span(starts: PartialDate, ends: PartialDate) -> tuple[Piece, ...]:
    """Give two dates as a span of time."""
    first = str(starts) or "not known"
    last = "still going on" if ends.is_open else str(ends) or "not known"
    return (Piece(f"{first} to {last}"),)


def in_order(keys: Iterable[str], entries: Iterable[Entry]) -> list[Entry]:
    """Give entries in the order of their keys."""
    by_key = {entry.key: entry for entry in entries}
    return [by_key[key] for key in keys if key in by_key]


def numbers(key: str, many: int) -> tuple[int, ...]:
    """Give the numbers in a key such as "12-34"; none where it is no such key."""
    parts = key.split("-")
    right = len(parts) == many and all(map(is_number, parts))
    return tuple(map(int, parts)) if right else ()


def is_number(word: str) -> bool:
    """Say whether a word is a number that a primary key can be."""
    return word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS


def pairs_of(keys: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Give the two numbers in each key such as "12-34"; what is no such key is left out."""
    found = ((key, numbers(key, 2)) for key in keys)
    return {key: (pair[0], pair[1]) for key, pair in found if pair}
