"""Resting: rows that others made, and that point to rows which an undone batch would take away."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import DO_NOTHING, ForeignObjectRel, Model, QuerySet

from meetings.models import Statement
from submissions.models import ImportBatch, ReportedCount

CHUNK = 500
MOST = 100
"""So many are named; they are enough to say no."""
Found = tuple[Model, str]


def find_resting(made: Mapping[str, set[int]], *, batch: ImportBatch) -> list[Found]:
    """Give the rows that rest on what was made, each with the reason."""
    return list(islice(_find(made, batch), MOST))


def _find(made: Mapping[str, set[int]], batch: ImportBatch) -> Iterator[Found]:
    for label, keys in made.items():
        model, listed = apps.get_model(label), sorted(keys)
        for at in range(0, len(listed), CHUNK):
            chunk = listed[at : at + CHUNK]
            for relation in _relations(model):
                yield from _pointing(relation, chunk, made=made, batch=batch)
            yield from _about(model, chunk, made)


def _relations(model: type[Model]) -> list[Any]:
    """Give the relations by which rows point to a model, the nameless ones too."""
    return [
        field
        for field in model._meta.get_fields(include_hidden=True)
        if isinstance(field, ForeignObjectRel)
        and (field.one_to_many or field.one_to_one)
        and field.on_delete is not DO_NOTHING
    ]


def _pointing(
    relation: Any, keys: list[int], *, made: Mapping[str, set[int]], batch: ImportBatch
) -> Iterator[Found]:
    model, name = relation.related_model, relation.field.name
    rows = model._default_manager.filter(**{f"{name}__in": keys})
    if model is ImportBatch:
        rows = rows.exclude(pk=batch.pk)
    why = f"it has as its {relation.field.verbose_name} what this import made"
    for row in _others(rows, made):
        yield row, f"{why}: {getattr(row, name)}"


def _about(model: type[Model], keys: list[int], made: Mapping[str, set[int]]) -> Iterator[Found]:
    """Give statements and figures on the rows, which point to them by kind and number."""
    kind = ContentType.objects.get_for_model(model)
    for about in (Statement, ReportedCount):
        rows: QuerySet[Any] = about._default_manager.filter(content_type=kind, object_id__in=keys)
        for row in _others(rows, made):
            yield row, f"it is about what this import made: {row.subject}"


def _others(rows: QuerySet[Any], made: Mapping[str, set[int]]) -> Iterator[Any]:
    """Give those that the batch did not make itself."""
    own = made.get(rows.model._meta.label_lower, set())
    found = list(rows.order_by("pk").values_list("pk", flat=True))
    others = [pk for pk in found if pk not in own][:MOST]
    return iter(rows.model._default_manager.filter(pk__in=others).order_by("pk"))
