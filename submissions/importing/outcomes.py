"""Outcomes: what applying wrote or would write, and what it left and why.

Of a large import an outcome has all numbers, and of the rows so many as a page can show.
"""

from dataclasses import dataclass, field
from typing import Any

MOST_WRITTEN = 200
"""So many rows of one model with which the same is done are told one by one."""
MOST_LEFT = 1000
"""So many proposals that stay open are told one by one; the review has all."""


@dataclass(frozen=True, slots=True)
class Written:
    """One row that was made, filled in or given a statement."""

    item: int
    """The primary key of the proposal."""
    did: str
    """created, filled or stated."""
    model: str
    """Such as "meetings.meeting"."""
    pk: int
    """In a plan, that of a new row names nothing afterwards."""
    label: str
    """What the row is called."""
    fields: dict[str, list[Any]] = field(default_factory=dict)
    """By name: what it was and what it is."""
    url: str = ""
    """The page of the row in the admin; "" for one that has none, and in a plan for a new one."""


@dataclass(frozen=True, slots=True)
class Left:
    """A proposal that was accepted and yet not applied, or something of it that was left out."""

    item: int
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class ApplyReport:
    """What applying did, or what it would do when `is_plan`."""

    written: tuple[Written, ...] = ()
    """The first MOST_WRITTEN of each sort."""
    left: tuple[Left, ...] = ()
    """Accepted, yet still open, each with the reason: the first MOST_LEFT."""
    aside: tuple[Left, ...] = ()
    """Left out of proposals that were applied otherwise, with the reason: the first MOST_LEFT."""
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    """All rows, by what was done and the label of the model."""
    left_count: int = 0
    aside_count: int = 0
    unchanged: int = 0
    """Accepted, and the record says the same already."""
    is_plan: bool = False

    @property
    def created(self) -> int:
        """Rows made."""
        return self.count("created")

    @property
    def filled(self) -> int:
        """Rows completed."""
        return self.count("filled")

    @property
    def stated(self) -> int:
        """Statements added to rows that were there."""
        return self.count("stated")

    def count(self, did: str) -> int:
        """Give with how many rows one thing was done."""
        return sum(count for (one, _), count in self.counts.items() if one == did)
