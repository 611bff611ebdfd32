"""The first rows of a long list, with the number of all: what a page shows before it links on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some rows of a list, and how many there are in all."""

    rows: list[Any]
    total: int

    @property
    def is_whole(self) -> bool:
        """Whether all of them are shown."""
        return len(self.rows) >= self.total

    @property
    def left(self) -> int:
        """Give the number of rows that are not shown."""
        return max(0, self.total - len(self.rows))

    def __bool__(self) -> bool:
        return bool(self.rows)


def excerpt_of(queryset: QuerySet[Any, Any], size: int) -> Excerpt:
    """Give the first rows of a queryset and the number of all, in two queries and no more."""
    return Excerpt(list(queryset[:size]), queryset.order_by().count())


def newest_of(queryset: QuerySet[Any, Any], dated: str, size: int) -> Excerpt:
    """Give the newest rows by a column of days, by date, and the number of all.

    Those without a date come last, and are the first to be left out.
    """
    newest = queryset.order_by(F(dated).desc(nulls_last=True), "-pk")
    found = excerpt_of(newest, size)
    days = [(getattr(row, dated), row.pk, row) for row in found.rows]
    in_order = sorted(days, key=lambda one: (one[0] is None, one[0] or date.min, one[1]))
    return Excerpt([row for _, _, row in in_order], found.total)
