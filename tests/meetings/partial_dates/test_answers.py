"""Questions to partial dates are answered yes, no or unknown."""

from datetime import date

import pytest

from meetings.partial_dates import NOT_KNOWN, Answer, PartialDate, was_between

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


@pytest.mark.parametrize(
    ("edtf", "day", "answer"),
    [
        ("2011-02-24", "2011-02-24", YES),
        ("2011-02-24", "2011-02-25", NO),
        ("2011-02", "2011-02-24", UNKNOWN),
        ("2011-02", "2011-03-01", NO),
        ("2010-11-24?", "2010-11-24", UNKNOWN),
        ("2010-11-24?", "2010-11-25", UNKNOWN),
        ("2010-11-24?", "2010-11-26", NO),
        ("[2011-02-24..2011-02-26]", "2011-02-25", UNKNOWN),
        ("[2011-02-24..2011-02-26]", "2011-02-27", NO),
        ("[2011-02-24,2011-02-26]", "2011-02-25", NO),
        ("[2011-02-24,2011-02-26]", "2011-02-26", UNKNOWN),
        ("[..2010-11-21]", "1900-01-01", UNKNOWN),
        ("[..2010-11-21]", "2010-11-22", NO),
        ("[2010-11-22..]", "2010-11-21", NO),
        ("2011-02-24/2011-02-25", "2011-02-24", YES),
        ("2011-02-24/2011-02-25", "2011-02-26", NO),
        ("2011-02/2011-04", "2011-02-15", UNKNOWN),
        ("2011-02/2011-04", "2011-03-15", YES),
        ("2011-02/2011-04", "2011-04-02", UNKNOWN),
        ("2011-02/2011-02", "2011-02-15", UNKNOWN),
        ("2011-02-24/2011-02", "2011-02-24", YES),
        ("../2011-03", "1900-01-01", YES),
        ("../2011-03", "2011-03-15", UNKNOWN),
        ("2016-03-11/..", "2026-01-01", YES),
        ("2016-03-11/..", "2016-03-10", NO),
        ("/2011-03", "2011-02-01", UNKNOWN),
        ("/2011-03", "2011-04-01", NO),
        ("2011-03/", "2011-04-01", UNKNOWN),
        ("2011-03-05/", "2011-03-05", YES),
        ("..", "2011-03-05", UNKNOWN),
        ("", "2011-03-05", UNKNOWN),
    ],
)
def test_whether_it_was_on_a_day(edtf: str, day: str, answer: Answer) -> None:
    assert PartialDate.from_edtf(edtf).on(date.fromisoformat(day)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2011-02-24", "2011-02-24", YES),
        ("2011-02-24", "2011-02", UNKNOWN),
        ("2011-02-24", "2011-03", NO),
        ("2011-02-24", "2011-02-20/2011-02-28", YES),
        ("2011-02", "2011-02/2011-03", UNKNOWN),
        ("2011-02", "2011-01/2011-03", YES),
        ("2011-02", "2010/2012", YES),
        ("[2011-02-24,2011-02-26]", "2011-02-25", NO),
        ("[2011-02-24,2011-02-26]", "2011-02-26", UNKNOWN),
        ("../2011-03", "2010/..", YES),
        ("../2011-03", "2011-04/..", NO),
        ("..", "2011", UNKNOWN),
        ("", "2011", UNKNOWN),
    ],
)
def test_whether_two_overlap(one: str, other: str, answer: Answer) -> None:
    assert PartialDate.from_edtf(one).overlaps(PartialDate.from_edtf(other)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2011-02-24", "2011-02-25", YES),
        ("2011-02-24", "2011-02-24", NO),
        ("2011-02-25", "2011-02-24", NO),
        ("2011-02", "2011-02-24", UNKNOWN),
        ("2011-02", "2011-03", YES),
        ("2011-02-01/2011-02-24", "2011-02-24", NO),
        ("2010/..", "2012", NO),
        ("[..2010-11-21]", "2010-11-22", YES),
        ("[..2010-11-21]", "2010-11-20", UNKNOWN),
        ("2011", "", UNKNOWN),
    ],
)
def test_whether_one_is_before_the_other(one: str, other: str, answer: Answer) -> None:
    assert PartialDate.from_edtf(one).before(PartialDate.from_edtf(other)) is answer


