"""What the database itself refuses, whoever writes: admin, loader or shell."""

import pytest
from django.db import IntegrityError, transaction

from meetings.models import Statement
from tests import factories as make

pytestmark = pytest.mark.django_db


def refused(name):
    """Expect the database to refuse the write by the constraint of this name."""
    return pytest.raises(IntegrityError, match=name)


def test_a_membership_cannot_end_before_it_starts():
    with refused("membership_does_not_end_before_it_starts"), transaction.atomic():
        make.make_membership(starts="March 2011", ends="February 2011")


def test_a_membership_may_end_within_the_month_it_starts_in():
    seat = make.make_membership(starts="24 March 2011", ends="March 2011")
    assert seat.pk


def test_a_composition_cannot_end_before_it_starts():
    with refused("composition_does_not_end_before_it_starts"), transaction.atomic():
        make.make_composition(starts="2012", ends="2011")


def test_two_records_of_a_kind_cannot_share_an_address():
    make.make_meeting(slug="first")
    with refused("slug"), transaction.atomic():
        make.make_meeting(slug="first")


def test_a_withdrawn_record_says_why():
    with refused("meeting_withdrawn_says_why"), transaction.atomic():
        make.make_meeting(state="withdrawn")
    assert make.make_meeting(state="withdrawn", state_reason="Entered twice.").pk


def test_one_statement_at_most_is_preferred_for_a_fact():
    meeting = make.make_meeting()
    make.make_statement(meeting, "held", "23 November 2010", preferred=True)
    with refused("statement_one_preferred_per_fact"), transaction.atomic():
        make.make_statement(meeting, "held", "24 November 2010", preferred=True)
    make.make_statement(meeting, "place", "Geneva", preferred=True)
    assert Statement.objects.filter(preferred=True).count() == 2


def test_a_preferred_statement_has_a_reason():
    with refused("statement_preferred_has_a_reason"), transaction.atomic():
        make.make_statement(make.make_meeting(), "held", "2010", preferred=True, reason="")


def test_a_document_says_one_thing_on_a_fact_at_one_place():
    meeting, document = make.make_meeting(), make.make_document()
    make.make_statement(meeting, "held", "23", document=document, locator="title")
    with refused("statement_said_once_at_one_place"), transaction.atomic():
        make.make_statement(meeting, "held", "24", document=document, locator="title")
    assert make.make_statement(meeting, "held", "24", document=document, locator="foot").pk


def test_a_document_carries_a_symbol_once_however_dashed():
    document = make.make_document()
    make.make_symbol(document, "A/67/65-E/2012/48")
    with refused("document_carries_a_symbol_once"), transaction.atomic():
        make.make_symbol(document, "A/67/65–E/2012/48")


def test_a_body_numbers_its_meetings_once():
    body = make.make_body()
    make.make_meeting(body=body, number=1)
    with refused("meeting_number_once_per_body_and_kind"), transaction.atomic():
        make.make_meeting(body=body, number=1)
    assert make.make_meeting(body=body, number=None).pk


def test_a_participant_is_at_a_meeting_once():
    meeting, person = make.make_meeting(), make.make_participant()
    make.make_attendance(meeting=meeting, participant=person)
    with refused("attendance_once_per_meeting"), transaction.atomic():
        make.make_attendance(meeting=meeting, participant=person)


def test_an_agenda_item_displaced_by_another_says_so():
    meeting = make.make_meeting()
    exercise = make.make_agenda_item(meeting, 1)
    with refused("agenda_item_displaced_by_says_displaced"), transaction.atomic():
        make.make_agenda_item(meeting, 2, displaced_by=exercise, outcome="discussed")


def test_a_participant_is_not_merged_into_itself():
    person = make.make_participant()
    person.merged_into = person
    with refused("participant_not_merged_into_itself"), transaction.atomic():
        person.save()


def test_a_composition_gives_a_group_its_seats_once():
    composition, group = make.make_composition(), make.make_group()
    make.make_seats(composition, 5, group=group)
    with refused("seat_allocation_once_per_group_and_status"), transaction.atomic():
        make.make_seats(composition, 6, group=group)


def test_a_partial_date_keeps_its_bounds_in_order():
    meeting = make.make_meeting(held="24 February 2011")
    meeting.held_latest = "2011-02-23"
    with refused("meeting_held_bounds_in_order"), transaction.atomic():
        meeting.save()
