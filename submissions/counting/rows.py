"""Rows of a table from the figures: words, order, the records behind each, and rows of 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from math import prod
from operator import getitem

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.local_forms import isolated
from meetings.local_forms import number as local_number
from meetings.parameters import ParameterError
from submissions.counting.dimensions import Dimension
from submissions.counting.figures import Counted
from submissions.counting.labels import Label
from submissions.counting.tables import Asked, CountRow

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
    columns = zip(*(row.values for row in found), strict=True) if found else [()] * len(group_by)
    labels = [
        dimensions[name].find_labels(dict.fromkeys(column))
        for name, column in zip(group_by, columns, strict=True)
    ]
    places = [find_places(one) for one in labels]
    found.sort(key=lambda row: tuple(map(getitem, places, row.values)))
    shared = Asked(group_by, asked)
    return tuple(_row(shared, row, tuple(map(getitem, labels, row.values))) for row in found)


def find_places(labels: Mapping[str, Label]) -> dict[str, int]:
    """Give the place of each value; values that stand equal have the same."""
    orders = {
        order: place for place, order in enumerate(sorted({w.order for w in labels.values()}))
    }
    return {value: orders[label.order] for value, label in labels.items()}


def _row(asked: Asked, row: Counted, marks: tuple[Label, ...]) -> CountRow:
    uncertain = None if row.certain is None else row.count - row.certain
    return CountRow(
        asked,
        row.values,
        marks,
        row.count,
        row.fractional,
        row.contributors,
        row.words,
        row.certain,
        uncertain,
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
        detail = ngettext(
            "That would be more than %(most)s row.",
            "That would be more than %(most)s rows.",
            MOST_ZEROS,
        )
        told = {"most": local_number(MOST_ZEROS)}
        raise ParameterError("zero", detail % told, _("Narrow it by a filter."))
    return with_keys(found, product(*values))


def with_keys(found: list[Counted], keys: Iterable[tuple[str, ...]]) -> list[Counted]:
    """Add a row of 0 for each of these values that has no row."""
    there = {row.values for row in found}
    return found + [zero(key, like=found) for key in dict.fromkeys(keys) if key not in there]


def _all_values(dimension: Dimension, found: list[str], chosen: Mapping[str, str]) -> list[str]:
    if dimension.name in chosen:
        return [chosen[dimension.name]]
    if dimension.closed is None:
        told = {"dimension": isolated(dimension.name), "option": isolated("zero")}
        raise ParameterError(
            "zero",
            _("'%(dimension)s' is open: nobody can list all its values.") % told,
            _("Leave out '%(option)s', or give '%(dimension)s' too.") % told,
        )
    return list(dict.fromkeys([*dimension.closed(chosen, found), *found]))


def zero(key: tuple[str, ...], *, like: Iterable[Counted]) -> Counted:
    """Give a row of 0 with the same figures as the others have."""
    other = next(iter(like), None)
    words = 0 if other is not None and other.words is not None else None
    certain = 0 if other is not None and other.certain is not None else None
    return Counted(key, 0, Fraction(0), 0, words, certain)
