"""Rows that cannot stand under another participant, as one like them stands there already."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    UniqueConstraint,
    Value,
    When,
)

from meetings.reassigning.relations import find_relations

LOOSENED = frozenset({"statement_one_preferred_per_fact"})
"""Rules that a row keeps by being changed: the statement that moves is preferred no more."""
LIKE = "One like it stands there already"


def find_collisions(
    rows: QuerySet[Any], columns: Collection[str], *, source: int, target: int
) -> dict[int, str]:
    """Give the rows, of those with `source` in any of the columns, that collide, and why."""
    found: dict[int, str] = {}
    for constraint in _touched(rows.model, columns):
        condition = constraint.condition or Q()
        there = _mapped(rows, constraint.fields, columns, source=source, target=target)
        like = rows.model._default_manager.filter(condition).exclude(pk=OuterRef("pk"))
        like = like.filter(**{name: OuterRef(f"there_{name}") for name in constraint.fields})
        keys = there.filter(condition).filter(Exists(like)).order_by().values_list("pk", flat=True)
        found |= dict.fromkeys(keys, f"{LIKE} ({_words(rows.model, constraint, columns)}).")
    return found


def find_ties_to_itself(rows: QuerySet[Any], *, target: int) -> dict[int, str]:
    """Give the rows that would tie a participant to itself, as a person on its own behalf."""
    own = {one.column for one in find_relations() if one.model is rows.model and not one.kind_id}
    condition = Q(pk__in=[])
    for column in own:
        condition |= Q(**{column: target})
    keys = rows.filter(condition).order_by().values_list("pk", flat=True)
    return dict.fromkeys(keys, "It would tie the participant to itself.")


def _touched(model: type[Model], columns: Collection[str]) -> Iterator[UniqueConstraint]:
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and constraint.name not in LOOSENED:
            names = {model._meta.get_field(name).attname for name in constraint.fields}  # type: ignore[union-attr]
            if names & set(columns):
                yield constraint


def _mapped(
    rows: QuerySet[Any], names: Collection[str], columns: Collection[str], **moved: int
) -> QuerySet[Any]:
    """Annotate what each field would hold after the move."""
    there: dict[str, Any] = {}
    for name in names:
        column = rows.model._meta.get_field(name).attname
        move = When(**{column: moved["source"]}, then=Value(moved["target"]))
        case = Case(move, default=F(column), output_field=BigIntegerField())
        there[f"there_{name}"] = case if column in columns else F(column)
    return rows.annotate(**there)


def _words(model: type[Model], constraint: UniqueConstraint, columns: Collection[str]) -> str:
    fields: list[Any] = [model._meta.get_field(name) for name in constraint.fields]
    rest = [f for f in fields if f.attname not in columns and f.name != "content_type"]
    return "same " + ", ".join(str(f.verbose_name) for f in rest)
