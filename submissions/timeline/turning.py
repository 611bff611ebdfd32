"""The pages of a timeline that is too long for one: some months of a year, and some entries."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from meetings.models import Body
from submissions.timeline.dating import Days
from submissions.timeline.density import Month
from submissions.timeline.doubting import Crossing
from submissions.timeline.entries import NO_DAY, Entry, EntryKind, Key
from submissions.timeline.folding import Fold, find_folds, open_folds
from submissions.timeline.loading import load_entries
from submissions.timeline.places import read_place, write_place

ENTRIES_A_PAGE = 100
DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose events, and of which kinds; all where none is named."""

    body: Body | None
    kinds: tuple[str, ...]
    crossing: tuple[Crossing, ...]
    """Submissions whose doubtful date may be of several years."""


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
    while last < DECEMBER and (not counts[last + 1] or total + counts[last + 1] <= ENTRIES_A_PAGE):
        last += 1
        total += counts[last]
    end = date(year, last, monthrange(year, last)[1])
    return Stretch(Days(date(year, first, 1), end), is_last=last == DECEMBER)


def find_month(year: int, after: str) -> int:
    """Give the month in which a page begins; January where it does not say."""
    day = read_place(after)[0] if after else ""
    month = day[5:7]
    return int(month) if day.startswith(f"{year}-") and month in MONTHS else 1


MONTHS = {f"{month:02}" for month in range(1, DECEMBER + 1)}


def find_all(asked: Asked, days: Days | None) -> dict[Key, Entry | Fold]:
    """Give all events of some days by what they are sorted by, submissions not yet opened."""
    found: dict[Key, Entry | Fold] = {
        entry.key: entry for entry in load_entries(asked.body, kinds=asked.kinds, days=days)
    }
    if not asked.kinds or EntryKind.SUBMISSION in asked.kinds:
        folds = find_folds(asked.body, days, crossing=asked.crossing)
        found |= {fold.key: fold for fold in folds}
    return found


def load_whole(asked: Asked) -> Page:
    """Give all entries on one page."""
    found = find_all(asked, None)
    opened = open_folds((one for one in found.values() if isinstance(one, Fold)), with_all=True)
    entries: list[Entry] = []
    for key, one in sorted(found.items()):
        entries += opened[key] if isinstance(one, Fold) else [one]
    return Page(entries, "")


def load_page(asked: Asked, stretch: Stretch, *, after: str) -> Page:
    """Give the entries of a page; each says where the page begins that it stands first on."""
    found = find_all(asked, stretch.days)
    behind = read_place(after) if after else None
    keys = sorted(key for key in found if behind is None or key > behind)
    page = keys[: count_fitting([found[key] for key in keys])]
    folds = [one for key in page if isinstance(one := found[key], Fold)]
    opened = open_folds(folds, with_all=False)
    entries: list[Entry] = []
    place = after
    for key in page:
        one = found[key]
        entries += [
            replace(each, place=place) for each in (opened[key] if isinstance(one, Fold) else [one])
        ]
        place = write_place(key)
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
