"""A chart as a picture: the words around it, its kind's drawing, and what belongs into the root."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from submissions.charts import density, paired, shares, strip, tenure
from submissions.charts.canvas import Canvas
from submissions.charts.elements import SVG, add, make, printed
from submissions.charts.figures import Chart, Density, PairedBars, Seats, StackedShares, Strip
from submissions.charts.lettering import written
from submissions.charts.looks import FONTS
from submissions.charts.tables import Table

DRAWERS: dict[type[Chart], Callable[[Any, Canvas, float], float]] = {
    PairedBars: paired.draw,
    StackedShares: shares.draw,
    Density: density.draw,
    Strip: strip.draw,
    Seats: tenure.draw,
}
TABLES: dict[type[Chart], Callable[[Any], Table]] = {
    PairedBars: paired.tabulate,
    StackedShares: shares.tabulate,
    Density: density.tabulate,
    Strip: strip.tabulate,
    Seats: tenure.tabulate,
}
EDGE = 16.0
"""Paper left around a picture that stands by itself."""


def tabulate(chart: Chart) -> Table:
    """Give the numbers of a chart as a table."""
    return TABLES[type(chart)](chart)


def is_empty(chart: Chart) -> bool:
    """Say whether there is nothing to draw."""
    return not tabulate(chart).rows


def draw_inline(chart: Chart, *, uid: str, width: int, mirror: bool, labelled: bool = True) -> str:
    """Give the SVG for a page, which has its title, its notes and its style already.

    `labelled` lets a pointer ask each shape what it is.
    """
    canvas = Canvas(uid, width, mirror=mirror)
    bottom = _body(chart, canvas, 0.0)
    for item in canvas.items:
        _leave_to_sheet(item)
    canvas.items = canvas.items if labelled else merged(canvas.items)
    return printed(_root(chart, canvas, bottom, edge=0.0))


def draw_element(chart: Chart, *, uid: str, width: int, mirror: bool) -> Element:
    """Give the drawing alone as an element, to be put into another picture."""
    canvas = Canvas(uid, width, mirror=mirror)
    bottom = _body(chart, canvas, 0.0)
    return _root(chart, canvas, bottom, edge=0.0)


def merged(items: list[Element]) -> list[Element]:
    """Give the same drawing with plain areas of one colour that follow each other as one path."""
    found: list[Element] = []
    for item in items:
        item[:] = [part for part in item if part.tag != "title"]
        plain = item.tag == "rect" and not item.get("stroke-dasharray") and item.get("class")
        if plain and item.get("class") != "fill-paper":
            place = " ".join(item.get(name, "0") for name in ("x", "y"))
            corner = f"M{place}h{item.get('width')}v{item.get('height')}h-{item.get('width')}z"
            last = found[-1] if found else None
            if last is None or last.tag != "path" or last.get("class") != item.get("class"):
                found.append(make("path", class_=item.get("class"), d=""))
            found[-1].set("d", found[-1].get("d", "") + corner)
        else:
            found.append(item)
    return found


def _leave_to_sheet(item: Element) -> None:
    """Take out the colours that the classes of an element say again in the page's sheet."""
    for name in ("fill", "stroke"):
        if f"{name}-" in item.get("class", "") and not item.get(name, "").startswith("url"):
            item.attrib.pop(name, None)


def draw_alone(
    chart: Chart, *, width: int, mirror: bool, source: str, style: str, paper: bool = True
) -> str:
    """Give the SVG as a file of its own: title, notes and source written into the picture."""
    canvas = Canvas("chart", width - round(2 * EDGE), mirror=mirror)
    y = canvas.paragraph(0, 16, chart.title, width=canvas.width, size=17.0)
    y = _body(chart, canvas, y - 4) + 18
    for words in (*chart.notes, source):
        y = canvas.paragraph(0, y, words, width=canvas.width, fill="muted")
    root = _root(chart, canvas, y - 8, edge=EDGE, paper=paper)
    if style:
        sheet = make("style", style)
        root.insert(0, sheet)
    return printed(root)


def _body(chart: Chart, canvas: Canvas, top: float) -> float:
    if is_empty(chart):
        return canvas.paragraph(
            0, top + 14, _("Nothing is on record for this."), width=canvas.width
        )
    return DRAWERS[type(chart)](chart, canvas, top)


def _root(
    chart: Chart, canvas: Canvas, bottom: float, *, edge: float, paper: bool = False
) -> Element:
    width, height = canvas.width + 2 * edge, bottom + 2 * edge
    uid = canvas.uid
    root = make(
        "svg",
        xmlns=SVG,
        viewBox=f"{-edge:.0f} {-edge:.0f} {width:.0f} {height:.0f}",
        width=round(width),
        height=round(height),
        class_="chart",
        role="img",
        aria_labelledby=f"{uid}-title {uid}-desc",
        direction="ltr",
        font_family=FONTS,
        font_size=13,
    )
    add(root, "title", written(chart.title), id=f"{uid}-title")
    add(root, "desc", written(chart.description), id=f"{uid}-desc")
    if canvas.textures:
        add(root, "defs").extend(canvas.textures.values())
    if paper:
        add(root, "rect", x=-edge, y=-edge, width=width, height=height,
            class_="fill-paper", fill="#fcfbf8")  # fmt: skip
    root.extend(canvas.items)
    return root
