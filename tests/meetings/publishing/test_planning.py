"""Publishing by itself at a time: checked again, held back for what nobody has seen."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import connection, connections

from meetings.models import PublicationPlan
from meetings.publishing.planning import cancel_plan, change_time, plan_publication, publish_due
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
NOON = datetime(2030, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def publisher():
    user = User.objects.create_user("publisher", is_staff=True)
    user.groups.add(Group.objects.get(name="publisher"))
    return user


@pytest.fixture
def meeting():
    row = make.make_meeting(state="draft")
    make.make_statement(row, state="draft")
    return row


def state_of(row):
    return type(row).objects.get(pk=row.pk).state


def test_a_planned_record_is_published_once_its_time_has_come_and_its_history_says_by_whom(
    publisher, meeting
):
    plan_publication(meeting, NOON, publisher)
    assert publish_due(NOON - timedelta(seconds=1)).published == 0
    assert state_of(meeting) == "draft"

    assert publish_due(NOON).published == 1

    plan, event = PublicationPlan.objects.get(), meeting.events.order_by("-pgh_id").first()
    assert (state_of(meeting), plan.state, plan.ended_at) == ("published", "published", NOON)
    assert event.pgh_context.metadata == {"user": publisher.pk, "reason": "As planned."}
    assert publish_due(LATER) == type(publish_due(LATER))(0, 0)


def test_what_is_in_the_way_now_is_not_planned(publisher):
    meeting = make.make_meeting(state="draft", body=make.make_body(state="draft"))
    assert plan_publication(meeting, NOON, publisher, reason="So.").held_back
    assert not PublicationPlan.objects.exists()


def test_planning_again_moves_the_one_plan(publisher, meeting):
    for at in (NOON, LATER):
        plan_publication(meeting, at, publisher)
    assert PublicationPlan.objects.get().publish_at == LATER


def test_what_was_known_to_be_missing_does_not_hold_back_and_what_is_new_does(publisher):
    known, changed = make.make_meeting(state="draft"), make.make_meeting(state="draft")
    for row in (known, changed):
        plan_publication(row, NOON, publisher, reason="No source is left.")
    type(changed).objects.filter(pk=changed.pk).update(place="Geneva")

    done = publish_due(NOON)

    assert (done.published, done.held_back) == (1, 1)
    assert (state_of(known), state_of(changed)) == ("published", "draft")
    note = PublicationPlan.objects.get(state="held-back").note
    assert note.startswith("No source is left.")
    assert note.endswith("Missing when its time came:\n- Place: no published source says it.")


def test_a_wall_that_has_come_since_holds_back(publisher, meeting):
    plan_publication(meeting, NOON, publisher)
    type(meeting.body).objects.update(state="withdrawn", state_reason="Entered twice.")
    assert publish_due(NOON).held_back == 1
    assert "nobody could see this record" in PublicationPlan.objects.get().note


def test_who_may_not_publish_any_more_publishes_nothing(publisher, meeting):
    plan_publication(meeting, NOON, publisher)
    publisher.groups.clear()
    assert publish_due(NOON).held_back == 1
    plan = PublicationPlan.objects.get()
    assert (state_of(meeting), plan.state) == ("draft", "held-back")
    assert "may not publish any more" in plan.note


def test_a_plan_of_a_record_that_is_gone_is_held_back(publisher, meeting):
    plan_publication(meeting, NOON, publisher)
    meeting.delete()
    assert publish_due(NOON).held_back == 1
    assert "does not exist any more" in PublicationPlan.objects.get().note


def test_a_record_whose_body_is_planned_for_the_same_time_goes_with_it(publisher):
    body = make.make_body(state="draft", starts="2010")
    make.make_statement(body)
    meeting = make.make_meeting(state="draft", body=body)
    make.make_statement(meeting)
    # The plan of the meeting is the older one, so that it comes first.
    make.make_plan(meeting, publish_at=NOON, planned_by=publisher)
    make.make_plan(body, publish_at=NOON, planned_by=publisher)
    assert publish_due(NOON).published == 2


def test_a_plan_is_moved_and_cancelled_while_it_waits_only(publisher, meeting):
    plan_publication(meeting, NOON, publisher)
    plan = PublicationPlan.objects.get()
    assert change_time(plan, LATER)
    assert publish_due(NOON).published == 0
    assert cancel_plan(plan, NOON, "The report is late.")
    assert not change_time(plan, NOON)
    assert not cancel_plan(plan, NOON, "Again.")
    assert publish_due(LATER).published == 0
    assert PublicationPlan.objects.get().note == "The report is late."


def test_the_command_says_what_it_did(publisher, meeting, capsys):
    make.make_plan(meeting, publish_at=datetime(2020, 1, 1, tzinfo=UTC), planned_by=publisher)
    call_command("publish_due")
    assert capsys.readouterr().out == "Published: 1. Held back: 0.\n"


@pytest.mark.django_db(transaction=True)
def test_while_another_process_publishes_what_is_due_it_is_left_to_that_one(publisher, meeting):
    plan_publication(meeting, NOON, publisher)
    other = connection.copy("other")
    connections["other"] = other
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT 1 FROM meetings_publicationplan FOR UPDATE")
        assert publish_due(NOON).published == 0
        other.rollback()
        assert publish_due(NOON).published == 1
    finally:
        other.close()
        del connections["other"]
