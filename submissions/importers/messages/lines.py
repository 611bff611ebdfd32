"""The lines of a message with their places, and the runs of lines that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from submissions.importers.records import Span

LONGEST = 400
"""Characters of a line that are looked at: longer ones are prose or noise, never a mark."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without its line feed; `words` has no spaces around and is cut when very long."""

    start: int
    end: int
    words: str
    raw: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.words


def split_lines(text: str, within: Span) -> list[Line]:
    """Give the lines of a passage."""
    lines, start = [], within.start
    for written in within.of(text).split("\n"):
        end = start + len(written)
        raw = written[:LONGEST]
        lines.append(Line(start, end, raw.strip(), raw))
        start = end + 1
    return lines


def find_runs(flags: Sequence[bool]) -> list[range]:
    """Give the places of lines that are flagged, run by run."""
    groups = groupby(range(len(flags)), key=lambda at: flags[at])
    found = [list(places) for is_flagged, places in groups if is_flagged]
    return [range(places[0], places[-1] + 1) for places in found]


def spans_of(lines: Sequence[Line], flags: Sequence[bool]) -> tuple[Span, ...]:
    """Give the passages of flagged lines, without blank lines at their ends."""
    spans = (_trimmed(lines, run) for run in find_runs(flags))
    return tuple(span for span in spans if span.end > span.start)


def join_over_blanks(lines: Sequence[Line], flags: Sequence[bool]) -> list[bool]:
    """Flag the blank lines between two flagged ones too."""
    joined, last = list(flags), -1
    for at, line in enumerate(lines):
        if flags[at]:
            if 0 <= last < at - 1:
                joined[last:at] = [True] * (at - last)
            last = at
        elif not line.is_blank:
            last = -1
    return joined


def touched(lines: Sequence[Line], spans: Iterable[Span]) -> list[bool]:
    """Say of each line whether one of the passages, which are in order, reaches into it."""
    flags, waiting = [False] * len(lines), sorted(spans, key=lambda span: span.start)
    at = 0
    for span in waiting:
        while at and lines[at - 1].end > span.start:
            at -= 1
        while at < len(lines) and lines[at].start < span.end:
            flags[at] = flags[at] or lines[at].end > span.start
            at += 1
    return flags


def _trimmed(lines: Sequence[Line], run: range) -> Span:
    written = [at for at in run if not lines[at].is_blank]
    if not written:
        return Span(lines[run[0]].start, lines[run[0]].start)
    return Span(lines[written[0]].start, lines[written[-1]].end)
