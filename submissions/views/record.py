"""Who contributed what: participants down, calls and meetings across, the silent included."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import urlencode

from meetings.evidence import Evidence
from meetings.models import Body
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.charts.making.answers import chart_responses
from submissions.charts.shown import Shown, show
from submissions.counting import Matrix, MatrixGroup, MatrixRow, matrix_of
from submissions.counting.matrix_choice import SILENT
from submissions.models import ReportedCount
from submissions.views.record_choice import NAMES, offer_choices, read_chosen
from submissions.views.seats import cite_disputes, find_seats

ACTS = frozenset({"done", "absent"})
"""The kinds of cells that say that someone did something."""
MANY = 6
"""More rows in which nobody did anything are folded together."""


PAGING = ("only", "after", "part")
"""What links choose, so that the form can stay folded."""


@dataclass(frozen=True, slots=True)
class Part:
    """A group of the table: the rows that stand open, and those folded into one."""

    group: MatrixGroup
    open: tuple[MatrixRow, ...]
    folded: tuple[MatrixRow, ...]


def show_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the record of a body as a table."""
    check_names(request.GET, NAMES)
    body = get_public(Body.objects.all(), slug=slug)
    matrix = matrix_of(body, read_chosen(request.GET))
    events = [column.event for column in matrix.columns]
    seats = find_seats(column.response for column in matrix.columns if column.response)
    evidence = Evidence.gather(events, find_reports(matrix), seats)
    cite_disputes(evidence, seats)
    context = {
        "body": body,
        "matrix": matrix,
        "chosen": matrix.chosen,
        "is_chosen": any(value for name, value in request.GET.items() if name not in PAGING),
        "offers": offer_choices(matrix),
        "parts": [fold(group, matrix) for group in matrix.groups],
        "width": len(matrix.columns) + 3,
        "charts": find_charts(request, matrix),
        "evidence": evidence,
        "twin": f"/api/v1/bodies/{body.slug}/record/",
        "twin_query": f"&{query}" if (query := given(request.GET)) else "",
        "counts": "/api/v1/submissions/counts/",
        "counts_query": f"&body={body.slug}&group_by=call,participant",
    }
    return render(request, "submissions/body_record.html", context)


def given(query: QueryDict) -> str:
    """Give the choices of the page for the address of its twin, empty ones left out."""
    return urlencode([(name, str(value)) for name, value in query.items() if value])


def find_charts(request: HttpRequest, matrix: Matrix) -> list[Shown]:
    """Give the charts of the whole record; none where only a part of it is asked for."""
    chosen = matrix.chosen
    if chosen.narrows or chosen.columns or chosen.after or chosen.year is not None:
        return []
    snapshot = getattr(request, "snapshot", None)
    as_of = snapshot.as_of if snapshot else ""
    calls = [column.response for column in matrix.columns if column.response]
    responses = chart_responses(matrix.body, calls, of=matrix.offers["columns"].get("calls", 0))
    charts = (
        show("balance", matrix.body, as_of=as_of),
        show("responses", matrix.body, chart=responses, as_of=as_of),
    )
    return [one for one in charts if not one.is_empty]


def fold(group: MatrixGroup, matrix: Matrix) -> Part:
    """Fold the rows without any act into one where there are many; not where they are asked for."""
    chosen = matrix.chosen
    quiet = {
        row.participant.pk
        for row in group.rows
        if row.is_quiet and not any(cell.kind in ACTS for cell in row.cells)
    }
    if len(quiet) <= MANY or chosen.only == SILENT or chosen.sort != "contributions":
        return Part(group, open=group.rows, folded=())
    folded = tuple(row for row in group.rows if row.participant.pk in quiet)
    return Part(group, tuple(row for row in group.rows if row not in folded), folded)


def find_reports(matrix: Matrix) -> list[ReportedCount]:
    """Give the reported figures that stand in the table."""
    parts = [*matrix.totals, *(one for group in matrix.groups for one in group.responses)]
    return [report for part in parts if part for report in part.reports]
