"""Gaps in the numbers of a list, tallies that do not fit, and lists that were cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from submissions.importers.lines import Line
from submissions.importers.records import Remark, Span

MOST_TOLD = 20
CUT = ("…", "...", ",", ";", " and", " et", " y", " и", "、", "،")


def find_gaps(lines: Sequence[Line]) -> Iterator[Remark]:
    """Give a remark for every number that a series leaves out; a series may begin anew."""
    before: int | None = None
    for line in lines:
        if line.number is None:
            continue
        if before is not None and before + 1 < line.number <= before + 1 + MOST_TOLD:
            for number in range(before + 1, line.number):
                yield Remark(f"Number {number} is missing.", line.span)
        before = line.number


def find_cut(lines: Sequence[Line]) -> Iterator[Remark]:
    """Give a remark when the last line of a list goes on to nothing."""
    if lines and lines[-1].words.rstrip().endswith(CUT):
        yield Remark("The list seems to be cut off here.", lines[-1].span)


def check_tally(words: str, said: int | None, found: int, span: Span) -> Iterator[Remark]:
    """Give a remark when a heading says another number than there are entries under it."""
    if said is not None and said != found:
        yield Remark(f"“{words[:80]}” says {said}, {found} were read.", span)
