"""Rows of a table from the figures: words, order, the records behind each, and rows of 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from math import prod

from meetings.parameters import ParameterError
from submissions.counting.dimensions import NONE, Dimension
from submissions.counting.figures import Counted
from submissions.counting.labels import UNKNOWN, Label
from submissions.counting.tables import CountRow

MOST_ZEROS = 20_000
"""Rows that `zero=true` may ask for."""
Dimensions = Mapping[str, Dimension]


def make_rows(
    found: Iterable[Counted],
    group_by: tuple[str, ...],
    *,
    dimensions: Dimensions,
    asked: Mapping[str, str],
) -> tuple[CountRow, ...]:
    """Give the rows in the order of their labels, in one query a dimension at most."""
    found = list(found)
    labels = [
        dimensions[name].find_labels(dict.fromkeys(row.values[place] for row in found))
        for place, name in enumerate(group_by)
    ]
    found.sort(key=lambda row: [labels[i][v].order for i, v in enumerate(row.values)])
    return tuple(_row(group_by, row, labels, asked) for row in found)


def _row(
    group_by: tuple[str, ...],
    row: Counted,
    labels: list[dict[str, Label]],
    asked: Mapping[str, str],
) -> CountRow:
    keys = dict(zip(group_by, row.values, strict=True))
    return CountRow(
        key={name: None if value == NONE else value for name, value in keys.items()},
        labels={name: labels[i][keys[name]].words for i, name in enumerate(group_by)},
        count=row.count,
        fractional=row.fractional,
        records={**asked, **keys},
        special=any(labels[i][value].special for i, value in enumerate(row.values)),
        unknown=any(value in UNKNOWN for value in row.values),
        contributors=row.contributors,
        words=row.words,
        certain=row.certain,
        uncertain=None if row.certain is None else row.count - row.certain,
    )


def with_zeros(
    found: list[Counted],
    group_by: tuple[str, ...],
    *,
    dimensions: Dimensions,
    chosen: Mapping[str, str],
) -> list[Counted]:
    """Add a row of 0 for each combination of values that nothing is recorded for.

    Raises ParameterError for an open dimension, and where there would be too many rows.
    """
    values = [
        _all_values(dimensions[name], [row.values[place] for row in found], chosen)
        for place, name in enumerate(group_by)
    ]
    if prod(map(len, values)) > MOST_ZEROS:
        raise ParameterError(
            "zero", f"That would be more than {MOST_ZEROS} rows.", "Narrow it by a filter."
        )
    return with_keys(found, product(*values))


def with_keys(found: list[Counted], keys: Iterable[tuple[str, ...]]) -> list[Counted]:
    """Add a row of 0 for each of these values that has no row."""
    there = {row.values for row in found}
    return found + [zero(key, like=found) for key in dict.fromkeys(keys) if key not in there]


def _all_values(dimension: Dimension, found: list[str], chosen: Mapping[str, str]) -> list[str]:
    if dimension.name in chosen:
        return [chosen[dimension.name]]
    if dimension.closed is None:
        raise ParameterError(
            "zero",
            f"'{dimension.name}' is open: nobody can list all its values.",
            f"Leave out 'zero', or give '{dimension.name}' too.",
        )
    return list(dict.fromkeys([*dimension.closed(chosen, found), *found]))


def zero(key: tuple[str, ...], *, like: Iterable[Counted]) -> Counted:
    """Give a row of 0 with the same figures as the others have."""
    other = next(iter(like), None)
    words = 0 if other is not None and other.words is not None else None
    certain = 0 if other is not None and other.certain is not None else None
    return Counted(key, 0, Fraction(0), 0, words, certain)
