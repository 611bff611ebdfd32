import re

import pytest

from meetings.conflicts import find_conflicts
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/conflicts/"


def make_dispute(*, decided=False, **given):
    """Make a meeting on whose day two sources disagree, under a listed conflict."""
    meeting = make.make_meeting(title=given.pop("title", "Second meeting"), held="2010-11-23")
    conflict = make.make_conflict(**given)
    transcript = make.make_document(title="Transcript")
    make.make_statement(
        meeting,
        "held",
        "23 November 2010",
        reading="2010-11-23",
        conflict=conflict,
        document=transcript,
        locator="p. 1",
        preferred=decided,
        reason="It is the transcript itself." if decided else "",
    )
    make.make_statement(
        meeting, "held", "the 24th", reading="2010-11-24", conflict=conflict, certainty="inferred"
    )
    return meeting


def read(client):
    return re.sub(r"\s+", " ", client.get(PAGE).content.decode())


def test_a_conflict_has_its_number_question_record_sides_and_sources(client):
    meeting = make_dispute(number=7, question="On which day did it meet?", remark="24 was another.")

    page = read(client)

    assert 'id="k7"' in page
    assert "On which day did it meet?" in page
    assert f'href="/meetings/{meeting.slug}/"' in page
    assert "23 November 2010" in page
    assert "the 24th" in page
    assert 'Transcript</a>, <span dir="auto" translate="no">p. 1</span>' in page
    assert "Inferred from what the source says" in page
    assert "24 was another." in page


def test_an_undecided_conflict_says_so_with_what_the_record_itself_says(client):
    make_dispute(number=7)

    page = read(client)

    said = "1 listed conflict. In 0 the record follows one side and says why. 1 is undecided."
    assert said in page
    assert "Undecided.</span> The record itself says:" in page
    assert "2010-11-23" in page


def test_a_decided_conflict_says_which_value_is_shown_and_why(client):
    make_dispute(number=7, decided=True)

    page = read(client)

    assert "In 1 the record follows one side" in page
    assert "shown by the record" in page
    assert 'Decided: <span lang="en" dir="auto">It is the transcript itself.</span>' in page
    assert "Undecided" not in page


def test_a_fact_on_which_all_agree_does_not_leave_a_conflict_undecided(client):
    meeting = make_dispute(number=7, decided=True)
    conflict = meeting.statements.first().conflict
    make.make_statement(make.make_meeting(), "place", "Geneva", conflict=conflict)

    page = read(client)

    assert "In 1 the record follows one side" in page
    assert "On this the sources agree." in page
    assert "Undecided" not in page


def test_conflicts_stand_in_the_order_of_their_numbers(client):
    make_dispute(number=12)
    make_dispute(number=3)

    page = read(client)

    assert page.index('id="k3"') < page.index('id="k12"')


def test_a_conflict_can_be_about_several_records():
    conflict = make.make_conflict()
    for _ in range(2):
        seat = make.make_membership()
        make.make_statement(seat, "group", "business", conflict=conflict)
        make.make_statement(seat, "group", "technical community", conflict=conflict)

    (found,) = find_conflicts().listed

    assert len(found.disputes) == 2
    assert [len(dispute.sides) for dispute in found.disputes] == [2, 2]


def test_statements_that_agree_stand_on_one_side():
    meeting = make_dispute()
    make.make_statement(meeting, "held", "24-11-2010", reading="2010-11-24")

    (found,) = find_conflicts().listed

    assert [len(side.statements) for side in found.disputes[0].sides] == [1, 2]


def test_facts_disputed_without_a_number_follow(client):
    meeting = make.make_meeting(title="Third meeting")
    make.make_statement(meeting, "place", "Geneva")
    make.make_statement(meeting, "place", "Bern")

    page = read(client)

    assert "On 1 further fact sources differ without a number" in page
    assert "Third meeting" in page.split('id="unlisted"')[1]


def test_parts_without_a_page_lead_to_the_record_that_holds_them(client):
    body = make.make_body(acronym="WG", slug="wg")
    composition = make.make_composition(body=body, slug="december", label="17 December")
    seats = make.make_seats(composition, 22, group_word="States")
    make.make_statement(seats, "seats", "22")
    make.make_statement(seats, "seats", "20")

    page = read(client)

    assert (
        '<a href="/bodies/wg/#composition-december" dir="auto" translate="no">WG, 17 December: 22'
        in page
    )


def test_what_is_on_draft_records_or_from_draft_documents_is_hidden(client):
    make_dispute(number=1, title="Hidden draft", question="Hidden question")
    hidden = make_dispute(number=2, title="Hidden meeting", question="Hidden question")
    hidden.__class__.objects.update(state="draft")
    meeting = make.make_meeting(title="Hidden for want of a public source")
    make.make_statement(meeting, "place", "Geneva")
    make.make_statement(meeting, "place", "Bern", document=make.make_document(state="draft"))
    report = make.make_reported(make.make_call(title="Hidden call", state="draft"), 10)
    make.make_statement(report, "value", "10")
    make.make_statement(report, "value", "11")

    page = read(client)

    assert "Hidden" not in page
    assert "No conflict is listed." in page


def test_the_number_of_a_draft_conflict_is_not_told(client):
    make_dispute(number=9, state="draft", question="Hidden question")

    page = read(client)

    assert "K9" not in page
    assert "Hidden" not in page
    assert "Second meeting" in page.split('id="unlisted"')[1]


def test_fifty_conflicts_cost_no_more_queries_than_one(client):
    make_dispute()
    with_one = count_queries(client, PAGE)
    for _ in range(49):
        make_dispute()

    assert count_queries(client, PAGE) == with_one


def test_a_parameter_that_is_not_understood_is_refused(client):
    assert client.get(f"{PAGE}?number=7").status_code == 400
