"""The rows that statements and changes are about, whatever their kind: which are public, where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from meetings.evidence import SubjectKey, subject_key
from meetings.models import Composition


@dataclass(frozen=True, slots=True)
class Place:
    """What a row is called, what kind of record it is, and the address that shows it."""

    kind: str
    name: str
    url: str


def find_public(keys: Iterable[SubjectKey]) -> dict[SubjectKey, Model]:
    """Give the public rows among these, by their key: one query for each kind of row."""
    by_type: dict[int, set[int]] = defaultdict(set)
    for type_id, pk in keys:
        by_type[type_id].add(pk)
    found: dict[SubjectKey, Model] = {}
    for type_id, ids in by_type.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is not None and hasattr(model._default_manager, "public"):
            found |= {subject_key(row): row for row in load_public(model, ids)}
    return found


def load_public(model: type[Model], ids: Iterable[int]) -> list[Model]:
    """Load the public rows of one model, with the records they belong to."""
    rows = model._default_manager.public().filter(pk__in=ids)  # type: ignore[attr-defined]
    loaded = list(rows.select_related(*find_parents(model)))
    if not hasattr(model, "subject"):
        return loaded
    subjects = find_public((row.content_type_id, row.object_id) for row in loaded)
    return [row for row in loaded if attach_subject(row, subjects)]


def attach_subject(row: Model, subjects: dict[SubjectKey, Model]) -> bool:
    """Hand a row the public record that it is about, and give whether there is one."""
    subject = subjects.get((row.content_type_id, row.object_id))  # type: ignore[attr-defined]
    if subject is not None:
        row.subject = subject  # type: ignore[attr-defined]
    return subject is not None


def find_parents(model: type[Model]) -> list[str]:
    """Give the relations without which a row's name and address would cost a query each."""
    near = {field.name for field in model._meta.fields if field.many_to_one}
    prefixes = getattr(model._default_manager.all(), "public_parents", ())
    return sorted(near | {prefix.rstrip("_") for prefix in prefixes if prefix})


def find_place(row: Model) -> Place:
    """Give where a row is shown: on its own page, or on that of the record that holds it."""
    kind = str(row._meta.verbose_name)
    if isinstance(row, Composition):
        return Place(kind, f"{row.body.short_name}, {row}", row.get_absolute_url())
    if hasattr(row, "get_absolute_url"):
        return Place(kind, str(row), row.get_absolute_url())
    holder = find_holder(row)
    if holder is None:
        return Place(kind, str(row), "")
    place = find_place(holder)
    return Place(kind, f"{place.name}: {row}", place.url)


def find_holder(row: Model) -> Model | None:
    """Give the record on whose page a row without one is shown, as its model's HOLDER names it."""
    name = getattr(type(row), "HOLDER", "")
    return getattr(row, name) if name else None


def name_field(model: type[Model], name: str) -> str:
    """Give the words for a field of a record: 'regional group' for `region`."""
    try:
        return str(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return name.replace("_", " ")
