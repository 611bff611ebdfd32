"""The axis of time: days along the sheet, the years written where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from submissions.charts.canvas import SIZE, Canvas
from submissions.charts.lettering import width_of


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years between two heights of a sheet."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: date) -> float:
        """Give where a day begins, kept within the axis."""
        start = date(self.first, 1, 1).toordinal()
        days = date(self.last, 12, 31).toordinal() + 1 - start
        along = (day.toordinal() - start) / days
        return self.left + min(max(along, 0.0), 1.0) * (self.right - self.left)

    @property
    def step(self) -> int:
        """Give how many years lie from one written year to the next."""
        room = (self.right - self.left) / (self.last - self.first + 1)
        needed = width_of("2000", SIZE) + 10
        return next((n for n in (1, 2, 5, 10, 20, 50) if n * room >= needed), 100)

    def draw(self, canvas: Canvas, top: float, bottom: float, *, written: bool = True) -> float:
        """Draw a line at each year that has room, `written` below it; give the height below."""
        free = 0.0
        for year in range(self.first, self.last + 1):
            if year % self.step and self.step > 1:
                continue
            x = self.x(date(year, 1, 1))
            canvas.line(x, top, x, bottom)
            if not written:
                continue
            half = width_of(str(year), SIZE) / 2
            middle = self.x(date(year, 7, 2)) if self.step == 1 else x
            middle = min(max(middle, half), canvas.width - half)
            if middle - half < free:
                continue
            free = middle + half + 4
            canvas.text(middle, bottom + 15, year, anchor="middle", fill="muted")
        return bottom + (24 if written else 2)


def axis_of(days: list[date], *, left: float, right: float) -> Axis | None:
    """Give the axis that holds all the days; None where there are none."""
    if not days:
        return None
    return Axis(min(days).year, max(days).year, left, right)
