"""Deciding: what editors take, correct and leave, and what two of them do at once."""

import pytest

from submissions.importing.applying import apply_items
from submissions.importing.deciding import (
    ClashError,
    DecisionError,
    count_undecided,
    decide,
    decide_all,
)
from submissions.importing.undoing import undo
from tests import factories as make
from tests.submissions.importing.making import (
    accept,
    accept_all,
    make_batch,
    make_member,
    make_part,
    make_read_batch,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch():
    return make_read_batch(body=make.make_body())


@pytest.fixture
def meeting(batch):
    return batch.items.get(kind="meeting")


def test_a_decision_says_whose_it_is_and_raises_the_version(meeting):
    user = make_user()
    decide(meeting, decision="accepted", version=1, user=user)
    meeting.refresh_from_db()
    assert (meeting.decision, meeting.decided_by, meeting.version) == ("accepted", user, 2)


def test_a_decision_can_be_taken_back(meeting):
    decide(meeting, decision="rejected", version=1, user=make_user())
    decide(meeting, decision="pending", version=2, user=make_user())
    meeting.refresh_from_db()
    assert (meeting.decision, meeting.decided_by) == ("pending", None)


def test_the_second_of_two_editors_is_shown_what_the_first_decided(meeting):
    first, second = make_user(), make_user()
    decide(meeting, decision="rejected", version=1, user=first, note="Another group.")
    with pytest.raises(ClashError) as raised:
        decide(meeting, decision="accepted", version=1, user=second, edited={"place": "Zenda"})
    assert raised.value.current.decided_by == first
    meeting.refresh_from_db()
    assert (meeting.decision, meeting.note, meeting.edited) == ("rejected", "Another group.", {})


def test_an_editors_values_stand_beside_the_sources(meeting):
    edited = {"place": "  Zenda ", "number": "2", "held": "3-4 May 2012"}
    decide(meeting, decision="accepted", version=1, user=None, edited=edited)
    meeting.refresh_from_db()
    assert meeting.fields["place"] == "Ruritz"
    assert meeting.edited == {
        "place": "Zenda",
        "number": 2,
        "held": {"text": "3-4 May 2012", "edtf": "2012-05-03/2012-05-04", "inferred": False},
    }


def test_without_edits_those_of_before_stay_and_with_none_they_go(meeting):
    decide(meeting, decision="pending", version=1, user=None, edited={"place": "Zenda"})
    assert decide(meeting, decision="accepted", version=2, user=None).edited == {"place": "Zenda"}
    assert decide(meeting, decision="accepted", version=3, user=None, edited={}).edited == {}


def test_what_cannot_be_taken_is_said_field_by_field_and_nothing_is_kept(meeting):
    edited = {"held": "the day before", "number": "two", "kind": "party", "colour": "red"}
    with pytest.raises(DecisionError) as raised:
        decide(meeting, decision="accepted", version=1, user=None, edited=edited)
    assert set(raised.value.faults) == {"held", "number", "kind", "colour"}
    meeting.refresh_from_db()
    assert (meeting.decision, meeting.version, meeting.edited) == ("pending", 1, {})


def test_an_editors_choice_is_marked_as_such():
    person = make.make_participant(name="Ada Bell")
    batch = make_read_batch(make_part((make_member("Ada Belle"),)), body=make.make_body())
    item = decide(
        batch.items.get(),
        decision="accepted",
        version=1,
        user=None,
        choices={"participant": str(person.pk)},
    )
    assert item.references["participant"]["choice"] == person.pk
    assert item.references["participant"]["by"] == "editor"


@pytest.mark.parametrize(
    ("choices", "why"),
    [
        ({"participant": "999999"}, "not there any more"),
        ({"participant": "perhaps"}, "is no choice"),
        ({"body": "new"}, "Make the new body first"),
        ({"hat": 1}, "names no hat"),
    ],
)
def test_a_choice_of_what_is_not_there_is_refused(choices, why):
    batch = make_read_batch(make_part((make_member("Ada Bell"),)), body=make.make_body())
    with pytest.raises(DecisionError, match=why):
        decide(batch.items.get(), decision="accepted", version=1, user=None, choices=choices)


def test_all_of_a_kind_that_are_sure_are_decided_at_once(batch):
    assert count_undecided(batch, min_confidence=0.95) == 2
    assert decide_all(batch, decision="accepted", user=make_user(), min_confidence=0.95) == 2
    decisions = dict(batch.items.values_list("kind", "decision"))
    assert decisions == {"document": "accepted", "meeting": "accepted", "milestone": "pending"}


def test_what_leaves_something_to_choose_is_not_among_those_that_are_sure(batch):
    batch.items.filter(kind="meeting").update(proposal="ambiguous")
    assert count_undecided(batch, min_confidence=0.95) == 1
    assert count_undecided(batch) == 3


def test_what_was_decided_before_stays_when_all_are_decided(batch, meeting):
    decide(meeting, decision="rejected", version=1, user=None)
    assert decide_all(batch, decision="accepted", user=None) == 2
    meeting.refresh_from_db()
    assert meeting.decision == "rejected"


def test_deciding_on_all_is_seen_by_an_editor_who_looks_at_one(batch, meeting):
    decide_all(batch, decision="rejected", user=None, kind="meeting")
    with pytest.raises(ClashError):
        decide(meeting, decision="accepted", version=1, user=None)


def test_what_is_applied_cannot_be_decided_anew(batch, meeting):
    accept_all(batch)
    apply_items(batch, user=None)
    with pytest.raises(DecisionError, match="applied already"):
        accept(meeting)


def test_nothing_of_an_undone_import_can_be_decided(batch, meeting):
    undo(batch, user=None)
    with pytest.raises(DecisionError, match="undone"):
        accept(meeting)
    with pytest.raises(DecisionError):
        decide_all(batch, decision="accepted", user=None)


def test_a_batch_that_waits_has_nothing_to_decide():
    with pytest.raises(DecisionError):
        decide_all(make_batch(), decision="accepted", user=None)
