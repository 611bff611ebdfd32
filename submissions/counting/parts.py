"""Counts of what people did at meetings: turns and attendance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from meetings.checks import first_day, last_day
from meetings.versions import reads_past
from submissions.counting.links.parts import count_part_total, find_part_figures, is_known
from submissions.counting.single import Single, count_single, make_table
from submissions.counting.tables import CountTable

DATES = ("date_after", "date_before")
OTHERS = (*DATES, "group_as")


def count_parts(
    rows: Any,
    single: Single,
    *,
    group_by: Sequence[str],
    group_as: str = "stated",
    filters: Mapping[str, str] | None = None,
    zero: bool = False,
) -> CountTable:
    """Count as `count_single` does: from links and sums where they hold the present, else directly.

    `rows` have been narrowed by those filters that are no dimension, for the direct count.
    """
    asked = dict(filters or {})
    if not can_count(single.measure, [*group_by, *asked]):
        return count_single(
            rows, single, group_by=group_by, group_as=group_as, filters=asked, zero=zero
        )
    names = tuple(group_by)
    chosen = _dimensions(asked)
    figures = find_part_figures(single.measure, names, chosen, group_as=group_as, **_dates(asked))
    return make_table(figures, names, single, chosen=chosen, asked=asked, zero=zero)


def can_count(measure: str, names: Iterable[str]) -> bool:
    """Say whether links hold all that is asked for, by the names of dimensions and filters."""
    return not reads_past() and is_known(measure, set(names).difference(OTHERS))


def count_rows(measure: str, asked: Mapping[str, str]) -> int:
    """Count the turns or attendances of a list with these filters, if `can_count` says so."""
    group_as = asked.get("group_as", "stated")
    return count_part_total(measure, _dimensions(asked), group_as=group_as, **_dates(asked))


def _dimensions(asked: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in asked.items() if name not in OTHERS}


def _dates(asked: Mapping[str, str]) -> dict[str, Any]:
    days = (first_day, last_day)
    return {name: day(asked[name]) for name, day in zip(DATES, days, strict=True) if name in asked}
