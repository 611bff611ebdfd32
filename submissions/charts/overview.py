"""The picture over a timeline: drawn into the page, which writes the years below it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from submissions.charts.density import days_of
from submissions.charts.drawing import draw_inline, is_empty
from submissions.charts.figures import Density

WIDE, NARROW = 900, 328
LABELLED = 40
"""Up to so many shapes say what they are to a pointer; of more the table, the list below and the
chart's own page say it, so that the page stays small."""
MOST_COLUMNS = 22
"""So many years have room for their number below their part of the drawing."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Two drawings of one chart, and the years of its axis."""

    wide: SafeString
    narrow: SafeString
    notes: tuple[str, ...]
    years: tuple[int, ...]
    """All years from the first to the last, those without events too."""

    @property
    def has_columns(self) -> bool:
        """Whether the page can write each year below its part of the wide drawing."""
        return len(self.years) <= MOST_COLUMNS


def draw_overview(chart: Density) -> Overview | None:
    """Draw a chart for the page it stands on; None where nothing has a date."""
    days = days_of(chart)
    if is_empty(chart) or not days:
        return None
    years = tuple(range(min(days).year, max(days).year + 1))
    return Overview(*_both(chart, years), chart.notes[:1], years)


def _both(chart: Density, years: tuple[int, ...]) -> tuple[SafeString, SafeString]:
    wide = replace(chart, writes_years=len(years) > MOST_COLUMNS)
    shapes = len(chart.meetings) + len(chart.calls) + len(chart.months)
    return (
        _draw(wide, "wide", WIDE, labelled=shapes <= LABELLED),
        _draw(chart, "narrow", NARROW, labelled=False),
    )


def _draw(chart: Density, name: str, width: int, *, labelled: bool) -> SafeString:
    svg = draw_inline(
        chart,
        uid=f"overview-{name}",
        width=width,
        mirror=get_language_bidi(),
        labelled=labelled,
    )
    return mark_safe(svg)  # noqa: S308  # made of elements, all text escaped by their printer
