"""How surely a page is a list of members: by the share of its words that stand in entries."""

from __future__ import annotations

import re

from submissions.importers.grids import Grid, read_grids
from submissions.importers.lines import Line, read_lines
from submissions.importers.members.cards import join_cards
from submissions.importers.members.entries import LONGEST, Entry, parse_entry
from submissions.importers.members.inline import read_inline
from submissions.importers.members.lists import is_furniture
from submissions.importers.pages import Page
from submissions.importers.tables.figures import is_row_of_figures
from submissions.importers.tables.reading import find_table

FILE = re.compile(r"\.(?:pdf|docx?|rtf|odt)(?:[?#]|$)", re.IGNORECASE)
LOOKED_AT = 300
"""Lines."""
FEWEST = 3
MOST = 0.85


def weigh(page: Page) -> float:
    """Give from 0 to 1 how surely a page is a list of members."""
    grids = read_grids(page)
    if any(map(_is_of_members, grids)):
        return MOST
    lines = [one for one in read_lines(page.rendered)[:LOOKED_AT] if not is_furniture(one.block)]
    lines = join_cards(lines)
    entries, inside, words = 0, 0, 0
    for line in lines:
        count = len(line.words.split())
        found = _count(line)
        entries, words = entries + found, words + count
        inside += count if found or line.heading else 0
    if entries < FEWEST or not words:
        return 0.0
    most = MOST / 2 if _leads_to_files(page, entries) else MOST
    return round(most * min(1.0, inside / words * 1.1), 3)


def _leads_to_files(page: Page, entries: int) -> bool:
    """Say whether every other entry leads to a file, as contributions do and members do not."""
    return sum(FILE.search(one.url) is not None for one in page.rendered.links) * 2 > entries


def _is_of_members(grid: Grid) -> bool:
    if grid.separator and grid.separator != "|":
        return False
    if _is_of_cells(grid):
        return True
    table = find_table(grid, sure=True)
    if table is not None:
        return table.about in {"members", "attendees", "counts"} and not grid.separator
    figures = sum(is_row_of_figures(row.cells) for row in grid.rows)
    return figures > 1 and figures * 2 > len(grid.rows)


def _is_of_cells(grid: Grid) -> bool:
    """Say whether the cells have a name and under it an organisation."""
    cells = [cell for row in grid.rows[:LOOKED_AT] for cell in row.cells if "\n" in cell]
    read = (parse_entry(cell, trusted=True) for cell in cells if len(cell) < LONGEST)
    named = sum(one is not None and bool(one.organisation) for one in read)
    return named >= FEWEST and named * 10 >= len(cells) * 8


def _count(line: Line) -> int:
    """Say how many members a line surely has."""
    inline = [words for words, _ in read_inline(line)]
    entries = (parse_entry(words, trusted=line.item) for words in inline or [line.words])
    return sum(entry is not None and _is_plain(entry, line) for entry in entries)


def _is_plain(entry: Entry, line: Line) -> bool:
    """Say whether more than great letters shows that it is somebody."""
    told = entry.honorific or entry.organisation or entry.region_word or entry.participant_kind
    return bool(told) or (line.item and 1 < len(entry.name.split()) < 5)
