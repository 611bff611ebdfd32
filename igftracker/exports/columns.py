"""Columns of the exported tables: their types, words and references, read from the models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from meetings.partial_dates.fields import COLUMNS, PartialDateField

TYPES: dict[type[models.Field[Any, Any]], str] = {
    models.BooleanField: "boolean",
    models.DateField: "date",
    models.DecimalField: "number",
    models.IntegerField: "integer",
    models.CharField: "string",
    models.TextField: "string",
}
PARTS = {
    "text": "{} As written in the source.",
    "edtf": "The same as EDTF, ISO 8601-2; `..` when it goes on, empty when not known.",
    "earliest": "The earliest day that it can mean.",
    "latest": "The latest day that it can mean.",
}
"""Words for the four columns of a partial date."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an exported table."""

    name: str
    source: str
    """The column of the model's own table that it comes from."""
    kind: str
    """As Table Schema has it: string, integer, number, boolean or date."""
    description: str
    required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: type[models.Model] | None = None
    """The model whose rows it names."""


def read_columns(model: type[models.Model], words: str) -> Iterator[Column]:
    """Give the columns for field names: `held` gives four, `source_url=url` renames."""
    for word in words.split():
        name, _, field = word.rpartition("=")
        if field in PartialDateField.names_on(model):
            yield from read_partial_date(model, field)
        else:
            yield read_column(name or field, model._meta.get_field(field))


def read_partial_date(model: type[models.Model], name: str) -> Iterator[Column]:
    """Give the four columns of a partial date."""
    said = model._meta.get_field(f"{name}_text").help_text  # type: ignore[union-attr]
    for part in COLUMNS:
        kind = "date" if part in {"earliest", "latest"} else "string"
        words = PARTS[part].format(said).strip()
        yield Column(f"{name}_{part}", f"{name}_{part}", kind, words)


def read_column(name: str, field: Any) -> Column:
    """Give the column for one field of a model."""
    kind = find_type(field)
    words = str(field.help_text or f"{str(field.verbose_name).capitalize()}.")
    choices = tuple(str(value) for value, _ in field.choices or ()) if kind == "string" else ()
    if field.get_internal_type() == "CharField" and type(field).__name__ == "CountryField":
        choices, words = (), f"ISO 3166, two letters. {words}"
    required = not field.null and (kind != "string" or field.unique or bool(field.remote_field))
    target = field.related_model if field.remote_field else None
    return Column(name, field.attname, kind, words, required, choices, target)


def find_type(field: Any) -> str:
    """Give the type of a field's values; of a reference, those of the key it names."""
    if field.remote_field:
        return find_type(key_field(field.related_model))
    return next(word for kind, word in TYPES.items() if isinstance(field, kind))


def key_field(model: type[models.Model]) -> Any:
    """Give the field whose values name a row for ever: its slug or number, else its id."""
    names = {field.name: field for field in model._meta.fields}
    unique = (names[name] for name in ("slug", "number") if name in names and names[name].unique)
    return next(unique, model._meta.pk)