@pytest.mark.parametrize(
    ("starts", "ends", "day", "answer"),
    [
        ("2011-02-24", "2012-01-31", "2011-06-01", YES),
        ("2011-02-24", "2012-01-31", "2011-02-24", YES),
        ("2011-02-24", "2012-01-31", "2012-01-31", YES),
        ("2011-02-24", "2012-01-31", "2012-02-01", NO),
        ("2011-02-24", "2012-01-31", "2011-02-23", NO),
        ("2011-02", "2012", "2011-02-10", UNKNOWN),
        ("2011-02", "2012", "2011-03-01", YES),
        ("2011-02", "2012", "2012-06-01", UNKNOWN),
        ("", "2012-01-31", "2011-06-01", UNKNOWN),
        ("", "2012-01-31", "2012-01-31", UNKNOWN),
        ("", "2012-01-31", "2012-02-01", NO),
        ("", "..", "2012-02-01", UNKNOWN),
        ("", "", "2012-02-01", UNKNOWN),
        ("2011-02-24", "..", "2026-01-01", YES),
        ("2011-02-24", "..", "2011-02-23", NO),
        ("2011-02-24", "", "2011-02-23", NO),
        ("2011-02-24", "", "2011-02-24", YES),
        ("2011-02-24", "", "2011-02-25", UNKNOWN),
        ("2011-02", "", "2011-02-10", UNKNOWN),
        ("2011-02-24", "[..2012-01-31]", "2011-06-01", UNKNOWN),
        ("2016-03/..", "../2018-01-31", "2017-01-01", YES),
        ("..", "2012-01-31", "1990-01-01", YES),
        ("[2011-02-24,2011-02-26]", "2012", "2011-02-25", UNKNOWN),
        ("[2011-02-24,2011-02-26]", "2012", "2011-02-26", YES),
    ],
)
def test_whether_a_membership_held_on_a_day(
    starts: str, ends: str, day: str, answer: Answer
) -> None:
    begun, ended = PartialDate.from_edtf(starts), PartialDate.from_edtf(ends)

    assert was_between(begun, ended, date.fromisoformat(day)) is answer


@pytest.mark.parametrize(
    ("edtf", "year", "quarter", "month"),
    [
        ("2011", "2011", None, None),
        ("2011-XX", "2011", None, None),
        ("2011-02", "2011", "2011-Q1", "2011-02"),
        ("2011-12-31", "2011", "2011-Q4", "2011-12"),
        ("2011-34", "2011", "2011-Q2", None),
        ("2011-02-24/2011-03-02", "2011", "2011-Q1", None),
        ("[2011-02-01..2011-02-10]", "2011", "2011-Q1", "2011-02"),
        ("2010-12/2011-01", None, None, None),
        ("2011?", None, None, None),
        ("2016/..", None, None, None),
        ("", None, None, None),
    ],
)
def test_it_falls_only_into_the_period_that_holds_it_wholly(
    edtf: str, year: str | None, quarter: str | None, month: str | None
) -> None:
    found = PartialDate.from_edtf(edtf)

    assert (found.year, found.quarter, found.month) == (year, quarter, month)


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2011-02-24", date(2011, 2, 24)),
        ("2011-02-24/2011-02-24", date(2011, 2, 24)),
        ("2011-02-24?", None),
        ("2011-02", None),
        ("..", None),
        ("", None),
    ],
)
def test_it_has_a_day_only_when_that_is_certain(edtf: str, day: date | None) -> None:
    assert PartialDate.from_edtf(edtf).day == day


def test_dates_sort_by_earliest_then_latest_then_open_then_not_known() -> None:
    in_order = ["[..2010]", "2010", "2010/..", "2011-01-01", "2011-01", "2011", "..", ""]
    dates = [PartialDate.from_edtf(edtf) for edtf in reversed(in_order)]

    assert [d.edtf for d in sorted(dates, key=lambda d: d.sort_key)] == in_order


def test_open_is_known_and_nothing_is_not() -> None:
    still = PartialDate.parse("still")

    assert (still.is_known, still.is_open) == (True, True)
    assert (NOT_KNOWN.is_known, NOT_KNOWN.is_open) == (False, False)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("January 2011?", date(2011, 1, 1)),
        ("2011-01-05~", date(2011, 1, 5)),
        ("24-25 February 2011", date(2011, 2, 24)),
        ("before 24 March 2011", None),
        ("unknown", None),
    ],
)
def test_the_first_day_written_leaves_doubt_aside(written, first):
    assert PartialDate.parse(written).first_written == first
