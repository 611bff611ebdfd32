"""What a check before publishing finds in what was sent and said."""

import pytest

from meetings.publishing.findings import check_record
from meetings.publishing.loading import load_row
from tests import factories as make

pytestmark = pytest.mark.django_db
NO_GROUP = "no group, and no word of a source for one."


def texts(row):
    make.make_statement(row)
    return [one.text for one in check_record(load_row(type(row), row.pk))]


def make_submission(**given):
    return make.make_submission(state="draft", **{"received": "2011-02-24", **given})


def sourced(submission, **given):
    one = make.make_contributor(submission=submission, **given)
    make.make_statement(one)
    return one


def test_a_submission_in_time_from_someone_in_a_group_lacks_nothing():
    row = make_submission(call=make.make_call(deadline="2011-02-28"))
    sourced(row, group=make.make_group())
    assert texts(row) == []


def test_a_submission_that_nobody_sent():
    assert texts(make_submission()) == ["Contributors: nobody is named who sent it."]


def test_a_printed_name_without_a_participant_and_without_a_group():
    row = make_submission()
    sourced(row, name_as_printed="A. Writer")
    assert set(texts(row)) == {
        "Contributor “A. Writer”: a printed name, tied to no participant.",
        f"Contributor “A. Writer”: {NO_GROUP}",
    }


def test_a_submission_after_the_deadline_and_one_that_may_be_in_time():
    call = make.make_call(deadline="2011-02-28")
    late, perhaps = make_submission(call=call, received="March 2011"), make_submission(call=call)
    type(perhaps).objects.filter(pk=perhaps.pk).update(
        received_edtf="2011", received_earliest="2011-01-01", received_latest="2011-12-31"
    )
    for row in (late, perhaps):
        sourced(row, group=make.make_group())
    assert texts(late) == ["Received: March 2011 is after the deadline, 2011-02-28."]
    assert texts(perhaps) == []


def test_a_turn_of_which_it_is_not_known_who_spoke():
    row = make.make_intervention(meeting=make.make_meeting(), state="draft", label="SPEAKER")
    assert set(texts(row)) == {
        "Participant: it is not known who spoke as “SPEAKER”.",
        f"Group: {NO_GROUP}",
    }
    chair = make.make_intervention(
        meeting=make.make_meeting(), state="draft", label="CHAIR", capacity="chair"
    )
    assert texts(chair) == []


def test_a_call_without_opening_and_deadline():
    assert texts(make.make_call(state="draft")) == ["Opens and deadline: no date is known."]


def test_the_call_of_a_submission_has_to_be_public_for_it_to_be_seen():
    row = make_submission(call=make.make_call(title="Draft outline", state="draft"))
    sourced(row, group=make.make_group())
    assert texts(row) == ["Call: “Draft outline” is a draft, so nobody could see this record."]
