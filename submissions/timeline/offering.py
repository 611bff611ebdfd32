"""The ways to narrow a timeline, each with how many events it would show, the others kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.models import Body
from submissions.timeline.choice import Choice
from submissions.timeline.density import Month
from submissions.timeline.entries import Entry, EntryKind


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, with the number of events that it would show."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Years:
    """The first and the last year that can be asked for, each with the events of that year."""

    since: tuple[Option, ...]
    until: tuple[Option, ...]


def offer_kinds(months: Iterable[Month], choice: Choice) -> tuple[Option, ...]:
    """Give each kind of entry with how many events there are in the years asked for."""
    counts = Counter[EntryKind]()
    for one in months:
        if choice.has_year(one.year):
            counts[one.kind] += one.count
    return tuple(
        Option(kind.value, str(kind.label), counts[kind], chosen=kind.value in choice.kinds)
        for kind in EntryKind
    )


def offer_years(months: Iterable[Month], choice: Choice) -> Years:
    """Give each year that has events of the kinds asked for, as the first and as the last."""
    counts = Counter[int]()
    for one in months:
        if one.year is not None and choice.has_kind(one.kind):
            counts[one.year] += one.count
    for asked in (choice.since, choice.until):
        if asked is not None:
            counts[asked] += 0
    found = sorted(counts.items())
    return Years(*(
        tuple(Option(str(year), str(year), count, chosen=year == asked) for year, count in found)
        for asked in (choice.since, choice.until)
    ))  # fmt: skip


def offer_bodies(counts: Counter[int], choice: Choice) -> tuple[Option, ...]:
    """Give each body that has events with how many there are; the one asked for in any case."""
    keys = [key for key, count in counts.items() if count]
    asked = [choice.body.pk] if choice.body else []
    bodies = Body.objects.public().filter(pk__in=[*keys, *asked])
    return tuple(
        Option(one.slug, one.short_name, counts[one.pk], chosen=one == choice.body)
        for one in sorted(bodies, key=lambda one: (not one.featured, one.short_name))
    )


def offer_differing(entries: Iterable[Entry], choice: Choice) -> Option:
    """Give how many of the events asked for sources disagree on."""
    count = sum(choice.has_kind(one.kind) and choice.has_year(one.year) for one in entries)
    return Option("yes", "", count, chosen=choice.differing)
