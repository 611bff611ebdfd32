"""Template tags for the table of who contributed what: a column, and where a figure leads."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from submissions.counting import Cell, Column, Matrix, MatrixRow

register = template.Library()


@register.simple_tag
def column_at(matrix: Matrix, place: int) -> Column:
    """Give the column of a cell by its place, the first being 0."""
    return matrix.columns[place]


@register.simple_tag
def cell_link(column: Column, row: MatrixRow, cell: Cell) -> str:
    """Give the address of exactly the records that a cell counts."""
    if len(cell.submissions) == 1:
        return cell.submissions[0].get_absolute_url()
    if cell.submissions:
        chosen = {"call": column.event.slug, "participant": row.participant.slug}
        return f"{reverse('submission-list')}?{urlencode(chosen)}"
    place = "interventions" if cell.interventions else "attendance"
    return f"{column.event.get_absolute_url()}#{place}"
