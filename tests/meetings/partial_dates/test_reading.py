"""What people write for a date is read as the EDTF that means the same."""

from datetime import date

import pytest

from meetings.partial_dates import NOT_KNOWN, PartialDate, PartialDateError

READ = [
    ("2011", "2011"),
    ("February 2011", "2011-02"),
    ("Feb 2011", "2011-02"),
    ("FEBRUARY 2011", "2011-02"),
    ("2011 February", "2011-02"),
    ("24 February 2011", "2011-02-24"),
    ("24 и 25 февраля 2011 года", "2011-02-24/2011-02-25"),
    ("с 3 по 5 мая 2011 г.", "2011-05-03/2011-05-05"),
    ("с 3 мая 2011 г.", "2011-05-03/.."),
    ("24 و25 فبراير 2011", "2011-02-24/2011-02-25"),
    ("٢٤ فبراير ٢٠١١", "2011-02-24"),
    ("2016年3月23日", "2016-03-23"),
    ("2016年3月", "2016-03"),
    ("24 Feb. 2011", "2011-02-24"),
    ("Feb 24, 2011", "2011-02-24"),
    ("February 24th, 2011", "2011-02-24"),
    ("24th of February 2011", "2011-02-24"),
    ("Thursday, 24 February 2011", "2011-02-24"),
    ("24 February 2011 (Thursday)", "2011-02-24"),
    ("24 and 25 February 2011", "2011-02-24/2011-02-25"),
    ("24, 25 and 26 February 2011", "2011-02-24/2011-02-26"),
    ("24-25 February 2011", "2011-02-24/2011-02-25"),
    ("24\N{EN DASH}25 February 2011", "2011-02-24/2011-02-25"),
    ("24 \N{EM DASH} 25 February 2011", "2011-02-24/2011-02-25"),
    ("24\N{NON-BREAKING HYPHEN}25\N{NO-BREAK SPACE}February 2011", "2011-02-24/2011-02-25"),
    ("24 to 25 February 2011", "2011-02-24/2011-02-25"),
    ("from 24 to 25 February 2011", "2011-02-24/2011-02-25"),
    ("February 24-25, 2011", "2011-02-24/2011-02-25"),
    ("Thu 24 - Fri 25 February 2011", "2011-02-24/2011-02-25"),
    ("24-25 Feb 2011 (Thu-Fri)", "2011-02-24/2011-02-25"),
    ("2011-02-24 to 2011-02-25", "2011-02-24/2011-02-25"),
    ("31 October-2 November 2011", "2011-10-31/2011-11-02"),
    ("30 Apr-2 May 2014", "2014-04-30/2014-05-02"),
    ("February-April 2011", "2011-02/2011-04"),
    ("December 2010-January 2011", "2010-12/2011-01"),
    ("2006-2010", "2006/2010"),
    ("24-25 or 25-26 February 2011", "[2011-02-24..2011-02-26]"),
    (
        "31 October-2 November or 30 October-2 November 2011",
        "[2011-10-30..2011-11-02]",
    ),
    ("30 or 31 October 2011", "[2011-10-30,2011-10-31]"),
    ("2010 or 24-25 February 2011", "[2010-01-01..2011-02-25]"),
    ("early February 2011", "[2011-02-01..2011-02-10]"),
    ("mid February 2011", "[2011-02-11..2011-02-20]"),
    ("mid-February 2011", "[2011-02-11..2011-02-20]"),
    ("late February 2011", "[2011-02-21..2011-02-28]"),
    ("late Feb 2011", "[2011-02-21..2011-02-28]"),
    ("beginning of March 2011", "[2011-03-01..2011-03-10]"),
    ("end of March 2011", "[2011-03-21..2011-03-31]"),
    ("end of 2010", "[2010-09..2010-12]"),
    ("late February 2012", "[2012-02-21..2012-02-29]"),
    ("end of February 2011", "[2011-02-21..2011-02-28]"),
    ("early 2012", "[2012-01..2012-04]"),
    ("about 2006", "2006~"),
    ("c. 2006", "2006~"),
    ("around 24-25 February 2011", "2011-02-24~/2011-02-25~"),
    ("circa February 2011", "2011-02~"),
    ("24 November 2010?", "2010-11-24?"),
    ("24 November 2010 (?)", "2010-11-24?"),
    ("possibly 24 November 2010", "2010-11-24?"),
    ("probably 24 November 2010", "2010-11-24?"),
    ("probably about 2006", "2006%"),
    ("30 or 31 October 2011?", "[2011-10-30?,2011-10-31?]"),
    ("before 24 March 2011", "[..2011-03-23]"),
    ("before March 2011", "[..2011-02]"),
    ("before 1 January 2011", "[..2010-12-31]"),
    ("by 24 March 2011", "[..2011-03-24]"),
    ("not later than 24 March 2011", "[..2011-03-24]"),
    ("after 24 March 2011", "[2011-03-25..]"),
    ("after December 2010", "[2011-01..]"),
    ("on or after 24 March 2011", "[2011-03-24..]"),
    ("since March 2016", "2016-03/.."),
    ("from March 2011", "2011-03/.."),
    ("since about 2006", "2006~/.."),
    ("March 2016 - present", "2016-03/.."),
    ("until March 2011", "../2011-03"),
    ("to March 2011", "../2011-03"),
    ("still", ".."),
    ("Ongoing", ".."),
    ("..", ".."),
    ("du 24 au 25 février 2011", "2011-02-24/2011-02-25"),
    ("1er mars 2011", "2011-03-01"),
    ("del 24 al 25 de febrero de 2011", "2011-02-24/2011-02-25"),
    ("vom 24. bis 25. Februar 2011", "2011-02-24/2011-02-25"),
    ("3. März 2011", "2011-03-03"),
]

