"""The chart of the record: who contributed to which call and meeting, the silent included."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from meetings.languages import naming, title_of
from meetings.models import Body
from submissions.charts.figures import Cell, Strip, StripColumn, StripRow
from submissions.charts.making.words import day_label
from submissions.charts.marks import Mark
from submissions.counting import Column, Matrix, MatrixGroup, matrix_of
from submissions.counting.matrix_cells import MatrixCell
from submissions.models import Call


def make_matrix(body: Body) -> Strip:
    """Give the record of a body as its page shows it first, in a fixed number of queries."""
    return chart_matrix(matrix_of(body))


def chart_matrix(matrix: Matrix) -> Strip:
    """Give the chart of a page of the record: its rows and its columns, and what is left out."""
    return Strip(
        title=_("Who contributed what: %(body)s") % {"body": naming(matrix.body)[0]},
        description=_(
            "A row for each participant, a column for each call and meeting; who held a seat and "
            "did not contribute is there, too."
        ),
        notes=(
            _("A number: submissions to a call, or interventions at a meeting."),
            *_cuts(matrix),
        ),
        columns=tuple(map(_column, matrix.columns)),
        rows=tuple(row for group in matrix.groups for row in _rows(group)),
    )


def _cuts(matrix: Matrix) -> Iterator[str]:
    """Say which columns and which rows are left out."""
    columns = sum(matrix.offers["columns"].values())
    if columns > len(matrix.columns):
        yield _("The latest %(shown)s of %(all)s calls and meetings.") % {
            "shown": len(matrix.columns),
            "all": columns,
        }
    rows = sum(len(group.rows) for group in matrix.groups)
    if rows < matrix.size:
        words = ngettext(
            "%(rows)s of %(size)s row: of each group those with most contributions.",
            "%(rows)s of %(size)s rows: of each group those with most contributions.",
            matrix.size,
        )
        yield words % {"rows": rows, "size": matrix.size}


def _column(column: Column) -> StripColumn:
    event = column.event
    if isinstance(event, Call):
        known = event.opens if event.opens.is_known else event.deadline
    else:
        known = event.held
    return StripColumn(column.kind, day_label(known) or pgettext("date", "?"), title_of(event)[0])


def _rows(group: MatrixGroup) -> Iterator[StripRow]:
    name = naming(group.group)[0] if group.group else str(group.label)
    mark = Mark(group.key, name)
    for row in group.rows:
        yield StripRow(mark, row.participant.name, tuple(map(_cell, row.cells)))
    if group.has_unnamed_seats:
        cells = tuple(
            Cell("part", one.answered_unnamed, (one.unnamed_seats,))
            if one and one.unnamed_seats
            else Cell("blank")
            for one in group.responses
        )
        yield StripRow(mark, _("Seats whose holders are not known by name"), cells)


def _cell(cell: MatrixCell) -> Cell:
    return Cell(cell.kind, cell.count or None)
