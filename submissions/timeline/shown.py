"""A page of a timeline: entries under their years, those without a date apart, and the choices."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model

from submissions.timeline.choice import Choice
from submissions.timeline.density import Month
from submissions.timeline.entries import Entry
from submissions.timeline.offering import Option, Years


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year, in order."""

    year: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year that has events, how many, and whether they are on this page."""

    year: int
    count: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries under their years, those without a date apart, and the ways to choose among them."""

    choice: Choice
    total: int
    """Events asked for, on whatever page; many submissions may be one entry."""
    is_whole: bool
    """Whether all of them are on this page."""
    year: int | None
    """The one year that is shown; UNDATED for what has no date, None for several."""
    years: tuple[Year, ...]
    undated: tuple[Entry, ...]
    links: tuple[YearLink, ...]
    """All years with events, on whatever page."""
    without_date: int
    """How many events have no date, on whatever page."""
    after: str
    """Where this page begins within its year; empty at the beginning."""
    next: str
    """What `after` is on the next page of the year; empty on the last."""
    later: int | None
    """The next year with events, and `earlier` the one before."""
    earlier: int | None
    kinds: tuple[Option, ...]
    bodies: tuple[Option, ...]
    """Of the timeline of all bodies; empty on that of one."""
    ranges: Years
    differing: Option
    months: tuple[Month, ...]
    """How many events there are of each kind asked for, by year and month."""
    at: Entry | None = None
    """The one entry that a link led to."""

    @property
    def entries(self) -> list[Entry]:
        """Give all entries in order."""
        return [*(entry for year in self.years for entry in year.entries), *self.undated]

    @property
    def subjects(self) -> list[Model]:
        """Give the records whose dates are shown."""
        return [entry.subject for entry in self.entries]
