"""Entries of several lines: the name in the first, under it position, organisation and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from submissions.importers.lines import Line
from submissions.importers.members.entries import parse_entry
from submissions.importers.offices import find_sort
from submissions.importers.records import Span

FEWEST = 3
"""So many blocks of a page must be cards, before any is taken for one."""
LARGEST = 5
"""Lines of one card."""


def join_cards(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a page, those of each card joined to one."""
    groups = [list(group) for _, group in groupby(lines, key=lambda line: id(line.block))]
    cards = [_is_card(group) for group in groups]
    several = sum(1 < len(group) <= LARGEST for group in groups)
    if sum(cards) < FEWEST or sum(cards) * 10 < several * 6:
        return list(lines)
    return [
        line for group, card in zip(groups, cards, strict=True) for line in _joined(group, card)
    ]


def _joined(group: Sequence[Line], card: bool) -> Iterator[Line]:
    if not card:
        yield from group
        return
    span = Span(group[0].span.start, group[-1].span.end)
    words = "\n".join(line.words for line in group)
    yield replace(group[0], span=span, words=words, heading=False, item=True)


def _is_card(group: Sequence[Line]) -> bool:
    """Say whether a block is a name over a position or an organisation."""
    if not 1 < len(group) <= LARGEST or any(line.item for line in group):
        return False
    first, second = group[0].words, group[1].words
    told = any(find_sort(line.words) for line in group[1:])
    plain = not find_sort(first) and not first.endswith((":", "：", ".")) and "," not in first
    return (
        told
        and plain
        and 1 < len(first.split()) < 7
        and parse_entry(first) is not None
        and (parse_entry(second) is None or bool(find_sort(second)))
    )
