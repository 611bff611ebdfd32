"""The grouping in SQL: distinct pairs of a record and a value, and how many each record has.

Two queries whatever the number of records: one gives the rows, one the records in unknown rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db import connection

from submissions.counting.labels import UNKNOWN


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: its values, distinct records, and their fractional worth."""

    values: tuple[str, ...]
    count: int
    fractional: Fraction


def count_pairs(pairs: Any, columns: int) -> list[Counted]:
    """Count rows of `pairs`, a queryset of (primary key, value, …) without duplicates."""
    sql, params = pairs.query.sql_with_params()
    values = ", ".join(f"v{number}" for number in range(columns))
    rows = _run(
        f"""
        SELECT {values}, k, count(*) FROM (
            SELECT {values}, count(*) OVER (PARTITION BY id) AS k
            FROM ({sql}) AS pairs (id, {values})
        ) AS sized GROUP BY {values}, k
        """,  # noqa: S608 - `sql` is the ORM's own, with its parameters apart
        params,
    )
    return _added_up(rows, columns)


def _added_up(rows: list[tuple[Any, ...]], columns: int) -> list[Counted]:
    counts: dict[tuple[str, ...], int] = {}
    worth: dict[tuple[str, ...], Fraction] = {}
    for *values, size, number in rows:
        key = tuple(values[:columns])
        counts[key] = counts.get(key, 0) + number
        worth[key] = worth.get(key, Fraction(0)) + Fraction(number, size)
    return [Counted(key, counts[key], worth[key]) for key in counts]


def count_unknown(pairs: Any, columns: int) -> int:
    """Count the distinct records with a value that is not stated, not mapped or not known."""
    sql, params = pairs.query.sql_with_params()
    values = ", ".join(f"v{number}" for number in range(columns))
    unknown = " OR ".join(f"v{number} = ANY(%s)" for number in range(columns))
    rows = _run(
        f"SELECT count(DISTINCT id) FROM ({sql}) AS pairs (id, {values}) WHERE {unknown}",  # noqa: S608
        (*params, *[sorted(UNKNOWN)] * columns),
    )
    return int(rows[0][0])


def _run(sql: str, params: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
