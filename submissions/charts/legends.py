"""The legend of groups: shape, texture and name, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable

from submissions.charts.canvas import LINE, SIZE, Canvas
from submissions.charts.lettering import shorten, width_of
from submissions.charts.marks import Mark


def draw_legend(canvas: Canvas, marks: Iterable[Mark], top: float, *, unknown: str = "") -> float:
    """Draw a legend from a height on, and give the height below it."""
    x, y = 0.0, top + 12
    entries = [(mark.name, mark) for mark in marks]
    for words, mark in [*entries, *([(unknown, None)] if unknown else [])]:
        fitting = shorten(words, SIZE, canvas.width - 44)
        needed = width_of(fitting, SIZE) + 44
        if x and x + needed > canvas.width:
            x, y = 0.0, y + LINE + 2
        if mark is None:
            canvas.unknown(x + 16, y - 11, width=20, height=12)
        else:
            canvas.shape(mark, x, y - 11)
            canvas.bar(mark, x + 16, y - 11, width=20, height=12)
        canvas.text(x + 41, y, fitting)
        x += needed + 14
    return y + 14
