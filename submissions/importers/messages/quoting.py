"""What others wrote before, apart from what the author writes now, line by line.

What is quoted for sure has marks, in the text or in the markup. Without marks, everything after
the head of an earlier message is taken to be quoted: a word too many among the quotes is a loss, a
word too few puts it into the mouth of another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from submissions.importers.messages.attributions import begins_unmarked_quote, find_attribution
from submissions.importers.messages.head_blocks import find_head_block
from submissions.importers.messages.lines import Line, find_runs, join_over_blanks, touched
from submissions.importers.records import Span

MARK = re.compile(r"[ \t]{0,8}(?:[^\W\d_]{1,4})?>")
"""One mark of a quote, with the initials that some programs put before it."""
HASH = re.compile(r"#(?:[ \t]|$)")
INITIALS = re.compile(r"[>\s]{0,12}\[?(?!CC|PS|TO|RE|FW|BCC)[A-Z]{2,4}[\]:]{1,2}[ \t]\S")
INSIDE = "It contains quoted text that may be answered inside."
UNMARKED = "An earlier message stands in it without marks; all that follows is taken as quoted."
FEWEST_HASHES = 3


@dataclass(frozen=True, slots=True)
class Quotes:
    """Which lines are quoted, and what an editor must know."""

    flags: list[bool]
    remarks: tuple[str, ...] = ()
    levels: int = 0
    """How many times the deepest quote is quoted."""


def find_quotes(lines: Sequence[Line], cited: Sequence[Span]) -> Quotes:
    """Find what is quoted; `cited` are the passages that the markup shows to be."""
    flags = [bool(MARK.match(line.raw)) for line in lines]
    flags = [one or two for one, two in zip(flags, touched(lines, cited), strict=True)]
    _flag_hashes(lines, flags)
    marked = join_over_blanks(lines, flags)
    _flag_attributions(lines, marked)
    unmarked = _find_unmarked(lines, marked)
    whole = [flag or at >= unmarked for at, flag in enumerate(marked)]
    return Quotes(whole, tuple(_remarks(lines, whole, unmarked)), _count_levels(lines, whole))


def _flag_hashes(lines: Sequence[Line], flags: list[bool]) -> None:
    """Some old programs quote with "#": where a run of such lines is, all of them are quotes."""
    hashes = [bool(HASH.match(line.raw)) for line in lines]
    if any(len(run) >= FEWEST_HASHES for run in find_runs(hashes)):
        flags[:] = [one or two for one, two in zip(flags, hashes, strict=True)]


def _flag_attributions(lines: Sequence[Line], flags: list[bool]) -> None:
    for run in find_runs(flags):
        for at in range(find_attribution(lines, run[0]), run[0]):
            flags[at] = True


def _find_unmarked(lines: Sequence[Line], flags: Sequence[bool]) -> int:
    """Give the first line of what is quoted without marks."""
    ends = find_head_block(lines, flags)
    for at in range(ends):
        if flags[at] or lines[at].is_blank:
            continue
        after = begins_unmarked_quote(lines, at)
        if after > 0 and not any(flags[at : after + 1]):
            return at
    return ends


def _remarks(lines: Sequence[Line], flags: Sequence[bool], unmarked: int) -> list[str]:
    said = [UNMARKED] if unmarked < len(lines) else []
    quoted = (line for line, flag in zip(lines, flags, strict=True) if flag)
    if any(INITIALS.match(line.raw) for line in quoted):
        said.append(INSIDE)
    return said


def _count_levels(lines: Sequence[Line], flags: Sequence[bool]) -> int:
    quoted = (line.raw for line, flag in zip(lines, flags, strict=True) if flag)
    return max((_depth(words) for words in quoted), default=0)


def _depth(words: str) -> int:
    marks = re.match(r"[>\s]{0,60}", words)
    return max(1, marks[0].count(">") if marks else 0)
