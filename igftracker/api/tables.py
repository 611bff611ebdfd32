"""CSV, printed from the same object as JSON: one line for each row of the answer."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rest_framework.renderers import BaseRenderer

from meetings.api.choosing import INCLUDED, IncludedPart
from submissions.count_columns import Columns

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take text for a formula."""
NUMBERS = {int, float, type(None)}
"""What is printed as it is; nothing for None."""


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
        if isinstance(data, Columns):
            return print_columns(data)
        flat = [flatten(row) for row in data.get("results", [data])]
        view = (renderer_context or {})["view"]
        return print_table(find_header(view, flat), flat)


def find_header(view: Any, rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Give the columns: for a list those of its description, so that every page has the same."""
    if getattr(view, "action", "") == "list" and hasattr(view, "get_list_serializer"):
        return list(columns_of(view.get_list_serializer().child))
    return list(dict.fromkeys(name for row in rows for name in row))


def print_table(header: list[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Give the text of a table; a related record that is not there leaves its cells empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def print_columns(columns: Mapping[str, Sequence[Any]]) -> str:
    """Give the text of a table whose columns are there already; cells are those of `cell`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(zip(*map(find_cells, columns.values()), strict=True))
    return out.getvalue()


def find_cells(column: Sequence[Any]) -> Sequence[Any]:
    """Give the cells of a column; what the writer prints as `cell` does is left to it."""
    kinds = set(map(type, column))
    if kinds <= NUMBERS:
        return column
    if kinds == {str}:
        return [f"'{text}" if text.startswith(FORMULA) else text for text in column]
    return [cell(value) for value in column]


def flatten(row: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Give a row's cells: `held` becomes `held_text`, `held_edtf`, …; lists become one cell."""
    cells: dict[str, str] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            cells |= flatten(value, f"{prefix}{name}_")
        else:
            cells[f"{prefix}{name}"] = cell(value)
    return cells


def cell(value: Any) -> str:
    """Give one cell; text that a spreadsheet would run as a formula is quoted."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = list_cell(value) if isinstance(value, (list, tuple)) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def list_cell(values: Iterable[Any]) -> str:
    """Give a list as one cell: words with semicolons between, anything more as JSON."""
    values = list(values)
    if all(isinstance(value, str) for value in values):
        return "; ".join(values)
    return json.dumps(values, ensure_ascii=False, default=str)


def columns_of(serializer: Any, prefix: str = "") -> Iterable[str]:
    """Give the columns that the rows of a serializer have; lists are one column."""
    asked = serializer.context.get(INCLUDED, {}) if isinstance(serializer, IncludedPart) else None
    for name, field in serializer.fields.items():
        if asked is not None and name not in asked:
            continue
        if hasattr(field, "fields"):
            yield from columns_of(field, f"{prefix}{name}_")
        else:
            yield f"{prefix}{name}"
