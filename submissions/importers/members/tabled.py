"""Tables of members: with a head, with cells of several lines, or with figures only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from submissions.importers.grids import Grid, Row
from submissions.importers.lines import Line
from submissions.importers.members.headings import Heading
from submissions.importers.members.reading import Reading
from submissions.importers.members.series import find_gaps
from submissions.importers.records import AttendeeFact, Fact, MemberFact, Span
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


def takes(grid: Grid) -> bool:
    """Say whether a table is one of members or of figures, and no mere layout of the page."""
    if not grid.rows or _is_layout(grid):
        return False
    return bool(_table(grid)) or _is_of_figures(grid) or grid.separator in {"", "|", "\t"}


def read_grid(grid: Grid, reading: Reading) -> None:
    """Read a table, in whichever shape it is, under the heading that stands over it."""
    table = _table(grid)
    if table is not None:
        _read_table(table, reading)
    elif _is_of_figures(grid):
        facts = tuple(_figures(grid))
        reading.facts += facts
        reading.remarks += check_sums(facts)
    else:
        _read_people(grid, reading)


def _table(grid: Grid) -> Table | None:
    table = find_table(grid)
    return table if table is not None and table.about != "contributions" else None


def _read_table(table: Table, reading: Reading) -> None:
    found = read_table(table)
    facts = [_under(fact, reading.heading) for fact in found.facts]
    reading.facts += facts
    reading.under += sum(isinstance(fact, MemberFact | AttendeeFact) for fact in facts)
    reading.remarks += [*found.remarks, *find_gaps(_numbered(table))]


def _under(fact: Fact, heading: Heading) -> Fact:
    """Give a fact the group of the heading over its table, where its own row tells none."""
    if isinstance(fact, MemberFact | AttendeeFact) and not fact.group_word:
        return replace(fact, group_word=heading.group_word)
    return fact


def _is_of_figures(grid: Grid) -> bool:
    figures = sum(is_row_of_figures(row.cells) for row in grid.rows)
    return figures > 1 and figures * 2 > len(grid.rows)


def _figures(grid: Grid) -> Iterator[Fact]:
    for row in grid.rows:
        if is_row_of_figures(row.cells):
            yield from read_bare_figures(row)
        elif not row.is_empty:
            yield not_understood(row, f"Line {row.number} has no figures.")


def _read_people(grid: Grid, reading: Reading) -> None:
    """Read rows without a head: a cell alone in its row is a heading, else who is in the cells."""
    width = max(len(row.cells) for row in grid.rows)
    lines: list[Line] = []
    for row in grid.rows:
        cells = [(cell, span) for cell, span in _placed(row) if cell.strip()]
        if len(cells) == 1 and width > 1 and "\n" not in cells[0][0]:
            reading.begin(_line(*cells[0]))
            continue
        new = _lines_of(row, cells)
        lines += new
        for line in new:
            reading.read(line, trusted=True)
    reading.remarks += find_gaps(lines)


def _lines_of(row: Row, cells: Sequence[tuple[str, Span]]) -> list[Line]:
    """Give a row as one line, or each of its cells, where those have several lines themselves."""
    if any("\n" in cell for cell, _ in cells):
        return [_line(*one) for one in cells]
    line = _of_row(row, [cell for cell, _ in cells]) if cells else None
    return [line] if line is not None and line.words else []


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
