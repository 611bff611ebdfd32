"""The rows of a count as columns: JSON, CSV and the page print each figure from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import Any
from urllib.parse import quote_plus

from django.urls import reverse

from meetings.links import full_address
from submissions.count_nouns import CountNoun
from submissions.counting import Base, CountTable, share
from submissions.counting.labels import NONE
from submissions.counting.shares import find_percents
from submissions.counting.tables import worth_of

MILLION = 10**6
PLAIN = re.compile(r"[-\w.~]*", re.ASCII)
"""What stands in an address as it is."""
Column = Sequence[Any]


class Columns(dict[str, Column]):
    """The rows of a table, each column under its name; all have the same length."""

    def as_rows(self) -> list[dict[str, Any]]:
        """Give the same row by row."""
        return [dict(zip(self, row, strict=True)) for row in zip(*self.values(), strict=True)]


def give_columns(table: CountTable, noun: CountNoun) -> Columns:
    """Give each dimension's values under its own name, then the figures, of the rows shown."""
    values = dict(zip(table.group_by, find_values(table), strict=True))
    keys = {name: [None if v == NONE else v for v in column] for name, column in values.items()}
    figures = {name: give(table) for name, give in OF_TABLE.items()}
    return Columns({**keys, **figures, "records": give_records(table, noun, values)})


def find_values(table: CountTable) -> list[Column]:
    """Give the values of each dimension, row by row."""
    return list(zip(*(row.values for row in table.listed), strict=True)) or [()] * len(
        table.group_by
    )


def give_figure(name: str, table: CountTable) -> Column:
    """Give a figure as it stands in each row."""
    return list(map(attrgetter(name), table.listed))


def give_fractional(table: CountTable) -> Column:
    """Give the fractional counts rounded to six decimals."""
    fractions = (row.fractional for row in table.listed)
    return [None if fraction is None else as_float(fraction) for fraction in fractions]


def as_float(fraction: Fraction) -> float:
    """Give a fraction rounded to six decimals, half to even, in whole numbers as far as it goes."""
    if fraction.denominator == 1:
        return float(fraction.numerator)
    whole, rest = divmod(fraction.numerator * MILLION, fraction.denominator)
    over = 2 * rest - fraction.denominator
    return (whole + (over > 0 or (over == 0 and whole % 2))) / MILLION


def give_exact(table: CountTable) -> Column:
    """Give the fractional counts as they are, such as 3/2."""
    fractions = (row.fractional for row in table.listed)
    return [None if fraction is None else str(fraction) for fraction in fractions]


def give_shares(table: CountTable) -> Column:
    """Give each row's part of the whole, in percent."""
    inside = (worth_of(row) if table.is_inside(row) else None for row in table.listed)
    return find_percents(inside, table.base)


def give_rates(table: CountTable) -> Column:
    """Give the answered in percent of the entitled."""
    return [
        None if row.answered is None else as_percent(row.answered, row.entitled)
        for row in table.listed
    ]


def as_percent(part: int | None, base: int | None) -> float | None:
    """Give a share in percent, None where there is none."""
    return float(rate.percent) if (rate := share(part, base)) else None


def give_all_bases(table: CountTable) -> Column:
    """Give every number of seats that sources give for each row."""
    return [give_bases(row.bases, row.answered) for row in table.listed]


def give_bases(bases: Sequence[Base], answered: int | None) -> list[dict[str, Any]]:
    """Give every number of seats that sources give, with the response rate by each."""
    return [
        {
            "seats": base.seats,
            "preferred": base.preferred,
            "percent": as_percent(answered, base.seats),
            "documents": sorted({s.document.slug for s in base.statements}),
        }
        for base in bases
    ]


def give_records(table: CountTable, noun: CountNoun, values: dict[str, Column]) -> Column:
    """Give the address of the list of exactly the records behind each row."""
    fixed = {name: value for name, value in table.filters.items() if name not in table.group_by}
    start = full_address(reverse(f"api-{noun.noun}-list"), fixed)
    start += "&" if "?" in start else "?"
    parts = []
    for name, column in values.items():
        parts.append([f"{name}={value}" for value in quote_all(column)])
    return [start + "&".join(pairs) for pairs in zip(*parts, strict=True)]


def quote_all(column: Column) -> Column:
    """Give words as they stand in an address; most columns hold none that looks different there."""
    if PLAIN.fullmatch("".join(column)):
        return column
    quoted = {value: quote_plus(value) for value in set(column)}
    return [quoted[value] for value in column]


OF_TABLE: dict[str, Callable[[CountTable], Column]] = {
    "label": partial(give_figure, "label"),
    "count": partial(give_figure, "count"),
    "fractional": give_fractional,
    "fractional_exact": give_exact,
    "contributors": partial(give_figure, "contributors"),
    "words": partial(give_figure, "words"),
    "share_percent": give_shares,
    "entitled": partial(give_figure, "entitled"),
    "answered": partial(give_figure, "answered"),
    "answered_at_least": partial(give_figure, "answered_at_least"),
    "response_rate": give_rates,
    "reported": partial(give_figure, "reported"),
    "certain": partial(give_figure, "certain"),
    "uncertain": partial(give_figure, "uncertain"),
    "bases": give_all_bases,
}
FIGURES = (*OF_TABLE, "records")
"""The columns of every count, behind those of its dimensions."""
