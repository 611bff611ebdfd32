"""Putting drafts before the public: never past a wall, past a warning with a reason only."""

import pytest

from meetings.models import Meeting, PublicationPlan, Statement
from meetings.publishing.making_public import publish_drafts, publish_record
from tests import factories as make

pytestmark = pytest.mark.django_db


def state_of(row):
    return type(row).objects.get(pk=row.pk).state


def test_what_lacks_nothing_is_published_with_its_statements_and_a_second_time_changes_nothing():
    meeting = make.make_meeting(state="draft")
    make.make_statement(meeting, state="draft")
    for published in ([meeting], []):
        outcome = publish_drafts(Meeting.objects.all())
        assert (list(outcome.published), outcome.held_back) == (published, {})
    assert (state_of(meeting), Statement.objects.get().state) == ("published", "published")


def test_a_warning_holds_a_draft_back_until_a_reason_is_given():
    meeting = make.make_meeting(state="draft")
    assert set(publish_drafts(Meeting.objects.all()).held_back) == {meeting}
    assert state_of(meeting) == "draft"

    publish_drafts(Meeting.objects.all(), reason="No source is left.")

    assert state_of(meeting) == "published"
    latest = meeting.events.order_by("-pgh_id").first()
    assert latest.pgh_context.metadata["reason"] == "No source is left."


def test_no_reason_leads_past_a_wall():
    meeting = make.make_meeting(state="draft", body=make.make_body(state="draft"))
    make.make_statement(meeting)
    outcome = publish_record(meeting, reason="I want to.")
    assert [one.is_wall for one in outcome.held_back[meeting]] == [True]
    assert state_of(meeting) == "draft"


def test_a_record_and_the_draft_that_it_needs_are_published_together_or_not_at_all():
    body = make.make_body(state="draft")
    meeting = make.make_meeting(state="draft", body=body)
    make.make_statement(meeting)
    assert publish_record(meeting, along=[body]).held_back.keys() == {body}
    assert (state_of(body), state_of(meeting)) == ("draft", "draft")

    publish_record(meeting, along=[body], reason="The name is its source.")

    assert (state_of(body), state_of(meeting)) == ("published", "published")


def test_a_withdrawn_record_is_published_again_without_the_old_reason():
    meeting = make.make_meeting(state="withdrawn", state_reason="Entered twice.")
    make.make_statement(meeting)
    publish_record(meeting)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.state_reason) == ("published", "")


def test_of_a_public_record_the_draft_statements_are_published():
    meeting = make.make_meeting()
    make.make_statement(meeting, "place", "Geneva", state="draft")
    publish_record(meeting)
    assert Statement.objects.get().state == "published"


def test_a_plan_ends_when_its_record_is_published_by_hand():
    meeting = make.make_meeting(state="draft")
    make.make_plan(meeting)
    publish_record(meeting, reason="At once.")
    plan = PublicationPlan.objects.get()
    assert (plan.state, plan.note) == ("cancelled", "It was published before its time.")
