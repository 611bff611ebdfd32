"""Timelines: one page of entries under their years, and the ways to choose among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Model

from meetings.models import Body
from submissions.timeline.dating import UNDATED
from submissions.timeline.density import Month, count_bodies, count_months
from submissions.timeline.doubting import find_crossing
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.places import read_place
from submissions.timeline.turning import Asked, find_stretch, load_page, load_whole

WHOLE = 120
"""Up to so many events stand on one page; of more, those of one year."""


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
class Option:
    """One value of a filter, with the number of events that it would show."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries under their years, those without a date apart, and the ways to choose among them."""

    total: int
    """Events of the kinds asked for, on whatever page; many submissions may be one entry."""
    is_whole: bool
    """Whether all of them are on this page."""
    year: int | None
    """The one year that is shown; UNDATED for what has no date, None for all."""
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
    months: tuple[Month, ...]
    """How many events there are of each kind asked for, by year and month."""

    @property
    def entries(self) -> list[Entry]:
        """Give all entries in order."""
        return [*(entry for year in self.years for entry in year.entries), *self.undated]

    @property
    def subjects(self) -> list[Model]:
        """Give the records whose dates are shown."""
        return [entry.subject for entry in self.entries]


def build_timeline(
    body: Body | None = None,
    *,
    kinds: Collection[str] = (),
    year: int | None = None,
    after: str = "",
    with_bodies: bool = False,
) -> Timeline:
    """Give a page of the timeline of a body, or of all; only of these kinds where named.

    Without a year: all of it where there is little of it, else the newest year. `after` is what
    `next` was on the page before. Raises ParameterError for an `after` that is none.
    """
    if after:
        read_place(after)
    crossing = find_crossing(body)
    months = count_months(body, crossing)
    chosen = tuple(one for one in months if not kinds or one.kind in kinds)
    by_year = Counter[int]()
    for one in chosen:
        by_year[one.year or UNDATED] += one.count
    is_whole = year is None and by_year.total() <= WHOLE
    asked = Asked(body, tuple(kinds), tuple(crossing))
    if is_whole:
        shown, page = None, load_whole(asked)
    else:
        shown = max(by_year, default=UNDATED) if year is None else year
        page = load_page(asked, find_stretch(chosen, shown, after), after=after)
    dated = sorted(one for one in by_year if one != UNDATED)
    return Timeline(
        total=by_year.total(),
        is_whole=is_whole,
        year=shown,
        years=tuple(sort_into_years(page.entries)),
        undated=tuple(entry for entry in page.entries if entry.year is None),
        links=tuple(YearLink(one, by_year[one], is_whole or one == shown) for one in dated),
        without_date=by_year[UNDATED],
        after=after,
        next=page.next,
        later=min((one for one in dated if shown and one > shown), default=None),
        earlier=max((one for one in dated if shown and one < shown), default=None),
        kinds=offer_kinds(months, kinds),
        bodies=offer_bodies(kinds, body) if with_bodies else (),
        months=chosen,
    )


def sort_into_years(entries: Iterable[Entry]) -> list[Year]:
    """Give the years of sorted entries, those without one left out."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.year is not None:
            by_year[entry.year].append(entry)
    return [Year(year, tuple(found)) for year, found in sorted(by_year.items())]


def offer_kinds(months: Iterable[Month], chosen: Collection[str]) -> tuple[Option, ...]:
    """Give each kind of entry with how many events there are."""
    counts = Counter[EntryKind]()
    for one in months:
        counts[one.kind] += one.count
    return tuple(
        Option(kind.value, str(kind.label), counts[kind], chosen=kind.value in chosen)
        for kind in EntryKind
    )


def offer_bodies(kinds: Collection[str], chosen: Body | None) -> tuple[Option, ...]:
    """Give each body that has events with how many there are."""
    counts = count_bodies(kinds)
    bodies = Body.objects.public().filter(pk__in=[key for key, count in counts.items() if count])
    return tuple(
        Option(one.slug, one.short_name, counts[one.pk], chosen=one == chosen)
        for one in sorted(bodies, key=lambda one: (not one.featured, one.short_name))
    )
