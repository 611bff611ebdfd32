"""Tables: separated values or pasted columns, with a head that says what they hold."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.errors import SourceError
from submissions.importers.grids import SEPARATORS, Grid, read_grids, read_rows
from submissions.importers.identities import identify
from submissions.importers.kinds import Reader
from submissions.importers.pages import Page
from submissions.importers.records import Part, SourceKind
from submissions.importers.tables.facts import read_table
from submissions.importers.tables.reading import Table, find_table
from submissions.importers.vocabulary import Vocabulary

BY_BLANKS = " "
NAMES = (".csv", ".tsv", ".tab")


def recognise(page: Page) -> float:
    """Say how surely a page is a table with a head."""
    if page.is_html:
        return 0.0
    grids = read_grids(page)
    table = find_table(grids[0], sure=True) if grids else None
    if table is None:
        return 0.0
    if any("?" in cell for cell in table.head.cells):
        return 0.6  # a head of questions: rather answers to them
    if page.name.lower().endswith(NAMES):
        return 0.97
    return 0.7 if grids[0].separator == BY_BLANKS else 0.92


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Give the facts of a table; raises SourceError where no row says what the columns hold."""
    table = _table_of(page)
    found = read_table(table)
    text = page.rendered.text
    return Part(
        SourceKind.TABLE,
        identify(page, text),
        text,
        facts=found.facts,
        title=page.name,
        charset=page.charset,
        remarks=(*page.remarks, *found.remarks),
        properties=_properties(table),
    )


def _table_of(page: Page) -> Table:
    tables = map(find_table, (*read_grids(page), *_grids_by_head(page)))
    for table in tables:
        if table is not None:
            return table
    raise SourceError(
        "No row says what the columns hold; put a head such as name, organisation, group over"
        " them.",
        name=page.name,
    )


def _grids_by_head(page: Page) -> Iterator[Grid]:
    """Give a text as rows by every sign: rows may be so ragged that only the head shows which."""
    if not page.is_html:
        for sign in SEPARATORS:
            yield Grid(tuple(read_rows(page.rendered.text, sign)), sign)


def _properties(table: Table) -> dict[str, str]:
    read_as = [
        f"{head.strip()}: {field or 'not read'}"
        for head, field in zip(table.head.cells, table.fields, strict=True)
    ]
    return {"about": table.about, "columns": "; ".join(read_as)}


READER = Reader(SourceKind.TABLE, recognise, read)
