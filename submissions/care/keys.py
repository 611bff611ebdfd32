"""Keys of what worklists find, as SQL: primary keys with hyphens between."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, Case, CharField, Expression, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Concat


def key_of(*columns: str | Value) -> Expression:
    """Give the key made of some columns."""
    pieces: list[Expression] = []
    for column in columns:
        pieces += [Value("-"), _as_text(column)]
    return Concat(*pieces[1:], output_field=CharField()) if len(pieces) > 2 else pieces[1]


def _as_text(column: str | Value) -> Expression:
    return Cast(F(column) if isinstance(column, str) else column, CharField())


def whether(condition: Q) -> Case:
    """Give a condition as a column: false where a date in it is not known."""
    true = Value(value=True, output_field=BooleanField())
    return Case(When(condition, then=true), default=Value(value=False), output_field=BooleanField())


SURE = Value(value=True, output_field=BooleanField())


def left(rows: QuerySet[Any, Any], asides: QuerySet[Any, Any], *more: str) -> QuerySet[Any, Any]:
    """Give keys and certainty of rows that have a `key`, without what was set aside."""
    return rows.exclude(key__in=asides).values("key", "sure", *more)
