"""Moving: which rows are offered for a span, and what becomes of those that are ticked."""

from datetime import date

import pytest

from meetings.reassigning import ReassigningError, Span, StaleError, move, plan_move
from tests import factories as make
from tests.meetings.reassigning.world import make_pair

pytestmark = pytest.mark.django_db
WHY = "The recording shows who spoke."
YEAR = Span(date(2011, 1, 1), date(2011, 12, 31))


def offered(plan):
    return {one.row: one.is_certain for one in plan.candidates}


def test_rows_within_the_span_are_certain_and_others_only_perhaps():
    source, target = make_pair()
    turns = {
        held: make.make_intervention(meeting=make.make_meeting(held=held), participant=source)
        for held in ("2011-02", "2010", "2011-12-30/2012-01-02", "", "2012-01-01")
    }
    seats = {
        span: make.make_membership(participant=source, starts=span[0], ends=span[1])
        for span in (("2011-01", "2011-11"), ("2010", "2011"), ("2011-03", ".."), ("2012", ".."))
    }
    assert offered(plan_move(source, target, YEAR)) == {
        turns["2011-02"]: True,
        turns["2011-12-30/2012-01-02"]: False,
        turns[""]: False,
        seats["2011-01", "2011-11"]: True,
        seats["2010", "2011"]: False,
        seats["2011-03", ".."]: False,
    }


def test_rows_are_narrowed_to_a_body_or_a_meeting():
    source, target = make_pair()
    body = make.make_body()
    meeting, other = make.make_meeting(body=body), make.make_meeting()
    seat = make.make_membership(participant=source, body=body)
    there = make.make_attendance(meeting=meeting, participant=source)
    make.make_attendance(meeting=other, participant=source)
    turn = make.make_intervention(meeting=meeting, participant=source)
    paper = make.make_submission(body=body, meeting=meeting, contributors=[source])
    make.make_submission(contributors=[source])
    sent = paper.contributors.get()

    by_body = plan_move(source, target, Span(body=body))
    by_meeting = plan_move(source, target, Span(meeting=meeting))

    assert set(offered(by_body)) == {seat, there, turn, sent}
    assert set(offered(by_meeting)) == {there, turn, sent}


def test_the_rows_that_are_ticked_move_and_the_editor_answers_for_them():
    source, target = make_pair()
    meeting = make.make_meeting()
    given = {"meeting": meeting, "participant": source, "attributed_by": "importer"}
    moved = make.make_intervention(**given, confidence="0.6")
    stays = make.make_intervention(**given, position=2, confidence="0.7")
    said = make.make_statement(moved, "participant", "DRUMLIN", reading=source.slug)
    key = f"submissions.intervention.participant:{moved.pk}"

    done = move(source, target, [key], reason=WHY, span=YEAR)

    for row in (moved, stays, said, source):
        row.refresh_from_db()
    assert (moved.participant, moved.attributed_by, moved.confidence) == (target, "editor", None)
    assert (stays.participant, stays.attributed_by) == (source, "importer")
    assert said.reading == target.slug
    assert source.merged_into is None
    assert (done.kind, done.starts_on, done.ends_on) == ("move", date(2011, 1, 1), YEAR.ends_on)


def test_a_row_that_stands_there_already_cannot_be_ticked():
    source, target = make_pair()
    meeting = make.make_meeting()
    row, _ = (make.make_attendance(meeting=meeting, participant=one) for one in (source, target))
    with pytest.raises(StaleError):
        move(source, target, [f"meetings.attendance.participant:{row.pk}"], reason=WHY)
    row.refresh_from_db()
    assert row.participant == source


def test_a_row_of_somebody_else_is_not_moved():
    source, target = make_pair()
    row = make.make_membership()
    with pytest.raises(StaleError):
        move(source, target, [f"meetings.membership.participant:{row.pk}"], reason=WHY)


@pytest.mark.parametrize(
    ("given", "span", "words"),
    [
        ({"merged_into": True}, Span(), "is itself merged into"),
        ({"state": "draft"}, Span(), "would vanish"),
        ({}, Span(date(2012, 1, 1), date(2011, 1, 1)), "comes before the first"),
        ({}, Span(), "Tick the rows"),
    ],
)
def test_what_cannot_be_moved_is_refused_in_words(given, span, words):
    source = make.make_participant()
    if "merged_into" in given:
        given = {"merged_into": make.make_participant()}
    with pytest.raises(ReassigningError, match=words):
        move(source, make.make_participant(**given), [], reason=WHY, span=span)
