"""A chart as pages show it: two drawings, the table, where to get it, and the code to embed it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from submissions.charts.drawing import draw_alone, draw_inline, is_empty, tabulate
from submissions.charts.figures import Chart, Strip
from submissions.charts.kinds import KINDS, Kind
from submissions.charts.looks import DARK, STYLE
from submissions.charts.pictures import can_draw, draw_png
from submissions.charts.tables import Table

WIDE, NARROW = 720, 328
"""Pixels: a page of 360 pixels leaves 328 between its margins."""
MOST_FIELDS = 150
"""Of a strip that is drawn into a page."""
SMALL = 340
"""The width of a picture of its own that is shown in as little room."""


@dataclass(frozen=True)
class Shown:
    """A chart of one record, with its addresses."""

    kind: Kind
    subject: Any
    chart: Chart
    as_of: str = ""
    """The state of the record asked for, empty for today's."""

    @cached_property
    def table(self) -> Table:
        """Give its numbers."""
        return tabulate(self.chart)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return is_empty(self.chart)

    @property
    def is_large(self) -> bool:
        """Say whether it has so many fields that a page shows it as a picture of its own.

        Drawn into the page twice, wide and narrow, they would be more than a page may weigh.
        """
        chart = self.chart
        return isinstance(chart, Strip) and len(chart.rows) * len(chart.columns) > MOST_FIELDS

    @property
    def wide(self) -> SafeString:
        """Give the SVG for pages with room."""
        return self._inline("wide", WIDE)

    @property
    def narrow(self) -> SafeString:
        """Give the SVG for telephones."""
        return self._inline("narrow", NARROW)

    def _inline(self, name: str, width: int) -> SafeString:
        uid = f"{self.kind.name}-{self.subject.slug}-{name}"
        svg = draw_inline(self.chart, uid=uid, width=width, mirror=get_language_bidi())
        return mark_safe(svg)  # noqa: S308  # made of elements, all text escaped by their printer

    def svg(self, *, width: int = WIDE, theme: str = "auto") -> str:
        """Give the SVG as a file: "auto" follows its reader's choice of light or dark."""
        return self._alone(width, {"auto": STYLE, "dark": DARK, "light": ""}[theme])

    def png(self, *, width: int = WIDE, theme: str = "light", scale: int = 2) -> bytes:
        """Give it as PNG, `scale` times as many pixels as wide."""
        dark = DARK if theme == "dark" else ""
        return draw_png(self._alone(width, ""), scale=scale, style=dark)

    def _alone(self, width: int, style: str) -> str:
        return draw_alone(
            self.chart, width=width, mirror=get_language_bidi(), source=self.source, style=style
        )

    @cached_property
    def has_png(self) -> bool:
        """Say whether there is a font for every letter of it."""
        cells = [str(cell) for row in (self.table.head, *self.table.rows) for cell in row]
        return can_draw("".join((self.chart.title, *self.chart.notes, *cells)))

    @property
    def source(self) -> str:
        """Give where a copy of the picture came from."""
        return f"igftracker, {self.page_url}"

    @property
    def page_url(self) -> str:
        """Give the full address of its page."""
        return f"{settings.SITE_URL}{self.page}"

    @property
    def oembed_address(self) -> str:
        """Give the address at which oEmbed describes it."""
        return f"{settings.SITE_URL}{reverse('oembed')}?{urlencode({'url': self.page_url})}"

    def _address(self, name: str) -> str:
        path = reverse(name, args=[self.kind.name, self.subject.slug])
        return f"{path}?{urlencode({'as_of': self.as_of})}" if self.as_of else path

    @property
    def page(self) -> str:
        """Give the address of its page."""
        return self._address("chart")

    @property
    def embed(self) -> str:
        """Give the address for a frame on another site."""
        return self._address("chart-embed")

    @property
    def svg_address(self) -> str:
        """Give the address of the SVG."""
        return self._address("chart-svg")

    @property
    def svg_narrow_address(self) -> str:
        """Give the address of the SVG for telephones."""
        return f"{self.svg_address}{'&' if self.as_of else '?'}width={SMALL}"

    @property
    def wide_size(self) -> tuple[int, int]:
        """Give how wide and high the SVG is, so that a page keeps room for it."""
        return WIDE, self.height_at(WIDE)

    @property
    def narrow_size(self) -> tuple[int, int]:
        """Give the same of the SVG for telephones."""
        return SMALL, self.height_at(SMALL)

    @property
    def png_address(self) -> str:
        """Give the address of the PNG."""
        return self._address("chart-png")

    @property
    def csv_address(self) -> str:
        """Give the address of the CSV."""
        return self._address("chart-csv")

    def height_at(self, width: int) -> int:
        """Give the height of the SVG that is so wide."""
        return int(self._alone(width, "").partition(' height="')[2].partition('"')[0])

    @cached_property
    def height(self) -> int:
        """Give the height of a frame around the wide drawing, its title and its links."""
        return self.height_at(WIDE) + 140

    @property
    def embed_code(self) -> str:
        """Give the HTML that shows it on another site."""
        return self.frame(WIDE + 40, self.height)

    def frame(self, width: int, height: int) -> str:
        """Give the frame in a size."""
        return format_html(
            '<iframe src="{}{}" title="{}" width="{}" height="{}" loading="lazy"></iframe>',
            settings.SITE_URL, self.embed, self.chart.title, width, height,
        )  # fmt: skip


def show(name: str, subject: Any, *, chart: Chart | None = None, as_of: str = "") -> Shown:
    """Give a chart of a record for a page: `show("answers", call)`.

    `chart` is one that has been made already, so that nothing is counted twice.
    """
    kind = KINDS[name]
    return Shown(kind, subject, chart or kind.make(subject), as_of)
