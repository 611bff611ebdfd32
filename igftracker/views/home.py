"""The front page, and the page that says what this is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Model, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from igftracker.changes import find_runs
from igftracker.questions import find_questions
from meetings.evidence import Evidence
from meetings.models import Body, Composition, Meeting, MeetingStatus, StakeholderGroup
from meetings.parameters import check_names
from submissions.charts.making.bodies import chart_balance
from submissions.charts.shown import Shown, show
from submissions.counting import count_submissions
from submissions.counting.answer_table import AnswerTable, tabulate_answers
from submissions.counting.bodies import BodySummary, summarise_bodies
from submissions.counting.compositions import CompositionTable, compositions_of
from submissions.counting.responses import tally_calls
from submissions.counting.tallies import CallTally
from submissions.models import Call
from submissions.opening import find_open

FEATURED = 4
"""Bodies that are pictured; the others are a link away."""
NEWEST = 3
"""Calls of each featured body."""
LATELY = 6
COMING = 5


@dataclass(frozen=True, slots=True)
class Featured:
    """A body on the front page: how much is on record, its seats, and who answered its calls."""

    summary: BodySummary
    table: CompositionTable | None
    """Its latest composition of which seats by group are known."""
    responses: tuple[CallTally, ...]
    """Those to its newest calls, by date."""
    chart: Shown
    """Its seats against its submissions."""

    @property
    def answers(self) -> AnswerTable:
        """Give those responses as a table."""
        return tabulate_answers(self.responses)

    @property
    def has_more_calls(self) -> bool:
        """Whether there are calls that are not shown."""
        return self.summary.calls > len(self.responses)


def show_home(request: HttpRequest) -> HttpResponse:
    """Show what this is, the bodies whose record is kept in full, and what changed lately."""
    check_names(request.GET, ())
    today = timezone.localdate()
    featured = find_featured(request.snapshot.as_of)  # type: ignore[attr-defined]
    calls = Call.objects.public().filter(body__featured=True).select_related("body", "prepares")
    context = {
        "featured": featured,
        "open_calls": find_open(calls, today)[:COMING],
        "coming": find_coming(today),
        "runs": find_runs(LATELY),
        "questions": find_questions(),
        "groups": StakeholderGroup.objects.public(),
        "evidence": Evidence.gather(find_seats(featured)),
        "feeds": request.path,
    }
    return render(request, "igftracker/home.html", context)


def find_featured(as_of: str) -> list[Featured]:
    """Give the first featured bodies, each in as many queries whatever is on record."""
    bodies = list(Body.objects.public().filter(featured=True)[:FEATURED])
    compositions = list(Composition.objects.public().filter(body__in=bodies).select_related("body"))
    tables = compositions_of(compositions)
    calls = find_newest_calls(bodies)
    responses = tally_calls(calls)
    return [
        Featured(
            summary=summary,
            table=(table := latest_with_seats(summary.body, compositions, tables)),
            responses=tuple(responses[c.pk] for c in calls if c.body_id == summary.body.pk),
            chart=picture(summary.body, table, as_of=as_of),
        )
        for summary in summarise_bodies(bodies)
    ]


def picture(body: Body, table: CompositionTable | None, *, as_of: str) -> Shown:
    """Give the chart of a body's seats against what its groups sent."""
    counted = count_submissions(group_by=("group",), filters={"body": body.slug})
    return show("balance", body, chart=chart_balance(body, table, counted), as_of=as_of)


def find_newest_calls(bodies: Sequence[Body]) -> list[Call]:
    """Give the newest calls of each of these bodies, by date, in one query."""
    newest = F("opens_earliest").desc(nulls_last=True)
    place = Window(RowNumber(), partition_by="body", order_by=[newest, "-pk"])
    calls = Call.objects.public().filter(body__in=bodies).annotate(place=place)
    return list(calls.filter(place__lte=NEWEST).select_related("body", "prepares"))


def latest_with_seats(
    body: Body, compositions: Iterable[Composition], tables: dict[int, CompositionTable]
) -> CompositionTable | None:
    """Give the table of a body's latest composition that has seats by group."""
    own = [tables[one.pk] for one in compositions if one.body_id == body.pk]
    return next((table for table in reversed(own) if table.rows), None)


def find_seats(featured: Iterable[Featured]) -> list[Model]:
    """Give the rows whose facts the page shows: allocations of seats."""
    tables = [one.table for one in featured if one.table]
    return [seat for table in tables for row in table.rows for seat in row.allocations]


def find_coming(today: date) -> list[Meeting]:
    """Give the next meetings that are planned or not over yet."""
    meetings = Meeting.objects.public().exclude(status=MeetingStatus.CANCELLED)
    return list(meetings.filter(held_latest__gte=today).select_related("body")[:COMING])


def show_about(request: HttpRequest) -> HttpResponse:
    """Show what this is, its promises and its licence, and how to report an error."""
    check_names(request.GET, ())
    return render(request, "igftracker/about.html")
