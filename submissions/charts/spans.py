"""What lasted some time, drawn along an axis: sure in full, possible hatched."""

from __future__ import annotations

from datetime import date, timedelta

from submissions.charts.canvas import Canvas
from submissions.charts.figures import Span
from submissions.charts.marks import Mark
from submissions.charts.years import Axis

DAY = timedelta(days=1)
LEAST = 2.0
"""Width of what is sure but short, in pixels."""
OPEN = 14.0
"""Length of the hatched end where one end is not known, in pixels."""


def draw_span(
    span: Span,
    canvas: Canvas,
    axis: Axis,
    y: float,
    *,
    height: float,
    mark: Mark | None = None,
    today: date | None = None,
) -> float:
    """Draw a span and give where it ends; an end that is not known is a hatched piece."""
    start = axis.x(span.surely_from) if span.surely_from else None
    sure_to = today if span.goes_on and today else span.surely_to
    end = axis.x(sure_to + DAY) if sure_to else None
    if (start is None and end is None) or (start is not None and end is not None and end < start):
        return _possible(span, canvas, axis, y, height=height)
    start, end = _both(start, end)
    start = max(start, axis.left)
    left, right = _outer(span, axis, start, end)
    canvas.unknown(left, y, width=start - left, height=height, label=span.title)
    width = max(end - start, LEAST)
    if mark is None:
        canvas.rect(start, y, width=width, height=height, fill="muted", label=span.title)
    else:
        canvas.bar(mark, start, y, width=width, height=height, label=span.title)
    canvas.unknown(end, y, width=right - end, height=height, label=span.title)
    return max(right, start + width)


def _both(start: float | None, end: float | None) -> tuple[float, float]:
    """Where only one end is known, what is sure is that end alone."""
    if start is None:
        return (end or 0.0) - LEAST, end or 0.0
    return start, start + LEAST if end is None else end


def _outer(span: Span, axis: Axis, start: float, end: float) -> tuple[float, float]:
    """Between which places it may have lasted; an end not known at all is a short piece."""
    left = start - OPEN if span.first is None else axis.x(span.first)
    right = end + OPEN if span.last is None else axis.x(span.last + DAY)
    right = end if span.goes_on else right
    return max(min(left, start), axis.left), min(max(right, end), axis.right)


def _possible(span: Span, canvas: Canvas, axis: Axis, y: float, *, height: float) -> float:
    """Draw a span that is nowhere certain: hatched over all that is possible."""
    left = axis.x(span.first) if span.first else axis.left
    right = axis.x(span.last + DAY) if span.last else axis.right
    canvas.unknown(left, y, width=max(right - left, 3.0), height=height, label=span.title)
    return max(right, left + 3.0)
