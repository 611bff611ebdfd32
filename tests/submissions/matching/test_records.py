"""Which record of a body a fact means, kind by kind."""

from typing import Any

import pytest

from meetings.evidence import subject_key
from meetings.partial_dates import PartialDate
from submissions.matching.matches import Match
from submissions.matching.records import RecordIndex
from tests.factories import (
    make_agenda_item,
    make_attendance,
    make_body,
    make_call,
    make_composition,
    make_group,
    make_intervention,
    make_meeting,
    make_membership,
    make_milestone,
    make_participant,
    make_reported,
    make_seats,
    make_submission,
)

pytestmark = pytest.mark.django_db


def index(body: Any) -> RecordIndex:
    return RecordIndex.load(body.pk)


def on(edtf: str) -> PartialDate:
    return PartialDate.from_edtf(edtf)


def test_a_milestone_is_known_by_its_title_unless_the_days_say_no() -> None:
    row = make_milestone(title="Report sent", kind="report", happened="2011-03-01")
    found = index(row.body)
    assert found.find_milestone(kind="report", title="report sent", date=None).pk == row.pk
    assert found.find_milestone(kind="report", title="Report sent", date=on("2012")).status == "new"


def test_a_milestone_of_the_same_day_and_kind_with_like_words_is_meant() -> None:
    row = make_milestone(title="Report sent to the Council", kind="report", happened="2011-03-01")
    found = index(row.body)
    alike = {"title": "The report is sent to the Council", "date": on("2011-03-01")}
    assert found.find_milestone(kind="report", **alike).pk == row.pk
    other = {"title": "Lamps are lit", "date": on("2011-03-01")}
    assert found.find_milestone(kind="report", **other).status == "ambiguous"


def test_a_seat_is_known_by_its_composition() -> None:
    body, person = make_body(), make_participant()
    first, second = make_composition(body=body), make_composition(body=body)
    seat = make_membership(body=body, participant=person, composition=first)
    found = index(body)
    assert found.find_membership(person.pk, composition=first.pk).pk == seat.pk
    assert found.find_membership(person.pk, composition=second.pk).status == "new"
    assert found.find_membership(person.pk, composition=None).status == "ambiguous"


def test_a_seat_without_a_composition_is_matched_by_a_list_without_one() -> None:
    seat = make_membership()
    composition = make_composition(body=seat.body)
    found = index(seat.body)
    assert found.find_membership(seat.participant.pk, composition=None).pk == seat.pk
    in_one = found.find_membership(seat.participant.pk, composition=composition.pk)
    assert in_one.status == "ambiguous"


def test_a_seat_of_a_merged_participant_is_that_of_the_lasting_one() -> None:
    lasting = make_participant()
    seat = make_membership(participant=make_participant(merged_into=lasting))
    assert index(seat.body).find_membership(lasting.pk, composition=None).pk == seat.pk


def test_seats_are_known_by_group_category_and_standing() -> None:
    composition, group = make_composition(), make_group()
    seats = make_seats(composition, 5, group=group)
    observers = make_seats(composition, 2, group=group, status="observer")
    found = index(composition.body)

    def find(status: str, category: str = "") -> Any:
        return found.find_seats(
            composition.pk, group=group.pk, word="", category=category, status=status
        )

    assert find("member").pk == seats.pk
    assert find("observer").pk == observers.pk
    assert find("not-stated").status == "ambiguous"
    assert find("member", "past hosts").status == "new"


def test_a_figure_is_known_by_what_it_counts_and_its_day() -> None:
    call, group = make_call(), make_group()
    row = make_reported(call, 10, group=group, as_of="2011-03-01")
    found, subject = index(call.body), subject_key(call)

    def find(value: int, as_of: str = "", **said: Any) -> Any:
        said = {"counted": "submissions", "group": group.pk, **said}
        date = on(as_of) if as_of else None
        return found.find_reported(subject, value=value, as_of=date, **said)

    assert find(10).pk == row.pk
    assert find(10, "2011-03-01").pk == row.pk
    assert find(11, "2011-03-01").pk == row.pk
    assert find(11).status == "ambiguous"
    assert find(10, "2012").status == "new"
    assert find(10, group=None).status == "new"
    assert find(10, counted="members").status == "new"


def test_a_call_is_named_by_words_of_its_title_or_by_its_kind() -> None:
    body = make_body()
    lamps = make_call(body=body, title="Questions on lamps", opens="2011-01-05")
    make_call(body=body, title="Questions on shades", opens="2012-01-05")
    found = index(body)
    assert found.find_call("lamps", None, at_hand=None).pk == lamps.pk
    assert found.find_call("the questionnaire", None, at_hand=None).status == "ambiguous"
    assert found.find_call("questionnaire", on("2011-06"), at_hand=None).pk == lamps.pk
    assert found.find_call("", None, at_hand=lamps.pk).pk == lamps.pk
    assert found.find_call("draft report", None, at_hand=lamps.pk).status == "new"


def test_a_submission_is_known_by_title_and_contributor() -> None:
    ana, ben = make_participant(), make_participant()
    row = make_submission(title="On lamps", contributors=[ana])
    found = index(row.body).sent(None)
    assert found.find_submission(contributors=[ana.pk], title="on  lamps").pk == row.pk
    assert found.find_submission(title="On lamps").pk == row.pk
    assert found.find_submission(contributors=[ben.pk], title="On lamps").status == "ambiguous"
    assert found.find_submission(contributors=[ana.pk], title="On shades").status == "ambiguous"
    assert found.find_submission(contributors=[ana.pk]).pk == row.pk
    assert found.find_submission(contributors=[ben.pk], title="On shades").status == "new"


def test_a_revision_is_meant_and_not_what_it_superseded() -> None:
    ana = make_participant()
    first = make_submission(title="On lamps", contributors=[ana], state="superseded")
    second = make_submission(
        title="On lamps", contributors=[ana], body=first.body, supersedes=first
    )
    found = index(first.body).sent(None)
    assert found.find_submission(contributors=[ana.pk], title="On lamps").pk == second.pk


def test_a_turn_is_known_by_its_place_and_label() -> None:
    meeting = make_meeting()
    turn = make_intervention(meeting=meeting, position=3, label="ANA LIMA")
    found = index(meeting.body)
    assert found.find_intervention(meeting.pk, 3, "Ana Lima").pk == turn.pk
    assert found.find_intervention(meeting.pk, 3, "CHAIR").status == "ambiguous"
    assert found.find_intervention(meeting.pk, 4, "ANA LIMA").status == "new"
    assert found.find_intervention(None, 3, "ANA LIMA").status == "new"


def test_presence_is_known_by_the_participant() -> None:
    row = make_attendance(meeting=make_meeting())
    found = index(row.meeting.body)
    assert found.find_attendance(row.meeting.pk, row.participant.pk).pk == row.pk
    assert found.find_attendance(row.meeting.pk, make_participant().pk).status == "new"


def test_a_point_of_an_agenda_is_known_by_its_title() -> None:
    row = make_agenda_item(make_meeting(), title="Review of lamps")
    other = make_meeting()
    found = index(row.meeting.body)
    there, elsewhere = Match("matched", (row.meeting.pk,)), Match("matched", (other.pk,))
    assert found.find_agenda_item(there, "review of lamps").pk == row.pk
    assert found.find_agenda_item(elsewhere, "Review of lamps").status == "new"
    perhaps = Match("ambiguous", (other.pk, row.meeting.pk))
    assert found.find_agenda_item(perhaps, "Review of lamps").status == "ambiguous"
