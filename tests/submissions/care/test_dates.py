"""Worklists about dates, beside tables made by hand: certain, perhaps, and nothing to say."""

import pytest

from submissions.care.deadlines import AFTER_DEADLINE
from submissions.care.lives import OUTSIDE_LIFE
from submissions.care.memberships import OVERLAPPING
from submissions.care.terms import ENTITLED_OUTSIDE_TERM, PRESENT_OUTSIDE_TERM
from submissions.mending.asides import set_aside
from tests import factories as make

pytestmark = pytest.mark.django_db
CERTAIN, PERHAPS, NOTHING = "certain", "perhaps", "nothing"


def found(worklist):
    """Give what a worklist finds: nothing, or whether its one finding is certain."""
    rows = list(worklist.rows())
    assert worklist.count() == len(rows)
    assert len(worklist.load([row["key"] for row in rows])) == len(rows)
    if not rows:
        return NOTHING
    assert len(rows) == 1
    return CERTAIN if rows[0]["sure"] else PERHAPS


@pytest.mark.parametrize(
    ("received", "deadline", "answer"),
    [
        ("2011-03-16", "2011-03-15", CERTAIN),
        ("2011-03-15", "2011-03-15", NOTHING),
        ("2011-03-14", "2011-03-15", NOTHING),
        ("2011-03", "2011-03-15", PERHAPS),
        ("2011-04", "2011-03-15", CERTAIN),
        ("2011-03-16", "2011-03", PERHAPS),
        ("2011-03-31", "2011-02", CERTAIN),
        ("2011", "2011", PERHAPS),
        ("", "2011-03-15", NOTHING),
        ("2011-03-16", "", NOTHING),
        ("2011-03-16", "..", NOTHING),
    ],
)
def test_a_submission_is_late_perhaps_late_or_in_time(received, deadline, answer):
    call = make.make_call(deadline=deadline)
    make.make_submission(call=call, received=received)
    assert found(AFTER_DEADLINE) == answer


def test_a_submission_to_no_call_and_a_withdrawn_one_are_not_late():
    make.make_submission(received="2011-03-16")
    call = make.make_call(deadline="2011-03-15")
    late = {"call": call, "received": "2011-03-16"}
    make.make_submission(**late, state="withdrawn", state_reason="Sent by mistake.")
    assert found(AFTER_DEADLINE) == NOTHING


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (("2010-01-01", "2011-12-31"), ("2011-12-31", "2013-01-01"), CERTAIN),
        (("2010-01-01", "2011-12-31"), ("2012-01-01", "2013-01-01"), NOTHING),
        (("2010", "2011"), ("2012", "2013"), NOTHING),
        (("2010", "2012"), ("2012", "2013"), PERHAPS),
        (("2010-01-01", ".."), ("2012-01-01", "2013-01-01"), CERTAIN),
        (("2010-01-01", ".."), ("2012-01-01", ".."), CERTAIN),
        (("2010-01-01", ""), ("2012-01-01", "2013-01-01"), PERHAPS),
        (("", "2009"), ("2012-01-01", "2013-01-01"), NOTHING),
        (("", ""), ("2012-01-01", "2013-01-01"), NOTHING),
        (("", ""), ("", ""), NOTHING),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_two_seats_overlap_perhaps_overlap_or_do_not(one, other, answer, turned):
    body, person = make.make_body(), make.make_participant()
    for starts, ends in (other, one) if turned else (one, other):
        make.make_membership(body=body, participant=person, starts=starts, ends=ends)
    assert found(OVERLAPPING) == answer


def test_seats_of_two_people_or_on_two_bodies_do_not_overlap():
    body, person = make.make_body(), make.make_participant()
    term = {"starts": "2010-01-01", "ends": ".."}
    make.make_membership(body=body, participant=person, **term)
    make.make_membership(body=body, **term)
    make.make_membership(participant=person, **term)
    withdrawn = {"state": "withdrawn", "state_reason": "A slip."}
    make.make_membership(body=body, participant=person, **term, **withdrawn)
    assert found(OVERLAPPING) == NOTHING


@pytest.mark.parametrize(
    ("held", "life", "answer"),
    [
        ("2010-07-18", ("2010-07-19", ""), CERTAIN),
        ("2010-07-19", ("2010-07-19", ".."), NOTHING),
        ("2010-07", ("2010-07-19", ".."), PERHAPS),
        ("2013-01-01", ("2010-07-19", "2012"), CERTAIN),
        ("2012-05-01", ("2010-07-19", "2012"), PERHAPS),
        ("2012-01-11/2012-01-13", ("2010-07-19", "2012-01-12"), PERHAPS),
        ("", ("2010-07-19", "2012"), NOTHING),
        ("2013-01-01", ("", ""), NOTHING),
    ],
)
def test_a_meeting_lies_outside_perhaps_outside_or_within_its_body_s_life(held, life, answer):
    body = make.make_body(starts=life[0], ends=life[1])
    make.make_meeting(body=body, held=held)
    assert found(OUTSIDE_LIFE) == answer


