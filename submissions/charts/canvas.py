"""A sheet to draw on: from the left, or mirrored for languages that are written from the right."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from submissions.charts.elements import add, make
from submissions.charts.lettering import width_of, wrap, written
from submissions.charts.marks import COLOURS, Mark
from submissions.charts.textures import make_texture

SIZE = 13.0
"""Font size of all words but the title: still 11 pixels where a narrow chart is shown at 280."""
LINE = 18.0
OPPOSITE = {"start": "end", "end": "start", "middle": "middle"}


class Canvas:
    """Collects elements; charts are drawn from left to right and turned round where mirrored."""

    def __init__(self, uid: str, width: int, *, mirror: bool = False) -> None:
        self.uid = uid
        self.width = float(width)
        self.mirror = mirror
        self.items: list[Element] = []
        self.textures: dict[str, Element] = {}

    @property
    def is_narrow(self) -> bool:
        """Say whether names stand above what they name, not beside it."""
        return self.width < 560

    def _x(self, x: float, width: float = 0) -> float:
        return self.width - x - width if self.mirror else x

    def rect(
        self,
        x: float,
        y: float,
        *,
        width: float,
        height: float,
        fill: str = "",
        stroke: str = "",
        texture: str = "",
        dashed: bool = False,
        label: str = "",
    ) -> None:
        """Draw a rectangle, filled with a colour or a texture, with a label to point at."""
        if width <= 0 or height <= 0:
            return
        classes = [f"fill-{fill}"] if fill else []
        classes += [f"stroke-{stroke}"] if stroke else []
        item = make(
            "rect",
            x=self._x(x, width),
            y=y,
            width=width,
            height=height,
            class_=" ".join(classes) or None,
            fill=self.texture(texture) if texture else COLOURS[fill][0] if fill else "none",
            stroke=COLOURS[stroke][0] if stroke else None,
            stroke_dasharray="3 2" if dashed else None,
        )
        if label:
            add(item, "title", written(label, mirror=self.mirror))
        self.items.append(item)

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        stroke: str = "hairline",
        width: float = 1.0,
        dashed: bool = False,
    ) -> None:
        """Draw a line."""
        item = make(
            "line", x1=self._x(x1), y1=y1, x2=self._x(x2), y2=y2,
            class_=f"stroke-{stroke}", stroke=COLOURS[stroke][0], stroke_width=width,
            stroke_dasharray="3 2" if dashed else None,
        )  # fmt: skip
        self.items.append(item)

    def text(
        self,
        x: float,
        y: float,
        words: object,
        *,
        anchor: str = "start",
        fill: str = "ink",
        size: float = SIZE,
        upright: bool = False,
    ) -> None:
        """Write one line; `y` is its base line, `upright` turns it to read from below."""
        at = self._x(x)
        item = make(
            "text",
            written(words, mirror=self.mirror),
            x=at,
            y=y,
            class_=f"fill-{fill}",
            fill=COLOURS[fill][0],
            font_size=None if size == SIZE else size,
            text_anchor=None if self._anchor(anchor) == "start" else self._anchor(anchor),
        )
        if upright:
            item.set("transform", f"rotate(-90 {at:.1f} {y:.1f})")
            item.attrib.pop("text-anchor", None)
        self.items.append(item)

    def _anchor(self, anchor: str) -> str:
        return OPPOSITE[anchor] if self.mirror else anchor

    def paragraph(
        self,
        x: float,
        y: float,
        words: object,
        *,
        width: float,
        fill: str = "ink",
        size: float = SIZE,
        most: int = 4,
    ) -> float:
        """Write lines from a base line on, and give the base line of the next."""
        for row in wrap(str(words), size, width, most=most):
            self.text(x, y, row, fill=fill, size=size)
            y += LINE if size == SIZE else size * 1.3
        return y

    def texture(self, name: str) -> str:
        """Give the reference to a texture, which is then among the definitions."""
        self.textures.setdefault(name, make_texture(name, self.uid))
        return f"url(#{self.uid}-{name})"

    def bar(
        self, mark: Mark, x: float, y: float, *, width: float, height: float, label: str = ""
    ) -> None:
        """Draw an area of a group in its colour and texture."""
        if mark.texture == "hatched":
            self.rect(
                x, y, width=width, height=height,
                texture="hatched", stroke=mark.colour, label=label,
            )  # fmt: skip
            return
        self.rect(x, y, width=width, height=height, fill=mark.colour, label=label)
        if mark.texture != "plain":
            self.rect(x, y, width=width, height=height, texture=mark.texture, label=label)

    def unknown(self, x: float, y: float, *, width: float, height: float, label: str = "") -> None:
        """Draw an area of what is not known: hatched, with a broken line around it."""
        self.rect(
            x, y, width=width, height=height,
            texture="unknown", stroke="muted", dashed=True, label=label,
        )  # fmt: skip

    def shape(self, mark: Mark, x: float, y: float, size: float = 12) -> None:
        """Draw a group's shape into a square whose upper corner is given."""
        left = self._x(x, size)
        colour = COLOURS[mark.colour][0]
        half = size / 2
        if mark.shape in ("ring", "circle"):
            item = make("circle", cx=left + half, cy=y + half, r=half - 1)
        else:
            item = make("path", d=_outline(mark.shape, left, y, size))
        if mark.shape in ("ring", "frame"):
            item.set("class", f"stroke-{mark.colour}")
            item.set("stroke", colour)
            item.set("stroke-width", "2")
            item.set("fill", self.texture("hatched") if mark.shape == "ring" else "none")
        else:
            item.set("class", f"fill-{mark.colour}")
            item.set("fill", colour)
        self.items.append(item)

    def named(self, mark: Mark, x: float, y: float, *, width: float, most: int = 2) -> float:
        """Write a group's shape and name, and give the base line of the next line."""
        self.shape(mark, x, y - 11)
        return self.paragraph(x + 18, y, mark.name, width=width - 18, most=most)


def _outline(shape: str, left: float, top: float, size: float) -> str:
    points = {
        "square": ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
        "frame": ((0.15, 0.15), (0.85, 0.15), (0.85, 0.85), (0.15, 0.85)),
        "dash": ((0, 0.36), (1, 0.36), (1, 0.64), (0, 0.64)),
        "triangle": ((0.5, 0.02), (1, 0.94), (0, 0.94)),
        "diamond": ((0.5, -0.04), (1.04, 0.5), (0.5, 1.04), (-0.04, 0.5)),
        "pentagon": ((0.5, 0), (1, 0.38), (0.81, 0.97), (0.19, 0.97), (0, 0.38)),
    }[shape]
    return "M" + "L".join(f"{left + x * size:.1f} {top + y * size:.1f}" for x, y in points) + "Z"


def legend_width(words: str) -> float:
    """Give the room that one entry of a legend takes."""
    return width_of(words, SIZE) + 36
