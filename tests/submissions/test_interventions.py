import re

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/meetings/m/interventions/2/"


@pytest.fixture
def meeting():
    """A meeting with three turns."""
    meeting = make.make_meeting(slug="m", title="First meeting")
    for position in (1, 2, 3):
        make.make_intervention(meeting=meeting, position=position, label=f"SPEAKER {position}")
    return meeting


def read(client, address=PAGE):
    return re.sub(r"\s+", " ", client.get(address).content.decode())


def test_a_turn_shows_its_label_speaker_group_and_who_attributed_it(client, meeting):
    meeting.interventions.filter(position=2).update(
        participant=make.make_participant(name="Izumi Aizu"),
        representing=make.make_participant(name="A caucus"),
        group=make.make_group(name="Civil society"),
        attributed_by="importer",
        confidence="0.900",
    )

    page = read(client)

    for words in ("SPEAKER 2", "Izumi Aizu", "A caucus", "Civil society", "First meeting"):
        assert words in page
    assert "a program that read the transcript, confidence 0.900 of 1" in page


def test_what_is_not_known_of_the_speaker_is_said_to_be_so(client, meeting):
    page = read(client)

    assert '<dt>Speaker</dt><dd><span class="unknown">not known</span>' in page
    assert "not stated" in page


def test_the_words_are_shown_as_text_whatever_stands_in_them(client, meeting):
    meeting.interventions.filter(position=2).update(text="<b>Bold</b>\nnext <script>x()</script>")

    page = read(client)

    assert "&lt;b&gt;Bold&lt;/b&gt;<br>next &lt;script&gt;" in page
    assert "<script>" not in page


def test_neighbours_are_linked_and_drafts_among_them_passed_over(client, meeting):
    meeting.interventions.filter(position=1).update(state="draft")

    page = read(client)

    assert 'rel="next" href="/meetings/m/interventions/3/"' in page
    assert 'rel="prev"' not in page


def test_the_turns_around_it_are_shown_with_their_first_words_and_no_more(client, meeting):
    for position in range(4, 12):
        make.make_intervention(
            meeting=meeting, position=position, label=f"SPEAKER {position}", text="word " * 400
        )

    page = read(client, "/meetings/m/interventions/6/")
    place = page[page.index('id="context"') : page.index('id="record"')]

    assert [f"SPEAKER {n}" in place for n in (2, 3, 5, 6, 7, 9)] == [False] + [True] * 5
    assert "SPEAKER 10" not in place
    assert place.count("word") < 200


def test_it_says_which_turn_of_its_sitting_and_of_the_meeting_it_is(client, meeting):
    sitting = make.make_sitting(meeting, label="morning")
    meeting.interventions.filter(position__gte=2).update(sitting=sitting)
    meeting.interventions.filter(position=1).update(state="draft")
    make.make_intervention(meeting=meeting, position=8)

    page = read(client, "/meetings/m/interventions/3/")

    assert "turn 2 of 2 in this sitting" in page
    assert "turn 2 of 3 on record" in page


def test_other_turns_of_the_speaker_are_shown_under_any_of_its_addresses(client, meeting):
    speaker = make.make_participant(slug="fi", name="Finland")
    old = make.make_participant(name="Suomi", merged_into=speaker)
    meeting.interventions.filter(position=2).update(participant=speaker)
    meeting.interventions.filter(position=3).update(participant=old)
    elsewhere = make.make_meeting()
    make.make_intervention(meeting=elsewhere, participant=speaker)

    page = read(client)
    place = page[page.index('id="speaker"') :]

    assert "Other turns of Finland at this meeting" in place
    assert "/meetings/m/interventions/3/" in place
    assert '?participant=fi">All 2 turns of this speaker' in place


def test_a_turn_without_words_on_record_has_words_that_are_not_known(client, meeting):
    meeting.interventions.filter(position=2).update(text="", words=0)

    page = read(client)

    assert 'The words are <span class="unknown">not known</span>' in page
    assert '<dt>Words</dt><dd><span class="unknown">not known</span>' in page


def test_a_turn_is_hidden_as_a_draft_and_with_a_draft_speaker(client, meeting):
    meeting.interventions.filter(position=2).update(state="draft")
    meeting.interventions.filter(position=3).update(
        participant=make.make_participant(state="draft")
    )

    assert client.get(PAGE).status_code == 404
    assert client.get("/meetings/m/interventions/3/").status_code == 404
    assert client.get("/meetings/m/interventions/9/").status_code == 404


def test_a_withdrawn_turn_leaves_a_tombstone(client, meeting):
    meeting.interventions.filter(position=2).update(state="withdrawn")

    assert client.get(PAGE).status_code == 410


def test_a_turn_of_a_draft_meeting_is_hidden(client, meeting):
    type(meeting).objects.update(state="draft")

    assert client.get(PAGE).status_code == 404


def test_fifty_turns_cost_no_more_queries_than_three(client, meeting):
    with_three = count_queries(client, PAGE)
    for position in range(4, 54):
        make.make_intervention(meeting=meeting, position=position)

    assert count_queries(client, PAGE) == with_three


def test_a_parameter_that_is_not_understood_is_refused(client, meeting):
    assert client.get(f"{PAGE}?turn=3").status_code == 400
