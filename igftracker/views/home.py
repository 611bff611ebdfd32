"""The front page, and the page that says what this is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from igftracker.changes import find_changes
from meetings.evidence import Evidence
from meetings.models import Body, Composition, Meeting, MeetingStatus
from meetings.parameters import check_names
from submissions.counting import CallResponse, respond_to_all
from submissions.counting.bodies import BodySummary, summarise_bodies
from submissions.counting.compositions import CompositionTable, compositions_of
from submissions.models import Call
from submissions.opening import sort_calls

LATELY = 6
COMING = 5


@dataclass(frozen=True, slots=True)
class Featured:
    """A body on the front page: how much is on record, its seats, and who answered its calls."""

    summary: BodySummary
    table: CompositionTable | None
    """Its latest composition of which seats by group are known."""
    responses: tuple[CallResponse, ...]


def show_home(request: HttpRequest) -> HttpResponse:
    """Show what this is, the bodies whose record is kept in full, and what changed lately."""
    check_names(request.GET, ())
    today = timezone.localdate()
    featured = find_featured()
    calls = [response.call for one in featured for response in one.responses]
    context = {
        "featured": featured,
        "open_calls": sort_calls(calls, today).open,
        "coming": find_coming(today),
        "changes": find_changes(LATELY),
        "evidence": Evidence.gather(find_seats(featured)),
        "feeds": request.path,
    }
    return render(request, "igftracker/home.html", context)


def find_featured() -> list[Featured]:
    """Give the featured bodies in their order, in a fixed number of queries."""
    bodies = Body.objects.public().filter(featured=True)
    compositions = list(Composition.objects.public().filter(body__in=bodies).select_related("body"))
    tables = compositions_of(compositions)
    calls = list(Call.objects.public().filter(body__in=bodies).select_related("body", "prepares"))
    responses = respond_to_all(calls)
    return [
        Featured(
            summary=summary,
            table=latest_with_seats(summary.body, compositions, tables),
            responses=tuple(responses[c.pk] for c in calls if c.body_id == summary.body.pk),
        )
        for summary in summarise_bodies(bodies)
    ]


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
