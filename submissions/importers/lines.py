"""The lines of a page as lists have them: bullets and numbers taken off, headings known.

A heading is known by the markup, by standing alone in bold, by a colon or a rule under it, or by
being a short line before a list. A heading that is none of these is a line like the others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from submissions.importers.records import Span
from submissions.importers.rendering import Block, Rendered

BULLET = re.compile(r"[ \t]{0,40}(?:[-*•◦▪·–—‣●○]|o(?= {2}))[ \t]{1,10}")
NUMBER = re.compile(r"[ \t]{0,40}[(\[]?(\d{1,4})[.)\]]{1,2}[ \t]{0,10}(?=\D)")
QUOTE = re.compile(r"(?:[>|][ \t]?){1,9}")
RULE = re.compile(r"[ \t]{0,40}[-=_~*#]{3,}[ \t]*$")
HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "legend", "summary"})
LONGEST_HEADING = 90
LONGEST_ITEM = 2000
"""Characters; an item that is longer is not joined further."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list. `span` is its words, without bullet, number or quoting."""

    span: Span
    words: str
    block: Block
    heading: bool = False
    item: bool = False
    """Whether a bullet, a number or a tag makes it an item of a list."""
    number: int | None = None
    quoted: int = 0
    """How many marks of quoting stood before it."""
    after_gap: bool = True
    """Whether it begins a block."""


def read_lines(rendered: Rendered) -> tuple[Line, ...]:
    """Give the lines of a page that have words; those of one bullet are joined."""
    found: list[Line] = []
    for block in rendered.blocks:
        for line in _lines_of(rendered.text, block):
            if found and _goes_on(found[-1], line, rendered.text):
                found[-1] = _joined(found[-1], line, rendered.text)
            else:
                found.append(line)
    strong = _strong_starts(rendered)
    return tuple(_headed(line, found[at + 1 : at + 2], strong) for at, line in enumerate(found))


def _lines_of(text: str, block: Block) -> Iterator[Line]:
    at = block.span.start
    for row in text[block.span.start : block.span.end].split("\n"):
        line = _read_line(row, at, block)
        if line is not None:
            yield replace(line, after_gap=at == block.span.start)
        at += len(row) + 1


def _read_line(row: str, at: int, block: Block) -> Line | None:
    start, number, item = 0, None, block.within("li")
    quote = QUOTE.match(row) if row[:1] in ">|" and not block.around else None
    if quote:
        start = quote.end()
    if RULE.match(row, start):
        return None
    bullet, numeral = BULLET.match(row, start), NUMBER.match(row, start)
    if bullet:
        start, item = bullet.end(), True
    elif numeral:
        start, item, number = numeral.end(), True, int(numeral[1])
    words = row[start:].strip()
    if not words:
        return None
    first = at + start + (len(row[start:]) - len(row[start:].lstrip()))
    quoted = quote[0].count(">") if quote else 0
    return Line(Span(first, first + len(words)), words, block, False, item, number, quoted)


def _goes_on(before: Line, line: Line, text: str) -> bool:
    """Say whether a line of plain text goes on with the item above it: it is indented, unmarked."""
    if line.block is not before.block or line.item or not before.item or line.block.around:
        return False
    if len(before.words) > LONGEST_ITEM:
        return False
    between = text[before.span.end : line.span.start]
    indent = between.rpartition("\n")[2]
    quote = QUOTE.match(indent)
    return between.count("\n") == 1 and len(indent) - (quote.end() if quote else 0) >= 2


def _joined(before: Line, line: Line, text: str) -> Line:
    span = Span(before.span.start, line.span.end)
    return replace(before, span=span, words=f"{before.words} {line.words}")


def _strong_starts(rendered: Rendered) -> list[tuple[int, int]]:
    return sorted((one.start, one.end) for one in rendered.strong)


def _headed(line: Line, after: Sequence[Line], strong: list[tuple[int, int]]) -> Line:
    """Say whether it is a heading."""
    if len(line.words) > LONGEST_HEADING:
        return line
    heading = (
        line.block.tag in HEADS
        or _is_strong(line, strong)
        or (not line.item and line.words.endswith((":", "：")))
        or (not line.item and bool(after) and _stands_over(line, after[0]))
    )
    return replace(line, heading=heading) if heading else line


def _is_strong(line: Line, strong: list[tuple[int, int]]) -> bool:
    at = bisect_right(strong, (line.span.start, len(line.words) + line.span.end)) - 1
    if at < 0 or line.block.table >= 0:
        return False
    start, end = strong[at]
    return start <= line.span.start and line.span.end <= end + 1


def _stands_over(line: Line, after: Line) -> bool:
    """Say whether a short line with no comma stands directly over the items of a list."""
    plain = "," not in line.words and ";" not in line.words and not line.words.endswith(".")
    return after.item and plain and len(line.words) < 60 and line.block.table < 0
