"""Turns and words by group, against the table of sittings.py, counted by hand."""

import pytest

from submissions.counting.speaking import place_of, speakers_of, speaking_of
from tests import factories as make
from tests.submissions.counting.sittings import make_sittings

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_sittings()


def figures(speaking):
    return {row.key: (row.turns, row.words, row.speakers) for row in speaking.rows}


def test_turns_words_and_speakers_are_counted_by_group_and_office(made):
    speaking = speaking_of(made.m1)

    assert figures(speaking) == {
        "gov": (2, 50, 2),
        "unmapped": (1, 7, 0),
        "not-stated": (1, 5, 1),
        "chair": (1, 10, 1),
        "secretariat": (1, 1, 1),
    }
    assert (speaking.turns, speaking.words, speaking.speakers) == (6, 73, 3)


def test_shares_are_of_all_but_the_offices_which_have_none(made):
    speaking = speaking_of(made.m1)
    rows = {row.key: row for row in speaking.rows}

    assert (speaking.turn_base, speaking.word_base) == (4, 62)
    assert str(rows["gov"].turn_share) == "2 of 4 (50 %)"
    assert str(rows["gov"].word_share) == "50 of 62 (81 %)"
    assert rows["chair"].turn_share is None
    assert rows["secretariat"].word_share is None
    assert sum(row.turn_share.part for row in speaking.rows if row.turn_share) == 4


def test_a_group_that_did_not_speak_is_shown_where_it_is_asked_for(made):
    assert figures(speaking_of(made.m1, also=["cso"]))["cso"] == (0, 0, 0)


def test_that_the_group_is_not_known_is_a_row_even_where_nobody_spoke():
    keys = [row.key for row in speaking_of(make.make_meeting()).rows]

    assert keys == ["not-stated", "chair", "secretariat"]


def test_words_that_are_not_on_record_are_not_zero(made):
    make.make_intervention(meeting=made.m1, position=7, group=made.gov, text="", words=0)
    make.make_intervention(meeting=made.m1, position=8, group=made.cso, text="", words=0)

    rows = {row.key: row for row in speaking_of(made.m1).rows}

    assert (rows["gov"].words, rows["gov"].is_at_least) == (50, True)
    assert (rows["cso"].words, rows["cso"].word_share) == (None, None)
    assert not rows["unmapped"].is_at_least


def test_speakers_are_known_by_their_lasting_address_and_hidden_ones_by_none(made):
    assert speakers_of(made.m1).turns == {"fi": 3, "in": 1, "sec": 1}
    assert speakers_of(made.m2).turns == {"in": 1}


def test_those_on_whose_behalf_somebody_spoke_are_known(made):
    person = make.make_participant()
    make.make_intervention(
        meeting=made.m1, position=9, participant=person, representing=made.people.old
    )

    assert speakers_of(made.m1).spoken_for == {"fi"}


def test_the_place_of_a_turn_leaves_out_what_is_not_public(made):
    made.m1.interventions.filter(position=1).update(state="draft")

    third = place_of(made.m1.interventions.get(position=3))
    last = place_of(made.m1.interventions.get(position=6))

    assert (third.at_meeting, third.of_meeting, third.at_sitting, third.of_sitting) == (2, 5, 2, 2)
    assert (last.at_sitting, last.of_sitting) == (None, None)
