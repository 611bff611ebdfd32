"""Several members in one line: a running sentence with semicolons, or names after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from submissions.importers.countries import find_country
from submissions.importers.honorifics import is_title
from submissions.importers.lines import Line
from submissions.importers.members.entries import parse_entry
from submissions.importers.offices import find_sort
from submissions.importers.records import Span

PIECE = re.compile(r"[^;；]+")
AND = re.compile(r"(?:and|et|y|e|и|و|以及)\s{1,3}", re.IGNORECASE)
LEAD = re.compile(
    r"[:：]\s|\b(?:are|were|is|was|include|includes|included|sont|etaient|étaient|comprend|son|fueron"
    r"|incluye|являются)\s",
    re.IGNORECASE,
)
LONGEST = 5000
"""Characters of a line that is read as a list."""
FARTHEST = 200
"""So many characters may lead to the first name."""
NAME = re.compile(r"\s{0,3}([^\W\d_][\w.'’-]{0,30}(?: [\w.'’()-]{1,30}){1,4})\s{0,3}")


def read_inline(line: Line) -> Iterator[tuple[str, Span]]:
    """Give the passages of a line that has several members, each with its place; else nothing."""
    pieces = list(_pieces(line))
    named = sum(parse_entry(words, trusted=True) is not None for words, _ in pieces)
    if named * 10 >= len(pieces) * 6:
        yield from pieces


def _pieces(line: Line) -> Iterator[tuple[str, Span]]:
    if len(line.words) > LONGEST:
        return
    if line.words.count(";") + line.words.count("；") >= 2 and not _is_of_one(line):
        yield from _by_semicolons(line)
    elif ":" in line.words[:FARTHEST] and line.words.count(",") >= 2:
        yield from _by_commas(line)


def _is_of_one(line: Line) -> bool:
    """Say whether the semicolons of an item divide what is said of one person."""
    titled = sum(is_title(one.split()[0]) for one in line.words.split(";") if one.split())
    return line.item and titled < 2


def _by_semicolons(line: Line) -> Iterator[tuple[str, Span]]:
    text = line.words
    if len(text) != line.span.end - line.span.start:
        return  # a line that was put together: its passages have no place of their own
    start = _after_lead(text, text.find(";"))
    for found in PIECE.finditer(text, start):
        yield from _piece(text, found.start(), found.end(), line.span.start)


def _by_commas(line: Line) -> Iterator[tuple[str, Span]]:
    """Give names that only commas divide, where every one of them can be nothing but a name."""
    text = line.words
    start = text.find(":") + 1
    pieces = [*re.finditer(r"[^,]+", text[start:].rstrip("."))]
    if len(text) != line.span.end - line.span.start or len(pieces) < 3:
        return
    if all(_is_plain_name(one[0]) for one in pieces):
        for one in pieces:
            yield from _piece(text, start + one.start(), start + one.end(), line.span.start)


def _is_plain_name(words: str) -> bool:
    bare = AND.sub("", words.strip(), count=1)
    great = all(word[:1].isupper() or len(word) < 4 for word in bare.split())
    fits = NAME.fullmatch(bare) is not None and great
    return fits and not find_sort(bare) and not find_country(bare)


def _after_lead(text: str, first: int) -> int:
    """Say where the first name begins: behind the last word that leads to it."""
    leads = [one.end() for one in LEAD.finditer(text, 0, min(max(first, 0), FARTHEST))]
    return leads[-1] if leads else 0


def _piece(text: str, start: int, end: int, base: int) -> Iterator[tuple[str, Span]]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    joined = AND.match(text, start, end)
    start = joined.end() if joined else start
    while end > start and text[end - 1] in " \n\t.,":
        end -= 1
    if end > start:
        yield text[start:end], Span(base + start, base + end)
