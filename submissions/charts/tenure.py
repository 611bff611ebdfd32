"""Seats of one participant: bars over the years, by body and group."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from submissions.charts.canvas import LINE, Canvas
from submissions.charts.figures import Seat, Seats
from submissions.charts.spans import draw_span
from submissions.charts.tables import Table
from submissions.charts.years import axis_of

THICK = 14.0


def draw(chart: Seats, canvas: Canvas, top: float) -> float:
    """Draw a bar for each seat from a height on, and give the height below the axis."""
    left = 0.0 if canvas.is_narrow else 0.36 * canvas.width
    axis = axis_of(days_of(chart), left=left, right=canvas.width)
    first = len(canvas.items)
    y = top + 4
    for seat in chart.seats:
        below = _name(seat, canvas, y=y, width=(left or canvas.width) - 14)
        if axis is None:
            canvas.unknown(left, y, width=canvas.width - left, height=THICK, label=seat.dates)
            y = max(below, y + THICK) + 10
            continue
        at = y if left else below - 2
        draw_span(seat.span, canvas, axis, at, height=THICK, mark=seat.mark, today=chart.today)
        y = (max(below - 4, at + THICK) if left else at + THICK) + 12
    if axis is None:
        return y
    drawn = canvas.items[first:]
    del canvas.items[first:]
    below = axis.draw(canvas, top, y)
    canvas.items += drawn  # over the lines of the years
    return below


def _name(seat: Seat, canvas: Canvas, *, y: float, width: float) -> float:
    """Write whose seat it was and in which body; gives the top of what stands beneath."""
    below = canvas.named(seat.mark, 0, y + 11, width=width)
    below = canvas.paragraph(18, below, seat.body, width=width - 18, fill="muted", most=4)
    return canvas.paragraph(18, below, seat.role, width=width - 18, fill="muted", most=1) - LINE + 6


def days_of(chart: Seats) -> list[date]:
    """Give the days that the axis has to hold: today only where something goes on."""
    days = []
    for seat in chart.seats:
        span = seat.span
        inner = (span.first, span.surely_from, span.surely_to, span.last)
        days += [day for day in inner if day is not None]
    goes_on = any(seat.span.goes_on for seat in chart.seats)
    return [*days, chart.today] if days and goes_on else days


def tabulate(chart: Seats) -> Table:
    """Give the same as a table."""
    head = (_("Body"), _("Group"), _("Role"), _("Dates"), _("From"), _("To"))
    return Table(head, tuple(_row(seat) for seat in chart.seats))


def _row(seat: Seat) -> tuple[str | None, ...]:
    span = seat.span
    first, last = span.first or span.surely_from, span.last or span.surely_to
    end = _("still going on") if span.goes_on else last.isoformat() if last else None
    dates = seat.dates or None
    return (seat.body, seat.mark.name, seat.role, dates, first.isoformat() if first else None, end)