TERMS = [
    ("2011-02-24", [("2012-01-01", "")], CERTAIN),
    ("2011-02-24", [("2010-01-01", "2011-02-23")], CERTAIN),
    ("2011-02-24", [("2010-01-01", "2011-02-24")], NOTHING),
    ("2011-02-24", [("2011-02", "")], PERHAPS),
    ("2011-02", [("2011-02-15", "2012-01-01")], PERHAPS),
    ("2011-02-24/2011-02-25", [("2011-02-25", "..")], PERHAPS),
    ("2011-02-24", [("2010-01-01", "")], NOTHING),
    ("2011-02-24", [("2010-01-01", "..")], NOTHING),
    ("2011-02-24", [("", "")], NOTHING),
    ("2011-02-24", [], NOTHING),
    ("", [("2012-01-01", "")], NOTHING),
    # One seat that fits is enough; one without dates leaves it open.
    ("2011-02-24", [("2012-01-01", ""), ("2010-01-01", "2011-12-31")], NOTHING),
    ("2011-02-24", [("2012-01-01", ""), ("2009-01-01", "2010-12-31")], CERTAIN),
    ("2011-02-24", [("2012-01-01", ""), ("", "")], PERHAPS),
]


def seat(body, person, terms):
    for starts, ends in terms:
        make.make_membership(body=body, participant=person, starts=starts, ends=ends)


@pytest.mark.parametrize(("held", "terms", "answer"), TERMS)
def test_someone_is_at_a_meeting_outside_perhaps_outside_or_within_a_term(held, terms, answer):
    meeting, person = make.make_meeting(held=held), make.make_participant()
    seat(meeting.body, person, terms)
    make.make_attendance(meeting=meeting, participant=person, presence="present")
    assert found(PRESENT_OUTSIDE_TERM) == answer


def test_turns_at_a_meeting_are_one_finding_together_with_the_presence():
    meeting, person = make.make_meeting(), make.make_participant()
    seat(meeting.body, person, [("2012-01-01", "")])
    make.make_attendance(meeting=meeting, participant=person, presence="remote")
    for position in (1, 2, 3):
        make.make_intervention(meeting=meeting, position=position, participant=person)
    assert found(PRESENT_OUTSIDE_TERM) == CERTAIN
    [entry] = PRESENT_OUTSIDE_TERM.load([f"{meeting.pk}-{person.pk}"])
    assert dict(entry.facts)["On record there"][0].text == "remote, 3 turns"


def test_who_is_absent_or_not_known_to_be_there_is_not_there():
    meeting = make.make_meeting()
    for presence in ("absent", "unknown"):
        person = make.make_participant()
        seat(meeting.body, person, [("2012-01-01", "")])
        make.make_attendance(meeting=meeting, participant=person, presence=presence)
    assert found(PRESENT_OUTSIDE_TERM) == NOTHING


@pytest.mark.parametrize(("day", "terms", "answer"), TERMS)
def test_who_is_called_entitled_holds_a_seat_on_the_deadline(day, terms, answer):
    call = make.make_call(deadline=day)
    person = make.make_participant()
    seat(call.body, person, terms)
    make.make_submission(call=call, contributors=[{"participant": person, "standing": "entitled"}])
    assert found(ENTITLED_OUTSIDE_TERM) == answer


def test_the_opening_counts_where_no_deadline_is_known():
    call = make.make_call(opens="2011-02-24")
    person = make.make_participant()
    seat(call.body, person, [("2012-01-01", "")])
    make.make_submission(call=call, contributors=[{"participant": person, "standing": "entitled"}])
    assert found(ENTITLED_OUTSIDE_TERM) == CERTAIN


def test_the_seat_of_whom_someone_speaks_for_is_enough():
    call = make.make_call(deadline="2011-02-24")
    person, state = make.make_participant(), make.make_participant(kind="state")
    seat(call.body, person, [("2012-01-01", "")])
    seat(call.body, state, [("2010-01-01", "..")])
    one = {"participant": person, "representing": state, "standing": "entitled"}
    make.make_submission(call=call, contributors=[one])
    assert found(ENTITLED_OUTSIDE_TERM) == NOTHING


def test_an_outsider_is_not_asked_for_a_seat():
    call = make.make_call(deadline="2011-02-24")
    person = make.make_participant()
    seat(call.body, person, [("2012-01-01", "")])
    make.make_submission(call=call, contributors=[{"participant": person, "standing": "outsider"}])
    assert found(ENTITLED_OUTSIDE_TERM) == NOTHING


def test_what_was_set_aside_is_found_no_more_and_can_be_shown(admin_user):
    call = make.make_call(deadline="2011-03-15")
    row = make.make_submission(call=call, received="2011-03-16")
    assert set_aside(AFTER_DEADLINE.slug, str(row.pk), reason="It was extended.", user=admin_user)
    assert found(AFTER_DEADLINE) == NOTHING
    assert [entry.head.text for entry in AFTER_DEADLINE.load([str(row.pk)])] == [row.title]
