"""A card as SVG, 1200 pixels wide and 630 high, as those who show it ask for."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from submissions.cards.card import Card, Item
from submissions.charts.canvas import Canvas
from submissions.charts.elements import SVG, add, make, printed
from submissions.charts.lettering import ELLIPSIS, shorten, width_of, wrap
from submissions.charts.looks import FONTS
from submissions.charts.marks import COLOURS, KNOWN, Mark

WIDTH, HEIGHT = 1200, 630
EDGE = 64
ROOM = WIDTH - 2 * EDGE
TITLE, CHART_TITLE, FIGURE, WORDS, SMALL = 54.0, 36.0, 38.0, 27.0, 23.0
LINES, ROW = 2, WORDS * 1.6
FOOT = HEIGHT - 2 * EDGE
"""Base line of the last line, below the upper edge."""


def draw_card(card: Card, *, mirror: bool) -> str:
    """Give the SVG of a card; `mirror` for languages that are written from the right."""
    canvas = Canvas("card", ROOM, mirror=mirror)
    _head(canvas, card)
    if card.picture is not None:
        y = _title(canvas, card.title, size=CHART_TITLE, most=2)
        _place(canvas, card.picture, y - 14)
        return printed(_root(canvas))
    y = _title(canvas, card.title, size=TITLE, most=2 if len(card.items) > 3 else 3)
    y = _lines(canvas, card, y - 10)
    _figures(canvas, card, y)
    canvas.text(
        0, FOOT, _("The public record of multistakeholder working groups"),
        fill="muted", size=SMALL,
    )  # fmt: skip
    return printed(_root(canvas))


def _title(canvas: Canvas, words: str, *, size: float, most: int) -> float:
    y = 74 + size
    for row in wrap_at_words(words, size, ROOM, most=most):
        canvas.text(0, y, row, size=size)
        y += size * 1.22
    return y


def _head(canvas: Canvas, card: Card) -> None:
    """The name of the site with its five shapes, and the kind of page at the far side."""
    x = 0.0
    for key in KNOWN:
        canvas.shape(Mark(key, ""), x, 0, 26)
        x += 36
    canvas.text(x + 8, 24, "igftracker", size=WORDS)
    kind = shorten(card.kind, WORDS, ROOM / 2)
    canvas.text(ROOM, 24, kind, anchor="end", fill="muted", size=WORDS)
    canvas.line(0, 50, ROOM, 50, width=2)


def _lines(canvas: Canvas, card: Card, y: float) -> float:
    rows = [row for one in card.lines for row in wrap_at_words(one, WORDS, ROOM, most=LINES)]
    for row in rows[:LINES]:
        canvas.text(0, y, row, fill="muted", size=WORDS)
        y += WORDS * 1.4
    return y


def _figures(canvas: Canvas, card: Card, y: float) -> None:
    """The key figure, what is said beside it, and the groups, close above the foot."""
    notes = [shorten_at_word(card.note, WORDS, ROOM)] if card.note else []
    most = int((FOOT - 44 - y - 28) / ROW) - len(notes)
    rows = arrange(card.items, most=most)
    y = max(y + 28, FOOT - 52 - (len(rows) + len(notes)) * ROW)
    if card.figure:
        canvas.text(0, y, shorten_at_word(card.figure, FIGURE, ROOM), size=FIGURE)
    for note in notes:
        y += ROW
        canvas.text(0, y, note, size=WORDS)
    for row in rows:
        y += ROW
        for x, item, words in row:
            if item is not None:
                canvas.shape(item.mark, x, y - 21, 24)
            canvas.text(x + 36, y, words, size=WORDS)


Placed = tuple[float, Item | None, str]


def arrange(items: tuple[Item, ...], *, most: int) -> list[list[Placed]]:
    """Give rows of items with the place of each; an ellipsis says that some found no room."""
    rows: list[list[Placed]] = []
    x = ROOM + 1.0
    for item in items:
        words = shorten_at_word(str(item), WORDS, ROOM - 100)
        needed = 36 + width_of(words, WORDS)
        if x + needed > ROOM:
            if len(rows) == most:
                rows[-1].append((x - 34, None, ELLIPSIS))
                break
            rows.append([])
            x = 0.0
        rows[-1].append((x, item, words))
        x += needed + 34
    return rows


def _place(canvas: Canvas, picture: Element, y: float) -> None:
    """Put a chart into the room that is left, as large as it fits."""
    picture.set("x", "0")
    picture.set("y", f"{y:.1f}")
    picture.set("width", f"{ROOM}")
    picture.set("height", f"{FOOT + 12 - y:.1f}")
    picture.set("preserveAspectRatio", f"x{'Max' if canvas.mirror else 'Min'}YMin meet")
    canvas.items.append(picture)


def _root(canvas: Canvas) -> Element:
    root = make(
        "svg",
        xmlns=SVG,
        viewBox=f"{-EDGE} {-EDGE} {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        direction="ltr",
        font_family=FONTS,
        font_size=13,
    )
    add(root, "rect", x=-EDGE, y=-EDGE, width=WIDTH, height=HEIGHT, fill=COLOURS["paper"][0])
    if canvas.textures:
        add(root, "defs").extend(canvas.textures.values())
    root.extend(canvas.items)
    return root


def wrap_at_words(words: str, size: float, width: float, *, most: int) -> list[str]:
    """Give the lines of a text, at most so many; a longer text ends at a word."""
    lines = wrap(words, size, width, most=len(words) + 1)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shorten_at_word(" ".join(lines[most - 1 :]), size, width)]


def shorten_at_word(words: str, size: float, width: float) -> str:
    """Give as much of a line as there is room for; within a word only where it is the first."""
    if width_of(words, size) <= width:
        return words
    cut = shorten(words, size, width).removesuffix(ELLIPSIS)
    if not words[len(cut) :].startswith(" ") and " " in cut:
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;:–-") + ELLIPSIS
