"""Rows and cells of markup, of separated values or of pasted columns, with their places."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from submissions.importers.pages import Page
from submissions.importers.records import Span
from submissions.importers.rendering import Rendered

SEPARATORS = ("\t", ";", ",", "|")
SNIFFED = 50
"""So many lines are looked at for what divides the cells."""
TALLEST = 50
"""Lines of one row; a quotation mark that is open longer was never meant to open anything."""
WIDEST = 400
"""Cells of one row."""
LONGEST = 100_000
"""Characters of one row that are read as cells."""
COLUMNS = re.compile(r" {2,200}(?=\S)")
RULED = re.compile(r"[\s|+:=-]{3,}$")
"""A line that only draws a rule: "|---|---|", "+----+"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its place, its number as people count lines, and its cells as read."""

    span: Span
    number: int
    cells: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    """Where each cell stands, for markup; () for text, where only the row has a place."""
    fault: str = ""
    """Why it could not be read well, "" when it could."""

    @property
    def is_empty(self) -> bool:
        """Whether no cell has words."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table."""

    rows: tuple[Row, ...]
    separator: str = ""
    """What divides the cells in the text: "" for markup, " " for columns by blanks."""


def read_grids(page: Page) -> tuple[Grid, ...]:
    """Give the tables of a page: those of the markup, or the one that the text itself is."""
    if page.is_html:
        return tuple(_grids_of_markup(page.rendered))
    separator = find_separator(page.rendered.text)
    if not separator:
        return ()
    return (Grid(tuple(read_rows(page.rendered.text, separator)), separator),)


def _grids_of_markup(rendered: Rendered) -> Iterator[Grid]:
    tables: dict[int, dict[int, dict[int, list[Span]]]] = {}
    for block in rendered.blocks:
        if block.table >= 0 and block.row >= 0:
            rows = tables.setdefault(block.table, {})
            rows.setdefault(block.row, {}).setdefault(max(block.column, 0), []).append(block.span)
    for rows in tables.values():
        yield Grid(tuple(_row_of(rendered.text, at, cells) for at, cells in sorted(rows.items())))


def _row_of(text: str, at: int, cells: dict[int, list[Span]]) -> Row:
    """Give a row with its empty cells, of which the markup has no words."""
    width = min(max(cells) + 1, WIDEST)
    places = [cells.get(column, []) for column in range(width)]
    words = tuple("\n".join(one.of(text) for one in place) for place in places)
    spans = tuple(_hull(place) if place else Span(0, 0) for place in places)
    return Row(_hull([one for place in cells.values() for one in place]), at + 1, words, spans)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def find_separator(text: str) -> str:
    """Say what divides the cells: the sign that gives most of the first lines the same width."""
    lines = _first_lines(text)
    if len(lines) < 2:
        return ""
    best, most = "", 0.0
    for sign in (*SEPARATORS, " "):
        marks = _agreement(lines, sign)
        if marks > most:
            best, most = sign, marks
    return best if most >= 0.6 else ""


def _first_lines(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(text) and len(found) < SNIFFED:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + 2000)]
        if line.strip() and not RULED.match(line):
            found.append(line)
        at = end + 1
    return found


def _agreement(lines: Sequence[str], sign: str) -> float:
    """Give the share of lines that have as many cells as most have, 0 when that is only one."""
    widths = [len(_cells(line, sign)) for line in lines]
    common = Counter(widths).most_common(1)[0][0]
    if common < 2:
        return 0.0
    same = sum(width == common for width in widths) / len(widths)
    if sign == ",":
        words = sum(len(line.split()) for line in lines) / sum(widths)
        return same if words < 8 else same / 2
    return same


def read_rows(text: str, separator: str) -> Iterator[Row]:
    """Give the rows of separated values; empty lines and rules are passed over."""
    lines = text.split("\n")
    at, number = 0, 0
    while number < len(lines):
        height = _height(lines, number, separator)
        written = "\n".join(lines[number : number + height])
        span = Span(at, at + len(written))
        if written.strip() and not (separator == "|" and RULED.match(written)):
            yield _row(written, span, number + 1, separator)
        at, number = span.end + 1, number + height


def _row(written: str, span: Span, number: int, separator: str) -> Row:
    lead = len(written) - len(written.lstrip("\ufeff \t")) if separator not in "\t " else 0
    place = Span(span.start + lead, span.end)
    if len(written) > LONGEST:
        return Row(place, number, (written[:200],), fault="is longer than a row can be")
    cells = _cells(written, separator)
    if len(cells) > WIDEST:
        return Row(place, number, (written[:200],), fault=f"has {len(cells)} cells")
    fault = "has a quotation mark that nothing closes" if _is_open(written, separator) else ""
    return Row(place, number, tuple(cells), fault=fault)


def _cells(written: str, separator: str) -> list[str]:
    """Divide one row; a leading and a trailing pipe only frame it."""
    if separator == " ":
        return [one.strip() for one in COLUMNS.split(written.strip())]
    if separator == "|":
        return [
            one.strip() for one in written.strip().removeprefix("|").removesuffix("|").split("|")
        ]
    quoting: Literal[0, 3] = csv.QUOTE_NONE if _is_open(written, separator) else csv.QUOTE_MINIMAL
    try:
        rows = csv.reader(
            written.split("\n") if quoting == csv.QUOTE_NONE else written.splitlines(keepends=True),
            delimiter=separator,
            quoting=quoting,
            skipinitialspace=separator != "\t",
        )
        return [cell.strip().removeprefix("\ufeff") for row in rows for cell in row]
    except csv.Error:
        return [one.strip() for one in written.split(separator)]


def _height(lines: Sequence[str], at: int, separator: str) -> int:
    """Say how many lines a row takes: more than one where a quotation mark stays open."""
    if separator in " |" or '"' not in lines[at] or not _is_open(lines[at], separator):
        return 1
    for height in range(2, TALLEST + 1):
        if at + height > len(lines):
            break
        if '"' in lines[at + height - 1] and not _is_open(
            "\n".join(lines[at : at + height]), separator
        ):
            return height
    return 1


def _is_open(written: str, separator: str) -> bool:
    """Say whether a quoted cell has begun and not ended."""
    if written.count('"') % 2 == 0:
        return False
    opened, start, closed = False, True, -2
    for at, sign in enumerate(written[:LONGEST]):
        if sign == '"' and opened:
            opened, closed = False, at
        elif sign == '"':
            opened = start or closed == at - 1  # two running are one that is meant
        start = sign == separator or (start and sign == " ")
    return opened
