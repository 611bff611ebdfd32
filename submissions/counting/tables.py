"""What counting gives: tables of rows, frozen and exact."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

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
    fractional: Fraction
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

    @property
    def label(self) -> str:
        """Give the words of all its dimensions."""
        return ", ".join(self.labels.values())


@dataclass(frozen=True, slots=True)
class CountTable:
    """Rows by group order, date or name, special ones last; and what holds for all of them."""

    group_by: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: int
    """Distinct records."""
    unknown: int
    """Distinct records with a value that is not stated, not mapped or not known."""
    undated: int
    """Distinct records without any date."""
    filters: dict[str, str] = field(default_factory=dict)
    """The parameters that chose the records."""

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
        inside = [other for other in self.rows if other.key.get("group") not in OUTSIDE]
        return share(row.fractional, sum((other.fractional for other in inside), Fraction(0)))
