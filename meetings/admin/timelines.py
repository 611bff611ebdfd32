"""One timeline of a record, its parts, and what sources say of them: which events are on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import IntegerField, Model, Q, QuerySet, Value

from meetings.models.history import TRACKED

NOBODY = "none"
"""What asks for the changes that no account made: by imports and the shell."""


@dataclass(frozen=True, slots=True)
class Strand:
    """The events of one kind of rows on a timeline."""

    model: type[Model]
    events: QuerySet[Any]
    is_part: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One event's place: which strand it is on, and its number there."""

    strand: int
    key: int


def event_model(model: Any) -> Any:
    """Give the model of a model's events."""
    return model.events.rel.related_model


def find_strands(row: Model, *, with_parts: bool) -> list[Strand]:
    """Give the events of a row and, with its parts, those of every row that ever was one."""
    events = event_model(type(row)).objects
    strands = [Strand(type(row), events.filter(pgh_obj_id=row.pk), is_part=False)]
    if not with_parts:
        return strands
    parts = [model for model in TRACKED if is_held_by(model, type(row))]
    strands += [Strand(model, find_part_events(model, row.pk), is_part=True) for model in parts]
    about = [model for model in TRACKED if is_about_any(model)]
    strands += [Strand(model, find_said(model, row, parts), is_part=True) for model in about]
    return strands


def is_held_by(model: Any, holder: type[Model]) -> bool:
    """Say whether rows of a model are parts of records of another."""
    try:
        field = model._meta.get_field(getattr(model, "HOLDER", "") or "-")
    except FieldDoesNotExist:
        return False
    return field.related_model is holder and not isinstance(field, GenericForeignKey)


def is_about_any(model: type[Model]) -> bool:
    """Say whether rows of a model are what sources say of any row."""
    return bool(TRACKED[model].part) and isinstance(
        getattr(model, "subject", None), GenericForeignKey
    )


def find_part_events(model: Any, holder: Any) -> QuerySet[Any]:
    """Give the events of all rows of a model that are, or were, parts of a record."""
    events = event_model(model).objects
    theirs = events.filter(**{model._meta.get_field(model.HOLDER).attname: holder})
    return events.filter(pgh_obj_id__in=theirs.order_by().values("pgh_obj_id"))


def find_said(model: Any, row: Model, parts: Iterable[type[Model]]) -> QuerySet[Any]:
    """Give the events of what was ever said of a row, or of one of its parts."""
    events = event_model(model).objects
    condition = Q(content_type=ContentType.objects.get_for_model(row), object_id=row.pk)
    for part in parts:
        kind = ContentType.objects.get_for_model(part)
        keys = find_part_events(part, row.pk).order_by().values("pgh_obj_id")
        condition |= Q(content_type=kind, object_id__in=keys)
    theirs = events.filter(condition).order_by().values("pgh_obj_id")
    return events.filter(pgh_obj_id__in=theirs)


def by_person(strands: list[Strand], who: str) -> list[Strand]:
    """Keep the events that one account made; "none" for those that no account made."""
    if not who:
        return strands
    made = Q(pgh_context__metadata__has_key="user")
    if who == NOBODY:
        condition = Q(pgh_context__isnull=True) | ~made
    else:
        condition = Q(pgh_context__metadata__user=int(who))
    return [replace(one, events=one.events.filter(condition)) for one in strands]


def count_events(strands: list[Strand]) -> int:
    """Count the events: one query."""
    return join(strands, "pgh_id").count()


def find_places(strands: list[Strand], *, skip: int, size: int) -> list[Place]:
    """Give events of all strands, the latest first: one query."""
    rows = join(strands, "pgh_id", "pgh_created_at")
    ordered = rows.order_by("-pgh_created_at", "strand", "-pgh_id")
    return [Place(strand, key) for strand, key, _ in ordered[skip : skip + size]]


def join(strands: list[Strand], *columns: str) -> QuerySet[Any]:
    """Give the events of all strands as one query."""
    queries = [
        one.events.order_by()
        .annotate(strand=Value(number, output_field=IntegerField()))
        .values_list("strand", *columns)
        for number, one in enumerate(strands)
    ]
    return queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]


def find_people(strands: list[Strand]) -> list[tuple[str, str]]:
    """Give the accounts that made any of the events: number and name, two queries."""
    queries = [
        one.events.order_by().values_list("pgh_context__metadata__user", flat=True).distinct()
        for one in strands
    ]
    found = queries[0].union(*queries[1:]) if len(queries) > 1 else queries[0]
    keys = [key for key in found if isinstance(key, int)]
    users = get_user_model()._default_manager.in_bulk(keys).values()
    return sorted(((str(user.pk), user.get_username()) for user in users), key=lambda one: one[1])
