"""The order of a table's rows and how many are printed; what holds for all stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from meetings.local_forms import isolated, one_of
from meetings.parameters import ParameterError
from submissions.counting.tables import CountRow, CountTable

KEYS: dict[str, Callable[[CountRow], Any]] = {
    "key": lambda row: [value or "none" for value in row.key.values()],
    "count": lambda row: row.count,
    "fractional": lambda row: row.fractional or Fraction(0),
    "contributors": lambda row: row.contributors or 0,
}
ORDERS = tuple(f"{sign}{name}" for name in ("label", *KEYS) for sign in ("", "-"))
"""What `order` can be: label is how tables stand, by group order, date or name."""


def arranged(table: CountTable, *, order: str = "label", limit: int | None = None) -> CountTable:
    """Give the table with its first rows shown, in an order; equal ones stand by their labels.

    Raises ParameterError for an order by what the table does not have.
    """
    name = order.removeprefix("-")
    if name == "fractional" and any(row.fractional is None for row in table.rows):
        detail = _("'%(measure)s' have no fractional count.") % {"measure": isolated(table.measure)}
        told = one_of([isolated("count"), isolated("-count")])
        raise ParameterError("order", detail, _("Use %(orders)s.") % {"orders": told})
    rows = list(table.rows)
    if name in KEYS:
        rows.sort(key=KEYS[name], reverse=order.startswith("-"))
    elif order.startswith("-"):
        rows.reverse()
    return replace(table, shown=tuple(rows[:limit]))
