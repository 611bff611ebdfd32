"""Rows that give figures by group, with nobody named: "Government | 25 | 16 | 9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from meetings.folding import fold
from submissions.importers.grids import Row
from submissions.importers.records import CountFact, Fact, NotUnderstood, Remark, SeatsFact, Span
from submissions.importers.tables.reading import Table

NUMBER = re.compile(r"\d{1,6}")
COUNTED = {
    "count": "members",
    "women": "women",
    "new": "new-members",
    "staying": "staying-members",
    "leaving": "leaving-members",
}
TOTALS_WRITTEN = (
    "total|totals|grand total|all|sum|total general|ensemble|totaux|totales|всего|итого"
    "|المجموع|الإجمالي|合计|总计|共计"
)
TOTALS = frozenset(map(fold, TOTALS_WRITTEN.split("|")))


def read_figures(table: Table, row: Row) -> Iterator[Fact]:
    """Give the figures of a row under the heads that say what they count."""
    group = table.value(row, "group") or table.value(row, "region") or table.value(row, "country")
    word = "" if is_total(group) else group
    for field, counted in COUNTED.items():
        value = table.value(row, field)
        if NUMBER.fullmatch(value):
            yield CountFact(
                span=row.span, confidence=0.9, counted=counted, value=int(value), group_word=word
            )
    seats = table.value(row, "seats")
    if NUMBER.fullmatch(seats):
        yield SeatsFact(span=row.span, confidence=0.9, seats=int(seats), group_word=word)


def read_bare_figures(row: Row) -> Iterator[Fact]:
    """Give the first figure of a row without heads as a count; the others tell nothing."""
    group, *cells = (cell.strip() for cell in row.cells)
    numbers = [int(cell) for cell in cells if NUMBER.fullmatch(cell)]
    word = "" if is_total(group) else group
    yield CountFact(
        span=row.span, confidence=0.5, counted="members", value=numbers[0], group_word=word
    )
    if len(numbers) > 1:
        rest = ", ".join(map(str, numbers[1:]))
        reason = f"No head says what {rest} count."
        yield NotUnderstood(span=row.span, confidence=1.0, reason=reason, words=rest)


def is_row_of_figures(cells: Sequence[str]) -> bool:
    """Say whether a row is a word and then only numbers."""
    first, *rest = (cell.strip() for cell in cells) if cells else ("",)
    filled = [cell for cell in rest if cell]
    return bool(first and filled) and not first[0].isdigit() and all(map(NUMBER.fullmatch, filled))


def is_total(word: str) -> bool:
    """Say whether a word heads the sum of the rows."""
    return fold(word).strip(" :") in TOTALS


def check_sums(facts: Sequence[Fact]) -> Iterator[Remark]:
    """Give a remark for every sum that a source gives and that its groups do not come to."""
    counts = [fact for fact in facts if isinstance(fact, CountFact)]
    for counted in dict.fromkeys(one.counted for one in counts):
        same = [one for one in counts if one.counted == counted]
        parts = sum(one.value for one in same if one.group_word)
        for whole in (one for one in same if not one.group_word):
            if parts and whole.value != parts:
                words = f"The groups come to {parts} ({counted}), the total says {whole.value}."
                yield Remark(words, Span(whole.span.start, whole.span.end))
