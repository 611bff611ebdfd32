"""Counting from the sums, together with the notes of what changed since they were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Any

from django.db import connection

from submissions.counting.figures import Counted, Figures
from submissions.counting.labels import UNKNOWN
from submissions.counting.links.adding import Key, add_up
from submissions.counting.links.asking import Asked
from submissions.counting.links.columns import TURN, number_of
from submissions.counting.links.grains import (
    GIVEN_PLACES,
    GRAINS,
    KEYS,
    OF_CONTRIBUTOR,
    PEOPLE,
    PLACES,
    SPOKEN,
    move_people,
    sum_changes,
    sum_records,
)
from submissions.counting.links.reading import make_rows
from submissions.counting.periods import UNDATED

NOTES = "submissions_countedchange"
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Sums that are needed: of one grain, of some columns only certain numbers."""

    grain: int
    values: dict[str, str]
    sizes: str
    """Which of its rows, as a condition on `size`."""
    change: Callable[[int, str], str]
    """What notes add to these rows."""

    def stored(self, label: int, role: int) -> tuple[str, list[Any]]:
        """Give the query of the sums kept."""
        keys = dict(zip(GRAINS[self.grain], KEYS, strict=False))
        kept, params = self._kept({name: keys[name] for name in self.values})
        sql = f"""
            SELECT {label}, a, b, c, size, number FROM submissions_countedsum
            WHERE grain = %s AND role = %s AND {self.sizes}{kept}"""  # noqa: S608
        return sql, [self.grain, role, *params]

    def noted(self, label: int, role: int) -> tuple[str, list[Any]]:
        """Give the query of what the notes add to them."""
        kept, params = self._kept({name: name for name in self.values})
        source = f"(SELECT * FROM {NOTES} WHERE role = %s{kept}) AS notes"  # noqa: S608
        changes = self.change(self.grain, source)
        sql = f"SELECT {label}, a, b, c, size, number FROM ({changes}) AS changes"  # noqa: S608
        return sql, [role, *params] * changes.count("AS notes")

    def _kept(self, columns: dict[str, str]) -> tuple[str, list[str]]:
        """The condition that these columns have the values asked for."""
        numbers = {name: number_of(name, value) for name, value in self.values.items()}
        kept = "".join(f" AND {columns[name]} = {sql}" for name, (sql, _) in numbers.items())
        return kept, [param for _, params in numbers.values() for param in params]


def can_sum(asked: Asked) -> bool:
    """Say whether there are sums of just these columns and filters."""
    kept = frozenset(asked.values)
    others = {kept, kept | {"year"}}
    return asked.is_plain and others <= PLACES.keys() and _place_of_rows(asked) >= 0


def can_total(asked: Asked) -> bool:
    """Say whether there are sums of just these filters."""
    return asked.is_plain and frozenset(asked.values) in PLACES


def read_total(asked: Asked) -> int:
    """Give the distinct records that the filters keep, from the sums, in two queries at most."""
    part = Part(PLACES[frozenset(asked.values)], asked.values, "size > 0", sum_records)
    (found,) = _fetch(asked.role, (part,))
    return sum(int(row[-1]) for row in found)


def _place_of_rows(asked: Asked) -> int:
    """The grain of the rows; with a contributor's column given, if it is asked for; -1 for none."""
    columns = frozenset(asked.values).union(asked.columns)
    if asked.is_pinned or not asked.is_narrowed_by_contributor:
        return PLACES.get(columns, -1)
    given = [name for name in asked.values if name in OF_CONTRIBUTOR]
    return GIVEN_PLACES.get((given[0], columns), -1) if len(given) == 1 else -1


