"""What stands before the first marked turn: the head, notices, and at times the first speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from submissions.importers.records import Span
from submissions.importers.transcripts.noises import count_words_of, is_disclaimer

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+){0,2000}")
END = re.compile(r"[.?!]{1,3}[)\]”\"]{0,2}(?=\s|$)")
FEWEST = 8
"""Words, with which speech without a mark is told from a line of the head."""
WRAPPED = 45
"""Characters of most lines of a paragraph that is running text."""


def find_first_speech(text: str, end: int) -> Span | None:
    """Give the speech before the first mark: what follows the head and the last notice."""
    first: int | None = None
    last = 0
    for start, after in _units(text, end):
        words = text[start:after]
        if is_disclaimer(words) or not _is_speech(words):
            first = None
        elif first is None:
            first = start
        last = after
    if first is None or count_words_of(text[first:last]) < FEWEST:
        return None
    return Span(first, last)


def _units(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Give lines of the head, and the sentences of running text."""
    for paragraph in PARAGRAPH.finditer(text, 0, end):
        lines = paragraph[0].split("\n")
        if len(paragraph[0]) < 120 or not _is_running(lines):
            yield from _lines(paragraph.start(), lines)
        elif is_disclaimer(paragraph[0]) and len(paragraph[0]) < 1500:
            yield paragraph.span()
        else:
            yield from _sentences(text, *paragraph.span())


def _is_running(lines: list[str]) -> bool:
    return all(len(one) >= WRAPPED for one in lines[:-1])


def _lines(at: int, lines: list[str]) -> Iterator[tuple[int, int]]:
    for line in lines:
        if line.strip():
            first = at + len(line) - len(line.lstrip())
            yield first, at + len(line.rstrip())
        at += len(line) + 1


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for last in [*(one.end() for one in END.finditer(text, start, end)), end]:
        words = text[at:last]
        if words.strip():
            yield at + len(words) - len(words.lstrip()), last
        at = last


def _is_speech(words: str) -> bool:
    """Say whether a line of the beginning reads like speech: it ends as a sentence does."""
    return words.rstrip().endswith((".", "?", "!", "。", "？", "！", "…", "”", '"', "؟"))
