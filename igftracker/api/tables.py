"""CSV, printed from the same object as JSON: one line for each row of the answer."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from rest_framework.renderers import BaseRenderer

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take text for a formula."""


class CSVRenderer(BaseRenderer):
    """Prints the rows of a list or a count, or one record, as a table with a header."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> str:
        """Give the table; an empty list has its header all the same."""
        rows = data.get("results", [data])
        flat = [flatten(row) for row in rows]
        header = dict.fromkeys(name for row in flat for name in row)
        view = (renderer_context or {})["view"]
        return print_table(list(header) or list(header_of(view)), flat)


def print_table(header: list[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Give the text of a table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def flatten(row: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Give a row's cells: `held` becomes `held_text`, `held_edtf`, …; lists become one cell."""
    cells: dict[str, str] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            cells |= flatten(value, f"{prefix}{name}_")
        else:
            cells[f"{prefix}{name}"] = cell(value)
    return cells


def cell(value: Any) -> str:
    """Give one cell; text that a spreadsheet would run as a formula is quoted."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        value = list_cell(value)
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def list_cell(values: Iterable[Any]) -> str:
    """Give a list as one cell: words with semicolons between, anything more as JSON."""
    values = list(values)
    if all(isinstance(value, str) for value in values):
        return "; ".join(values)
    return json.dumps(values, ensure_ascii=False, default=str)


def header_of(view: Any) -> Iterable[str]:
    """Give the columns of a list that has no rows."""
    if view.action == "counts":
        return
    for name, field in view.get_serializer_class()().fields.items():
        if hasattr(field, "fields"):
            yield from (f"{name}_{part}" for part in field.fields)
        else:
            yield name
