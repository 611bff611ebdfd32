"""Stacked shares: each year a column of one height, divided among the groups."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _

from submissions.charts.canvas import SIZE, Canvas
from submissions.charts.figures import Stack, StackedShares
from submissions.charts.legends import draw_legend
from submissions.charts.lettering import shorten, width_of
from submissions.charts.tables import Table, Value

HEIGHT = 240.0
FINE = 9.0
"""Columns thinner than this are drawn without texture, which would only flicker."""
AXIS = 46.0
"""Room for the percentages beside the columns."""


def draw(chart: StackedShares, canvas: Canvas, top: float) -> float:
    """Draw the columns from a height on, and give the height below them."""
    doubtful = any(stack.unknown or stack.total is None for stack in chart.stacks)
    top = draw_legend(canvas, chart.marks, top, unknown=_("not known") if doubtful else "") + 20
    for percent in (0, 50, 100):
        y = top + HEIGHT * (100 - percent) / 100
        canvas.line(AXIS, y, canvas.width, y)
        canvas.text(AXIS - 6, y + 4, _("%(number)s %%") % {"number": percent},
                    anchor="end", fill="muted")  # fmt: skip
    step = (canvas.width - AXIS) / max(1, len(chart.stacks))
    every = _every(chart, step)
    shows_totals = all(width_of(_total(stack), SIZE) + 4 <= step for stack in chart.stacks)
    for place, stack in enumerate(chart.stacks):
        gap = min(step * 0.12, 6)
        thick = min(step - 2 * gap, 72)
        middle = AXIS + (place + 0.5) * step
        _column(chart, stack, canvas, x=middle - thick / 2, top=top, thick=thick)
        if shows_totals:
            canvas.text(middle, top - 6, _total(stack), anchor="middle", fill="muted")
        if place % every == 0:
            _label(stack.label, canvas, middle=middle, y=top + HEIGHT + 18, room=step * every)
    return top + HEIGHT + 30


def _total(stack: Stack) -> str:
    return "?" if stack.total is None else str(stack.total)


def _every(chart: StackedShares, step: float) -> int:
    """How many columns a label takes: each year has one where there is room, else some do."""
    widest = min(max((width_of(s.label, SIZE) for s in chart.stacks), default=0), 90) + 8
    return next((n for n in (1, 2, 5, 10, 20, 50) if n * step >= widest), 50)


def _label(words: str, canvas: Canvas, *, middle: float, y: float, room: float) -> None:
    """Write a label under its column, kept within the sheet."""
    fitting = shorten(words, SIZE, max(room - 4, 30))
    half = width_of(fitting, SIZE) / 2
    middle = min(max(middle, half), canvas.width - half)
    canvas.text(middle, y, fitting, anchor="middle")


def _column(
    chart: StackedShares, stack: Stack, canvas: Canvas, *, x: float, top: float, thick: float
) -> None:
    whole = sum(stack.worths, Fraction(stack.unknown))
    if stack.total is None:
        canvas.unknown(x, top, width=thick, height=HEIGHT, label=f"{stack.label}: ?")
        _scrap("?", canvas, x=x, y=top, thick=thick, height=HEIGHT)
    if stack.total is None or not whole:
        return
    y = top + HEIGHT
    for mark, count, worth in zip(chart.marks, stack.counts, stack.worths, strict=True):
        height = float(HEIGHT * worth / whole)
        y -= height
        label = f"{stack.label}, {mark.name}: {count}"
        if thick < FINE and not mark.is_nobody:
            canvas.rect(x, y, width=thick, height=height, fill=mark.colour, label=label)
        else:
            canvas.bar(mark, x, y, width=thick, height=height, label=label)
        _number(count, canvas, x=x, y=y, thick=thick, height=height)
        canvas.line(x, y, x + thick, y, stroke="paper", width=1.5)
    rest = float(HEIGHT * stack.unknown / whole)
    label = f"{stack.label}, {_('not known')}: {stack.unknown}"
    canvas.unknown(x, y - rest, width=thick, height=rest, label=label)
    _number(stack.unknown, canvas, x=x, y=y - rest, thick=thick, height=rest)


def _number(count: int, canvas: Canvas, *, x: float, y: float, thick: float, height: float) -> None:
    """Write a number into its area; a part that is nothing has no area."""
    if count:
        _scrap(str(count), canvas, x=x, y=y, thick=thick, height=height)


def _scrap(words: str, canvas: Canvas, *, x: float, y: float, thick: float, height: float) -> None:
    """Write into an area where there is room, on a scrap of paper so that it can be read."""
    room = width_of(words, SIZE) + 6
    if height < 18 or room > thick:
        return
    middle = y + height / 2
    canvas.rect(x + (thick - room) / 2, middle - 8, width=room, height=16, fill="paper")
    canvas.text(x + thick / 2, middle + 4.5, words, anchor="middle")


def tabulate(chart: StackedShares) -> Table:
    """Give the same figures as a table: a row for each year, a column for each group."""
    has_unknown = any(stack.unknown for stack in chart.stacks)
    unknown = (_("Not known"),) if has_unknown else ()
    head = (_("Period"), *(mark.name for mark in chart.marks), *unknown, _("Total"))
    return Table(head, tuple(_row(stack, has_unknown) for stack in chart.stacks))


def _row(stack: Stack, has_unknown: bool) -> tuple[Value, ...]:
    figures: list[Value] = [*stack.counts, *([stack.unknown] if has_unknown else [])]
    if stack.total is None:
        figures = [None] * len(figures)
    return (stack.label, *figures, stack.total)
