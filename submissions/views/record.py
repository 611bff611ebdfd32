"""Who contributed what: participants down, calls and meetings across, the silent included."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.checks import address_of
from meetings.evidence import Evidence
from meetings.membership_keys import SPECIAL_GROUPS
from meetings.models import Body, StakeholderGroup
from meetings.parameters import ParameterError, check_names
from meetings.tombstones import get_public
from submissions.counting import Matrix, MatrixGroup, MatrixRow, matrix_of
from submissions.models import ReportedCount
from submissions.views.seats import cite_disputes, find_seats

ACTS = frozenset({"done", "absent"})
"""The kinds of cells that say that someone did something."""
MANY = 6
"""More rows in which nobody did anything are folded together."""
NAMES = ("group", "after", "year", "part")


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
    matrix = read_matrix(request, body)
    events = [column.event for column in matrix.columns]
    seats = find_seats(column.response for column in matrix.columns if column.response)
    evidence = Evidence.gather(events, find_reports(matrix), seats)
    cite_disputes(evidence, seats)
    context = {
        "body": body,
        "matrix": matrix,
        "parts": [fold(group) for group in matrix.groups],
        "width": len(matrix.columns) + 3,
        "evidence": evidence,
        "twin": f"/api/v1/bodies/{body.slug}/record/",
        "twin_query": f"&{request.GET.urlencode()}" if request.GET else "",
        "counts": "/api/v1/submissions/counts/",
        "counts_query": f"&body={body.slug}&group_by=call,participant",
    }
    return render(request, "submissions/body_record.html", context)


def read_matrix(request: HttpRequest, body: Body) -> Matrix:
    """Give the page of the record of a body that an address asks for; raises ParameterError."""
    group, after = request.GET.get("group", ""), request.GET.get("after", "")
    if group:
        address_of(StakeholderGroup, *SPECIAL_GROUPS)("group", group)
    if after and not group:
        raise ParameterError("after", "Rows go on within one group.", "Name the group, too.")
    return matrix_of(
        body,
        group=group,
        after=after,
        year=read_number(request, "year", 9999),
        part=read_number(request, "part", 99) or 1,
    )


def read_number(request: HttpRequest, name: str, most: int) -> int | None:
    """Give a number from 0 on, None for none; raises ParameterError."""
    value = request.GET.get(name, "")
    if value == "undated" and name == "year":
        return 0
    if value and not (value.isascii() and value.isdigit() and int(value) <= most):
        raise ParameterError(name, f"'{value[:60]}' is no {name}.", "Write it as a number.")
    return int(value) if value else None


def fold(group: MatrixGroup) -> Part:
    """Fold the rows without any act into one where there are many of them."""
    quiet = {
        row.participant.pk
        for row in group.rows
        if row.is_quiet and not any(cell.kind in ACTS for cell in row.cells)
    }
    if len(quiet) <= MANY:
        return Part(group, open=group.rows, folded=())
    folded = tuple(row for row in group.rows if row.participant.pk in quiet)
    return Part(group, tuple(row for row in group.rows if row not in folded), folded)


def find_reports(matrix: Matrix) -> list[ReportedCount]:
    """Give the reported figures that stand in the table."""
    parts = [*matrix.totals, *(one for group in matrix.groups for one in group.responses)]
    return [report for part in parts if part for report in part.reports]
