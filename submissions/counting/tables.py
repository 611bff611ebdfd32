"""What counting gives: tables of rows, frozen and exact."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from submissions.counting.bases import Base
from submissions.counting.shares import Share, share

OUTSIDE = frozenset({"chair", "secretariat"})


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row: its value of each dimension, its figures, and where its records are listed."""

    key: dict[str, str | None]
    """Dimension to slug or special word; None in `call` and `meeting` means "none"."""
    labels: dict[str, str]
    """Dimension to the words to print."""
    count: int
    """What the table's measure counts."""
    fractional: Fraction | None
    """Its part of the records; None where no records are counted."""
    records: dict[str, str]
    """Parameters of the list that holds exactly the records counted in this row."""
    special: bool = False
    """Whether a value stands for "not known", "none", the chair or the secretariat."""
    unknown: bool = False
    """Whether a value is not stated, not mapped or not known."""
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
    certain: int | None = None
    """Memberships on a day: how many held certainly; None where no day is asked for."""
    uncertain: int | None = None
    """Memberships on a day: how many may have held."""
    contributors: int | None = None
    """Distinct participants known by name of the records; None where nobody counted them."""
    words: int | None = None
    """Words of the texts of turns; None for other records."""
    worth: Fraction | None = None
    """What its share is taken of, where that is not the fractional count."""

    @property
    def label(self) -> str:
        """Give the words of all its dimensions."""
        return ", ".join(self.labels.values())


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
        if row.key.get("group") in OUTSIDE:
            return None
        return share(_worth(row), self._base)

    @cached_property
    def _base(self) -> Fraction:
        """What the rows are worth together that have a share."""
        inside = (row for row in self.rows if row.key.get("group") not in OUTSIDE)
        return sum((_worth(row) or Fraction(0) for row in inside), Fraction(0))


def _worth(row: CountRow) -> Fraction | None:
    return row.fractional if row.worth is None else row.worth
