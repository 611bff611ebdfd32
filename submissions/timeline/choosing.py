"""Timelines: entries under their years, and the ways to choose among them, with counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Model

from meetings.models import Body
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.loading import load_entries


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year, in order."""

    year: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year that has entries, and whether they are on this page."""

    year: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, with the number of entries that it would show."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries under their years, those without a date apart, and the ways to choose among them."""

    years: tuple[Year, ...]
    undated: tuple[Entry, ...]
    """Only on the last page."""
    links: tuple[YearLink, ...]
    """All years with entries, on whatever page."""
    next: int | None
    """The first year of the next page; None on the last."""
    kinds: tuple[Option, ...]
    bodies: tuple[Option, ...]

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
    slug: str = "",
    since: int = 0,
    longest: int | None = None,
) -> Timeline:
    """Give the timeline of a body, or of all; only these kinds and this body where named.

    It begins with the year `since` and holds whole years, up to `longest` entries where given.
    """
    entries = load_entries(body)
    of_body = [one for one in entries if not slug or slug in one.body_slugs]
    of_kind = [one for one in entries if not kinds or one.kind in kinds]
    chosen = [one for one in of_body if not kinds or one.kind in kinds]
    chosen.sort(key=lambda one: one.sort_key)
    years = sort_into_years(chosen)
    shown = take_years((year for year in years if year.year >= since), longest)
    later = [year.year for year in years if shown and year.year > shown[-1].year]
    return Timeline(
        years=shown,
        undated=() if later else tuple(entry for entry in chosen if entry.year is None),
        links=tuple(
            YearLink(year.year, is_here=any(year is one for one in shown)) for year in years
        ),
        next=min(later, default=None),
        kinds=count_kinds(of_body, kinds),
        bodies=count_bodies(of_kind, slug),
    )


def sort_into_years(entries: Iterable[Entry]) -> list[Year]:
    """Give the years of sorted entries, those without one left out."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.year is not None:
            by_year[entry.year].append(entry)
    return [Year(year, tuple(found)) for year, found in sorted(by_year.items())]


def take_years(years: Iterable[Year], longest: int | None) -> tuple[Year, ...]:
    """Give the first years that together have at most so many entries; one year at least."""
    taken: list[Year] = []
    total = 0
    for year in years:
        total += len(year.entries)
        if taken and longest is not None and total > longest:
            break
        taken.append(year)
    return tuple(taken)


def count_kinds(entries: Iterable[Entry], chosen: Collection[str]) -> tuple[Option, ...]:
    """Give each kind of entry with how many there are."""
    counts = Counter(entry.kind for entry in entries)
    return tuple(
        Option(kind, kind.label, counts[kind], chosen=kind.value in chosen) for kind in EntryKind
    )


def count_bodies(entries: Iterable[Entry], chosen: str) -> tuple[Option, ...]:
    """Give each body that has entries with how many there are; one held jointly is in each."""
    counts = Counter(body for entry in entries for body in entry.bodies)
    return tuple(
        Option(body.slug, body.short_name, counts[body], chosen=body.slug == chosen)
        for body in sorted(counts, key=lambda body: (not body.featured, body.short_name))
    )
