"""Counts of submissions by one to three dimensions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from meetings.checks import first_day, last_day
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.direct import AUTHOR, STATED
from submissions.counting.figures import Counted, Figures
from submissions.counting.rows import make_rows, with_keys, with_zeros
from submissions.counting.tables import CountTable
from submissions.querysets import SubmissionQuerySet


def count_submissions(
    submissions: SubmissionQuerySet | None = None,
    *,
    group_by: Sequence[str],
    role: str = AUTHOR,
    group_as: str = STATED,
    filters: Mapping[str, str] | None = None,
    zero: bool = False,
    also: Iterable[tuple[str, ...]] = (),
) -> CountTable:
    """Count submissions under counting rule 1 by one to three dimensions, in few queries.

    All submissions that count; of `submissions`, where only some are meant. `filters` are the
    parameters of the list, name to value ("call": "none", "date_after": "2011"): a filter on
    contributors also says which contributors are counted, and all go into each row's `records`.
    `also` are values that have a row though nothing is recorded, `zero` asks for all of them.

    Raises KeyError for a dimension that does not exist, ParameterError where rows of 0 are asked
    for by an open one.
    """
    names, given = tuple(group_by), dict(filters or {})
    chosen = {name: value for name, value in given.items() if name in DIMENSIONS}
    figures = _figures(names, chosen, given, role=role, group_as=group_as, extra=submissions)
    asked = _asked(given, role=role, group_as=group_as)
    found = with_keys(figures.rows, also)
    found = _all(found, names, chosen) if zero else found
    return CountTable(
        group_by=names,
        rows=make_rows(found, names, dimensions=DIMENSIONS, asked=asked),
        total=figures.total,
        unknown=figures.unknown,
        undated=figures.undated,
        filters=asked,
        contributors=figures.contributors,
    )


def _figures(
    group_by: tuple[str, ...],
    chosen: Mapping[str, str],
    given: Mapping[str, str],
    *,
    role: str,
    group_as: str,
    extra: SubmissionQuerySet | None,
) -> Figures:
    """The figures from the links, which hold the present; from the records as of an earlier day."""
    find_figures = direct.find_figures if reads_past() else links.find_figures
    return find_figures(
        group_by,
        chosen,
        role=role,
        group_as=group_as,
        date_after=_day(given, "date_after"),
        date_before=_day(given, "date_before"),
        extra=extra,
    )


def _day(given: Mapping[str, str], name: str) -> date | None:
    if name not in given:
        return None
    return first_day(given[name]) if name == "date_after" else last_day(given[name])


def _all(
    found: list[Counted], group_by: tuple[str, ...], chosen: Mapping[str, str]
) -> list[Counted]:
    return with_zeros(found, group_by, dimensions=DIMENSIONS, chosen=chosen)


def _asked(given: Mapping[str, str], *, role: str, group_as: str) -> dict[str, str]:
    """The parameters in full, without those that say what holds anyhow."""
    asked = {name: value for name, value in given.items() if name not in ("role", "group_as")}
    if role != AUTHOR:
        asked["role"] = role
    return {**asked, "group_as": group_as} if group_as != STATED else asked
