"""What is asked of the links, in columns and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from submissions.counting.links.columns import ROLES, column_of, find_numbers
from submissions.counting.links.grains import OF_CONTRIBUTOR
from submissions.querysets import SubmissionQuerySet


@dataclass(frozen=True, slots=True)
class Asked:
    """One count: the columns to group by, and what keeps rows."""

    columns: tuple[str, ...]
    values: dict[str, str]
    """Column to the value that it must have."""
    role: int
    date_after: date | None
    date_before: date | None
    extra: SubmissionQuerySet | None

    @property
    def is_plain(self) -> bool:
        """Whether nothing but columns keeps rows, so that sums may know."""
        return self.date_after is None and self.date_before is None and self.extra is None

    @property
    def is_pinned(self) -> bool:
        """Whether a record can stand in one row only: no contributor's column is free."""
        free = OF_CONTRIBUTOR.difference(self.values)
        return self.role not in ROLES.values() or free.isdisjoint(self.columns)

    @property
    def is_narrowed_by_contributor(self) -> bool:
        """Whether only some contributors of a submission are counted."""
        return not OF_CONTRIBUTOR.isdisjoint(self.values)


def ask(
    group_by: tuple[str, ...],
    values: Mapping[str, str],
    *,
    role: str,
    group_as: str,
    **others: Any,
) -> Asked:
    """Translate what `find_figures` takes into columns."""
    return Asked(
        columns=tuple(column_of(name, group_as) for name in group_by),
        values={column_of(name, group_as): value for name, value in values.items()},
        role=ROLES[role],
        **others,
    )


def condition(asked: Asked) -> tuple[str, list[Any]]:
    """Give the SQL condition that keeps rows of links, and its parameters.

    In one query, which finds the numbers of the values: the database plans better by them.
    """
    parts: list[tuple[str, list[Any]]] = [("role = %s", [asked.role])]
    numbers = find_numbers(asked.values)
    parts += [(f"{name} = %s", [number]) for name, number in numbers.items()]
    if asked.date_after is not None:
        parts.append(("received_earliest >= %s", [asked.date_after]))
    if asked.date_before is not None:
        parts.append(("received_latest <= %s", [asked.date_before]))
    if asked.extra is not None:
        rows = asked.extra.order_by().values("pk")
        sql, params = rows.query.sql_with_params()
        parts.append((f"submission IN ({sql})", list(params)))
    return " AND ".join(sql for sql, _ in parts), [one for _, params in parts for one in params]
