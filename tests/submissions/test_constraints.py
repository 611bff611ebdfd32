"""What the database refuses of submissions, whoever writes."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, transaction

from submissions.models.submissions import TRANSITIONS, SubmissionState
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("old", SubmissionState.values)
@pytest.mark.parametrize("new", SubmissionState.values)
def test_a_submission_moves_only_along_the_ways_of_its_state_machine(old, new):
    submission = make.make_submission(state=old, state_reason="Sent by mistake.")
    submission.state = new
    if old == new or (old, new) in TRANSITIONS:
        submission.save()
        submission.refresh_from_db()
        assert submission.state == new
    else:
        with pytest.raises(InternalError, match="Invalid transition"), transaction.atomic():
            submission.save()


def test_bulk_updates_cannot_leave_the_state_machine_either():
    submission = make.make_submission(state="published")
    with pytest.raises(InternalError, match="Invalid transition"), transaction.atomic():
        type(submission).objects.update(state="draft")


def test_nobody_is_on_a_submission_twice():
    person = make.make_participant()
    submission = make.make_submission(contributors=[person])
    with pytest.raises(IntegrityError, match="contributor_once"), transaction.atomic():
        make.make_contributor(submission=submission, participant=person, role="endorser")


def test_a_contributor_is_somebody():
    submission = make.make_submission()
    with (
        pytest.raises(IntegrityError, match="contributor_has_a_participant_or_a_printed_name"),
        transaction.atomic(),
    ):
        type(make.make_contributor(submission=submission)).objects.create(submission=submission)


def test_a_version_is_superseded_by_one_other_only():
    first = make.make_submission(state="superseded")
    make.make_submission(supersedes=first)
    with pytest.raises(IntegrityError, match="supersedes"), transaction.atomic():
        make.make_submission(supersedes=first)


def test_a_revision_keeps_the_day_on_which_the_first_version_was_received():
    first = make.make_submission(state="superseded", received="20 January 2011")
    with (
        pytest.raises(IntegrityError, match="revision_keeps_first_receipt"),
        transaction.atomic(),
    ):
        make.make_submission(supersedes=first, received="1 March 2011")


def test_an_editor_is_told_in_words_that_a_revision_keeps_the_first_day():
    first = make.make_submission(state="superseded", received="20 January 2011")
    later = type(first)(body=first.body, slug="later", title="Later", supersedes=first)
    with pytest.raises(ValidationError, match="first version was received: 20 January 2011"):
        later.clean()


def test_a_corrected_day_of_receipt_is_handed_on_to_all_later_versions():
    first = make.make_submission(state="superseded", received="20 January 2011")
    second = make.make_submission(state="superseded", supersedes=first, received="2011-01-20")
    third = make.make_submission(supersedes=second, received="2011-01-20")
    first.received = "21 January 2011"
    first.save()
    third.refresh_from_db()
    assert third.received.edtf == "2011-01-21"


def test_a_withdrawn_submission_says_why():
    with pytest.raises(IntegrityError, match="withdrawn_says_why"), transaction.atomic():
        make.make_submission(state="withdrawn", state_reason="")


def test_a_call_does_not_close_before_it_opens():
    with pytest.raises(IntegrityError, match="call_deadline_not_before"), transaction.atomic():
        make.make_call(opens="9 November 2010", deadline="8 November 2010")


def test_a_turn_has_its_place_in_a_meeting_alone():
    meeting = make.make_meeting()
    make.make_intervention(meeting=meeting, position=1)
    with pytest.raises(IntegrityError, match="intervention_position_once"), transaction.atomic():
        make.make_intervention(meeting=meeting, position=1)


def test_a_reported_range_goes_upward():
    with pytest.raises(IntegrityError, match="upper_above_value"), transaction.atomic():
        make.make_reported(make.make_body(), 25, upper=20)
