"""What holds for every partial date there can be."""

import string
from contextlib import suppress
from datetime import date

from edtf.parser.grammar import is_valid_edtf
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from meetings.partial_dates import NOT_KNOWN, Answer, PartialDate, PartialDateError

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
NEAR_DAYS = st.dates(date(2010, 10, 1), date(2011, 4, 30))
EITHER_DAYS = st.one_of(DAYS, NEAR_DAYS)


def blurred(day: date) -> st.SearchStrategy[str]:
    """The EDTF of the day with digits left open."""
    full = day.isoformat()
    dates = [f"{full[:7]}-XX", f"{full[:4]}-XX", f"{full[:4]}-XX-XX"]
    return st.sampled_from([*dates, f"{full[:3]}X", f"{full[:2]}XX", f"{full[:3]}X-XX"])


PLAIN = EITHER_DAYS.flatmap(lambda day: st.sampled_from([day.isoformat()[:n] for n in (4, 7, 10)]))
POINTS = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "", "", "?", "~", "%"]))
VAGUE = EITHER_DAYS.flatmap(blurred)
SEASONS = st.builds(
    "{}-{}".format,
    st.integers(1000, 9999),
    st.sampled_from([n for n in range(21, 42) if n not in (24, 28, 30)]),
)
INTERVALS = st.builds("{}/{}".format, POINTS | st.sampled_from(["", ".."]), POINTS) | st.builds(
    "{}/{}".format, POINTS, st.sampled_from(["", ".."])
)
RUNS = st.builds(
    lambda days: "..".join(sorted(map(str, days))), st.sets(EITHER_DAYS, min_size=2, max_size=2)
)
SETS = (
    st.lists(PLAIN, min_size=2, max_size=4).map(lambda points: f"[{','.join(points)}]")
    | RUNS.map("[{}]".format)
    | st.builds("[{},{}]".format, PLAIN, RUNS)
    | PLAIN.map("[..{}]".format)
    | PLAIN.map("[{}..]".format)
    | st.builds("[..{},{}]".format, PLAIN, PLAIN)
    | st.builds("[{},{}..]".format, PLAIN, PLAIN)
)
EDTF = POINTS | VAGUE | SEASONS | INTERVALS | SETS | st.sampled_from(["..", ""])
PIECES = [
    "24",
    "25",
    "31",
    "2011",
    "0999",
    "12011",
    "February",
    "feb.",
    "märz",
    "-",
    "/",
    "–",
    ",",
    ".",
    "..",
    "to",
    "and",
    "or",
    "from",
    "since",
    "until",
    "before",
    "by",
    "after",
    "early",
    "mid",
    "late",
    "about",
    "possibly",
    "?",
    "the",
    "th",
    "Monday",
    "(",
    ")",
    "[",
    "]",
    "X",
    "still",
    "unknown",
    "tomorrow",
    "2011-02",
    "2011-02-24",
    "2011-02-30",
    "03/04/2011",
    "end",
    "of",
    "not",
    "later",
    "than",
]
WORDS = st.lists(
    st.sampled_from(PIECES),
    max_size=9,
).map(" ".join)


def read(edtf: str) -> PartialDate:
    """The date, unless it would end before it begins."""
    try:
        return PartialDate.from_edtf(edtf)
    except PartialDateError as error:
        assume("ends before it begins" not in error.reason)
        raise


DATES = EDTF.map(read)


@given(DATES)
def test_its_edtf_reads_back_to_the_same(found: PartialDate) -> None:
    again = PartialDate.parse(found.edtf)

    assert (again.edtf, again.earliest, again.latest) == (
        found.edtf,
        found.earliest,
        found.latest,
    )


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(DATES)
def test_the_library_reads_it_as_edtf_too(found: PartialDate) -> None:
    assume(found.is_known and not found.is_open)

    assert is_valid_edtf(found.edtf)


@given(DATES)
def test_the_bounds_are_in_order(found: PartialDate) -> None:
    assert (found.earliest or date.min) <= (found.latest or date.max)


@given(DATES, EITHER_DAYS)
def test_yes_implies_a_day_within_the_bounds(found: PartialDate, day: date) -> None:
    within = (found.earliest or date.min) <= day <= (found.latest or date.max)

    assert within or found.on(day) is not Answer.YES


@given(DATES, st.dates())
def test_a_day_outside_the_bounds_is_answered_no(found: PartialDate, day: date) -> None:
    assume(not (found.earliest or date.min) <= day <= (found.latest or date.max))

    assert found.on(day) is Answer.NO


@given(DATES)
def test_its_own_bounds_are_never_answered_no(found: PartialDate) -> None:
    bounds = [day for day in (found.earliest, found.latest) if day]

    assert Answer.NO not in [found.on(day) for day in bounds]


@given(DATES, DATES)
def test_overlapping_is_mutual(one: PartialDate, other: PartialDate) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@given(DATES)
def test_a_date_never_fails_to_overlap_itself(found: PartialDate) -> None:
    assert found.overlaps(found) is not Answer.NO


@given(DATES, DATES)
def test_what_is_before_does_not_overlap_and_is_not_after(
    one: PartialDate, other: PartialDate
) -> None:
    if one.before(other) is Answer.YES:
        assert one.overlaps(other) is Answer.NO
        assert other.before(one) is Answer.NO


@given(DATES, DATES)
def test_dates_without_overlap_lie_one_after_the_other(
    one: PartialDate, other: PartialDate
) -> None:
    if {one.before(other), other.before(one)} == {Answer.NO}:
        assert one.overlaps(other) is not Answer.NO


@given(st.lists(DATES, max_size=6))
def test_sorting_puts_the_earliest_first_and_not_known_last(dates: list[PartialDate]) -> None:
    ordered = sorted(dates, key=lambda found: found.sort_key)
    dated = [found for found in ordered if found.is_known and not found.is_open]

    assert ordered[: len(dated)] == dated
    assert [d.earliest or date.min for d in dated] == sorted(d.earliest or date.min for d in dated)
    again = sorted(reversed(dates), key=lambda found: found.sort_key)  # noqa: C414  # other input
    assert ordered == again


@given(DATES)
def test_a_period_it_falls_into_holds_both_bounds(found: PartialDate) -> None:
    months = {str(bound)[:7] for bound in (found.earliest, found.latest)}

    assert (found.month is not None) == (len(months) == 1 and found.earliest is not None)
    assert found.month is None or months == {found.month}
    assert found.month is None or found.month[:4] == found.year


@given(DATES)
def test_it_can_always_be_described(found: PartialDate) -> None:
    assert found.describe().strip() == found.describe() != ""


@settings(max_examples=400)
@given(st.text(max_size=210) | WORDS | st.text(string.digits + "X-/.?~%[], ", max_size=40))
@example("²⁴ February 2011")
@example("2011-02-24/2011-02-25/2011-02-26")
@example("[" + "2011," * 30 + "2011]")
@example("[2011,,2012]")
@example("\x00")
@example("0000-00-00")
def test_any_text_is_read_or_refused_with_a_reason(written: str) -> None:
    with suppress(PartialDateError):
        found = PartialDate.parse(written)

        assert found == NOT_KNOWN or found.text == written
        assert len(found.edtf) <= 100
        assert PartialDate.from_edtf(found.edtf, text=written) == found or not found.is_known
