"""Which rows a load looks at: those that the files name, what stands in them, what was loaded once.

All other rows of the database are left alone, so they are not read: neither time nor memory of a
load depends on how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from pghistory.models import Context

from submissions.record.entries import Entry
from submissions.record.schema import SUBJECT, Section
from submissions.record.stored import LOADER, batched

Rows = dict[type[Model], list[int]]
"""Primary keys of rows by their model."""


def find_loads() -> list[Any]:
    """Give the keys of the contexts under which records were loaded."""
    return list(Context.objects.filter(metadata__source=LOADER).values_list("pk", flat=True))


def find_loaded(section: Section, loads: Sequence[Any]) -> list[int]:
    """Give the primary keys of the rows that a load ever wrote, also of those that are gone."""
    kept = section.model.pgh_event_model.objects  # type: ignore[attr-defined]
    found = {
        pk
        for chunk in batched(loads)
        for pk in kept.filter(pgh_context_id__in=chunk).values_list("pgh_obj_id", flat=True)
    }
    return sorted(found)


def find_named(section: Section, entries: Iterable[Entry], parents: Rows) -> Iterator[Q]:
    """Give the conditions for the rows that entries can be, and for the parts of the parents."""
    if not section.within:
        yield from by_key(section, entries)
    if section.is_part:
        yield from by_parent(section, parents)


def by_key(section: Section, entries: Iterable[Entry]) -> Iterator[Q]:
    """Give the conditions for the rows that have the key of an entry."""
    (((name,)),) = section.keys  # what is named among all is named by one slot
    values = sorted({entry.get(name) for entry in entries} - {None})
    yield from (Q(**{f"{name}__in": chunk}) for chunk in batched(values))


def by_parent(section: Section, parents: Rows) -> Iterator[Q]:
    """Give the conditions for the rows that stand in one of the parents."""
    if section.parent == SUBJECT:
        for subject, pks in parents.items():
            kind = ContentType.objects.get_for_model(subject)
            yield from (Q(content_type=kind, object_id__in=chunk) for chunk in batched(pks))
        return
    model: Any = section.model._meta.get_field(section.parent).related_model
    name = f"{section.parent_columns[0]}__in"
    yield from (Q(**{name: chunk}) for chunk in batched(parents.get(model, [])))
