"""Textures that tell areas apart without colour, and the hatching of what is not known."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from submissions.charts.elements import add, make
from submissions.charts.marks import COLOURS

LINES = {
    "rising": "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    "falling": "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    "level": "M0 4H8",
    "upright": "M4 0V8",
    "grid": "M0 4H8M4 0V8",
    "dots": "M2 2h.1M6 6h.1",
}
"""Drawn in the colour of the paper over the colour of the group, 8 by 8 pixels."""
HATCHES = {"hatched": ("no-group", "falling"), "unknown": ("muted", "rising")}
"""Drawn in their own colour over nothing."""


def make_texture(name: str, uid: str) -> Element:
    """Give the pattern of a texture for one picture."""
    colour, lines = HATCHES.get(name, ("paper", name))
    pattern = make("pattern", id=f"{uid}-{name}", width=8, height=8, patternUnits="userSpaceOnUse")
    add(
        pattern,
        "path",
        d=LINES[lines],
        fill="none",
        class_=f"stroke-{colour}",
        stroke=COLOURS[colour][0],
        stroke_width=2.4 if name == "dots" else 1.2,
        stroke_linecap="round" if name == "dots" else None,
        stroke_opacity=0.75 if colour == "paper" else None,
    )
    return pattern
