"""What a stranger meets, as one SQL view for each model: made out of the querysets' `public()`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import connection
from django.db.models import CharField, F, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat

from meetings.models.history import TRACKED, Tracked

PARENT_STATE = "published"


def shown_models() -> list[type[Model]]:
    """Give the models of which some rows are public, each after those that decide on it."""
    waiting = [model for model, tracked in TRACKED.items() if tracked.noun or tracked.part]
    waiting.sort(key=lambda model: (is_about_anything(model), bool(TRACKED[model].part)))
    placed: list[type[Model]] = []
    while waiting:
        ready = next(model for model in waiting if not needed_by(model) - {model, *placed})
        placed.append(ready)
        waiting.remove(ready)
    return placed


def needed_by(model: type[Model]) -> set[type[Model]]:
    """Give the models whose rows decide on what is shown of this one."""
    return {target for _, target in find_paths(model)}


def is_about_anything(model: type[Model]) -> bool:
    """Say whether the rows are about rows of any kind, as statements are."""
    return isinstance(getattr(model, "subject", None), GenericForeignKey)


def find_paths(model: type[Model]) -> set[tuple[str, type[Model]]]:
    """Give the ways, as lookups, to the rows that decide on what is shown of a row."""
    return {path for _, rows, _ in find_kinds(model) for path in find_joins(rows)}


def find_joins(rows: QuerySet[Any]) -> Iterator[tuple[str, type[Model]]]:
    """Give the joins of a query as lookups, with the model that each leads to."""
    lookups: dict[str, str] = {}
    for alias, join in rows.query.alias_map.items():
        if join.parent_alias is None:
            lookups[alias] = ""
            continue
        field: Any = join.join_field  # type: ignore[union-attr]
        lookups[alias] = f"{lookups[join.parent_alias]}__{field.name}".removeprefix("__")
        yield lookups[alias], field.related_model


def find_kinds(model: Any) -> Iterator[tuple[str, QuerySet[Any], Any]]:
    """Give what a stranger meets under addresses of a model: the kind, the rows, a note.

    A row merged into another leads there, whatever else; a withdrawn one says why.
    """
    rows = model._default_manager.order_by()
    nothing = Value("", output_field=TextField())
    yield "public", rows.public(), nothing
    if hasattr(rows, "merged"):
        lasting = Cast(F("merged_into__slug"), TextField())
        yield "merged", rows.filter(merged_into__state=PARENT_STATE), lasting
    if not hasattr(rows, "withdrawn"):
        return
    prefixes = [prefix for prefix in rows.public_parents if prefix]
    found = rows.withdrawn().filter(**{f"{prefix}state": PARENT_STATE for prefix in prefixes})
    if hasattr(rows, "merged"):
        found = found.exclude(merged_into__state=PARENT_STATE)
    has_reason = any(field.name == "state_reason" for field in model._meta.fields)
    yield "withdrawn", found, F("state_reason") if has_reason else nothing


def make_view(model: type[Model]) -> str:
    """Give the SQL of the view of a model: id, key, status, note, holder_model, holder_id."""
    tracked = TRACKED[model]
    kinds = [
        print_query(
            rows.annotate(
                shown_key=make_key(tracked),
                shown_status=Value(kind, output_field=TextField()),
                shown_note=note,
                **holder_of(model, tracked),
            ).values_list(*COLUMNS, *holder_of(model, tracked))
        )
        for kind, rows, note in find_kinds(model)
    ]
    query = " UNION ALL ".join(kinds)
    if is_about_anything(model):
        query = ABOUT.format(query=query, is_part=bool(tracked.part))
    names = "id, key, status, note, holder_model, holder_id"
    return f'CREATE VIEW shown."{model._meta.db_table}" ({names}) AS {query};'


COLUMNS = ("pk", "shown_key", "shown_status", "shown_note")

ABOUT = """
    SELECT about.id, about.shown_key, about.shown_status, about.shown_note,
        CASE WHEN NOT {is_part} THEN ''
            WHEN subject.key = '' THEN subject.holder_model ELSE subject.model END,
        CASE WHEN NOT {is_part} THEN NULL
            WHEN subject.key = '' THEN subject.holder_id ELSE subject.object_id END
    FROM ({query}) about (id, shown_key, shown_status, shown_note, content_type_id, object_id)
    JOIN django_content_type kind ON kind.id = about.content_type_id
    JOIN meetings_publicrow subject ON subject.model = kind.app_label || '.' || kind.model
        AND subject.object_id = about.object_id AND subject.status = 'public'
"""
"""Narrows rows about rows of any kind to those whose subject is public itself."""


def make_key(tracked: Tracked) -> Any:
    """Give the expression for the end of a row's address; empty for parts."""
    if not tracked.noun:
        return Value("", output_field=CharField())
    parts: list[Any] = []
    for name in tracked.key:
        parts += [Value("/", output_field=TextField()), Cast(F(name), TextField())]
    return Concat(*parts[1:], output_field=TextField()) if len(parts) > 2 else parts[1]


def holder_of(model: Any, tracked: Tracked) -> dict[str, Any]:
    """Give the expressions for the record that shows a row, or for the row it is about."""
    if is_about_anything(model):
        return {"shown_type": F("content_type_id"), "shown_object": F("object_id")}
    if not tracked.part:
        return {
            "shown_holder": Value("", output_field=CharField()),
            "shown_holder_id": Cast(Value(None), model._meta.pk),
        }
    field = model._meta.get_field(model.HOLDER)
    label = field.related_model._meta.label_lower
    return {
        "shown_holder": Value(label, output_field=CharField()),
        "shown_holder_id": F(field.attname),
    }


def print_query(rows: QuerySet[Any]) -> str:
    """Give the SQL of a query with its parameters in place."""
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        printed: bytes = cursor.cursor.mogrify(sql, params)
    return printed.decode()
