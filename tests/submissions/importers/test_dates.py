"""Dates in running text: what the words say, what the document's own date adds, and no more."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.partial_dates.value import PartialDate
from submissions.importers.dates import find_dates
from submissions.importers.records import WrittenDate

TUESDAY = WrittenDate("22 March 2011", "2011-03-22")

WRITTEN = [
    ("They sat on 24 and 25 February 2011.", "24 and 25 February 2011", "2011-02-24/2011-02-25"),
    ("They sat 24-25 March 2011.", "24-25 March 2011", "2011-03-24/2011-03-25"),
    ("They sat March 24–25, 2011.", "March 24–25, 2011", "2011-03-24/2011-03-25"),
    ("They sat on Feb. 24, 2011.", "Feb. 24, 2011", "2011-02-24"),
    ("On Thursday, 3 May 2012 it began.", "Thursday, 3 May 2012", "2012-05-03"),
    (
        "From 30 October to 2 November 2011.",
        "30 October to 2 November 2011",
        "2011-10-30/2011-11-02",
    ),
    (
        "From 31 December to 2 January 2012.",
        "31 December to 2 January 2012",
        "2011-12-31/2012-01-02",
    ),
    ("It was the 30 or 31 October 2011.", "30 or 31 October 2011", "[2011-10-30,2011-10-31]"),
    ("It was set up in July 2010.", "July 2010", "2010-07"),
    ("In mid-March 2011 they wrote.", "mid-March 2011", "[2011-03-11..2011-03-20]"),
    ("In early December 2010 they wrote.", "early December 2010", "[2010-12-01..2010-12-10]"),
    ("It was around 5 May 2011.", "5 May 2011", "2011-05-05~"),
    ("The group ended in 2012.", "2012", "2012"),
    ("It closed on 2011-02-24.", "2011-02-24", "2011-02-24"),
    ("It closed on 31/12/2010.", "31/12/2010", "2010-12-31"),
    ("It closed on 12/31/2010.", "12/31/2010", "2010-12-31"),
    ("It closed on 31.12.2010.", "31.12.2010", "2010-12-31"),
    ("Les 24 et 25 février 2011 à Nyon.", "24 et 25 février 2011", "2011-02-24/2011-02-25"),
    ("Le 1er avril 2012 au plus tard.", "1er avril 2012", "2012-04-01"),
    ("El 24 y 25 de febrero de 2011.", "24 y 25 de febrero de 2011", "2011-02-24/2011-02-25"),
    ("En enero de 2012 se supo.", "enero de 2012", "2012-01"),
    ("Am 24. und 25. Februar 2011.", "24. und 25. Februar 2011", "2011-02-24/2011-02-25"),
    ("Прошло 24 и 25 февраля 2011 года.", "24 и 25 февраля 2011 года", "2011-02-24/2011-02-25"),
    ("Прошло 3 мая 2012 г. в Женеве.", "3 мая 2012 г.", "2012-05-03"),
    ("عقد في 24 و25 فبراير 2011 في جنيف", "24 و25 فبراير 2011", "2011-02-24/2011-02-25"),
    ("عقد في ٢٤ فبراير ٢٠١١", "٢٤ فبراير ٢٠١١", "2011-02-24"),
    ("于2016年3月23日举行", "2016年3月23日", "2016-03-23"),
    ("于2016年3月23日至25日举行", "2016年3月23日至25日", "2016-03-23/2016-03-25"),
    ("于2016年3月举行", "2016年3月", "2016-03"),
]


def read(text, document_date=None):
    """Give the words, EDTF and whether it is inferred, of every date of a text."""
    found = find_dates(text, document_date=document_date)
    return [(one.text, one.edtf, one.inferred) for _, one in found]


@pytest.mark.parametrize(("text", "words", "edtf"), WRITTEN)
def test_a_date_is_read_as_written(text, words, edtf):
    assert read(text) == [(words, edtf, False)]


@pytest.mark.parametrize(("text", "words", "edtf"), WRITTEN)
def test_the_place_of_a_date_is_its_words_in_the_text(text, words, edtf):
    assert [span.of(text) for span, _ in find_dates(text, document_date=None)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "It was in room 24 on floor 3.",
        "Resolution 65/141 of the Assembly and A/RES/65/141 say so.",
        "It cost $10 million, or 24% more than before.",
        "The annual gathering, Forum 2010, was large.",
        "He lives on the 24th floor and led the 24th session.",
        "They may march on, 10 of them.",
        "A five-year mandate for 25 people aged 30.",
        "See page 24, article 12 and chapter 2.",
        "It came at 10:30 from 192.168.10.1.",
        "In May 10 papers came in.",
    ],
)
def test_figures_that_are_no_dates_are_left_alone(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["It closed on 05/06/2010.", "It closed on 31 February 2011."])
def test_a_date_that_is_ambiguous_or_no_day_keeps_its_words_without_a_reading(text):
    ((_, edtf, inferred),) = read(text)
    assert (edtf, inferred) == ("", False)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It met in 2010 and, in Geneva, on 24 November.", "2010-11-24"),
        ("It met in Lima in 2010. On 24 November it closed.", "2010-11-24"),
        ("The mandate ended in 2010 with its September session.", "2010-09"),
    ],
)
def test_a_day_takes_the_one_year_that_its_sentence_or_the_one_before_names(text, edtf):
    assert (edtf, True) in [found[1:] for found in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The reports of 2009 and 2010 were read on 24 November.",
        "Nothing tells the year of 24 November.",
        "It met in 2010. Then it rested. On 24 November it closed.",
    ],
)
def test_a_day_stays_without_year_where_none_or_two_are_possible(text):
    assert read(text)[-1] == ("24 November", "", False)


def test_a_year_nearby_and_the_document_s_date_that_disagree_leave_a_day_open():
    text = "The plan of 2007 was changed when they met on 24 November."
    assert read(text, TUESDAY) == [("24 November", "", False)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They will agree by 1 April.", "2011-04-01"),
        ("They will agree by 1 February.", "2012-02-01"),
        ("They agreed on 1 April.", "2010-04-01"),
        ("They agreed on 1 February.", "2011-02-01"),
        ("They met on the 24th.", "2011-02-24"),
        ("They met on the 21st.", "2011-03-21"),
        ("They will meet on the 24th and 25th.", "2011-03-24/2011-03-25"),
        ("They will meet on the 3rd.", "2011-04-03"),
        ("They met in Nyon last month.", "2011-02"),
        ("They meet next month.", "2011-04"),
        ("They met last year.", "2010"),
        ("It was closed yesterday.", "2011-03-21"),
        ("It opens tomorrow.", "2011-03-23"),
        ("They meet this week.", "[2011-03-21..2011-03-27]"),
        ("La réunion du mois dernier.", "2011-02"),
        ("Se reunieron ayer.", "2011-03-21"),
    ],
)
def test_the_document_s_own_date_and_the_tense_resolve_a_relative_one(text, edtf):
    assert [found[1:] for found in read(text, TUESDAY)] == [(edtf, True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on the 24th.", "the 24th"),
        ("They met on the 24th and 25th.", "the 24th and 25th"),
        ("They met last month.", "last month"),
        ("It was closed yesterday.", "yesterday"),
    ],
)
def test_a_relative_date_stays_relative_without_the_document_s_date(text, words):
    assert read(text) == [(words, "", False)]


def test_a_relative_day_without_any_tense_stays_relative():
    assert read("About the meeting on the 24th, briefly.", TUESDAY) == [("the 24th", "", False)]


def test_a_document_dated_by_its_year_alone_gives_no_month_for_a_bare_day():
    assert read("They met on the 24th.", WrittenDate("2011", "2011")) == [("the 24th", "", False)]


def test_days_that_do_not_follow_each_other_are_dates_of_their_own():
    edtf = [one.edtf for _, one in find_dates("On 3, 5 and 7 May 2010.", document_date=None)]
    assert edtf == ["2010-05-03", "2010-05-05", "2010-05-07"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_and_no_break_spaces_make_no_difference(form):
    text = unicodedata.normalize(form, "Le 24\N{NO-BREAK SPACE}février 2011 à Nyon.")
    ((span, found),) = find_dates(text, document_date=None)
    assert found.edtf == "2011-02-24"
    assert span.of(text).endswith("2011")


def test_a_date_broken_over_two_lines_is_one_date():
    assert read("They sat on 24 and 25\nMarch 2011.") == [
        ("24 and 25 March 2011", "2011-03-24/2011-03-25", False)
    ]


@given(st.text(alphabet="0123456789 .,-/thMayFebruary年月日الс\n", max_size=200))
def test_any_text_gives_dates_inside_it_that_can_be_read_back(text):
    for span, found in find_dates(text, document_date=TUESDAY):
        assert 0 <= span.start < span.end <= len(text)
        assert found.edtf == "" or PartialDate.from_edtf(found.edtf).edtf == found.edtf
