"""The facts of a table, row by row; a row that cannot be read is told with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from submissions.importers.contacts import without_contacts
from submissions.importers.grids import Row
from submissions.importers.records import Fact, NotUnderstood, Remark, Span
from submissions.importers.tables.contributions import read_contribution
from submissions.importers.tables.figures import check_sums, read_figures
from submissions.importers.tables.people import read_attendee, read_member
from submissions.importers.tables.reading import Table

NO_URLS: Mapping[int, str] = {}
SHOWN = 300


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What a table says, and what an editor must know of it."""

    facts: tuple[Fact, ...]
    remarks: tuple[Remark, ...]


def read_table(table: Table, *, urls: Mapping[int, str] = NO_URLS) -> TableFacts:
    """Read every row; `urls` has by a row's first character the address that it links to."""
    facts: list[Fact] = []
    for row in table.rows:
        if not row.is_empty:
            facts += _read_row(table, row, urls)
    return TableFacts(tuple(facts), (*_remarks(table), *check_sums(facts)))


def _read_row(table: Table, row: Row, urls: Mapping[int, str]) -> Iterator[Fact]:
    fault = row.fault or _misfit(table, row)
    if fault:
        yield not_understood(row, f"Line {row.number} {fault}.")
        return
    found = list(_facts_of(table, row, urls))
    yield from found
    if not found:
        yield not_understood(row, f"Line {row.number} names nobody.")


def _facts_of(table: Table, row: Row, urls: Mapping[int, str]) -> Iterator[Fact]:
    if table.about == "counts":
        yield from read_figures(table, row)
    elif table.about == "contributions":
        key = f"submission-{row.number}"
        yield from read_contribution(table, row, key, urls.get(row.span.start, ""))
    else:
        read = read_attendee if table.about == "attendees" else read_member
        fact = read(table, row)
        if fact is not None:
            yield fact


def _misfit(table: Table, row: Row) -> str:
    """Say how a row does not fit its head: cells of markup may be left out, those of text not."""
    cells, heads = len(row.cells), len(table.head.cells)
    over = any(cell.strip() for cell in row.cells[heads:])
    if over or (cells < heads and not row.spans):
        return f"has {cells} cells where the head has {heads}"
    return ""


def not_understood(row: Row, reason: str) -> NotUnderstood:
    """Give a row as not understood, with its words and without its contacts."""
    words = without_contacts(" | ".join(row.cells))[:SHOWN]
    return NotUnderstood(span=row.span, confidence=1.0, reason=reason, words=words)


def _remarks(table: Table) -> Iterator[Remark]:
    if table.unread:
        names = ", ".join(f"“{name[:60]}”" for name in table.unread)
        yield Remark(f"Columns that are not read: {names}.", _place(table.head))
    if "contact" in table.fields:
        yield Remark("Addresses and telephone numbers are left out.", _place(table.head))


def _place(row: Row) -> Span:
    return row.span
