"""How a page of a timeline is put together: what is counted, loaded and offered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from meetings.models import Body
from submissions.timeline.bodies import count_bodies, count_loaded
from submissions.timeline.choice import Choice
from submissions.timeline.dating import UNDATED
from submissions.timeline.density import Month, count_months, tally
from submissions.timeline.differing import load_differing
from submissions.timeline.doubting import find_crossing
from submissions.timeline.entries import Entry
from submissions.timeline.finding import find_entry, locate
from submissions.timeline.offering import (
    Option,
    offer_bodies,
    offer_differing,
    offer_kinds,
    offer_years,
)
from submissions.timeline.places import read_place
from submissions.timeline.shown import Timeline, Year, YearLink
from submissions.timeline.turning import (
    Asked,
    Page,
    find_newest,
    find_stretch,
    load_page,
    load_whole,
    of_years,
)

WHOLE, WHOLE_OF_ALL = 70, 50
"""Up to so many events of one body, or of all, stand on one page, which so stays under 100 kB; of
more, those of one year, or of the newest ones."""


def build_timeline(
    body: Body | None = None,
    *,
    kinds: Collection[str] = (),
    since: int | None = None,
    until: int | None = None,
    differing: bool = False,
    year: int | None = None,
    after: str = "",
    at: str = "",
    with_bodies: bool = False,
) -> Timeline:
    """Give a page of the timeline of a body, or of all; only of these kinds where named.

    Without a year: all of it where there is little of it, else the newest years, or the first of
    those that are asked for. `after` is what `next` was on the page before; `at` is the id of an
    entry, and the page is one with it. Raises ParameterError for an `after` that is none, Http404
    or WithdrawnError for such an `at`.
    """
    if after:
        read_place(after)
    choice = Choice(body, tuple(kinds), since, until, differing)
    crossing = tuple(find_crossing(body))
    doubts = tuple(load_differing(body))
    asked = Asked(choice, crossing, doubts)
    months = tally(doubts) if differing else count_months(body, crossing)
    chosen = tuple(m for m in months if choice.has_kind(m.kind) and choice.has_year(m.year))
    by_year = Counter[int]()
    for one in chosen:
        by_year[one.year or UNDATED] += one.count
    key, found = find_entry(asked, at) if at else (None, None)
    is_whole = year is None and by_year.total() <= (WHOLE if body else WHOLE_OF_ALL)
    if key and not is_whole:
        year, after = locate(chosen, key)
    shown = find_shown(by_year, choice, year)
    page = load(asked, chosen, shown, is_whole=is_whole, after=after)
    dated = sorted(one for one in by_year if one != UNDATED)
    return Timeline(
        choice=choice,
        total=by_year.total(),
        is_whole=is_whole,
        year=None if is_whole or len(shown) > 1 else shown[0],
        years=tuple(sort_into_years(page.entries)),
        undated=tuple(entry for entry in page.entries if entry.year is None),
        links=tuple(YearLink(one, by_year[one], is_whole or one in shown) for one in dated),
        without_date=by_year[UNDATED],
        after=after,
        next=page.next,
        later=min((y for y in dated if y > shown[-1] > UNDATED and not is_whole), default=None),
        earlier=max((y for y in dated if y < shown[0] and not is_whole), default=None),
        kinds=offer_kinds(months, choice),
        bodies=find_bodies(asked) if with_bodies else (),
        ranges=offer_years(months, choice),
        differing=offer_differing(doubts, choice),
        months=chosen,
        at=found,
    )


def find_shown(by_year: Counter[int], choice: Choice, year: int | None) -> tuple[int, ...]:
    """Give the years of a page: the one asked for, the first of a range, or the newest."""
    if year is not None:
        return (year,)
    if choice.since is not None:
        return (min(by_year, default=choice.since),)
    return find_newest(by_year)


def load(
    asked: Asked, months: Collection[Month], shown: tuple[int, ...], *, is_whole: bool, after: str
) -> Page:
    """Give the entries of a page; none where its year is not among those asked for."""
    if is_whole:
        return load_whole(asked)
    if not all(asked.choice.has_year(year or None) for year in shown):
        return Page([], "")
    if len(shown) > 1:
        return load_page(asked, of_years(shown[0], shown[-1]), after="")
    return load_page(asked, find_stretch(months, shown[0], after), after=after)


def find_bodies(asked: Asked) -> tuple[Option, ...]:
    """Give the bodies to choose from; those of the timeline of one body are all bodies as well."""
    choice = asked.choice
    if choice.differing:
        doubts = asked.differing if choice.body is None else load_differing(None)
        counts = count_loaded(
            one for one in doubts if choice.has_kind(one.kind) and choice.has_year(one.year)
        )
    else:
        needed = choice.has_years and choice.body is not None
        crossing = find_crossing(None) if needed else asked.crossing
        counts = count_bodies(choice, crossing)
    return offer_bodies(counts, choice)


def sort_into_years(entries: Iterable[Entry]) -> list[Year]:
    """Give the years of sorted entries, those without one left out."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.year is not None:
            by_year[entry.year].append(entry)
    return [Year(year, tuple(found)) for year, found in sorted(by_year.items())]
