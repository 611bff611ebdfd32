"""Figures of submissions: from the sums where there are some, else from the links."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from submissions.counting.figures import Figures
from submissions.counting.links.asking import ask
from submissions.counting.links.reading import count_links, read_links
from submissions.counting.links.summing import can_sum, can_total, read_sums, read_total
from submissions.querysets import SubmissionQuerySet


def find_figures(
    group_by: tuple[str, ...],
    values: Mapping[str, str],
    *,
    role: str = "author",
    group_as: str = "stated",
    date_after: date | None = None,
    date_before: date | None = None,
    extra: SubmissionQuerySet | None = None,
) -> Figures:
    """Count submissions as the direct count does, with the same answer; of the present alone."""
    asked = ask(
        group_by,
        values,
        role=role,
        group_as=group_as,
        date_after=date_after,
        date_before=date_before,
        extra=extra,
    )
    return read_sums(asked) if can_sum(asked) else read_links(asked)


def count_total(
    values: Mapping[str, str],
    *,
    role: str = "author",
    group_as: str = "stated",
    date_after: date | None = None,
    date_before: date | None = None,
    extra: SubmissionQuerySet | None = None,
) -> int:
    """Count the distinct submissions that the direct count's filters keep."""
    asked = ask(
        (),
        values,
        role=role,
        group_as=group_as,
        date_after=date_after,
        date_before=date_before,
        extra=extra,
    )
    return read_total(asked) if can_total(asked) else count_links(asked)
