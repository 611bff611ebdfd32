"""Counting from the links themselves: any dimensions and filters, in one query."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Any

from django.db import connection

from submissions.counting.figures import Counted, Figures
from submissions.counting.links.adding import Key, add_up
from submissions.counting.links.asking import Asked, condition
from submissions.counting.links.columns import TURN, find_values, unknown_of
from submissions.counting.links.grains import OF_CONTRIBUTOR

SQL = """
    WITH who AS MATERIALIZED (
        SELECT {columns}, participant, {words} AS words,
            count(*) FILTER (WHERE {once}) AS number,
            count(*) FILTER (WHERE {once} AND {undated}) AS undated
        FROM submissions_countedlink WHERE {condition} GROUP BY {v}, participant
    ),
    shared AS MATERIALIZED (
        SELECT DISTINCT submission, {undated} AS undated, {columns}
        FROM submissions_countedlink WHERE {condition} AND {several}
    )
    SELECT 'records', {v}, 1, sum(number) FROM who GROUP BY {v}
    UNION ALL
    SELECT 'records', {v}, size, count(*)
    FROM (SELECT {v}, count(*) OVER (PARTITION BY submission) AS size FROM shared) AS sized
    GROUP BY {v}, size
    UNION ALL
    SELECT 'people', {v}, 0, count(*) FROM who WHERE participant <> 0 GROUP BY {v}
    UNION ALL
    SELECT 'words', {v}, 0, sum(words) FROM who WHERE words > 0 GROUP BY {v}
    UNION ALL
    SELECT 'everyone', {nulls}, 0, count(*)
    FROM (SELECT DISTINCT participant FROM who WHERE participant <> 0) AS known
    UNION ALL
    SELECT 'undated', {nulls}, 0, coalesce(sum(undated), 0) FROM who
    UNION ALL
    SELECT 'undated', {nulls}, 0, count(DISTINCT submission) FROM shared WHERE undated
    UNION ALL
    SELECT 'unknown', {nulls}, 0, coalesce(sum(number), 0) FROM who WHERE {unknown}
    UNION ALL
    SELECT 'unknown', {nulls}, 0, count(DISTINCT submission) FROM shared WHERE {unknown}
"""
UNDATED = "(received_earliest IS NULL AND received_latest IS NULL)"


def read_links(asked: Asked) -> Figures:
    """Count the links that are asked for.

    Submissions with one link are counted as they are met, the others once for all their links;
    where no value is a contributor's, all are counted at their first link.
    """
    names = [f"v{place}" for place in range(len(asked.columns))]
    pairs = list(zip(asked.columns, names, strict=True))
    kept, params = condition(asked)
    own = OF_CONTRIBUTOR.isdisjoint((*asked.columns, *asked.values))
    sql = SQL.format(
        condition=kept,
        once="place = 1" if own else "alone",
        several="false" if own else "NOT alone",
        undated=UNDATED,
        words="sum(words)" if asked.role == TURN else "0",
        columns=", ".join(f"{column} AS {name}" for column, name in pairs),
        v=", ".join(names),
        nulls=", ".join(["NULL::bigint"] * len(names)),
        unknown=" OR ".join(f"{name} IN ({_unknown(column)})" for column, name in pairs),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, params * 2)
        return _figures(asked, list(cursor.fetchall()))


def _unknown(column: str) -> str:
    return ", ".join(map(str, unknown_of(column))) or "NULL"


def _figures(asked: Asked, found: list[tuple[Any, ...]]) -> Figures:
    records: list[tuple[Key, int, int]] = []
    people: dict[Key, int] = {}
    words: dict[Key, int] = {}
    whole: dict[str, int] = defaultdict(int)
    for what, *numbers, size, number in found:
        if what == "records":
            records.append((tuple(numbers), size, int(number)))
        elif what == "people":
            people[tuple(numbers)] = int(number)
        elif what == "words":
            words[tuple(numbers)] = int(number)
        else:
            whole[what] += int(number)
    cells, total = add_up(records)
    return Figures(
        rows=make_rows(asked.columns, cells, people, words=words if asked.role == TURN else None),
        total=total,
        contributors=whole["everyone"],
        unknown=whole["unknown"],
        undated=whole["undated"],
    )


def make_rows(
    columns: tuple[str, ...],
    cells: dict[Key, tuple[int, Fraction]],
    people: dict[Key, int],
    *,
    words: dict[Key, int] | None = None,
) -> list[Counted]:
    """Give the rows with their values as words, in one query; `words` are of turns."""
    values = find_values(columns, cells)
    return [
        Counted(
            tuple([value[number] for value, number in zip(values, key, strict=True)]),
            count,
            fractional,
            people.get(key, 0),
            words=None if words is None else words.get(key, 0),
        )
        for key, (count, fractional) in cells.items()
    ]


def count_links(asked: Asked) -> int:
    """Count the distinct submissions of the links that are asked for."""
    kept, params = condition(asked)
    sql = f"""
        SELECT count(*) FILTER (WHERE alone)
            + count(DISTINCT submission) FILTER (WHERE NOT alone)
        FROM submissions_countedlink WHERE {kept}"""  # noqa: S608 - names of this package
    if not asked.is_narrowed_by_contributor:
        sql = f"SELECT count(*) FROM submissions_countedlink WHERE place = 1 AND {kept}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return int(cursor.fetchone()[0])
