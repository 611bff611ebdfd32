"""Tables of members: with a head, with cells of several lines, or with figures only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from submissions.importers.grids import Grid, Row
from submissions.importers.lines import Line
from submissions.importers.members.reading import Manner, Reading
from submissions.importers.members.series import find_gaps
from submissions.importers.records import Fact, Remark, Span
from submissions.importers.rendering import Block
from submissions.importers.tables.facts import not_understood, read_table
from submissions.importers.tables.figures import (
    NUMBER,
    check_sums,
    is_row_of_figures,
    read_bare_figures,
)
from submissions.importers.tables.reading import Table, find_table

LAYOUT = 400
"""A cell of so many characters is the page's layout and no entry."""
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table says, and the passage that is dealt with by it."""

    facts: tuple[Fact, ...] = ()
    remarks: tuple[Remark, ...] = ()
    span: Span = NOWHERE


def read_grid(grid: Grid, manner: Manner) -> Tabled:
    """Read a table, in whichever shape it is; nothing for one that only lays out the page."""
    if not grid.rows or _is_layout(grid):
        return Tabled()
    facts, remarks = _read(grid, manner)
    span = Span(grid.rows[0].span.start, max(row.span.end for row in grid.rows))
    return Tabled(facts, remarks, span) if facts else Tabled()


def _read(grid: Grid, manner: Manner) -> tuple[tuple[Fact, ...], tuple[Remark, ...]]:
    table = find_table(grid)
    if table is not None and table.about != "contributions":
        found = read_table(table)
        return found.facts, (*found.remarks, *find_gaps(_numbered(table)))
    figures = [row for row in grid.rows if is_row_of_figures(row.cells)]
    if len(figures) > 1 and len(figures) * 2 > len(grid.rows):
        facts = tuple(_figures(grid))
        return facts, tuple(check_sums(facts))
    if not grid.separator or grid.separator in "|\t":
        return _people(grid, manner)
    return (), ()


def _figures(grid: Grid) -> Iterator[Fact]:
    for row in grid.rows:
        if is_row_of_figures(row.cells):
            yield from read_bare_figures(row)
        elif not row.is_empty:
            yield not_understood(row, f"Line {row.number} has no figures.")


def _people(grid: Grid, manner: Manner) -> tuple[tuple[Fact, ...], tuple[Remark, ...]]:
    """Read rows without a head: a cell alone in its row is a heading, else who is in the cells."""
    reading = Reading(manner)
    width = max(len(row.cells) for row in grid.rows)
    lines: list[Line] = []
    for row in grid.rows:
        cells = [(cell, span) for cell, span in _placed(row) if cell.strip()]
        if len(cells) == 1 and width > 1 and "\n" not in cells[0][0]:
            reading.begin(_line(*cells[0]))
        elif any("\n" in cell for cell, _ in cells):
            lines += (_line(*one) for one in cells)
        elif cells:
            lines.append(_of_row(row, [cell for cell, _ in cells]))
        _read_new(reading, lines)
    reading.close()
    return tuple(reading.facts), (*reading.remarks, *find_gaps(lines))


def _read_new(reading: Reading, lines: Sequence[Line]) -> None:
    """Read the lines that are not read yet."""
    while reading.lines < len(lines):
        line = lines[reading.lines]
        reading.lines += 1
        if line.words:
            reading.read(line, trusted=True)


def _of_row(row: Row, cells: Sequence[str]) -> Line:
    """Give a row as one line, its number taken off."""
    numbers = [int(cell.strip(" .")) for cell in cells[:1] if NUMBER.fullmatch(cell.strip(" ."))]
    words = "\n".join(cells[len(numbers) :])
    return replace(_line(words, row.span), number=numbers[0] if numbers else None)


def _numbered(table: Table) -> list[Line]:
    """Give the rows of a table with the numbers that its own column gives them."""
    found = []
    for row in table.rows:
        number = table.value(row, "number").strip(" .")
        if NUMBER.fullmatch(number):
            found.append(replace(_line("", row.span), number=int(number)))
    return found


def _placed(row: Row) -> Iterator[tuple[str, Span]]:
    spans: Sequence[Span] = row.spans or [row.span] * len(row.cells)
    return zip(row.cells, spans, strict=True)


def _line(words: str, span: Span) -> Line:
    return Line(span, words.strip(), Block(span), item=True)


def _is_layout(grid: Grid) -> bool:
    if grid.separator:
        return False
    return any(len(cell) > LAYOUT for row in grid.rows for cell in row.cells) or (
        len(grid.rows) == 1 and len(grid.rows[0].cells) == 1
    )
