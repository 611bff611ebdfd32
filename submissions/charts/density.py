"""Density: when meetings were, how long calls were open, and how much happened in each month."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.utils.translation import gettext as _

from submissions.charts.canvas import LINE, SIZE, Canvas
from submissions.charts.figures import Density, Span
from submissions.charts.lettering import width_of
from submissions.charts.spans import draw_span
from submissions.charts.tables import Table, Value
from submissions.charts.years import Axis, axis_of

TALL = 90.0
THIN = 3.0
"""The narrowest column that can still be told from the next."""
LANES = 8
"""Lanes in which calls that overlap are drawn one below the other."""


def draw(chart: Density, canvas: Canvas, top: float) -> float:
    """Draw up to three lanes over one axis of time, and give the height below them."""
    axis = axis_of(days_of(chart), left=0, right=canvas.width)
    if axis is None:
        return top
    y = top
    if chart.meetings:
        y = _lane(canvas, y, _("Meetings"))
        _ticks(chart, canvas, axis, y)
        y += 24
    if chart.calls:
        y = _lane(canvas, y, _("Calls, from opening to deadline"))
        y = _spans(chart, canvas, axis, y)
    months = _months_together(axis)
    y = _lane(canvas, y, _density_words(months))
    most = _columns(chart, canvas, axis, y, months=months)
    y += TALL
    y = _years_only(chart, canvas, axis, y, most=most) if chart.years_only else y
    return axis.draw(canvas, top + 4, y, written=chart.writes_years)


def days_of(chart: Density) -> list[date]:
    """Give the days that the axis has to hold."""
    days = [day for one in chart.meetings for day in (one.first, one.last)]
    for span in chart.calls:
        inner = (span.first, span.surely_from, span.surely_to, span.last)
        days += [day for day in inner if day is not None]
    days += [date(year, month, 1) for year, month, _count in chart.months]
    return days + [date(year, 1, 1) for year, _count in chart.years_only]


def _lane(canvas: Canvas, y: float, words: str) -> float:
    canvas.rect(0, y, width=min(width_of(words, SIZE) + 4, canvas.width), height=18, fill="paper")
    canvas.text(0, y + 13, words)
    return y + LINE + 4


def _ticks(chart: Density, canvas: Canvas, axis: Axis, y: float) -> None:
    for one in sorted(chart.meetings, key=lambda one: one.is_sure):
        x = axis.x(one.first)
        width = max(axis.x(one.last) - x, 2.0)
        x = min(x, canvas.width - width)
        if one.is_sure:
            canvas.rect(x, y, width=width, height=18, fill="ink", label=one.title)
        else:
            canvas.unknown(x, y, width=width, height=18, label=one.title)


def _spans(chart: Density, canvas: Canvas, axis: Axis, y: float) -> float:
    """Draw calls in as few lanes as they need; the last lane takes all that are left over."""
    ends: list[float] = []
    for span in chart.calls:
        start = axis.x(span.first or span.surely_from or span.last or date.min)
        free = (place for place, end in enumerate(ends) if end + 2 <= start)
        lane = next(free, min(len(ends), LANES - 1))
        ends += [0.0] * (lane + 1 - len(ends))
        ends[lane] = max(ends[lane], draw_span(span, canvas, axis, y + lane * 11, height=8))
    return y + max(1, len(ends)) * 11 + 12


def _months_together(axis: Axis) -> int:
    """How many months one column holds, so that it can be seen."""
    month = (axis.right - axis.left) / (12 * (axis.last - axis.first + 1))
    return next((n for n in (1, 3, 6, 12) if n * month >= THIN), 12)


def _density_words(months: int) -> str:
    return {
        1: _("Events in each month"),
        3: _("Events in each quarter"),
        6: _("Events in each half-year"),
        12: _("Events in each year"),
    }[months]


def binned(chart: Density, months: int) -> dict[tuple[int, int], int]:
    """Give the events of each column, by year and first month."""
    found: Counter[tuple[int, int]] = Counter()
    for year, month, count in chart.months:
        found[year, (month - 1) // months * months + 1] += count
    return dict(found)


def _columns(chart: Density, canvas: Canvas, axis: Axis, y: float, *, months: int) -> int:
    columns = binned(chart, months)
    most = max(columns.values(), default=0)
    shown: set[int] = set()
    for (year, month), count in sorted(columns.items()):
        end = date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1)
        x = axis.x(date(year, month, 1))
        height = (TALL - 20) * count / most
        words = f"{year}-{month:02}: {count}"
        width = max(axis.x(end) - x - 0.5, 1.0)
        canvas.rect(x, y + TALL - height, width=width, height=height, fill="muted", label=words)
        if count == most and count not in shown:
            _peak(canvas, x + width / 2, y + TALL - height - 4, count)
            shown.add(count)
    canvas.line(axis.left, y + TALL, axis.right, y + TALL, stroke="ink")
    return most


def _peak(canvas: Canvas, x: float, y: float, count: int) -> None:
    """Write the largest number over its column: the scale of all of them."""
    half = width_of(str(count), SIZE) / 2
    canvas.text(min(max(x, half), canvas.width - half), y, count, anchor="middle")


def _years_only(chart: Density, canvas: Canvas, axis: Axis, y: float, *, most: int) -> float:
    """Draw what is dated to the year alone as hatched areas as wide as the year."""
    y = _lane(canvas, y + 10, _("Events of which only the year is known"))
    for year, count in chart.years_only:
        x, end = axis.x(date(year, 1, 1)), axis.x(date(year, 12, 31))
        canvas.unknown(x, y, width=end - x, height=16, label=f"{year}: {count}")
        if width_of(str(count), SIZE) + 4 <= end - x:
            room = width_of(str(count), SIZE) + 4
            canvas.rect((x + end - room) / 2, y + 1, width=room, height=14, fill="paper")
            canvas.text((x + end) / 2, y + 12.5, count, anchor="middle")
    return y + 24


def tabulate(chart: Density) -> Table:
    """Give the same as a table: months, meetings and calls, each in rows of its own."""
    rows: list[tuple[Value, ...]] = []
    rows += [
        (_("Events"), f"{year}-{month:02}", None, "", count) for year, month, count in chart.months
    ]
    rows += [
        (_("Events, month not known"), str(y), None, "", count) for y, count in chart.years_only
    ]
    if chart.undated:
        rows.append((_("Events, not dated"), None, None, "", chart.undated))
    rows += [
        (_("Meeting"), one.first.isoformat(), one.last.isoformat(), one.title, 1)
        for one in chart.meetings
    ]
    rows += [(_("Call"), *_ends(span), span.title, 1) for span in chart.calls]
    return Table((_("What"), _("From"), _("To"), _("Title"), _("Number")), tuple(rows))


def _ends(span: Span) -> tuple[str | None, str | None]:
    first, last = span.first or span.surely_from, span.last or span.surely_to
    return (first.isoformat() if first else None, last.isoformat() if last else None)
