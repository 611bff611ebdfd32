"""Which calls and meetings of a body a page of its record shows: all, or some years' worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from meetings.models import Body, Meeting
from submissions.counting.matrix_choice import Chosen
from submissions.models import Call

Event = Call | Meeting
COLUMNS = 24
"""So many calls and meetings stand side by side at most."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Calls and meetings that stand side by side, and what a page asks for to show them."""

    year: int
    """0 for those without a date."""
    part: int
    """1 for the first of a year that has more than fit."""
    events: tuple[Event, ...]
    is_here: bool = False

    @property
    def count(self) -> int:
        """Give how many there are."""
        return len(self.events)


def load_events(body: Body) -> list[Event]:
    """Give the calls and meetings of a body by date, in two queries."""
    calls = Call.objects.public().filter(body=body).defer("search", "description")
    meetings = Meeting.objects.public().filter(body=body).defer("search", "description")
    return sorted([*calls, *meetings], key=by_date)


def by_date(event: Event) -> tuple[bool, date, str]:
    """Give the place in time: earliest possible day, of a call its opening, else its deadline."""
    day = began_on(event)
    return (day is None, day or date.max, event.slug)


def began_on(event: Event) -> date | None:
    """Give the day under which a call or meeting stands; None where no date is known."""
    if isinstance(event, Call):
        known = event.opens if event.opens.is_known else event.deadline
    else:
        known = event.held
    return known.earliest or known.latest


def find_stretches(events: Sequence[Event]) -> list[Stretch]:
    """Give the calls and meetings by year, in as many parts as a year needs."""
    found = []
    for year, those in groupby(events, key=_year):
        of_year = tuple(those)
        for part, start in enumerate(range(0, len(of_year), COLUMNS), start=1):
            found.append(Stretch(year, part, of_year[start : start + COLUMNS]))
    return found


def _year(event: Event) -> int:
    day = began_on(event)
    return day.year if day else 0


def of_kind(events: Sequence[Event], chosen: Chosen) -> list[Event]:
    """Keep the calls or the meetings where only they are asked for."""
    return [one for one in events if chosen.columns in ("", kind_of(one))]


def kind_of(event: Event) -> str:
    """Say "calls" or "meetings"."""
    return "calls" if isinstance(event, Call) else "meetings"


def choose_events(events: Sequence[Event], chosen: Chosen) -> tuple[Event, ...]:
    """Give those of a part of a year; without a year the newest, all where they fit."""
    fitting = of_kind(events, chosen)
    if chosen.year is None:
        return tuple(fitting[-COLUMNS:])
    asked = (chosen.year, chosen.part)
    found = (one.events for one in find_stretches(fitting) if (one.year, one.part) == asked)
    return next(found, ())


def count_events(events: Sequence[Event], chosen: Chosen) -> dict[str, dict[str, int]]:
    """Give how many columns each kind leaves in the year, and each year of the kind; 0: no date."""
    of_year = (one for one in events if chosen.year in (None, _year(one)))
    kinds = Counter(kind_of(one) for one in of_year)
    years = Counter(str(_year(one)) for one in of_kind(events, chosen))
    return {"columns": dict(kinds), "year": dict(years)}
