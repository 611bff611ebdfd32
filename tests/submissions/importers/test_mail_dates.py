import pytest

from submissions.importers.mail_dates import full_year, read_mail_date


@pytest.mark.parametrize(
    ("words", "edtf", "zone"),
    [
        ("Wed, 24 Nov 2010 09:56:46 -0500 (EST)", "2010-11-24", "-0500"),
        ("Wed Nov 24 09:56:46 EST 2010", "2010-11-24", "EST"),
        ("Fri Sep 25 20:23 CDT 1998", "1998-09-25", "CDT"),
        ("17 Jun 2002 16:26:23 +0200", "2002-06-17", "+0200"),
        ("2010-11-24T23:56:46Z", "2010-11-24", "Z"),
        ("Tue, 2011-03-01 at 18:02 +0530", "2011-03-01", "+0530"),
        ("November 24, 2010 9:56 AM", "2010-11-24", ""),
        ("miércoles, 24 de noviembre de 2010 9:56", "2010-11-24", ""),
        ("Mittwoch, 24. November 2010", "2010-11-24", ""),
        ("mercredi 24 août 2011 10:00", "2011-08-24", ""),
        ("mar. 2 nov. 2010 10:00", "2010-11-02", ""),
        ("2016年3月23日", "2016-03-23", ""),
        ("31/12/2010", "2010-12-31", ""),
    ],
)
def test_a_date_is_the_day_as_written_in_its_own_zone(words, edtf, zone):
    found = read_mail_date(words)

    assert (found.written.text, found.written.edtf, found.zone) == (words, edtf, zone)
    assert found.fault == ""


def test_a_date_without_a_zone_stays_without_one_and_is_not_shifted():
    found = read_mail_date("Thu, 18 November, 2010 7:13:08")

    assert (found.written.edtf, found.zone) == ("2010-11-18", "")


@pytest.mark.parametrize(
    ("digits", "year"), [("00", 2000), ("49", 2049), ("50", 1950), ("99", 1999), ("103", 2003)]
)
def test_short_years_are_read_as_the_standard_of_mail_has_them(digits, year):
    assert full_year(digits) == year


@pytest.mark.parametrize(
    "words",
    ["", "<HR>", "05/06/2010", "31 Feb 2010", "24 Nov 1809", "yesterday at noon", "Nov 2010"],
)
def test_a_date_that_is_not_one_certain_day_keeps_its_words_and_says_why(words):
    found = read_mail_date(words)

    assert (found.written.text, found.written.edtf) == (words, "")
    assert found.fault


def test_a_weekday_that_is_not_that_of_the_day_is_said():
    assert "weekday" in read_mail_date("Fri, 25 Sep 2000 21:17:21 -0400").fault


def test_a_zone_that_cannot_be_read_is_said_and_the_day_kept():
    found = read_mail_date("Tue, 12 Oct 2010 16:21:05 H0500")

    assert (found.written.edtf, found.zone) == ("2010-10-12", "")
    assert "H0500" in found.fault


def test_a_date_as_long_as_a_book_is_none():
    assert read_mail_date("24 Nov 2010 " * 100_000).written.edtf == ""
