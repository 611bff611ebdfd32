"""Statements in tables: a fact that the record has, and the reading worked out from the value."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from meetings.admin.tables.columns import as_key
from meetings.models import Evidenced, Statement
from meetings.readings import ReadingError, canonical_reading, reading_of


def read_statement(row: Statement, cells: Mapping[str, Any]) -> None:
    """Give a statement its reading: that of its cell, else the one that its value comes to.

    Raises ValidationError for a fact that its kind of record does not have, for a record that does
    not exist, and for a value that has no reading.
    """
    model = row.content_type.model_class() if row.content_type_id else None
    if model is None or not issubclass(model, Evidenced):
        raise ValidationError({"content_type": "No statements are made about this kind of record."})
    if not model._default_manager.filter(pk=row.object_id).exists():
        raise ValidationError({"object_id": f"There is no {model._meta.verbose_name} with it."})
    if row.field and row.field not in model.FACTS:
        known = ", ".join(model.FACTS)
        raise ValidationError({"field": f"It has no such fact; there are: {known}."})
    try:
        row.reading = find_reading(model, row, as_key(cells.get("reading")))
    except ReadingError as error:
        raise ValidationError({"reading": f"Give the reading in its cell: {error}"}) from None


def find_reading(model: type[Evidenced], row: Statement, given: str) -> str:
    """Give the comparable form of a statement; raises ReadingError where there is none."""
    if not row.field:
        return ""
    if given:
        return canonical_reading(model, row.field, given)
    return reading_of(model, row.field, row.value) if row.value else ""
