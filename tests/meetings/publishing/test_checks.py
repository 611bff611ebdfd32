"""What a check before publishing finds, in records made to lack one thing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.publishing.findings import check_record, check_records, mark_of
from meetings.publishing.loading import load_rows
from tests import factories as make

pytestmark = pytest.mark.django_db


def whole(row, **given):
    """Give the row with a source on it as a whole."""
    make.make_statement(row, **given)
    return row


def make_meeting(**given):
    return whole(make.make_meeting(state="draft", **given))


def texts(row, *, wall=False):
    (loaded,) = load_rows(type(row).objects.filter(pk=row.pk))
    return [one.text for one in check_record(loaded) if one.is_wall == wall]


def test_a_meeting_with_title_day_and_source_lacks_nothing():
    assert check_record(make_meeting()) == []


def test_facts_without_a_source_are_found_one_by_one_with_their_field():
    meeting = make.make_meeting(state="draft", place="Geneva")
    make.make_statement(meeting, "title", "First meeting", state="draft")

    found = {one.field: one.text for one in check_record(meeting)}

    assert found["place"] == "Place: no published source says it."
    assert {"held", "status", "place"} <= set(found)
    assert "title" not in found


def test_a_part_without_a_source_is_found_with_its_own_form():
    meeting = make_meeting()
    item = make.make_agenda_item(meeting, title="Mandate")
    (found,) = check_record(meeting)

    assert found.text == "Agenda item “Mandate”: no published source for title."
    assert found.row == item


def test_an_empty_title_is_a_wall():
    assert texts(make_meeting(title=" "), wall=True) == ["Title: it is empty."]


@pytest.mark.parametrize(("state", "words"), [("draft", "a draft"), ("withdrawn", "withdrawn")])
def test_a_meeting_of_a_body_that_is_not_public_is_seen_by_nobody(state, words):
    reason = "Entered twice." if state == "withdrawn" else ""
    body = make.make_body(name="Old body", state=state, state_reason=reason)
    assert texts(make_meeting(body=body), wall=True) == [
        f"Body: “Old body” is {words}, so nobody could see this record."
    ]


def test_a_draft_that_is_only_named_is_left_out_and_no_wall():
    document = make.make_document(state="draft", title="Minutes")
    row = whole(make.make_milestone(state="draft", happened="2011", document=document))
    assert texts(row) == ["Document: “Minutes” is a draft, so it is left out."]
    assert texts(row, wall=True) == []


def test_someone_at_a_meeting_whose_record_is_a_draft_is_named():
    meeting = make_meeting()
    person = make.make_participant(name="Jane Doe", state="draft")
    row = make.make_attendance(meeting=meeting, participant=person, group=make.make_group())
    whole(row)
    assert texts(meeting) == ["Attendance: participant: “Jane Doe” is a draft, so it is left out."]


def test_a_meeting_without_a_day_and_one_after_its_body_ended():
    body = make.make_body(acronym="WG", ends="2010")
    assert texts(make_meeting(held="")) == ["Held: no date is known."]
    assert texts(make_meeting(body=body, held="March 2011")) == [
        "Held: March 2011 is after WG ended, 2010."
    ]


def test_a_date_that_may_lie_within_the_life_of_its_body_is_no_finding():
    body = make.make_body(starts="March 2011")
    assert texts(make_meeting(body=body, held="2011")) == []


def test_a_body_that_ends_before_it_starts_is_a_wall():
    body = whole(make.make_body(state="draft", starts="2012", ends="2011"))
    assert texts(body, wall=True) == ["Ends: 2011 is before it starts, 2012."]


def test_a_seat_needs_a_group_or_a_word_for_one_and_a_day_or_a_composition():
    group = "Group: no group, and no word of a source for one."
    seat = whole(make.make_membership(state="draft"))
    assert set(texts(seat)) == {group, "Starts: no date is known."}
    worded = whole(make.make_membership(state="draft", starts="2010", group_word="academia"))
    assert texts(worded) == []
    body = make.make_body()
    placed = make.make_membership(
        state="draft", body=body, composition=make.make_composition(body=body), group_word="users"
    )
    assert texts(whole(placed)) == []


def test_disagreeing_sources_are_found_until_one_of_them_is_preferred():
    meeting = make_meeting()
    first = make.make_statement(meeting, "place", "Geneva")
    make.make_statement(meeting, "place", "Montreux", state="draft")
    assert texts(meeting) == ["Place: sources disagree, and none of them is preferred."]
    type(first).objects.filter(pk=first.pk).update(preferred=True, reason="It is nearer.")
    assert texts(meeting) == []


def test_a_document_that_nobody_could_read():
    row = make.make_document(state="draft", issued="2011")
    assert texts(row) == ["Url: there is no address, archived copy or file where it could be read."]
    assert texts(make.make_document(issued="2011", archived_url="https://example.org/1")) == []


def test_a_statement_on_a_draft_is_seen_by_nobody():
    row = make.make_statement(make.make_meeting(title="Talk", state="draft"), state="draft")
    assert texts(row, wall=True) == ["About: “Talk” is a draft, so nobody could see this record."]


def test_checking_thirty_meetings_asks_no_more_than_checking_one():
    def ask():
        rows = load_rows(type(meeting).objects.all())
        with CaptureQueriesContext(connection) as queries:
            found = check_records(rows)
        return len(queries), found

    body = make.make_body(state="draft")
    meeting = make.make_meeting(state="draft", body=body)
    make.make_attendance(meeting=meeting, participant=make.make_participant(state="draft"))
    check_records([meeting])  # content types are looked up once and kept
    one, _ = ask()
    for _ in range(29):
        other = make.make_meeting(state="draft", body=body)
        make.make_attendance(meeting=other, participant=make.make_participant(state="draft"))
        make.make_agenda_item(other)
    many, found = ask()

    assert many == one
    assert len(found) == 30
    assert all(findings[0].is_wall for findings in found.values())


def test_the_mark_of_findings_knows_no_order_and_sees_what_is_new():
    found = check_record(make.make_meeting(state="draft", place="Geneva"))
    assert mark_of(found) == mark_of(reversed(found))
    assert mark_of(found) != mark_of(found[1:])
