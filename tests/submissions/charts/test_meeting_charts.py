"""The charts of a meeting: shares with their bases, offices beside them, unknown hatched."""

import pytest

from submissions.charts.drawing import tabulate
from submissions.charts.making.meetings import make_floor, make_speaking
from submissions.charts.paired import words_of
from tests import factories as make
from tests.submissions.counting.sittings import make_sittings

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return make_sittings().m1


def pair_of(chart, key):
    return next(pair for pair in chart.pairs if pair.mark.key == key)


def test_a_group_has_its_turns_and_words_with_their_bases(meeting):
    pair = pair_of(make_speaking(meeting), "gov")

    assert words_of(pair.above) == "2 of 4 (50.0 %)"
    assert words_of(pair.below) == "50 of 62 (80.6 %)"


def test_the_chair_is_drawn_to_the_same_scale_and_has_no_share(meeting):
    chart = make_speaking(meeting)
    pair = pair_of(chart, "chair")
    row = next(row for row in tabulate(chart).rows if row[0] == "Chair")

    assert words_of(pair.above) == "1"
    assert str(pair.above.beside) == "25.0"
    assert None not in row


def test_words_that_are_not_on_record_are_not_known_or_at_least_so_many(meeting):
    group = make.make_group(slug="later")
    make.make_intervention(meeting=meeting, position=7, group=group, text="", words=0)
    make.make_intervention(meeting=meeting, position=8, group_word="a word", text="", words=0)

    chart = make_speaking(meeting)

    assert pair_of(chart, "later").below.amount is None
    assert words_of(pair_of(chart, "unmapped").below) == "at least 7 of 62 (11.3 %)"
    assert "2 of 8 turns have no text on record; their words are not known." in chart.notes


def test_seats_stand_above_turns_and_the_silent_are_there(meeting):
    composition = make.make_composition(body=meeting.body, starts="2010", ends="2012")
    silent = make.make_group(slug="silent", name="Silent", order=5)
    make.make_seats(composition, 3, group=silent)

    pair = pair_of(make_floor(meeting), "silent")

    assert words_of(pair.above) == "3 of 3 (100.0 %)"
    assert words_of(pair.below) == "0 of 4 (0.0 %)"


def test_without_seats_or_turns_there_is_nothing_to_compare(meeting):
    assert make_floor(meeting).pairs == ()
    assert make_speaking(make.make_meeting()).pairs == ()


def test_a_group_with_seats_that_did_not_speak_is_in_the_chart_of_who_spoke(meeting):
    composition = make.make_composition(body=meeting.body, starts="2010", ends="2012")
    make.make_seats(composition, 3, group=make.make_group(slug="silent", name="Silent"))

    assert words_of(pair_of(make_speaking(meeting), "silent").above) == "0 of 4 (0.0 %)"


@pytest.mark.parametrize("kind", ["speaking", "floor"])
def test_a_chart_of_a_meeting_has_a_page_and_its_numbers(client, meeting, kind):
    page = client.get(f"/charts/{kind}/m1/")
    numbers = client.get(f"/charts/{kind}/m1.csv")

    assert page.status_code == 200
    assert numbers["Content-Type"].startswith("text/csv")
    assert numbers.content.decode().startswith("Group,")
