"""The checks of any record: its words, sources, and what sources disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import CharField, Field, Model, TextField

from meetings.models import Document, Evidenced, PublicationState, Statement
from meetings.publishing import dates, groups, ties
from meetings.publishing.findings import STATEMENTS, Finding, Level, checks
from meetings.services import find_gaps
from meetings.subjects import name_field

__all__ = ["dates", "groups", "ties"]
"""Modules with further checks, in the list once they are loaded."""


@checks()
def check_words(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find titles and names that are empty: a page without one is no page."""
    for row in rows:
        for field in row._meta.fields:
            if is_required_text(field) and not str(getattr(row, field.name)).strip():
                text = f"{field.verbose_name.capitalize()}: it is empty."
                yield row, Finding(text, Level.WALL, field.name)


def is_required_text(field: Field[Any, Any]) -> bool:
    """Say whether a field holds words that every row has."""
    return isinstance(field, CharField | TextField) and field.editable and not field.blank


@checks(Evidenced)
def check_sources(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find facts for which no public document vouches, of the rows and of their parts."""
    for owner, row, facts in find_gaps(rows):
        if row is owner:
            for fact in facts:
                words = name_field(type(row), fact).capitalize()
                yield owner, Finding(f"{words}: no published source says it.", field=fact)
        else:
            said = ", ".join(name_field(type(row), fact) for fact in facts)
            kind = str(row._meta.verbose_name).capitalize()
            yield owner, Finding(f"{kind} “{row}”: no published source for {said}.", row=row)


@checks(Evidenced)
def check_conflicts(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find facts on which sources disagree while none of them is preferred."""
    owners = {row.pk: row for row in rows}
    said = Statement.objects.about(rows).exclude(state=PublicationState.WITHDRAWN)
    readings: dict[tuple[Any, str], set[str]] = defaultdict(set)
    decided = set()
    for key, field, reading, preferred in said.exclude(field="").values_list(
        "object_id", "field", "reading", "preferred"
    ):
        readings[key, field].add(reading)
        decided |= {(key, field)} if preferred else set()
    for (key, field), different in readings.items():
        if len(different) > 1 and (key, field) not in decided:
            words = name_field(type(owners[key]), field).capitalize()
            text = f"{words}: sources disagree, and none of them is preferred."
            yield owners[key], Finding(text, field=STATEMENTS)


@checks(Document)
def check_copies(rows: Sequence[Document]) -> Iterator[tuple[Model, Finding]]:
    """Find documents that nobody could read: no address, no archived copy, no file."""
    for row in rows:
        if not (row.url or row.archived_url or row.original):
            text = "Url: there is no address, archived copy or file where it could be read."
            yield row, Finding(text, field="url")
