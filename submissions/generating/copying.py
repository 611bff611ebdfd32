"""Rows into tables by COPY, in batches."""

from __future__ import annotations

from io import StringIO
from typing import Any

from django.db.models import Field, GeneratedField, Model

BATCH = 20_000
"""Rows that are sent at once; what is not sent yet is all that is held in memory."""


class Copier:
    """Takes rows for one table and gives each its id. The texts hold no tab and no backslash."""

    def __init__(self, cursor: Any, model: type[Model], *, batch: int = BATCH) -> None:
        self.cursor, self.table, self.batch = cursor, model._meta.db_table, batch
        fields = [f for f in model._meta.concrete_fields if not isinstance(f, GeneratedField)]
        self.blank = {str(field.column): find_blank(field) for field in fields}
        cursor.execute(f'SELECT coalesce(max(id), 0) FROM "{self.table}"')  # noqa: S608
        self.before: int = cursor.fetchone()[0]
        self.last = self.before
        self.lines: list[str] = []

    def add(self, values: dict[str, Any]) -> int:
        """Take a row, column to value; columns left out are blank. Gives its id."""
        self.last += 1
        row = {**self.blank, **values, "id": self.last}
        self.lines.append("\t".join([as_text(value) for value in row.values()]))
        if len(self.lines) >= self.batch:
            self.flush()
        return self.last

    def flush(self) -> None:
        """Send what is not sent yet."""
        if self.lines:
            columns = ", ".join(f'"{name}"' for name in self.blank)
            lines = StringIO("\n".join(self.lines))
            self.cursor.copy_expert(f'COPY "{self.table}" ({columns}) FROM STDIN', lines)
            self.lines = []

    def finish(self) -> None:
        """Send the rest, and let the table's own numbering go on after it."""
        self.flush()
        if self.last > self.before:
            sequence = "pg_get_serial_sequence(%s, 'id')"
            self.cursor.execute(f"SELECT setval({sequence}, %s)", [self.table, self.last])


def find_blank(field: Field[Any, Any]) -> Any:
    """Give what stands in a column that a row leaves out: the model's default."""
    return None if field.primary_key else field.get_default()


def as_text(value: Any) -> str:
    """Give a value as COPY reads it."""
    return "\\N" if value is None else str(value)


class Tables:
    """A copier for each table that is filled."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor
        self.copiers: dict[type[Model], Copier] = {}

    def of(self, model: type[Model]) -> Copier:
        """Give the copier of a model's table."""
        if model not in self.copiers:
            self.copiers[model] = Copier(self.cursor, model)
        return self.copiers[model]

    def finish(self) -> None:
        """Send the rest of all rows."""
        for copier in self.copiers.values():
            copier.finish()
