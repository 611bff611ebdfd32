"""Rows as the checks need them: with all that they point to, so that no check asks row by row."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import ForeignKey, Model, QuerySet, prefetch_related_objects

from meetings.subjects import find_holder, find_parents

Relation = ForeignKey[Any, Any]


def load_rows(rows: QuerySet[Any], *, lock: bool = False) -> list[Any]:
    """Give the rows with what they point to; locked until the end of the transaction if asked."""
    found = rows.select_related(*find_parents(rows.model))
    loaded = list(found.select_for_update(of=("self",)) if lock else found)
    if hasattr(rows.model, "subject"):
        prefetch_related_objects(loaded, "subject")
    return loaded


def load_row(model: type[Model], key: Any, *, lock: bool = False) -> Any:
    """Give one row with what it points to, None where there is none."""
    return next(iter(load_rows(model._default_manager.filter(pk=key), lock=lock)), None)


def reload(rows: Iterable[Model]) -> list[Any]:
    """Give rows as the database holds them now: one query for each kind of row."""
    asked = list(rows)
    by_model: dict[type[Model], list[Any]] = defaultdict(list)
    for row in asked:
        by_model[type(row)].append(row.pk)
    found = {
        row: row
        for model, keys in by_model.items()
        for row in load_rows(model._default_manager.filter(pk__in=keys))
    }
    return [found[row] for row in asked if row in found]


def has_state(model: Any) -> bool:
    """Say whether rows of a model are drafts, published, or withdrawn."""
    return any(field.name == "state" for field in model._meta.fields) and hasattr(
        model._default_manager, "public"
    )


def relations_with_state(model: type[Model]) -> list[Relation]:
    """Give the relations of a model to records."""
    relations = (field for field in model._meta.fields if isinstance(field, ForeignKey))
    return [field for field in relations if has_state(field.related_model)]


def part_models(model: type[Model]) -> Iterable[tuple[type[Any], str]]:
    """Give the models of rows shown on a record's page, with the relation that leads to it."""
    for relation in model._meta.related_objects:
        part: Any = relation.related_model
        if getattr(part, "HOLDER", "") == relation.field.name:
            yield part, relation.field.name


def find_record(row: Any) -> Any:
    """Give the record that shows a row: itself where it has a state, else the one that holds it."""
    while row is not None and not has_state(type(row)):
        row = find_holder(row)
    return row
