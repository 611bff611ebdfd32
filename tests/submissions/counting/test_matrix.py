"""Who contributed what: every kind of cell, and rows without a seat."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from submissions.counting import Matrix, counts_of_body, matrix_of
from tests.factories import (
    make_attendance,
    make_body,
    make_call,
    make_composition,
    make_conflict,
    make_document,
    make_group,
    make_intervention,
    make_meeting,
    make_membership,
    make_participant,
    make_reported,
    make_seats,
    make_statement,
    make_submission,
)

pytestmark = pytest.mark.django_db


def marks(matrix: Matrix) -> dict[str, list[str]]:
    return {
        f"{group.key}/{row.participant.name}": [cell.mark for cell in row.cells]
        for group in matrix.groups
        for row in group.rows
    }


def test_cells_tell_done_silent_not_known_and_not_entitled_apart() -> None:
    body = make_body()
    group = make_group(slug="cso")
    call = make_call(body=body, deadline="2011-01-31")
    meeting = make_meeting(body=body, held="2011-02-24")
    later = make_meeting(body=body, held="2012-02-20")
    people = {name: make_participant(name=name) for name in ("Ann", "Bob", "Cy", "Dee", "Eve")}
    for name in ("Ann", "Bob"):
        make_membership(
            body=body, participant=people[name], group=group, starts="2011-01-01", ends="2011-12-31"
        )
    make_membership(body=body, participant=people["Cy"], group=group)
    make_submission(call=call, contributors=[{"participant": people["Ann"], "group": group}])
    make_submission(call=call, contributors=[{"participant": people["Dee"], "group": group}])
    make_intervention(meeting=meeting, participant=people["Ann"], group=group)
    make_intervention(meeting=meeting, position=2, participant=people["Ann"], group=group)
    make_attendance(meeting=meeting, participant=people["Eve"], presence="remote")
    make_attendance(meeting=later, participant=people["Ann"], presence="absent")

    matrix = matrix_of(body)

    assert [column.event for column in matrix.columns] == [call, meeting, later]
    assert marks(matrix) == {
        "cso/Ann": ["1", "2", "absent"],
        "cso/Bob": [".", ".", ""],
        "cso/Cy": ["?", "?", "?"],
        "cso/Dee": ["1", "", ""],
        "not-stated/Eve": ["", "✓", ""],
    }
    rows = {row.participant.name: row for row in matrix.groups[0].rows}
    assert list(rows) == ["Ann", "Dee", "Bob", "Cy"]  # most contributions first
    assert [row.has_seat for row in rows.values()] == [True, False, True, True]
    assert (rows["Ann"].total.sent, rows["Ann"].total.turns) == (1, 2)


def test_member_at_a_meeting_without_recorded_turns_is_not_known_to_be_silent() -> None:
    body = make_body()
    make_meeting(body=body, held="2011-02-24")
    make_membership(body=body, starts="2011-01-01", ends="..")

    assert list(marks(matrix_of(body)).values()) == [["?"]]


def test_unnamed_seats_and_reported_figures_stand_with_their_group() -> None:
    body, group = make_body(), make_group(slug="gov")
    composition = make_composition(body=body, starts="2010-12-17")
    make_seats(composition, 22, group=group)
    call = make_call(body=body, deadline="2011-01-31")
    make_reported(call, 4, group=group)
    matrix = matrix_of(body)
    response = matrix.groups[0].responses[0]

    assert response is not None
    assert (response.unnamed_seats, response.silent_unnamed, response.reported) == (22, 22, 4)
    assert matrix.groups[0].rows == ()
    assert matrix.groups[0].has_unnamed_seats


def test_drafts_are_in_no_cell() -> None:
    body = make_body()
    meeting, call = make_meeting(body=body), make_call(body=body)
    make_call(body=body, state="draft")
    make_submission(call=call, contributors=[make_participant()], state="draft")
    make_submission(call=call, contributors=[make_participant(state="draft")])
    make_attendance(meeting=meeting, participant=make_participant(state="draft"))
    make_intervention(meeting=meeting, participant=make_participant(state="draft"))
    matrix = matrix_of(body)

    assert {column.event for column in matrix.columns} == {call, meeting}
    assert marks(matrix) == {}


def test_number_of_queries_does_not_grow() -> None:
    body = make_body()
    composition = make_composition(body=body, starts="2010-12-17")
    taken = []
    for order in range(3):
        group = make_group(order=order)
        make_seats(composition, 5, group=group)
        call, meeting = make_call(body=body, deadline="2011-01-31"), make_meeting(body=body)
        member = make_membership(body=body, group=group).participant
        make_submission(call=call, contributors=[{"participant": member, "group": group}])
        make_attendance(meeting=meeting, participant=make_participant())
        make_intervention(meeting=meeting, participant=make_participant(), group=group)
        matrix_of(body)  # content types are loaded once
        with CaptureQueriesContext(connection) as queries:
            matrix_of(body)
        taken.append(len(queries))
    assert taken[1] == taken[2] <= 32  # one call is looked up by its address, several by a list


def test_overview_counts_public_records_of_the_body_alone() -> None:
    body = make_body()
    meeting = make_meeting(body=body)
    make_meeting(body=body, state="draft")
    make_meeting()
    make_call(body=body)
    make_document(produced_by=body)
    make_submission(body=body)
    make_submission(body=body, state="superseded")
    one = make_participant()
    make_membership(body=body, participant=one)
    make_membership(body=body, participant=one, role="chair")
    conflict, other = make_conflict(), make_conflict()
    make_statement(meeting, "held", "24 February", conflict=conflict)
    make_statement(meeting, "held", "25 February", conflict=conflict)
    make_statement(make_meeting(), "held", "24 February", conflict=other)
    counts = counts_of_body(body)

    assert (counts.meetings, counts.calls, counts.documents, counts.submissions) == (1, 1, 1, 1)
    assert (counts.members, counts.conflicts, counts.interventions) == (1, 1, 0)
