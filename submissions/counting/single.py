"""Counts of records that stand in one row each: turns, attendance, memberships.

Each has one value of every dimension, so fractional = count and counts add up to the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from django.db.models import Aggregate, Count, Q

from submissions.counting.dimensions import Dimension
from submissions.counting.figures import Counted, Figures
from submissions.counting.labels import UNKNOWN
from submissions.counting.people import NOT_KNOWN
from submissions.counting.rows import make_rows, with_zeros
from submissions.counting.tables import CountTable

STATED = "stated"


@dataclass(frozen=True, slots=True)
class Single:
    """A kind of record that stands in one row."""

    measure: str
    dimensions: Mapping[str, Dimension]
    undated: Q
    sums: Mapping[str, Aggregate] = field(default_factory=dict)
    """Further figures of a row: words."""


def narrowed(
    rows: Any, values: Mapping[str, str], single: Single, *, group_as: str = STATED
) -> Any:
    """Keep the records whose dimensions have these values."""
    dimensions = {name: single.dimensions[name] for name in values}
    keys = {f"by_{name}": one.key(group_as) for name, one in dimensions.items()}
    conditions = (one.holds(values[name], group_as) for name, one in dimensions.items())
    return rows.alias(**keys).filter(*conditions)


def find_figures(
    rows: Any,
    group_by: tuple[str, ...],
    single: Single,
    *,
    group_as: str = STATED,
    sums: Mapping[str, Aggregate] | None = None,
) -> Figures:
    """Count records by one to three dimensions, in two queries; all of them, public or not."""
    more = {f"sum_{name}": one for name, one in {**single.sums, **(sums or {})}.items()}
    who = single.dimensions["participant"].key(group_as)
    people = Count("who", distinct=True, filter=~Q(who=NOT_KNOWN))
    keys = {f"by_{name}": single.dimensions[name].key(group_as) for name in group_by}
    each = rows.order_by().annotate(**keys)
    grouped = (
        each.values(*keys)
        .annotate(who=who)
        .values(*keys)
        .annotate(
            number=Count("pk"),
            people=people,
            unseen=Count("pk", filter=single.undated),
            **more,
        )
    )
    found = list(grouped)
    everyone = rows.order_by().annotate(who=who).aggregate(people=people)["people"]
    return _figures(found, list(keys), everyone, more)


def _figures(
    found: Sequence[Mapping[str, Any]], keys: list[str], everyone: int, more: Iterable[str]
) -> Figures:
    rows = [
        Counted(
            values=tuple(row[key] for key in keys),
            count=row["number"],
            fractional=Fraction(row["number"]),
            contributors=row["people"],
            **{name.removeprefix("sum_"): row[name] or 0 for name in more},
        )
        for row in found
    ]
    return Figures(
        rows=rows,
        total=sum(row.count for row in rows),
        contributors=everyone,
        unknown=sum(row.count for row in rows if UNKNOWN.intersection(row.values)),
        undated=sum(row["unseen"] for row in found),
    )


def count_single(
    rows: Any,
    single: Single,
    *,
    group_by: Sequence[str],
    group_as: str = STATED,
    filters: Mapping[str, str] | None = None,
    zero: bool = False,
) -> CountTable:
    """Count records by one to three dimensions, in two queries and one for each dimension.

    `filters` as in `count_submissions`. Raises KeyError for a dimension that does not exist,
    ParameterError where rows of 0 are asked for by an open one.
    """
    asked = dict(filters or {})
    chosen = {name: value for name, value in asked.items() if name in single.dimensions}
    kept = narrowed(rows.public(), chosen, single, group_as=group_as)
    names = tuple(group_by)
    figures = find_figures(kept, names, single, group_as=group_as)
    return make_table(figures, names, single, chosen=chosen, asked=asked, zero=zero)


def make_table(
    figures: Figures,
    group_by: tuple[str, ...],
    single: Single,
    *,
    chosen: Mapping[str, str],
    asked: dict[str, str],
    zero: bool,
) -> CountTable:
    """Give the figures their words and order, in one query for each dimension.

    `chosen` are the filters that are dimensions, `asked` all of them.
    """
    found = figures.rows
    if zero:
        found = with_zeros(found, group_by, dimensions=single.dimensions, chosen=chosen)
    return CountTable(
        group_by=group_by,
        rows=make_rows(found, group_by, dimensions=single.dimensions, asked=asked),
        total=figures.total,
        unknown=figures.unknown,
        undated=figures.undated,
        filters=asked,
        contributors=figures.contributors,
        measure=single.measure,
    )
