"""The grouping in SQL: distinct pairs of a record and a value, and how many each record has.

One query whatever the number of records.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from django.db import connection

from submissions.counting.contributors import NOT_KNOWN
from submissions.counting.figures import Counted, Figures
from submissions.counting.labels import UNKNOWN

Key = tuple[str, ...]
SQL = """
    WITH met (id, undated, who, {v}) AS MATERIALIZED ({sql}),
    pairs AS (SELECT DISTINCT id, {v} FROM met),
    sized AS (SELECT {v}, count(*) OVER (PARTITION BY id) AS k FROM pairs)
    SELECT 'records', {v}, k, count(*) FROM sized GROUP BY {v}, k
    UNION ALL
    SELECT 'people', {v}, 0, count(*)
    FROM (SELECT DISTINCT {v}, who FROM met WHERE who <> %s) AS known GROUP BY {v}
    UNION ALL
    SELECT 'everyone', {nulls}, 0, count(DISTINCT who) FROM met WHERE who <> %s
    UNION ALL
    SELECT 'total', {nulls}, 0, count(DISTINCT id) FROM pairs
    UNION ALL
    SELECT 'unknown', {nulls}, 0, count(DISTINCT id) FROM pairs WHERE {unknown}
    UNION ALL
    SELECT 'undated', {nulls}, 0, count(DISTINCT id) FROM met WHERE undated
"""


def count_pairs(met: Any, columns: int) -> Figures:
    """Count `met`, a queryset of (primary key, undated, participant, value, …), repeats and all.

    It holds each record at least once, and once for each contributor that is asked for.
    """
    sql, params = met.query.sql_with_params()
    names = [f"v{number}" for number in range(columns)]
    query = SQL.format(
        sql=sql,
        v=", ".join(names),
        nulls=", ".join(["NULL"] * columns),
        unknown=" OR ".join(f"{name} = ANY(%s)" for name in names),
    )
    more: list[Any] = [NOT_KNOWN, NOT_KNOWN, *[sorted(UNKNOWN)] * columns]
    with connection.cursor() as cursor:
        cursor.execute(query, (*params, *more))
        return _figures(list(cursor.fetchall()))


def _figures(found: list[tuple[Any, ...]]) -> Figures:
    counts: dict[Key, int] = {}
    worth: dict[Key, Fraction] = {}
    for what, *values, size, number in found:
        if what == "records":
            key = tuple(values)
            counts[key] = counts.get(key, 0) + number
            worth[key] = worth.get(key, Fraction(0)) + Fraction(number, size)
    people = {tuple(row[1:-2]): row[-1] for row in found if row[0] == "people"}
    whole = {row[0]: row[-1] for row in found}
    return Figures(
        rows=[Counted(key, counts[key], worth[key], people.get(key, 0)) for key in counts],
        total=whole["total"],
        contributors=whole["everyone"],
        unknown=whole["unknown"],
        undated=whole["undated"],
    )
