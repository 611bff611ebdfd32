"""Dates as they are asked for: a year, a quarter, a month or a day."""

from datetime import date

import pytest

from meetings.parameters import GRAMMAR, ParameterError, parse_period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2011-Q1", date(2011, 1, 1), date(2011, 3, 31)),
        ("2011-Q4", date(2011, 10, 1), date(2011, 12, 31)),
        ("2011-02", date(2011, 2, 1), date(2011, 2, 28)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011-03-24", date(2011, 3, 24), date(2011, 3, 24)),
    ],
)
def test_period_has_a_first_and_a_last_day(written: str, first: date, last: date) -> None:
    assert parse_period("date_after", written) == (first, last)


@pytest.mark.parametrize(
    "written",
    ["", "11", "0999", "2011-Q5", "2011-00", "2011-13", "2011-02-30", "2011-3", "٢٠١١", "2011 "],
)
def test_what_is_no_date_is_refused_with_the_right_form(written: str) -> None:
    with pytest.raises(ParameterError, match="Write it as 2011, 2011-Q1") as refusal:
        parse_period("date_after", written)
    assert refusal.value.name == "date_after"


def test_grammar_has_words_for_each_form() -> None:
    assert all(form and words for form, words in GRAMMAR)
    assert len({form for form, _ in GRAMMAR}) == len(GRAMMAR)
