"""The table of a chart's numbers: printed under the picture and given as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take text for a formula."""
Value = str | int | None
"""None is printed as nothing in CSV and as "not known" on a page."""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows of equal length; the first column names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def as_csv(self) -> str:
        """Give it as comma-separated values with lines ended as RFC 4180 has it."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.head)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else str(value)
