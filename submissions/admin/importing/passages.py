"""The words of a part as lines, cut where a proposal, a quotation or a notice begins or ends.

Passages lie in each other: a turn has mentions in it. A piece is marked for the shortest passage
around it, and knows the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Reach = tuple[int, int]
"""From the first character to before the last."""
LONG = 400
"""Characters from which a passage is told by its edge: a whole document is no mark."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a proposal stands in the text of its part."""

    item: int
    start: int
    end: int
    has_card: bool = True
    """Whether its card is on the page."""

    @property
    def is_long(self) -> bool:
        """Say whether so much is no mark in a text."""
        return self.end - self.start > LONG


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the same passages around them all."""

    text: str
    passages: tuple[Passage, ...] = ()
    """The shortest first."""
    begins: tuple[int, ...] = ()
    """The proposals whose passages begin here."""
    is_quoted: bool = False
    is_aside: bool = False

    @property
    def marked_for(self) -> Passage | None:
        """Give the passage that it is marked for."""
        return next((one for one in self.passages if not one.is_long), None)

    @property
    def items(self) -> str:
        """Give the numbers of the proposals around it, as an attribute holds them."""
        return " ".join(str(one.item) for one in self.passages)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, counted from 1."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a part with the place of their first character, and the lines before them."""

    text: str
    first: int = 0
    lines_before: int = 0

    @property
    def after(self) -> int:
        """Give the place after the last character."""
        return self.first + len(self.text)

    def line_of(self, place: int) -> int | None:
        """Give the number of the line of a character; None outside these words."""
        if not self.first <= place <= self.after:
            return None
        return self.lines_before + self.text.count("\n", 0, place - self.first) + 1

    def around(self, place: int, size: int) -> Excerpt:
        """Give at most so many characters around a place, whole lines where lines are short."""
        if len(self.text) <= size:
            return self
        at = min(max(place - self.first, 0), len(self.text))
        start = max(0, min(at - size // 4, len(self.text) - size))
        if start:
            start = self.text.find("\n", start, start + size // 4) + 1 or start
        end = min(start + size, len(self.text))
        stop = self.text.rfind("\n", end - size // 4, end)
        end = stop if end < len(self.text) and stop > start else end
        before = self.lines_before + self.text.count("\n", 0, start)
        return Excerpt(self.text[start:end], self.first + start, before)


@dataclass(slots=True)
class _Cutter:
    """The passages that are open while a text is walked from edge to edge."""

    opening: dict[int, list[Passage]] = field(default_factory=dict)
    open: list[Passage] = field(default_factory=list)

    def reach(self, place: int) -> tuple[int, ...]:
        """Open and close what begins and ends here; give what begins."""
        self.open = [one for one in self.open if one.end > place]
        new = self.opening.get(place, [])
        self.open += [one for one in new if one.end > place]
        self.open.sort(key=lambda one: one.end - one.start)
        return tuple(one.item for one in new)


def cut_lines(
    excerpt: Excerpt,
    passages: Iterable[Passage],
    *,
    quoted: Iterable[Reach] = (),
    aside: Iterable[Reach] = (),
) -> list[Line]:
    """Give the lines of an excerpt in pieces."""
    first, after = excerpt.first, excerpt.after
    cutter = _Cutter()
    edges = {first, after}
    for one in passages:
        if one.start <= after and one.end >= first:
            cutter.opening.setdefault(max(one.start, first), []).append(one)
            edges |= {max(one.start, first), min(one.end, after)}
    dimmed = (_Dimmed(quoted, excerpt), _Dimmed(aside, excerpt))
    edges.update(place for one in dimmed for place in one.edges)
    edges.update(first + at for at in _line_ends(excerpt.text))
    return _walk(excerpt, sorted(edges), cutter, dimmed)


def _walk(
    excerpt: Excerpt, edges: list[int], cutter: _Cutter, dimmed: tuple[_Dimmed, _Dimmed]
) -> list[Line]:
    lines: list[Line] = []
    pieces: list[Piece] = []
    for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
        begins = cutter.reach(start)
        text = excerpt.text[start - excerpt.first : end - excerpt.first]
        ends_line = text == "\n"
        if (text and not ends_line) or begins:
            flags = [one.has(start) for one in dimmed]
            words = "" if ends_line else text
            pieces.append(Piece(words, tuple(cutter.open), begins, flags[0], flags[1]))
        if ends_line:
            lines.append(Line(excerpt.lines_before + len(lines) + 1, tuple(pieces)))
            pieces = []
    if pieces or not lines:
        lines.append(Line(excerpt.lines_before + len(lines) + 1, tuple(pieces)))
    return lines


def _line_ends(text: str) -> Iterable[int]:
    at = text.find("\n")
    while at >= 0:
        yield from (at, at + 1)
        at = text.find("\n", at + 1)


class _Dimmed:
    """Stretches of a text that are shown dimmed, asked for in order of places."""

    def __init__(self, reaches: Iterable[Reach], excerpt: Excerpt) -> None:
        first, after = excerpt.first, excerpt.after
        clipped = ((max(start, first), min(end, after)) for start, end in reaches)
        self.reaches: Sequence[Reach] = sorted(one for one in clipped if one[0] < one[1])
        self.at = 0

    @property
    def edges(self) -> Iterable[int]:
        return (place for reach in self.reaches for place in reach)

    def has(self, place: int) -> bool:
        while self.at < len(self.reaches) and self.reaches[self.at][1] <= place:
            self.at += 1
        return self.at < len(self.reaches) and self.reaches[self.at][0] <= place
