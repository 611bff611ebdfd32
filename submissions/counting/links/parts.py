"""Figures of turns and attendance: from the same links and sums as those of submissions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from submissions.counting.figures import Figures
from submissions.counting.links.asking import Asked
from submissions.counting.links.columns import ATTENDANCE, TURN, column_of
from submissions.counting.links.reading import count_links, read_links
from submissions.counting.links.summing import can_sum, can_total, read_sums, read_total

ROLE_OF = {"turns": TURN, "attendances": ATTENDANCE}
"""What is counted, to what its links have as `role`."""
OF_MEETING = ("body", "meeting", "kind", "year", "quarter", "month")
OF_PART = ("group", "participant", "participant_kind", "country", "region")
KNOWN = {
    "turns": frozenset((*OF_MEETING, *OF_PART, "language")),
    "attendances": frozenset((*OF_MEETING, *OF_PART)),
}
"""What is counted, to the dimensions that its links hold."""


def is_known(measure: str, names: Iterable[str]) -> bool:
    """Say whether the links hold these dimensions of turns or attendances."""
    return KNOWN[measure].issuperset(names)


def find_part_figures(
    measure: str,
    group_by: tuple[str, ...],
    values: Mapping[str, str],
    *,
    group_as: str = "stated",
    date_after: date | None = None,
    date_before: date | None = None,
) -> Figures:
    """Count turns or attendances as the direct count does, with the same answer; of the present.

    Only by dimensions that `is_known`.
    """
    asked = _ask(measure, group_by, values, group_as, (date_after, date_before))
    return read_sums(asked) if can_sum(asked) else read_links(asked)


def count_part_total(
    measure: str,
    values: Mapping[str, str],
    *,
    group_as: str = "stated",
    date_after: date | None = None,
    date_before: date | None = None,
) -> int:
    """Count the turns or attendances that filters keep; only by dimensions that `is_known`."""
    asked = _ask(measure, (), values, group_as, (date_after, date_before))
    return read_total(asked) if can_total(asked) else count_links(asked)


def _ask(
    measure: str,
    group_by: tuple[str, ...],
    values: Mapping[str, str],
    group_as: str,
    dates: tuple[Any, Any],
) -> Asked:
    return Asked(
        columns=tuple(column_of(name, group_as) for name in group_by),
        values={column_of(name, group_as): value for name, value in values.items()},
        role=ROLE_OF[measure],
        date_after=dates[0],
        date_before=dates[1],
        extra=None,
    )
