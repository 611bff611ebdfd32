"""Long lists page by page: the next page is what follows the last row, whatever is added before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from meetings.parameters import no_row

ROWS_A_PAGE = 100
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and where the next ones begin."""

    rows: list[Any]
    after: str
    """The key of the row before this page's first; empty at the beginning of the list."""
    next: str
    """What `after` is on the next page; empty on the last."""


def page_of(
    queryset: QuerySet[Any, Any],
    after: str = "",
    *,
    size: int = ROWS_A_PAGE,
    backwards: bool = False,
) -> Page:
    """Give the page after the row with the primary key `after`, in at most two queries.

    Follows the model's ordering, empty values last as PostgreSQL sorts them; `backwards` from its
    end. Raises ParameterError when no public row has that key.
    """
    names = list(get_columns(queryset.model))
    names = [turned(name) for name in names] if backwards else names
    rows = queryset.order_by(*names)
    if after:
        rows = rows.filter(behind(names, get_last_row(queryset.model, after)))
    found = list(rows[: size + 1])
    return Page(found[:size], after, str(found[size - 1].pk) if len(found) > size else "")


def turned(name: str) -> str:
    """Give the name for the opposite order."""
    return name[1:] if name.startswith("-") else f"-{name}"


def get_columns(model: type[Model]) -> Iterator[str]:
    """Give the names that a model is ordered by, foreign keys as columns, the primary key last."""
    for name in [*(model._meta.ordering or ()), model._meta.pk.name]:
        field = model._meta.get_field(str(name).removeprefix("-"))
        yield f"{'-' * str(name).startswith('-')}{field.attname}"  # type: ignore[union-attr]


def get_last_row(model: type[Model], key: str) -> Model:
    """Give the public row that a cursor names."""
    row = None
    if key.isascii() and key.isdigit() and int(key) <= LARGEST_KEY:
        row = model.objects.public().filter(pk=key).first()  # type: ignore[attr-defined]
    if row is None:
        raise no_row(key)
    return row


def behind(names: list[str], row: Any) -> Q:
    """Give the condition for what sorts behind a row; names as in `ordering`, columns only."""
    condition = Q(pk__in=[])
    for name in reversed(names):
        field, value = name.removeprefix("-"), getattr(row, name.removeprefix("-"))
        same = Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
        condition = beyond(name, value) | (same & condition)
    return condition


def beyond(name: str, value: Any) -> Q:
    """Give the condition for a greater value, or a smaller one for a name with a minus."""
    field = name.removeprefix("-")
    empty = Q(**{f"{field}__isnull": True})
    if name.startswith("-"):
        return ~empty if value is None else Q(**{f"{field}__lt": value})
    return Q(pk__in=[]) if value is None else Q(**{f"{field}__gt": value}) | empty