REFUSED = [
    ("the 24th", "relative date needs its month and year from the document"),
    ("tomorrow", "relative date needs its month and year from the document"),
    ("next Monday", "relative date needs its month and year from the document"),
    ("Monday", "relative date needs its month and year from the document"),
    ("24", "relative date needs its month and year from the document"),
    ("24 February", "needs its year"),
    ("03/04/2011", "write 2011-04-03 or 2011-03-04"),
    ("24.02.2011", "write 2011-02-24"),
    ("03-04-2011", "write 2011-04-03 or 2011-03-04"),
    ("31 February 2011", "there is no day 31 in month 2 of 2011"),
    ("2011-02-30", "there is no day 30 in month 2 of 2011"),
    ("2011-02-29/2011-03-01", "there is no day 29 in month 2 of 2011"),
    ("2011-13", "month 13"),
    ("[2011..2012-03]", "is not a word of dates"),
    ("2011-24/..", "lies in two years"),
    ("31 December-2 January 2011", "ends before it begins"),
    ("2011-03/2011-02", "ends before it begins"),
    ("[2011-03..2011-02]", "ends before it begins"),
    ("24 and 26 February 2011", "record each by itself"),
    ("24-25-26 February 2011", "more than one beginning or end"),
    ("../..", "needs at least one date"),
    ("2011-24", "lies in two years"),
    ("0999", "between 1000 and 9999"),
    ("24 February 12011", "do not make up a date"),
    ("after 9999", "between 1000 and 9999"),
    ("before 1000", "between 1000 and 9999"),
    ("early 24 February 2011", "need a month or a year"),
    ("possibly early February 2011", "cannot be uncertain besides"),
    ("2011\N{EN DASH}", "do not make up a date"),
    ("the turn of 2010/11", "“turn” is not a word of dates"),
    ("{2011-02-24,2011-02-26}", "is not a word of dates"),
    ("2011-02-24T10:00:00", "is not a word of dates"),
    ("x" * 201, "longer than 200 characters"),
]


@pytest.mark.parametrize(("written", "edtf"), READ)
def test_words_are_read_as_edtf_and_kept_as_written(written: str, edtf: str) -> None:
    found = PartialDate.parse(written)

    assert (found.edtf, found.text, str(found)) == (edtf, written, written)


@pytest.mark.parametrize("written", ["", "  ", "unknown", "Not known"])
def test_what_is_not_known_is_not_known(written: str) -> None:
    assert PartialDate.parse(written) == NOT_KNOWN


