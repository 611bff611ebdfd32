"""Seats of one participant: bars over the years, by body and group; beneath, its ties."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from submissions.charts.canvas import LINE, Canvas
from submissions.charts.figures import Seat, Seats, Span, Tie
from submissions.charts.marks import Mark
from submissions.charts.spans import draw_span
from submissions.charts.tables import Table
from submissions.charts.years import Axis, axis_of

THICK = 14.0
THIN = 8.0
"""Ties are thinner than seats: they are no part of a body."""


def draw(chart: Seats, canvas: Canvas, top: float) -> float:
    """Draw a bar for each seat and each tie from a height on, and give the height below."""
    left = 0.0 if canvas.is_narrow else 0.36 * canvas.width
    axis = axis_of(days_of(chart), left=left, right=canvas.width)
    first = len(canvas.items)
    y = top + 4
    for seat in chart.seats:
        below = _name(seat, canvas, y=y, width=(left or canvas.width) - 14)
        y = _lane(canvas, axis, seat.drawn, y, below, mark=seat.mark, label=seat.dates, chart=chart)
    for tie in chart.ties:
        below = _tie(tie, canvas, y=y, width=(left or canvas.width) - 14)
        y = _lane(canvas, axis, tie.span, y, below, mark=None, label=tie.dates, chart=chart)
    if axis is None:
        return y
    drawn = canvas.items[first:]
    del canvas.items[first:]
    below = axis.draw(canvas, top, y)
    canvas.items += drawn  # over the lines of the years
    return below


def _lane(
    canvas: Canvas,
    axis: Axis | None,
    span: Span,
    y: float,
    below: float,
    *,
    mark: Mark | None,
    label: str,
    chart: Seats,
) -> float:
    """Draw one bar beside its name or beneath it, and give where the next lane begins."""
    height = THICK if mark else THIN
    at = below - 2 if canvas.is_narrow else y + (THICK - height) / 2
    if axis is None:
        left = 0.0 if canvas.is_narrow else 0.36 * canvas.width
        canvas.unknown(left, at, width=canvas.width - left, height=height, label=label)
    else:
        draw_span(span, canvas, axis, at, height=height, mark=mark, today=chart.today)
    return (at + height if canvas.is_narrow else max(below - 4, at + height)) + 12


def _name(seat: Seat, canvas: Canvas, *, y: float, width: float) -> float:
    """Write whose seat it was and in which body; gives the top of what stands beneath."""
    below = canvas.named(seat.mark, 0, y + 11, width=width)
    below = canvas.paragraph(18, below, seat.body, width=width - 18, fill="muted", most=4)
    if seat.role != seat.mark.name:
        below = canvas.paragraph(18, below, seat.role, width=width - 18, fill="muted", most=1)
    return below - LINE + 6


def _tie(tie: Tie, canvas: Canvas, *, y: float, width: float) -> float:
    """Write to which organisation somebody was tied, and as what."""
    below = canvas.paragraph(18, y + 11, tie.organisation, width=width - 18, most=2)
    words = tie.position or _("Affiliation")
    return canvas.paragraph(18, below, words, width=width - 18, fill="muted", most=2) - LINE + 6


def days_of(chart: Seats) -> list[date]:
    """Give the days that the axis has to hold: today only where something goes on."""
    days = []
    spans = [*(seat.drawn for seat in chart.seats), *(tie.span for tie in chart.ties)]
    for span in spans:
        inner = (span.first, span.surely_from, span.surely_to, span.last)
        days += [day for day in inner if day is not None]
    return [*days, chart.today] if days and any(span.goes_on for span in spans) else days


def tabulate(chart: Seats) -> Table:
    """Give the same as a table."""
    head = (_("Body or organisation"), _("Group"), _("Role"), _("Dates"), _("From"), _("To"))
    seats = (_row(one.body, one.mark.name, one.role, one) for one in chart.seats)
    ties = (_row(one.organisation, "", one.position or _("Affiliation"), one) for one in chart.ties)
    return Table(head, (*seats, *ties))


def _row(place: str, group: str, role: str, one: Seat | Tie) -> tuple[str | None, ...]:
    span = one.span
    first, last = span.first or span.surely_from, span.last or span.surely_to
    end = _("still going on") if span.goes_on else last.isoformat() if last else None
    dates = one.dates or None
    return (place, group, role, dates, first.isoformat() if first else None, end)
