"""Which column of the links holds a dimension, and which number a value has there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from meetings.models import Body, Meeting, Participant, StakeholderGroup
from submissions.counting.contributors import NOT_KNOWN, NOT_STATED, UNMAPPED
from submissions.counting.dimensions import DIMENSIONS, NONE
from submissions.counting.labels import UNKNOWN
from submissions.counting.periods import UNDATED
from submissions.models import Call, ContributorRole

RECORDS = {
    "body": Body,
    "call": Call,
    "meeting": Meeting,
    "participant": Participant,
    "group_stated": StakeholderGroup,
    "group_assigned": StakeholderGroup,
}
"""Columns that hold the primary keys of records."""
FIXED = {UNDATED: -1, NOT_KNOWN: -2}
"""Words whose numbers are always the same."""
GROUP_WORDS = {"chair": -1, "secretariat": -2, NOT_STATED: -3, UNMAPPED: -4}
SPECIAL: dict[str, dict[str, int]] = {
    "body": {NONE: 0},
    "call": {NONE: 0},
    "meeting": {NONE: 0},
    "participant": {NOT_KNOWN: 0},
    "group_stated": GROUP_WORDS,
    "group_assigned": GROUP_WORDS,
}
"""What such a column holds where there is no record."""
NOWHERE = -(2**31)
"""The number of a value that no link can have."""
ROLES = {str(role): number for number, role in enumerate(ContributorRole.values)}
"""The roles of contributors of submissions, by their numbers."""
TURN, ATTENDANCE = len(ROLES), len(ROLES) + 1
"""What stands where submissions have a role: links of turns and of attendance, one row each."""

WORDS = tuple(name for name in DIMENSIONS if name != "group" and name not in RECORDS)
"""Columns that hold numbers of words."""


def column_of(name: str, group_as: str) -> str:
    """Give the column of a dimension; of the group, the stated or the assigned one."""
    return f"group_{group_as}" if name == "group" else name


def special_of(column: str) -> dict[str, int]:
    """Give the numbers that stand in a column for what is no record, or for fixed words."""
    return SPECIAL.get(column, FIXED)


def unknown_of(column: str) -> list[int]:
    """Give the numbers of what is not stated, not mapped, not known or not dated."""
    return [number for word, number in special_of(column).items() if word in UNKNOWN]


def find_numbers(wanted: Mapping[str, str]) -> dict[str, int]:
    """Give the number of each value asked for, {"country": "FI"} -> {"country": 17}.

    In one query at most; NOWHERE for a value that there is not.
    """
    found = {name: special_of(name).get(value, NOWHERE) for name, value in wanted.items()}
    asked = [name for name, number in found.items() if number == NOWHERE]
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(
                " UNION ALL ".join(_by_text(name) for name in asked),
                [part for name in asked for part in (name, wanted[name])],
            )
            found.update(dict(cursor.fetchall()))
    return found


def number_of(column: str, value: str) -> tuple[str, list[str]]:
    """Give the SQL for the number of a value, NULL for one that there is not, and parameters."""
    number = special_of(column).get(value)
    if number is not None:
        return str(number), []
    table, text = _source(column)
    return f"(SELECT id FROM {table} WHERE {text} = %s)", [value]  # noqa: S608


def _by_text(column: str) -> str:
    table, text = _source(column)
    return f"SELECT %s, id FROM {table} WHERE {text} = %s"  # noqa: S608


def _source(column: str) -> tuple[str, str]:
    """The table that a column's numbers are keys of, and its column of words."""
    if column in RECORDS:
        return RECORDS[column]._meta.db_table, "slug"
    return "submissions_countedword", "word"


def find_values(columns: Sequence[str], keys: Iterable[tuple[int, ...]]) -> list[dict[int, str]]:
    """Give for each column the value of each number found in it, in one query at most."""
    found = [set(numbers) for numbers in zip(*keys, strict=True)] or [set() for _ in columns]
    values = [{n: word for word, n in special_of(column).items()} for column in columns]
    parts, params = [], []
    for place, column in enumerate(columns):
        if rest := sorted(found[place] - values[place].keys()):
            table, text = _source(column)
            parts.append(f"SELECT {place}, id, {text} FROM {table} WHERE id = ANY(%s)")  # noqa: S608
            params.append(rest)
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), params)
            for place, number, value in cursor.fetchall():
                values[place][number] = value
    return values
