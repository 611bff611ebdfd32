"""The rows of a formset as they were sent: read, left out, brought back, and written anew."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from django.http import QueryDict

CARRIED = "_row."
"""What begins the names of hidden fields that carry a row which is in no formset any more."""


@dataclass(frozen=True, slots=True)
class PostedRow:
    """One row as it was sent."""

    number: int
    is_old: bool
    """Whether it stood there already when the form was opened."""
    values: dict[str, list[str]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Give what was sent for a field; "" for nothing."""
        return (self.values.get(name) or [""])[-1]

    @property
    def is_to_be_deleted(self) -> bool:
        """Whether its box to delete it is ticked."""
        return self.get("DELETE").lower() not in {"", "false"}


def read_rows(data: QueryDict, prefix: str) -> list[PostedRow]:
    """Give the rows that were sent for a formset, in their order."""
    total, old = (_count(data, f"{prefix}-{name}_FORMS") for name in ("TOTAL", "INITIAL"))
    pattern = re.compile(rf"{re.escape(prefix)}-(\d{{1,6}})-(.+)", re.DOTALL)
    values: dict[int, dict[str, list[str]]] = {}
    for name in data:
        if match := pattern.fullmatch(name):
            values.setdefault(int(match[1]), {})[match[2]] = data.getlist(name)
    numbers = sorted(number for number in values if number < total)
    return [PostedRow(number, number < old, values[number]) for number in numbers]


def read_carried(data: QueryDict, prefix: str) -> list[PostedRow]:
    """Give the rows that hidden fields carry, as rows that stood there."""
    pattern = re.compile(rf"{re.escape(CARRIED + prefix)}\.(\d{{1,19}})\.(.+)", re.DOTALL)
    values: dict[str, dict[str, list[str]]] = {}
    for name in data:
        if match := pattern.fullmatch(name):
            values.setdefault(match[1], {"id": [match[1]]})[match[2]] = data.getlist(name)
    return [PostedRow(-1, True, found) for found in values.values()]


def carry(row: PostedRow, prefix: str, key: object) -> list[tuple[str, str]]:
    """Give names and values of the hidden fields that carry a row."""
    kept = {name: values for name, values in row.values.items() if name not in {"id", "DELETE"}}
    return [
        (f"{CARRIED}{prefix}.{key}.{name}", value)
        for name, values in kept.items()
        for value in values
    ]


def make_new(row: PostedRow, links: Collection[str]) -> PostedRow:
    """Give a row as one that is to be entered anew, without its key and other `links`."""
    dropped = {*links, "DELETE"}
    values = {name: found for name, found in row.values.items() if name not in dropped}
    return replace(row, is_old=False, values=values)


def write_rows(data: QueryDict, prefix: str, rows: Iterable[PostedRow]) -> None:
    """Put these rows in the place of those that were sent, the old ones first."""
    pattern = re.compile(rf"{re.escape(prefix)}-\d{{1,6}}-.+", re.DOTALL)
    for name in [name for name in data if pattern.fullmatch(name)]:
        del data[name]
    ordered = sorted(rows, key=lambda row: not row.is_old)
    for number, row in enumerate(ordered):
        for name, values in row.values.items():
            data.setlist(f"{prefix}-{number}-{name}", values)
    data[f"{prefix}-TOTAL_FORMS"] = str(len(ordered))
    data[f"{prefix}-INITIAL_FORMS"] = str(sum(row.is_old for row in ordered))


def _count(data: QueryDict, name: str) -> int:
    given = data.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 0