def read_sums(asked: Asked) -> Figures:
    """Count from the sums, in three queries, two of them at most for the sums; see `can_sum`."""
    kept = frozenset(asked.values)
    undated = {**asked.values, "year": UNDATED}
    dated_only = asked.values.get("year", UNDATED) != UNDATED
    of_rows, whole = _place_of_rows(asked), PLACES[kept.union(asked.columns)]
    parts = (
        Part(of_rows, asked.values, "true", sum_changes),
        Part(PLACES[kept], asked.values, f"size = {PEOPLE}", move_people),
        Part(PLACES[kept | {"year"}], undated, "size > 0", sum_records),
        Part(whole, asked.values, f"size = {PEOPLE}", move_people),
    )
    cells, everyone, of_no_date, *people = _fetch(asked.role, parts[: 3 + (of_rows != whole)])
    return _figures(
        asked,
        _in_order(asked, [*cells, *chain(*people)]),
        contributors=sum(int(row[-1]) for row in everyone),
        undated=0 if dated_only else sum(int(row[-1]) for row in of_no_date),
    )


def _fetch(role: int, parts: tuple[Part, ...]) -> list[list[Row]]:
    """The rows of each part as of one moment: the sums, and the notes if there are any."""
    stored = [part.stored(label, role) for label, part in enumerate(parts)]
    any_notes = f"SELECT -1, 0, 0, 0, 0, 0 WHERE EXISTS (SELECT 1 FROM {NOTES} WHERE role = %s)"  # noqa: S608
    rows = _run([*stored, (any_notes, [role])])
    if any(row[0] == -1 for row in rows):
        rows = _run([*stored, *(part.noted(label, role) for label, part in enumerate(parts))])
    return [[row[1:] for row in rows if row[0] == label] for label in range(len(parts))]


def _run(queries: list[tuple[str, list[Any]]]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(f"({sql})" for sql, _ in queries),
            [one for _, params in queries for one in params],
        )
        return list(cursor.fetchall())


def _in_order(asked: Asked, rows: list[Row]) -> list[tuple[Key, int, int]]:
    """The rows as (key in the order asked for, size, number)."""
    grain = GRAINS[PLACES[frozenset(asked.values).union(asked.columns)]]
    places = [grain.index(name) for name in asked.columns]
    return [(tuple(row[place] for place in places), row[3], int(row[4])) for row in rows]


def _figures(
    asked: Asked, cells: list[tuple[Key, int, int]], *, contributors: int, undated: int
) -> Figures:
    pinned = asked.is_pinned
    sizes: list[tuple[Key, int, int]] = []
    people: dict[Key, int] = defaultdict(int)
    unstated: dict[Key, int] = defaultdict(int)
    words: dict[Key, int] = defaultdict(int)
    for key, size, number in cells:
        if size > 0:
            sizes.append((key, 1 if pinned else size, number))
        elif size == PEOPLE:
            people[key] += number
        elif size == SPOKEN:
            words[key] += number
        else:
            unstated[key] += number
    found, total = add_up(sizes)
    rows = make_rows(asked.columns, found, people, words=words if asked.role == TURN else None)
    return Figures(
        rows=rows,
        total=total,
        contributors=contributors,
        unknown=_unknown(asked, dict(zip(found, rows, strict=True)), unstated),
        undated=undated,
    )


def _unknown(asked: Asked, rows: dict[Key, Counted], unstated: dict[Key, int]) -> int:
    """Distinct submissions with an unknown value.

    All of those whose own values are unknown; of the others, those of `unstated`, whose keys hold
    0 for the values of contributors.
    """
    own = [place for place, name in enumerate(asked.columns) if name not in OF_CONTRIBUTOR]
    if asked.is_pinned:
        return sum(row.count for row in rows.values() if UNKNOWN.intersection(row.values))
    hidden = {
        tuple(key[place] for place in own)
        for key, row in rows.items()
        if UNKNOWN.intersection(row.values[place] for place in own)
    }
    inside = [row.fractional for key, row in rows.items() if tuple(key[p] for p in own) in hidden]
    others = [
        number for key, number in unstated.items() if tuple(key[p] for p in own) not in hidden
    ]
    return int(sum(inside, Fraction(0))) + sum(others)
