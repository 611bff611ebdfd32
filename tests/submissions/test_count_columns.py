"""Columns hold the same figures as working out each one alone."""

import csv
import io
from fractions import Fraction
from typing import Any
from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as some

from igftracker.api.tables import cell, print_columns
from meetings.models import Body, Meeting, Participant, StakeholderGroup
from submissions.count_columns import Columns, as_float, quote_all
from submissions.counting import share
from submissions.counting.labels import of_rows
from submissions.counting.shares import find_percents
from submissions.models import Call
from tests.world import make_world

FRACTIONS = some.fractions(min_value=0, max_value=10**7, max_denominator=10**9)
VALUES = some.one_of(
    some.none(),
    some.booleans(),
    some.integers(),
    some.floats(),
    some.text(alphabet="=+-@\t\r\n\",; ab'", max_size=6),
    some.lists(some.text(alphabet="ab=", max_size=2), max_size=2),
    some.just([{"seats": 3, "percent": 18.2}]),
)


@given(FRACTIONS)
def test_fractions_are_rounded_to_six_decimals(fraction: Fraction) -> None:
    assert as_float(fraction) == float(round(fraction, 6))


@pytest.mark.parametrize("halves", [1, 3, 5, 7])
def test_halves_are_rounded_to_even(halves: int) -> None:
    fraction = Fraction(halves, 2 * 10**6)

    assert as_float(fraction) == float(round(fraction, 6))


@given(some.lists(some.none() | FRACTIONS, max_size=5), FRACTIONS)
def test_percents_are_those_of_each_share(parts: list[Fraction | None], base: Fraction) -> None:
    shares = [share(part, base) for part in parts]

    assert find_percents(parts, base) == [one and float(one.percent) for one in shares]


@given(some.integers(1, 3).flatmap(lambda n: some.lists(some.tuples(*[VALUES] * n), max_size=4)))
def test_a_table_has_the_cells_of_each_value(rows: list[tuple[Any, ...]]) -> None:
    names = [f"n{place}" for place in range(len(rows[0]) if rows else 1)]
    columns = [[row[place] for row in rows] for place in range(len(names))]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([names, *([cell(value) for value in row] for row in rows)])

    assert print_columns(Columns(zip(names, columns, strict=True))) == out.getvalue()


@given(some.lists(some.text(alphabet="a-_.~/ &=é+%", max_size=4), max_size=4))
def test_words_are_quoted_for_addresses(words: list[str]) -> None:
    assert list(quote_all(words)) == [quote_plus(word) for word in words]


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Body, Call, Meeting, Participant, StakeholderGroup])
def test_labels_are_what_records_are_called_in_their_order(model: Any) -> None:
    make_world("One")
    make_world("Two")
    rows = list(model.objects.all())
    labels = of_rows(model, [row.slug for row in reversed(rows)])

    assert len(rows) > 1
    assert {row.slug: labels[row.slug].words for row in rows} == {r.slug: str(r) for r in rows}
    assert sorted(labels, key=lambda slug: labels[slug].order) == [row.slug for row in rows]
