"""What a list took out of a message and put elsewhere: name, type and address stand in the text.

The words differ by language. A line of dashes with words begins it, an address on the web ends it,
and the line before a type such as "application/pdf" is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from submissions.importers.messages.envelopes import Attached
from submissions.importers.messages.head_blocks import WORDED_RULE
from submissions.importers.messages.lines import Line
from submissions.importers.records import Span

URL = re.compile(r"https?://[^\s<>\"]{1,1000}", re.IGNORECASE)
VALUE = re.compile(r"[^\W\d_][^:：]{0,24}[:：][ \t]{1,4}(\S.{0,300})")
TYPE = re.compile(r"[a-z]{1,20}/[\w.+-]{1,80}", re.IGNORECASE)
LONGEST = 9
"""Lines of one such note."""


def find_scrubbed(lines: Sequence[Line], quoted: Sequence[bool]) -> tuple[Attached, ...]:
    """Give what was taken out of the message, with the whole note as its place."""
    return tuple(_found(lines, quoted))


def _found(lines: Sequence[Line], quoted: Sequence[bool]) -> Iterator[Attached]:
    after = 0
    for at, line in enumerate(lines):
        if at < after or quoted[at] or not WORDED_RULE.fullmatch(line.raw):
            continue
        ends = _end_of_note(lines, at + 1)
        if ends > at:
            yield _attached(lines[at:ends])
            after = ends


def _end_of_note(lines: Sequence[Line], first: int) -> int:
    """Give the line after the address, 0 when there is none before a blank line or a rule."""
    for at in range(first, min(first + LONGEST, len(lines))):
        if WORDED_RULE.fullmatch(lines[at].raw) or (lines[at].is_blank and at > first):
            return 0
        if URL.search(lines[at].words):
            return at + 1
    return 0


def _attached(note: Sequence[Line]) -> Attached:
    values = [found[1].strip() for line in note if (found := VALUE.fullmatch(line.words))]
    types = [at for at, value in enumerate(values) if TYPE.fullmatch(value)]
    found = URL.search(note[-1].words)
    return Attached(
        name=values[types[0] - 1] if types and types[0] else "",
        type=values[types[0]] if types else "",
        url=found[0].rstrip(".,;>)") if found else "",
        span=Span(note[0].start, note[-1].end),
    )
