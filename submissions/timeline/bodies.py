"""How many events each body has, of the kinds and years asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Count, QuerySet

from meetings.models import Body, Composition, Meeting, MeetingCoHost, Milestone
from meetings.partial_dates import PartialDate
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.models import Call, Submission
from submissions.timeline.choice import Choice
from submissions.timeline.density import counted_under, moment_of
from submissions.timeline.doubting import Crossing
from submissions.timeline.entries import Entry, EntryKind, year_and_month
from submissions.timeline.loading import composition_field, find_documents

Found = Iterator[tuple[int, int]]
"""The key of a body and a number of its events."""


def count_bodies(choice: Choice, crossing: Iterable[Crossing]) -> Counter[int]:
    """Count the events asked for by the key of their body; a joint meeting is in each.

    `crossing` are the submissions whose doubtful date may be of several years.
    """
    counts: Counter[int] = Counter()
    for kind, rows, body, date in tables():
        if choice.has_kind(kind):
            for key, number in _rows(rows, body, date, choice):
                counts[key] += number
    if choice.has_kind(EntryKind.COMPOSITION):
        counts.update(_compositions(choice))
    if choice.has_kind(EntryKind.SUBMISSION):
        for key, number in _submissions(choice, crossing):
            counts[key] += number
    return counts


def count_loaded(entries: Iterable[Entry]) -> Counter[int]:
    """Count events that have been loaded."""
    return Counter(body.pk for entry in entries for body in entry.bodies)


def tables() -> tuple[tuple[EntryKind, Any, str, str], ...]:
    """Give the rows that are events: of which kind, and where their body and their date stand."""
    calls = Call.objects.public()
    return (
        (EntryKind.MEETING, Meeting.objects.public(), "body", "held"),
        (EntryKind.MEETING, MeetingCoHost.objects.public(), "body", "meeting__held"),
        (EntryKind.CALL, calls, "body", "opens"),
        (EntryKind.DEADLINE, calls.exclude(deadline_edtf=""), "body", "deadline"),
        (EntryKind.MILESTONE, Milestone.objects.public(), "body", "happened"),
        (EntryKind.DOCUMENT, find_documents(None), "produced_by", "issued"),
    )


def _rows(rows: QuerySet[Any], body: str, date: str, choice: Choice) -> Found:
    """Without years the database adds up; with them each date is looked at as it is written."""
    if not choice.has_years:
        yield from rows.order_by().values_list(body).annotate(Count("pk"))
        return
    columns = [f"{date}_{part}" for part in ("edtf", "earliest", "latest")]
    found = rows.order_by().values_list(body, *columns).annotate(Count("pk"))
    for key, edtf, earliest, latest, number in found:
        if choice.has_year(year_and_month(PartialDate(edtf, edtf, earliest, latest))[0]):
            yield key, number


def _compositions(choice: Choice) -> Counter[int]:
    return Counter(
        row.body_id
        for row in Composition.objects.public()
        if choice.has_year(year_and_month(getattr(row, _field(row)))[0])
    )


def _field(row: Composition) -> str:
    return composition_field(row.decided.is_known, row.starts.is_known)


def _submissions(choice: Choice, crossing: Iterable[Crossing]) -> Found:
    """From the sums; a doubtful date is moved to the year that is written."""
    find = direct.find_figures if reads_past() else links.find_figures
    keys = dict(Body.objects.public().values_list("slug", "pk"))
    if not choice.has_years:
        yield from ((keys[row.values[0]], row.count) for row in find(("body",), {}).rows)
        return
    for row in find(("body", "year"), {}).rows:
        if choice.has_year(moment_of(row.values[1])[0]):
            yield keys[row.values[0]], row.count
    moved = {
        key: 1 if stands else -1
        for one in crossing
        if (stands := choice.has_year(year_and_month(one.date)[0]))
        != choice.has_year(counted_under(one.date))
        for key in one.keys
    }
    for key, body in Submission.objects.filter(pk__in=moved).values_list("pk", "body_id"):
        yield body, moved[key]
