"""What counting gives: tables of rows, exact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from submissions.counting.bases import Base
from submissions.counting.labels import NONE, UNKNOWN, Label
from submissions.counting.shares import Share, share

OUTSIDE = frozenset({"chair", "secretariat"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What all rows of a table have in common."""

    group_by: tuple[str, ...]
    """The dimensions, in the order of each row's values."""
    filters: Mapping[str, str]
    """The parameters that chose the records."""


@dataclass(slots=True)
class CountRow:
    """One row: its value of each dimension, its figures, and where its records are listed.

    Never changed once it is made: that is not enforced, since enforcing it would take longer than
    all else that makes a row.
    """

    asked: Asked
    values: tuple[str, ...]
    """A slug or a special word for each dimension; "none" too."""
    marks: tuple[Label, ...]
    """The words for each value."""
    count: int
    """What the table's measure counts."""
    fractional: Fraction | None
    """Its part of the records; None where no records are counted."""
    contributors: int | None = None
    """Distinct participants known by name of the records; None where nobody counted them."""
    words: int | None = None
    """Words of the texts of turns; None for other records."""
    certain: int | None = None
    """Memberships on a day: how many held certainly; None where no day is asked for."""
    uncertain: int | None = None
    """Memberships on a day: how many may have held."""
    reported: int | None = None
    """What a source says the number is; None where no source gives one."""
    entitled: int | None = None
    """Seats of the row; None where they are not known."""
    answered: int | None = None
    """Of these, how many have answered the call; None where that is not asked or not known."""
    answered_at_least: bool | None = None
    """Whether more may have answered, since sources report more than is recorded."""
    bases: tuple[Base, ...] = ()
    """The numbers of seats that sources give, the one shown first."""
    worth: Fraction | None = None
    """What its share is taken of, where that is not the fractional count."""

    @property
    def key(self) -> dict[str, str | None]:
        """Give each dimension's slug or special word; None in `call` and `meeting` is "none"."""
        pairs = zip(self.asked.group_by, self.values, strict=True)
        return {name: None if value == NONE else value for name, value in pairs}

    @property
    def labels(self) -> dict[str, str]:
        """Give the words to print for each dimension."""
        marks = (mark.words for mark in self.marks)
        return dict(zip(self.asked.group_by, marks, strict=True))

    @property
    def label(self) -> str:
        """Give the words of all its dimensions."""
        return ", ".join([mark.words for mark in self.marks])

    @property
    def records(self) -> dict[str, str]:
        """Give the parameters of the list that holds exactly the records counted in this row."""
        return {**self.asked.filters, **dict(zip(self.asked.group_by, self.values, strict=True))}

    @property
    def special(self) -> bool:
        """Say whether a value stands for "not known", "none", the chair or the secretariat."""
        return any(mark.special for mark in self.marks)

    @property
    def unknown(self) -> bool:
        """Say whether a value is not stated, not mapped or not known."""
        return not UNKNOWN.isdisjoint(self.values)


@dataclass(frozen=True)
class CountTable:
    """Rows by group order, date or name, special ones last; and what holds for all of them.

    What holds for all does not change when only some rows are `shown`.
    """

    group_by: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: int
    """Distinct records, or what else the measure counts."""
    unknown: int
    """Distinct records with a value that is not stated, not mapped or not known."""
    undated: int
    """Distinct records without any date."""
    filters: dict[str, str] = field(default_factory=dict)
    """The parameters that chose the records."""
    contributors: int = 0
    """Distinct participants known by name."""
    measure: str = "submissions"
    """What `count` counts."""
    shown: tuple[CountRow, ...] | None = None
    """The rows in the order asked for, perhaps the first only; None for all as they stand."""

    @property
    def listed(self) -> tuple[CountRow, ...]:
        """Give the rows to print."""
        return self.rows if self.shown is None else self.shown

    @property
    def is_truncated(self) -> bool:
        """Say whether there are more rows than are printed."""
        return len(self.listed) < len(self.rows)

    @property
    def overlap(self) -> int:
        """Give the sum of counts less the total: how often records stand in several rows."""
        return sum(row.count for row in self.rows) - self.total

    def share(self, row: CountRow) -> Share | None:
        """Give a row's part of the whole, by its fractional count.

        By group, the chair and the secretariat are left out of the base and have no share.
        """
        return share(worth_of(row), self.base) if self.is_inside(row) else None

    def is_inside(self, row: CountRow) -> bool:
        """Say whether a row is part of the base of the shares."""
        return self._group is None or row.values[self._group] not in OUTSIDE

    @cached_property
    def _group(self) -> int | None:
        """The place of the group among the dimensions."""
        return self.group_by.index("group") if "group" in self.group_by else None

    @cached_property
    def base(self) -> Fraction:
        """Give what the rows are worth together that have a share."""
        parts: dict[int, int] = defaultdict(int)
        for row in self.rows:
            if (worth := worth_of(row)) is not None and self.is_inside(row):
                parts[worth.denominator] += worth.numerator
        return sum((Fraction(n, below) for below, n in parts.items()), Fraction(0))


def worth_of(row: CountRow) -> Fraction | None:
    """Give what a row's share is taken of."""
    return row.fractional if row.worth is None else row.worth
