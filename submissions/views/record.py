"""Who contributed what: participants down, calls and meetings across, the silent included."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.models import Body
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import Matrix, MatrixGroup, MatrixRow, matrix_of
from submissions.models import ReportedCount
from submissions.views.seats import cite_disputes, find_seats

ACTS = frozenset({"done", "absent"})
"""The kinds of cells that say that someone did something."""
MANY = 6
"""More rows in which nobody did anything are folded together."""


@dataclass(frozen=True, slots=True)
class Part:
    """A group of the table: the rows that stand open, and those folded into one."""

    group: MatrixGroup
    open: tuple[MatrixRow, ...]
    folded: tuple[MatrixRow, ...]


def show_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the record of a body as a table."""
    check_names(request.GET, ())
    body = get_public(Body.objects.all(), slug=slug)
    matrix = matrix_of(body)
    events = [column.event for column in matrix.columns]
    seats = find_seats(column.response for column in matrix.columns if column.response)
    evidence = Evidence.gather(events, find_reports(matrix), seats)
    cite_disputes(evidence, seats)
    context = {
        "body": body,
        "matrix": matrix,
        "parts": [fold(group) for group in matrix.groups],
        "width": len(matrix.columns) + 1,
        "evidence": evidence,
        "twin": "/api/v1/submissions/counts/",
        "twin_query": f"&body={body.slug}&group_by=call,participant",
    }
    return render(request, "submissions/body_record.html", context)


def fold(group: MatrixGroup) -> Part:
    """Fold the rows without any act into one where there are many of them."""
    acting = tuple(row for row in group.rows if any(cell.kind in ACTS for cell in row.cells))
    quiet = tuple(row for row in group.rows if row not in acting)
    if len(quiet) > MANY:
        return Part(group, open=acting, folded=quiet)
    return Part(group, open=group.rows, folded=())


def find_reports(matrix: Matrix) -> list[ReportedCount]:
    """Give the reported figures that stand in the table."""
    parts = [*matrix.totals, *(one for group in matrix.groups for one in group.responses)]
    return [report for part in parts if part for report in part.reports]
