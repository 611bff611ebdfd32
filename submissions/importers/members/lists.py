"""A page with lists of members: its tables and its lines, in the order of the text."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from meetings.folding import fold
from submissions.importers.grids import Grid, read_grids
from submissions.importers.honorifics import is_title
from submissions.importers.lines import Line, read_lines
from submissions.importers.members.cards import join_cards
from submissions.importers.members.entries import parse_entry
from submissions.importers.members.headings import (
    is_group,
    is_of_attendance,
    is_title_of_list,
)
from submissions.importers.members.inline import read_inline
from submissions.importers.members.reading import Manner, Reading
from submissions.importers.members.series import find_cut, find_gaps
from submissions.importers.members.tabled import read_grid, takes
from submissions.importers.offices import find_sort
from submissions.importers.pages import Page
from submissions.importers.records import Fact, Remark, Span
from submissions.importers.rendering import Block
from submissions.importers.vocabulary import Vocabulary

FURNITURE = frozenset({"nav", "footer", "header", "aside", "form"})
LONGEST_TITLE = 300
PROSE = 25
"""A line of so many words that is no item is running text."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a page say."""

    facts: tuple[Fact, ...]
    remarks: tuple[Remark, ...] = ()
    aside: tuple[Span, ...] = ()


def read_lists(page: Page, vocabulary: Vocabulary) -> Lists:
    """Read every list of a page."""
    lines = [line for line in read_lines(page.rendered) if not is_furniture(line.block)]
    lines = [_under_group(line, vocabulary) for line in join_cards(lines)]
    aside = tuple(one.span for one in page.rendered.blocks if is_furniture(one))
    manner = find_manner(page, lines, vocabulary)
    grids = sorted(filter(takes, read_grids(page)), key=lambda one: one.rows[0].span.start)
    taken = [(one.rows[0].span.start, one.rows[-1].span.end) for one in grids]
    reading = Reading(manner)
    rest = [line for line in lines if not _is_taken(line.span.start, taken)]
    _read_all(reading, rest, grids)
    remarks = (*reading.remarks, *find_gaps(rest), *find_cut(_entries_of(rest)))
    return Lists(_in_order(reading.facts), remarks, aside)


def _under_group(line: Line, vocabulary: Vocabulary) -> Line:
    """Make a heading of a line that only names a group: in plain text nothing else tells it."""
    is_head = not line.item and not line.heading and is_group(line.words, vocabulary)
    return replace(line, heading=True) if is_head else line


def _is_taken(at: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether a place lies in one of the passages, which are in order."""
    before = bisect_right(taken, (at, sys.maxsize)) - 1
    return before >= 0 and at < taken[before][1]


def _in_order(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.span.start, fact.span.end)))


def _read_all(reading: Reading, lines: Sequence[Line], grids: Sequence[Grid]) -> None:
    """Read lines and tables in the order of the text, each under the heading before it."""
    tables = list(reversed(grids))
    for at, line in enumerate(lines):
        if at == 0 and is_title_of_list(line.words) and not line.item and not line.heading:
            continue
        while tables and tables[-1].rows[0].span.start < line.span.start:
            read_grid(tables.pop(), reading)
        _read_line(reading, line, lines[at + 1 : at + 2])
    while tables:
        read_grid(tables.pop(), reading)
    reading.close()


def _read_line(reading: Reading, line: Line, after: Sequence[Line]) -> None:
    if line.heading and not _is_named(line, after):
        reading.begin(line)
    elif line.item or _is_short(line) or [*read_inline(line)]:
        reading.read(line, trusted=line.item)
    elif line.words:
        reading.pass_over(line.span)


def _is_named(line: Line, after: Sequence[Line]) -> bool:
    """Say whether what looks like a heading is an entry in bold: nothing follows under it."""
    alone = not after or after[0].heading
    named = "," in line.words and not line.words.endswith((":", "："))
    return alone and named and line.block.tag not in {"h1", "h2", "h3", "h4"}


def _is_short(line: Line) -> bool:
    return len(line.words.split()) < PROSE


def _entries_of(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.item or (_is_short(line) and not line.heading)]


def is_furniture(block: Block) -> bool:
    """Say whether a block belongs to the site and not to the page."""
    return any(one.name in FURNITURE for one in block.around)


def find_title(page: Page) -> str:
    """Give the first heading of a page, or its first line where that is short and no item."""
    lines = read_lines(page.rendered)
    heads = [line for line in lines[:40] if line.block.tag in {"h1", "h2", "h3", "caption"}]
    first = next((line for line in lines[:1] if not line.item and line.heading), None)
    found = heads[0] if heads else first
    return found.words.strip(" :")[:LONGEST_TITLE] if found else ""


def find_manner(page: Page, lines: Sequence[Line], vocabulary: Vocabulary) -> Manner:
    """Say how the lists of a page are written."""
    over = sum(one.heading and not after.heading for one, after in pairwise(lines))
    return Manner(
        family_first=_is_family_first(lines),
        french=any(is_title(word) and fold(word).startswith("mme") for word in _first_words(lines)),
        attendance=is_of_attendance(f"{find_title(page)} {page.name.replace('-', ' ')}"),
        vocabulary=vocabulary,
        headings=over,
    )


def _first_words(lines: Sequence[Line]) -> Iterator[str]:
    return (line.words.split(" ", 1)[0] for line in lines)


def _is_family_first(lines: Sequence[Line]) -> bool:
    """Say whether most lines have one word, a comma, and what can be a given name."""
    with_comma = [line.words for line in lines if "," in line.words and len(line.words) < 200]
    shaped = sum(_is_family_and_given(words) for words in with_comma)
    return shaped >= 3 and shaped * 10 >= len(with_comma) * 8


def _is_family_and_given(words: str) -> bool:
    first, second, *_ = (one.strip() for one in f"{words},".split(","))
    alone = len(first.split()) == 1 and first[:1].isupper() and not first.isupper()
    given = 0 < len(second.split()) < 3 and second[:1].isupper() and not find_sort(second)
    return alone and given and parse_entry(second, trusted=True) is not None
