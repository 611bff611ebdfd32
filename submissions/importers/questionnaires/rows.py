"""Rows of answers: under a head of questions, or under one question and no head at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from submissions.importers.contacts import has_address, without_contacts
from submissions.importers.contributions.single import read_consent
from submissions.importers.grids import Row, read_grids
from submissions.importers.pages import Page
from submissions.importers.questionnaires.questions import asks_for_consent, split_answer
from submissions.importers.records import Fact, NotUnderstood, Span, SubmissionFact
from submissions.importers.tables.columns import find_fields
from submissions.importers.tables.contributions import contributor
from submissions.importers.written_dates import read_date

LONG = 7
"""Words of a head cell from which it is a question, whatever its mark."""
WHO = ("name", "contributor", "organisation", "country", "group", "region")


def read_rows_of(page: Page) -> tuple[Fact, ...]:
    """Give who answered in the rows of a page, () where it has no rows of answers."""
    for grid in read_grids(page):
        head = next((row for row in grid.rows[:5] if is_head(row)), None)
        if head is not None:
            rows = grid.rows[grid.rows.index(head) + 1 :]
            return tuple(_read(head, _fields(head), rows))
        flat = find_flat(grid.rows)
        if flat:
            return tuple(_read_flat(grid.rows, flat))
    return ()


def is_head(row: Row) -> bool:
    """Say whether a row has questions over its columns, at least two or one beside a name."""
    asked = sum(_is_question(cell) for cell in row.cells)
    known = set(find_fields(row.cells)) & {"name", "contributor", "organisation", "country"}
    return asked > 1 or bool(asked and known)


def _is_question(cell: str) -> bool:
    question, answer = split_answer(cell)
    return (bool(question) and not answer) or len(cell.split()) >= LONG or asks_for_consent(cell)


def _fields(head: Row) -> tuple[str, ...]:
    fields = find_fields(head.cells)
    pairs = zip(head.cells, fields, strict=True)
    return tuple("consent" if asks_for_consent(cell) else field for cell, field in pairs)


def _read(head: Row, fields: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    for number, row in enumerate((one for one in rows if not one.is_empty), 1):
        if len(row.cells) != len(head.cells) and not row.spans:
            reason = (
                f"Line {row.number} has {len(row.cells)} cells, the head has {len(head.cells)}."
            )
            yield NotUnderstood(span=row.span, confidence=1.0, reason=reason, words="")
            continue
        said = {
            field: cell.strip() for field, cell in zip(fields, row.cells, strict=False) if field
        }
        yield from facts_of(said, row.span, number, confidence=0.9)


def facts_of(said: dict[str, str], span: Span, number: int, *, confidence: float) -> Iterator[Fact]:
    """Give the submission of one who answered, and the one; a contact is in neither."""
    key = f"submission-{number}"
    who = {field: without_contacts(said.get(field, "")) for field in WHO}
    name = who["name"] or who["contributor"]
    date = said.get("date", "")
    yield SubmissionFact(
        span=span,
        confidence=confidence,
        key=key,
        number=str(number),
        date=read_date(date) if date else None,
        language=said.get("language", ""),
        consent=read_consent(said.get("consent", "")),
    )
    if not name and not who["organisation"]:
        reason = "This row names nobody who answered."
        yield NotUnderstood(span=span, confidence=1.0, reason=reason, words="")
        return
    yield contributor(
        span,
        key,
        name=name,
        organisation=who["organisation"],
        country=who["country"],
        region=who["region"],
        group=who["group"],
        confidence=confidence,
    )


def find_flat(rows: Sequence[Row]) -> tuple[str, ...]:
    """Give what the columns hold of rows without a head: who, a contact and a consent between.

    () where there are not two rows of one width with a contact or a consent in the same column.
    """
    body = [row for row in rows if len(row.cells) > 2]
    if len(body) < 2 or len({len(row.cells) for row in body}) != 1:
        return ()
    fields = [_sort_of([row.cells[at] for row in body]) for at in range(len(body[0].cells))]
    if not {"contact", "consent"} & set(fields) or fields[0]:
        return ()
    fields[0] = "name"
    if len(fields) > 3 and not fields[1]:
        fields[1] = "organisation"
    return tuple(fields)


def _sort_of(cells: Sequence[str]) -> str:
    if sum(map(has_address, cells)) * 2 > len(cells):
        return "contact"
    if all(read_consent(cell) and len(cell.split()) < 3 for cell in cells):
        return "consent"
    return ""


def _read_flat(rows: Sequence[Row], fields: Sequence[str]) -> Iterator[Fact]:
    number = 0
    for row in rows:
        if len(row.cells) == len(fields):
            number += 1
            said = {name: cell for name, cell in zip(fields, row.cells, strict=True) if name}
            yield from facts_of(said, row.span, number, confidence=0.6)
