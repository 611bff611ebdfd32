"""Entries: what was written, in the form that a proposal keeps of it and undoing reads."""

import hashlib
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import DecimalField, Field, FileField, GeneratedField, Model

LONGEST = 500


def columns_of(model: type[Model]) -> list[Field[Any, Any]]:
    """Give the columns of a model that are written by hand."""
    return [
        column
        for column in model._meta.concrete_fields
        if not column.primary_key and not isinstance(column, GeneratedField)
    ]


def held_by(row: Model, names: list[str] | None = None) -> dict[str, Any]:
    """Give what the columns of a row hold, as JSON can; a long text by its hash."""
    wanted = None if names is None else set(names)
    return {
        column.attname: _plain(column, getattr(row, column.attname))
        for column in columns_of(type(row))
        if wanted is None or column.attname in wanted
    }


def entry(did: str, row: Model, fields: dict[str, list[Any]]) -> dict[str, Any]:
    """Give one entry of what a proposal did."""
    return {
        "did": did,
        "model": row._meta.label_lower,
        "pk": row.pk,
        "label": str(row)[:200],
        "fields": fields,
    }


def _plain(column: Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(column, DecimalField):
        return str(Decimal(str(value)).quantize(Decimal(1).scaleb(-(column.decimal_places or 0))))
    if isinstance(column, FileField):
        return str(value.name or "") if hasattr(value, "name") else str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    words = str(getattr(value, "code", value) or "")
    if len(words) <= LONGEST:
        return words
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"