@pytest.mark.parametrize(("written", "reason"), REFUSED)
def test_what_cannot_be_read_says_why_and_how_to_write_it(written: str, reason: str) -> None:
    with pytest.raises(PartialDateError) as refused:
        PartialDate.parse(written)

    assert reason in str(refused.value)
    assert written[:60] in str(refused.value)
    assert "24-25 February 2011" in str(refused.value)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2011", "2011-01-01", "2011-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2011-02-24", "2011-02-24", "2011-02-24"),
        ("2011-02-24/2011-02-25", "2011-02-24", "2011-02-25"),
        ("2011-02/2011-04", "2011-02-01", "2011-04-30"),
        ("2010-11-24?", "2010-11-23", "2010-11-25"),
        ("2010-11~", "2010-10-01", "2010-12-31"),
        ("2011%", "2010-01-01", "2012-12-31"),
        ("2011-02?/2011-03", "2011-01-01", "2011-03-31"),
        ("[2011-02-24..2011-02-26]", "2011-02-24", "2011-02-26"),
        ("[2011-02-24,2011-02-26]", "2011-02-24", "2011-02-26"),
        ("[..2010-11-21]", None, "2010-11-21"),
        ("[2010-11-22..]", "2010-11-22", None),
        ("../2011-03", None, "2011-03-31"),
        ("2016-03-11/..", "2016-03-11", None),
        ("/2011-03", None, "2011-03-31"),
        ("2011-03/", "2011-03-01", None),
        ("..", None, None),
        ("2011-21", "2011-03-01", "2011-05-31"),
        ("2011-33", "2011-01-01", "2011-03-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("201X?", "2000-01-01", "2029-12-31"),
        ("201X-XX", "2010-01-01", "2019-12-31"),
        ("2011-XX-XX", "2011-01-01", "2011-12-31"),
        ("2012-02-XX", "2012-02-01", "2012-02-29"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("9999?", "9998-01-01", None),
        ("9999-12-31?", "9999-12-30", None),
        ("9998-12~", "9998-11-01", "9999-01-31"),
        ("9999-11~", "9999-10-01", "9999-12-31"),
        ("1XXX~", None, "2999-12-31"),
    ],
)
def test_edtf_gives_the_earliest_and_latest_day(
    edtf: str, earliest: str | None, latest: str | None
) -> None:
    found = PartialDate.from_edtf(edtf)

    assert found.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert found.latest == (date.fromisoformat(latest) if latest else None)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "not known"),
        ("..", "no end, still going on"),
        ("2011-02-24", "24 February 2011"),
        ("2011-02", "some day in February 2011"),
        ("2011", "some day in 2011"),
        ("2011-33", "some day in the first quarter of 2011"),
        ("201X", "some day in the 2010s"),
        ("20XX", "some day in the years 2000 to 2099"),
        ("2010-11-24?", "24 November 2010 (uncertain)"),
        ("2010~", "some day in 2010 (approximate)"),
        ("2010%", "some day in 2010 (uncertain and approximate)"),
        ("2011-02-24/2011-02-25", "from 24 to 25 February 2011"),
        ("2011-10-31/2011-11-02", "from 31 October to 2 November 2011"),
        ("2010-12/2011-01", "from December 2010 to January 2011"),
        ("2006/2010", "from 2006 to 2010"),
        ("2011-02-24/2011-02-24", "from 24 to 24 February 2011"),
        ("[2011-02-24..2011-02-26]", "one of the days from 24 to 26 February 2011"),
        ("[2012-01..2012-04]", "some day from January to April 2012"),
        ("[2011-10-30,2011-10-31]", "30 October 2011 or 31 October 2011"),
        ("[..2010-11-21]", "21 November 2010 or before"),
        ("[2010-11-22..]", "22 November 2010 or after"),
        ("../2011-03", "until March 2011"),
        ("/2011-03", "until March 2011, beginning not known"),
        ("2016-03-11/..", "from 11 March 2016 on, no end"),
        ("2011-03/", "from March 2011, end not known"),
    ],
)
def test_it_is_described_in_plain_words(edtf: str, words: str) -> None:
    assert PartialDate.from_edtf(edtf).describe() == words


def test_edtf_is_stored_in_one_spelling() -> None:
    found = PartialDate.parse("[2011-02-24, 2011-02-26]")

    assert found.edtf == found.reading == "[2011-02-24,2011-02-26]"
    assert found.text == "[2011-02-24, 2011-02-26]"


def test_words_that_cannot_be_read_can_be_given_beside_their_edtf() -> None:
    found = PartialDate.from_edtf("2011-02-24", text="24 февраля 2011 года")

    assert (str(found), found.day) == ("24 февраля 2011 года", date(2011, 2, 24))


def test_edtf_alone_is_its_own_text() -> None:
    assert PartialDate.from_edtf("2011-02").text == "2011-02"


def test_words_longer_than_their_column_are_refused() -> None:
    with pytest.raises(PartialDateError, match="longer than 200"):
        PartialDate.from_edtf("2011", text="x" * 201)


def test_edtf_longer_than_its_column_is_refused() -> None:
    days = ",".join(f"2011-02-{day:02}" for day in range(1, 12))

    with pytest.raises(PartialDateError, match="longer than 100"):
        PartialDate.from_edtf(f"[{days}]")


@pytest.mark.parametrize(
    "edtf", ["February 2011", "2011-02-24T10:00:00", "2011-~02", "XXXX", "-2011"]
)
def test_edtf_forms_that_are_not_read_are_refused(edtf: str) -> None:
    with pytest.raises(PartialDateError, match="no EDTF form that is read here"):
        PartialDate.from_edtf(edtf)
