"""Which rows can stand in a run of days, as conditions that an index on the date serves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from meetings.partial_dates import PartialDate
from submissions.timeline.entries import first_day

UNDATED = 0
"""Stands for the year of what has no date."""
DOUBT = "[?~%]"
"""Marks of doubt in EDTF: such a date may begin before the first day that is written."""
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
DAYS = re.compile(rf"{DAY}(?:/{DAY})?")
"""A day, or from one day to another, without any mark of doubt."""
DOUBTFUL_MONTH = timedelta(days=62)
"""A doubtful day or month begins at most so long before the first day that is written."""


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included; None for what has no date."""

    first: date | None
    last: date | None

    @classmethod
    def of_year(cls, year: int) -> Days:
        """Give the days of a year; UNDATED is the year of no date."""
        return cls(date(year, 1, 1), date(year, 12, 31)) if year else cls(None, None)

    def hold(self, written: PartialDate) -> bool:
        """Say whether a date stands on one of them."""
        day = first_day(written)
        if day is None or self.first is None or self.last is None:
            return day is self.first is None
        return self.first <= day <= self.last

    def certain(self, field: str) -> Q:
        """Give the condition for all dates that may stand here, but doubtful ones before."""
        earliest, latest = f"{field}_earliest", f"{field}_latest"
        if self.first is None:
            return Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
        between = {"gte": self.first, "lte": self.last}
        begun = Q(**{f"{earliest}__{way}": day for way, day in between.items()})
        ended = Q(**{f"{latest}__{way}": day for way, day in between.items()})
        return begun | (Q(**{f"{earliest}__isnull": True}) & ended)

    def doubtful(self, field: str, *, since: date | None = None) -> Q:
        """Give the condition for doubtful dates that may begin before the first of these days."""
        if self.first is None:
            return Q(pk__in=[])
        limit = {"latest__gte": self.first} if since is None else {"earliest__gte": since}
        bounds = {"earliest__lt": self.first, **limit, "edtf__regex": DOUBT}
        return Q(**{f"{field}_{name}": value for name, value in bounds.items()})


def within(days: Days | None, *fields: str) -> Q:
    """Give the condition that one of these dates may stand in a run of days; all rows for None.

    A few rows more are kept than stand there: the first day that the words name decides.
    """
    condition = Q(pk__in=[])
    for field in fields if days else ():
        condition |= days.certain(field) | days.doubtful(field)  # type: ignore[union-attr]
    return condition if days else Q()


def within_many(days: Days | None, field: str, *, crossing: Iterable[int]) -> Q:
    """The same for very many rows; `crossing` are those in doubt between two years."""
    if days is None:
        return Q()
    since = days.first - min(DOUBTFUL_MONTH, days.first - date.min) if days.first else None
    return days.certain(field) | days.doubtful(field, since=since) | Q(pk__in=list(crossing))


def exact_days(when: PartialDate) -> tuple[date, date] | None:
    """Give the first and the last day; None where they are not known to the day, or in doubt."""
    if not DAYS.fullmatch(when.edtf) or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest
