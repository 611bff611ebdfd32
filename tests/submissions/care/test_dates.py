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


def answers(worklist, keys):
    """Give what a worklist says of each of these, in their order."""
    sure = {row["key"]: row["sure"] for row in worklist.rows()}
    assert set(sure) <= set(keys)
    assert worklist.count() == len(sure)
    assert [entry.key for entry in worklist.load(list(sure))] == list(sure)
    words = {True: CERTAIN, False: PERHAPS, None: NOTHING}
    return [words[sure.get(key)] for key in keys]


def found(worklist):
    """Give what a worklist finds: nothing, or whether its one finding is certain."""
    rows = list(worklist.rows())
    assert len(rows) <= 1
    return answers(worklist, [rows[0]["key"]])[0] if rows else NOTHING


def seat(body, person, terms):
    """Make seats of one person on a body, and give them."""
    return [
        make.make_membership(body=body, participant=person, starts=starts, ends=ends)
        for starts, ends in terms
    ]


LATE = [
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
]


def test_a_submission_is_late_perhaps_late_or_in_time():
    rows = [
        make.make_submission(call=make.make_call(deadline=deadline), received=received)
        for received, deadline, _ in LATE
    ]
    assert answers(AFTER_DEADLINE, [str(row.pk) for row in rows]) == [one[-1] for one in LATE]


def test_a_submission_to_no_call_and_a_withdrawn_one_are_not_late():
    make.make_submission(received="2011-03-16")
    call = make.make_call(deadline="2011-03-15")
    late = {"call": call, "received": "2011-03-16"}
    make.make_submission(**late, state="withdrawn", state_reason="Sent by mistake.")
    assert found(AFTER_DEADLINE) == NOTHING


SEATS = [
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
]


def test_two_seats_overlap_perhaps_overlap_or_do_not_whichever_came_first():
    keys, body = [], make.make_body()
    for one, other, _ in SEATS:
        for pair in ((one, other), (other, one)):
            person = make.make_participant()
            keys.append("-".join(str(row.pk) for row in seat(body, person, pair)))
    assert answers(OVERLAPPING, keys) == [answer for *_, answer in SEATS for _ in range(2)]


def test_seats_of_two_people_or_on_two_bodies_do_not_overlap():
    body, person = make.make_body(), make.make_participant()
    term = {"starts": "2010-01-01", "ends": ".."}
    make.make_membership(body=body, participant=person, **term)
    make.make_membership(body=body, **term)
    make.make_membership(participant=person, **term)
    withdrawn = {"state": "withdrawn", "state_reason": "A slip."}
    make.make_membership(body=body, participant=person, **term, **withdrawn)
    assert found(OVERLAPPING) == NOTHING


LIVES = [
    ("2010-07-18", ("2010-07-19", ""), CERTAIN),
    ("2010-07-19", ("2010-07-19", ".."), NOTHING),
    ("2010-07", ("2010-07-19", ".."), PERHAPS),
    ("2013-01-01", ("2010-07-19", "2012"), CERTAIN),
    ("2012-05-01", ("2010-07-19", "2012"), PERHAPS),
    ("2012-01-11/2012-01-13", ("2010-07-19", "2012-01-12"), PERHAPS),
    ("", ("2010-07-19", "2012"), NOTHING),
    ("2013-01-01", ("", ""), NOTHING),
]


def test_a_meeting_lies_outside_perhaps_outside_or_within_its_body_s_life():
    rows = [
        make.make_meeting(body=make.make_body(starts=starts, ends=ends), held=held)
        for held, (starts, ends), _ in LIVES
    ]
    assert answers(OUTSIDE_LIFE, [str(row.pk) for row in rows]) == [one[-1] for one in LIVES]


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


def test_someone_is_at_a_meeting_outside_perhaps_outside_or_within_a_term():
    keys = []
    for held, terms, _ in TERMS:
        meeting, person = make.make_meeting(held=held), make.make_participant()
        seat(meeting.body, person, terms)
        make.make_attendance(meeting=meeting, participant=person, presence="present")
        keys.append(f"{meeting.pk}-{person.pk}")
    assert answers(PRESENT_OUTSIDE_TERM, keys) == [one[-1] for one in TERMS]


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


def test_who_is_called_entitled_holds_a_seat_on_the_deadline():
    keys = []
    for day, terms, _ in TERMS:
        call, person = make.make_call(deadline=day), make.make_participant()
        seat(call.body, person, terms)
        one = {"participant": person, "standing": "entitled"}
        submission = make.make_submission(call=call, contributors=[one])
        keys.append(str(submission.contributors.get().pk))
    assert answers(ENTITLED_OUTSIDE_TERM, keys) == [one[-1] for one in TERMS]


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
