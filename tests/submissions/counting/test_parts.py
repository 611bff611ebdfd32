"""Counts of turns and attendance: from links and sums, or directly where those do not know."""

import pytest

from submissions.counting import ATTENDANCES, TURNS, count_parts, count_single
from submissions.counting.parts import can_count, count_rows
from submissions.models import CountedChange, CountedLink, Intervention
from tests import factories as make


def make_turns() -> None:
    meeting = make.make_meeting(slug="first", body=make.make_body(slug="wg"), held="2011-02-24")
    person = make.make_participant(slug="finland", country="FI")
    group = make.make_group(slug="gov")
    make.make_intervention(meeting=meeting, participant=person, group=group, text="One two three.")
    make.make_intervention(meeting=meeting, position=2, participant=person, text="Four.")
    make.make_intervention(meeting=meeting, position=3, state="draft", participant=person)
    make.make_attendance(meeting=meeting, participant=person, group=group)


def count(*group_by: str, **filters: str) -> dict[str, tuple[int, int, int | None]]:
    rows = Intervention.objects.all()
    table = count_parts(rows, TURNS, group_by=group_by, filters=filters)
    return {row.label: (row.count, row.contributors, row.words) for row in table.rows}


@pytest.mark.django_db
def test_turns_are_counted_from_the_links():
    make_turns()
    assert sorted(CountedLink.objects.values_list("role", "words")) == [(2, 1), (2, 3), (3, 0)]
    assert list(count("country").values()) == [(2, 1, 4)]
    CountedLink.objects.all().delete()
    CountedChange.objects.all().delete()
    assert count("country") == {}


@pytest.mark.django_db
def test_what_links_do_not_hold_is_counted_directly():
    make_turns()
    CountedLink.objects.all().delete()
    CountedChange.objects.all().delete()
    assert not can_count("turns", ["capacity", "body"])
    assert list(count("capacity", body="wg").values()) == [(2, 1, 4)]


@pytest.mark.django_db
def test_the_table_is_that_of_the_direct_count_with_rows_of_0_and_dates():
    make_turns()
    asked = {"group_by": ["group"], "zero": True, "filters": {"body": "wg", "date_after": "2011"}}
    rows = Intervention.objects.filter(meeting__held_earliest__gte="2011-01-01")
    assert count_parts(rows, TURNS, **asked) == count_single(rows, TURNS, **asked)


@pytest.mark.django_db
def test_totals_of_lists_are_those_of_the_counts():
    make_turns()
    assert count_rows("turns", {"body": "wg", "date_before": "2011"}) == 2
    assert count_rows("turns", {"body": "wg", "date_before": "2010"}) == 0
    assert count_rows("attendances", {"country": "FI", "group_as": "assigned"}) == 1


@pytest.mark.django_db
def test_attendance_is_counted_from_the_links():
    make_turns()
    table = count_parts(None, ATTENDANCES, group_by=["group"])
    assert [(row.key["group"], row.count, row.words) for row in table.rows] == [("gov", 1, None)]
