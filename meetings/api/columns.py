"""Which columns the fields of an answer are read from, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import F, Model, OuterRef, Subquery
from rest_framework import serializers

from meetings.api.fields import VISIBLE, PageAddress, PartialDate, Slug
from meetings.partial_dates.fields import get_columns

PLAIN = (
    serializers.CharField,
    serializers.ChoiceField,
    serializers.IntegerField,
    serializers.BooleanField,
)
"""Fields that give what the database holds as it stands."""

Make = Callable[[Sequence[Any]], Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """The columns of one field, and what is made of their values; as it stands where nothing is."""

    columns: tuple[Any, ...]
    make: Make | None = None


def cell_of(model: type[Model], field: Any) -> Cell:
    """Give the cell of a field; `expressions` of its serializer come before what follows here."""
    own = getattr(field.parent, "expressions", {}).get(field.field_name)
    if own is not None:
        return Cell((own,))
    if isinstance(field, Slug):
        return Cell((of_related(model, str(field.source), "slug", visible=True),))
    if isinstance(field, PageAddress):
        columns = tuple(column_of(model, path) for path in field.paths)
        return Cell(columns, lambda values: address(model, field.paths, values))
    if isinstance(field, PartialDate):
        return Cell(tuple(map(F, get_columns(str(field.source)))), partial_date)
    if isinstance(field, serializers.Serializer):
        return nested(model, field)
    column = column_of(model, field.source.replace(".", "__"))
    return Cell((column,), None if isinstance(field, PLAIN) else _represent(field))


def nested(model: type[Model], serializer: Any) -> Cell:
    """Give the cell of fields that the answer has under one name; each is one column."""
    names = list(serializer.fields)
    cells = [cell_of(model, serializer.fields[name]) for name in names]
    columns = tuple(column for cell in cells for column in cell.columns)
    return Cell(columns, lambda values: dict(zip(names, values, strict=True)))


def column_of(model: type[Model], path: str) -> Any:
    """Give the expression for a column of the row, or of a row that it leads to."""
    relation, _, column = path.rpartition("__")
    return of_related(model, relation, column) if relation else F(path)


def of_related(model: type[Model], relation: str, column: str, *, visible: bool = False) -> Any:
    """Give a column of a related row, null where there is none: a look-up, planned in no time.

    With many tables joined to each row, planning takes longer than reading.
    """
    related: Any = model._meta.get_field(relation).related_model
    rows = related.objects.order_by().filter(pk=OuterRef(f"{relation}_id"))
    return Subquery((rows.filter(state__in=VISIBLE) if visible else rows).values(column))


def _represent(field: Any) -> Make:
    def make(values: Sequence[Any]) -> Any:
        return None if values[0] is None else field.to_representation(values[0])

    return make


def partial_date(values: Sequence[Any]) -> dict[str, Any]:
    """Give a date as a source gives it."""
    text, edtf, earliest, latest = values
    return {"text": text, "edtf": edtf, "earliest": _day(earliest), "latest": _day(latest)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def address(model: type[Model], paths: tuple[str, ...], values: Sequence[Any]) -> str:
    """Give the full address of a record's page."""
    return settings.SITE_URL + _address_pattern(model, paths).format(*values)


@cache
def _address_pattern(model: type[Model], paths: tuple[str, ...]) -> str:
    """The address of any record of a model, with {0}, {1} … where its own values stand."""
    record: Any = model()
    marks: dict[str, str] = {}
    for place, path in enumerate(paths):
        mark: Any = 9876543210 + place if path == "position" else f"mark-{place}-of-address"
        marks[str(mark)] = f"{{{place}}}"
        relation, _, column = path.rpartition("__")
        if relation:
            related: Any = model._meta.get_field(relation).related_model
            setattr(record, relation, related(**{column: mark}))
        else:
            setattr(record, column, mark)
    found: str = record.get_absolute_url()
    for mark, slot in marks.items():
        found = found.replace(mark, slot)
    return found
