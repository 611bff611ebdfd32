"""Rows of a table as contributions, each with whoever sent it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from submissions.importers.contacts import without_contacts
from submissions.importers.countries import find_country
from submissions.importers.grids import Row
from submissions.importers.offices import is_organisation
from submissions.importers.records import ContributorFact, Fact, Span, SubmissionFact
from submissions.importers.tables.reading import Table
from submissions.importers.written_dates import read_date

SURE = 0.95
DIVIDED = re.compile(r"\s*;\s*")


def read_contribution(table: Table, row: Row, key: str, url: str = "") -> Iterator[Fact]:
    """Give the submission of a row and its contributors, linked by a key."""
    title, date = table.value(row, "title"), table.value(row, "date")
    people = tuple(_contributors(table, row, key))
    if not people and not title:
        return
    yield SubmissionFact(
        span=row.span,
        confidence=SURE if title else 0.85,
        key=key,
        title=title,
        number=table.value(row, "number"),
        date=read_date(date) if date else None,
        url=_address(table.value(row, "url")) or url,
        language=table.value(row, "language"),
        keywords=table.value(row, "keywords"),
    )
    yield from people


def _contributors(table: Table, row: Row, key: str) -> Iterator[ContributorFact]:
    organisation = table.value(row, "organisation")
    written = without_contacts(
        table.value(row, "contributor") or table.value(row, "name") or _full_name(table, row)
    )
    country = table.value(row, "country")
    names = [one for one in DIVIDED.split(written) if one] or [""]
    if not written and not organisation and not table.is_of_states:
        return
    for name in names:
        yield contributor(
            row.span,
            key,
            name=country if table.is_of_states else name,
            organisation=organisation,
            country=country,
            region=table.value(row, "region"),
            group=table.value(row, "group"),
            confidence=SURE if len(names) == 1 else 0.7,
        )


def contributor(
    span: Span,
    key: str,
    *,
    name: str,
    organisation: str = "",
    country: str = "",
    region: str = "",
    group: str = "",
    confidence: float = SURE,
) -> ContributorFact:
    """Give a contributor; what sort it is only where the words show it."""
    return ContributorFact(
        span=span,
        confidence=confidence,
        submission=key,
        name=name,
        organisation=organisation,
        country=country,
        region_word=region,
        group_word=group,
        participant_kind=_kind(name, organisation),
    )


def _kind(name: str, organisation: str) -> str:
    if find_country(name):
        return "state"
    if is_organisation(name) or (not name and organisation):
        return "organisation"
    return ""


def _full_name(table: Table, row: Row) -> str:
    return f"{table.value(row, 'given')} {table.value(row, 'family')}".strip()


def _address(words: str) -> str:
    return words if words.lower().startswith(("http://", "https://")) and " " not in words else ""
