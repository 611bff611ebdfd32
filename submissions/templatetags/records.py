"""Template tags for the table of who contributed what: its columns, and the cells of a row."""

from __future__ import annotations

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from submissions.counting import Column, Matrix, MatrixRow
from submissions.counting.matrix_cells import MatrixCell

register = template.Library()


@register.simple_tag
def column_at(matrix: Matrix, place: int) -> Column:
    """Give the column of a cell by its place, the first being 0."""
    return matrix.columns[place]


@register.simple_tag
def cells_of(row: MatrixRow) -> SafeString:
    """Give the cells of a row; printed here, because a page has thousands of them."""
    words = {"silent": _("entitled, nothing on record"), "unknown": _("not known")}
    absent, there = _("absent"), _("was there")
    hidden = {kind: conditional_escape(word) for kind, word in words.items()}
    parts = [_cell(cell, hidden, absent=absent, there=there) for cell in row.cells]
    return mark_safe("".join(parts))  # noqa: S308 - made of escaped parts


def _cell(cell: MatrixCell, hidden: dict[str, SafeString], *, absent: str, there: str) -> str:
    if cell.kind == "blank":
        return '<td class="cell blank"></td>'
    if cell.kind == "done":
        label = format_html(' aria-label="{}"', there) if cell.mark == "✓" else ""
        link = '<td class="cell done"><a href="{}"{}>{}</a></td>'
        return format_html(link, cell.url, label, cell.mark)
    if cell.kind == "absent":
        return format_html('<td class="cell absent">{}</td>', absent)
    return (
        f'<td class="cell {cell.kind}"><span aria-hidden="true">{cell.mark}</span>'
        f'<span class="visually-hidden">{hidden[cell.kind]}</span></td>'
    )
