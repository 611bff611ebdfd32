"""Template tags for the table of who contributed what: its columns, and the cells of a row."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from meetings.models import ParticipantKind
from submissions.counting import Chosen, Column, Matrix, MatrixGroup, MatrixRow
from submissions.counting.matrix_cells import MatrixCell
from submissions.counting.matrix_regions import RegionSum

register = template.Library()


@register.simple_tag
def column_at(matrix: Matrix, place: int) -> Column:
    """Give the column of a cell by its place, the first being 0."""
    return matrix.columns[place]


@register.simple_tag
def sum_at(group: MatrixGroup, place: int) -> RegionSum | None:
    """Give what a region did at the column in a place, the first being 0."""
    return group.sums[place]


@register.simple_tag
def row_notes(row: MatrixRow, chosen: Chosen) -> SafeString:
    """Give what stands behind a name: its country, its group below regions, that it has no seat."""
    country: Any = row.participant.country if row.participant.kind != ParticipantKind.STATE else ""
    words = [
        str(country.name) if country else "",
        row.label if chosen.by == "region" else "",
        "" if row.has_seat else _("no seat on record"),
    ]
    said = " · ".join(word for word in words if word)
    return format_html(' <span class="note">{}</span>', said) if said else SafeString("")


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
