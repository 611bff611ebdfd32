"""How many events a timeline has: by kind, year and month, counted where the record is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from meetings.models import Body, Composition, Milestone
from meetings.partial_dates import PartialDate
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.counting.periods import UNDATED
from submissions.models import Call
from submissions.timeline.doubting import Crossing
from submissions.timeline.entries import Entry, EntryKind, year_and_month
from submissions.timeline.loading import (
    composition_field,
    find_documents,
    find_meetings,
    of_body,
)

Moment = tuple[int | None, int | None]
"""A year and a month; no month where the date does not lie wholly in one."""


@dataclass(frozen=True, slots=True)
class Month:
    """How many events of one kind there are in one month, or in a year without a month."""

    kind: EntryKind
    year: int | None
    """None for what has no date."""
    month: int | None
    count: int


def count_months(body: Body | None, crossing: Iterable[Crossing]) -> list[Month]:
    """Count the events of a body, or of all, by kind, year and month; in order.

    `crossing` are the submissions whose doubtful date may be of several years.
    """
    counts: Counter[tuple[EntryKind, Moment]] = Counter()
    for kind, moment, number in (*_others(body), *_submissions(body, crossing)):
        counts[kind, moment] += number
    return in_order(counts)


Found = Iterator[tuple[EntryKind, Moment, int]]


def _others(body: Body | None) -> Found:
    calls = of_body(Call.objects.all(), body)
    for kind, rows, name in (
        (EntryKind.MEETING, find_meetings(body), "held"),
        (EntryKind.CALL, calls, "opens"),
        (EntryKind.DEADLINE, calls.exclude(deadline_edtf=""), "deadline"),
        (EntryKind.MILESTONE, of_body(Milestone.objects.all(), body), "happened"),
        (EntryKind.DOCUMENT, find_documents(body), "issued"),
    ):
        for written, number in dates_of(rows, name):
            yield kind, year_and_month(written), number
    for row in of_body(Composition.objects.all(), body):
        field = composition_field(row.decided.is_known, row.starts.is_known)
        yield EntryKind.COMPOSITION, year_and_month(getattr(row, field)), 1


def dates_of(rows: QuerySet[Any], name: str) -> Iterator[tuple[PartialDate, int]]:
    """The dates that stand in a field, with how many rows have each."""
    columns = [f"{name}_{part}" for part in ("edtf", "earliest", "latest")]
    found = rows.order_by().values_list(*columns).annotate(Count("pk"))
    for edtf, earliest, latest, number in found:
        yield PartialDate(edtf, edtf, earliest, latest), number


def _submissions(body: Body | None, crossing: Iterable[Crossing]) -> Found:
    """From the sums; a doubtful date is moved to the year that is written."""
    find = direct.find_figures if reads_past() else links.find_figures
    figures = find(("month",), {"body": body.slug} if body else {})
    for row in figures.rows:
        yield EntryKind.SUBMISSION, moment_of(row.values[0]), row.count
    for one in crossing:
        counted, stands = counted_under(one.date), year_and_month(one.date)[0]
        if counted != stands:
            yield EntryKind.SUBMISSION, (counted, None), -len(one.keys)
            yield EntryKind.SUBMISSION, (stands, None), len(one.keys)


def moment_of(key: str) -> Moment:
    """The year and month of a row of counts: "2011-03", "2011", "2010/2012", "../2011"."""
    if key == UNDATED:
        return None, None
    first = next(part for part in key.split("/") if part != "..")
    year, _, month = first.partition("-")
    return int(year), int(month) if month else None


def counted_under(written: PartialDate) -> int | None:
    """Give the year in which counts have a date."""
    day = written.earliest or written.latest
    return day.year if day else None


def tally(entries: Iterable[Entry]) -> list[Month]:
    """Count events that have been loaded, in the same way."""
    counts = Counter((one.kind, year_and_month(one.date)) for one in entries)
    return in_order(counts)


def in_order(counts: Counter[tuple[EntryKind, Moment]]) -> list[Month]:
    """Give counts by time, those without a date last, those of nothing left out."""
    order = list(EntryKind)
    return sorted(
        (Month(kind, *moment, number) for (kind, moment), number in counts.items() if number),
        key=lambda one: (one.year is None, one.year or 0, one.month or 0, order.index(one.kind)),
    )
