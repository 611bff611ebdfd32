"""The pages of a timeline that is too long for one: some months of a year, and some entries."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.models import Body
from submissions.timeline.choice import Choice
from submissions.timeline.dating import UNDATED, Days
from submissions.timeline.density import Month
from submissions.timeline.doubting import Crossing
from submissions.timeline.entries import NO_DAY, Entry, EntryKind, Key
from submissions.timeline.folding import Fold, find_folds, open_folds
from submissions.timeline.loading import load_entries
from submissions.timeline.places import read_place, write_place

ENTRIES_A_PAGE = 60
FULL = 50
"""The first page of a long timeline goes back so far that it has about so many entries."""
DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """The events asked for, and what is known of them before a page is loaded."""

    choice: Choice
    crossing: tuple[Crossing, ...]
    """Submissions whose doubtful date may be of several years."""
    differing: tuple[Entry, ...] = ()
    """The events on which sources disagree, where only they are asked for."""

    @property
    def body(self) -> Body | None:
        """Give the body whose events they are; None for all."""
        return self.choice.body

    @property
    def kinds(self) -> tuple[str, ...]:
        """Give the kinds asked for; none are all."""
        return self.choice.kinds


@dataclass(frozen=True, slots=True)
class Page:
    """The entries of a page, in order, and where the next one begins."""

    entries: list[Entry]
    next: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days of a page, and whether they are the last of their year."""

    days: Days
    is_last: bool


def find_stretch(months: Iterable[Month], year: int, after: str) -> Stretch:
    """Give the months of a year, from where the last page ended on, that fill a page."""
    if not year:
        return Stretch(Days.of_year(year), is_last=True)
    counts = Counter[int]()
    for one in months:
        if one.year == year:
            counts[one.month or 1] += one.count
    first = last = find_month(year, after)
    total = counts[first]
    while last < DECEMBER and (
        not total or not counts[last + 1] or total + counts[last + 1] <= ENTRIES_A_PAGE
    ):
        last += 1
        total += counts[last]
    end = date(year, last, monthrange(year, last)[1])
    return Stretch(Days(date(year, first, 1), end), is_last=last == DECEMBER)


def find_newest(by_year: Mapping[int, int]) -> tuple[int, ...]:
    """Give the newest year, and as many before it as make a page of FULL; without any, no date."""
    found: list[int] = []
    total = 0
    for year in sorted(set(by_year) - {UNDATED}, reverse=True):
        total += by_year[year]
        if found and total > FULL:
            break
        found.append(year)
    return tuple(sorted(found)) or (UNDATED,)


def of_years(first: int, last: int) -> Stretch:
    """Give the days of whole years that are known to fit on a page."""
    return Stretch(Days(date(first, 1, 1), date(last, 12, 31)), is_last=True)


def find_month(year: int, after: str) -> int:
    """Give the month in which a page begins; January where it does not say."""
    day = read_place(after)[0] if after else ""
    month = day[5:7]
    return int(month) if day.startswith(f"{year}-") and month in MONTHS else 1


MONTHS = {f"{month:02}" for month in range(1, DECEMBER + 1)}


def find_all(asked: Asked, days: Days | None) -> dict[Key, Entry | Fold]:
    """Give all events of some days by what they are sorted by, submissions not yet opened."""
    if asked.choice.differing:
        return {
            one.key: one
            for one in asked.differing
            if asked.choice.has_kind(one.kind) and (days is None or days.hold(one.date))
        }
    found: dict[Key, Entry | Fold] = {
        entry.key: entry for entry in load_entries(asked.body, kinds=asked.kinds, days=days)
    }
    if not asked.kinds or EntryKind.SUBMISSION in asked.kinds:
        folds = find_folds(asked.body, days, crossing=asked.crossing)
        found |= {fold.key: fold for fold in folds}
    return found


def load_whole(asked: Asked) -> Page:
    """Give all entries on one page."""
    found = find_all(asked, asked.choice.days())
    opened = open_folds((one for one in found.values() if isinstance(one, Fold)), with_all=True)
    entries: list[Entry] = []
    for key, one in sorted(found.items()):
        entries += opened[key] if isinstance(one, Fold) else [one]
    return Page(entries, "")


def load_page(asked: Asked, stretch: Stretch, *, after: str) -> Page:
    """Give the entries of a page that begins after a place, and where the next one begins."""
    found = find_all(asked, stretch.days)
    behind = read_place(after) if after else None
    keys = sorted(key for key in found if behind is None or key > behind)
    page = keys[: count_fitting([found[key] for key in keys])]
    folds = [one for key in page if isinstance(one := found[key], Fold)]
    opened = open_folds(folds, with_all=False)
    entries: list[Entry] = []
    for key in page:
        one = found[key]
        entries += opened[key] if isinstance(one, Fold) else [one]
    place = write_place(page[-1]) if page else after
    if len(page) == len(keys):
        place = "" if stretch.is_last else write_place(behind_days(stretch.days))
    return Page(entries, place)


def count_fitting(found: Iterable[Entry | Fold]) -> int:
    """Give how many of these fill a page when they are opened; one at least."""
    total = fitting = 0
    for one in found:
        total += one.count if isinstance(one, Fold) and not one.is_one_entry else 1
        if fitting and total > ENTRIES_A_PAGE:
            break
        fitting += 1
    return fitting


def behind_days(days: Days) -> Key:
    """Give a key that sorts before all of the day after these."""
    following = days.last + timedelta(days=1) if days.last else None
    return (following.isoformat() if following else NO_DAY, "", 0, "")
