"""Every question that people ask is answered within two clicks from the front page.

A click follows a link by the words that a reader sees; the answer must stand in the page that it
leads to.
"""

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.django_db


class Reader:
    """Somebody who begins on the front page, follows links and reads."""

    def __init__(self, client):
        self.client = client
        self.clicks = -1
        self.open("/")

    def open(self, address):
        response = self.client.get(address)
        assert response.status_code == 200, address
        self.clicks += 1
        self.page = BeautifulSoup(response.content, "lxml")
        for mark in self.page.select("sup.refs"):
            mark.decompose()

    def click(self, words):
        """Follow the first link with these words in it."""
        for link in self.page.find_all("a", href=True):
            if words in " ".join(link.get_text(" ").split()):
                self.open(link["href"].partition("#")[0])
                return self
        raise AssertionError(f"no link says {words!r}")

    @property
    def text(self):
        return " ".join(self.page.find("main").get_text(" ").split())

    def reads(self, *expected):
        """Check that the answer stands here, and that it took two clicks at the most."""
        missing = [words for words in expected if words not in self.text]
        assert not missing
        assert self.clicks <= 2


@pytest.fixture
def reader(record, client):
    return Reader(client)


def test_1_which_governments_answered_the_draft_outline(reader):
    reader.click("Which governments answered the draft outline")
    reader.reads(
        "Finland", "Portugal", "Sri Lanka", "United States", "18.2 % of 22", "20.0 % of 20"
    )


def test_2_how_the_answers_to_it_divide_by_group(reader):
    reader.click("Draft outline of the report")
    reader.reads(
        "4 recorded of 4", "0 recorded of 3", "1 recorded of 1", "6 recorded of 10 reported"
    )


def test_3_how_many_contributions_were_in_by_22_march_2011(reader):
    reader.click("Questionnaire on the issues agreed in Montreux")
    reader.reads("6 recorded of 26 reported", "1 recorded of 9 reported")


def test_4_who_of_the_mag_also_sat_on_the_working_group(reader):
    reader.click("Who sat on both the MAG and the Working Group?")
    reader.reads("Swinehart, Theresa", "Riehl, Frédéric", "Fältström, Patrik")


def test_5_who_the_representatives_of_each_group_were(reader):
    reader.click("Members, CSTD WG on IGF")
    reader.reads(
        "Bommelaer", "Dickinson", "Esmat", "Nimpuno", "Robles-Garay",
        "Cade", "Fältström", "Olufuye", "Steck", "Swinehart",
        "Singh", "Kleinwächter", "Aizu", "Maciel", "Esterhuysen",
        "5 seats, holders not known",
    )  # fmt: skip


def test_6_how_the_composition_changed_in_december_2010(reader):
    reader.click("How did the composition of the Working Group change")
    reader.reads("6 December 2010", "17 December 2010", "not members of the WG", "42 members")


def test_7_when_and_where_the_working_group_met(reader):
    reader.click("When and where did the Working Group meet")
    reader.reads("Montreux", "11-13 January 2012", "20-22 February 2012", "sources differ")


def test_8_on_what_day_the_mag_met_that_a_mail_calls_the_24th(reader):
    reader.click("Conflicts")
    reader.reads("On which day did the MAG meet in November 2010?", "23 November 2010", "the 24th")


@pytest.mark.parametrize(
    ("meeting", "chair"),
    [
        ("First meeting, Montreux", "Riehl"),
        ("Second meeting, Geneva", "Riehl"),
        ("Third meeting, Geneva", "Major"),
        ("Fourth meeting, Geneva", "Major"),
        ("Fifth and last meeting, Geneva", "Major"),
    ],
)
def test_9_who_chaired_each_meeting(reader, meeting, chair):
    reader.click("When and where did the Working Group meet").click(meeting)
    reader.reads(f"{chair} Chair")


def test_10_who_of_civil_society_was_at_the_fourth_meeting(reader):
    reader.click("When and where did the Working Group meet").click("Fourth meeting")
    reader.reads("Marília Maciel", "Remote", "No travel money for civil society")


def test_11_what_share_of_the_mag_each_group_had(reader):
    reader.click("What share of the MAG did each group have")
    reader.reads("43.5 %", "21.7 %", "15.2 %", "19.6 %", "45.5 %", "18.2 %", "16.0 %")


def test_15_which_share_of_the_turns_civil_society_had_in_2012_is_not_known(reader):
    reader.click("20 meetings").click("MAG meeting, 16-17 May 2012")
    reader.reads("No intervention at this meeting is on record", "is not known")


def test_17_which_documents_came_out_and_who_asked_for_them(reader):
    reader.click("Which documents came out of the Working Group")
    reader.reads(
        "A/66/67-E/2011/79", "14 April 2011", "Resolution 2010/2", "A/67/65-E/2012/48",
        "16 March 2012", "Resolution 2011/16",
    )  # fmt: skip


def test_18_which_calls_there_were_and_who_has_not_answered(reader):
    reader.click("All calls")
    reader.reads("No call on record is open today", "9 November 2010", "19 November 2010")


def test_18_who_of_those_asked_has_not_answered(reader):
    reader.click("Who was asked about the draft outline")
    reader.reads("Brazil", "Egypt", "Greece", "India", "Lithuania", "Switzerland", "Tunisia")


def test_20_who_was_on_both_working_groups(reader):
    reader.click("Who sat on both Working Groups")
    reader.reads("Cade, Marilyn", "Olufuye, Jimson", "Major, Peter", "Private sector")
