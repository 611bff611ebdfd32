"""Template tags for the table of who contributed what: its columns, and the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
def cells_of(row: MatrixRow, columns: Sequence[Column]) -> SafeString:
    """Give the cells of a row; printed here, because a page has thousands of them."""
    words = {"silent": _("entitled, nothing on record"), "unknown": _("not known")}
    hidden = {kind: conditional_escape(word) for kind, word in words.items()}
    parts = [
        _done(cell, row, column) if cell.kind == "done" else _cell(cell, hidden)
        for cell, column in zip(row.cells, columns, strict=True)
    ]
    return mark_safe("".join(parts))  # noqa: S308 - made of escaped parts


@register.simple_tag
def sent_by(row: MatrixRow) -> str:
    """Give what the link of a row's submissions says alone: how many they are, and whose."""
    did = ngettext("%(number)s contribution", "%(number)s contributions", row.total.sent)
    return f"{did % {'number': row.total.sent}}: {row.participant.name}"


def _done(cell: MatrixCell, row: MatrixRow, column: Column) -> str:
    """Give a cell that opens; its link says alone what it counts, of whom and where."""
    link = '<td class="cell done"><a href="{}" aria-label="{}">{}</a></td>'
    return format_html(link, cell.url, _in_words(cell, row, column), cell.mark)


def _in_words(cell: MatrixCell, row: MatrixRow, column: Column) -> str:
    if cell.mark == "✓":
        did = _("was there")
    elif column.kind == "call":
        did = ngettext("%(number)s contribution", "%(number)s contributions", cell.count)
    else:
        did = ngettext("%(number)s intervention", "%(number)s interventions", cell.count)
    return f"{did % {'number': cell.count}}: {row.participant.name}, {column.event.title}"


def _cell(cell: MatrixCell, hidden: dict[str, SafeString]) -> str:
    """Give a cell in which nothing was done, and why."""
    if cell.kind == "blank":
        return '<td class="cell blank"></td>'
    if cell.kind == "absent":
        return format_html('<td class="cell absent">{}</td>', _("absent"))
    return (
        f'<td class="cell {cell.kind}"><span aria-hidden="true">{cell.mark}</span>'
        f'<span class="visually-hidden">{hidden[cell.kind]}</span></td>'
    )
