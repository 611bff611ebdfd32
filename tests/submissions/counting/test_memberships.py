"""Counts of memberships, of all times and of a day."""

from datetime import date

import pytest

from meetings.models import Membership
from submissions.counting import count_memberships
from tests.factories import make_body, make_composition, make_group, make_membership, make_seats

pytestmark = pytest.mark.django_db

DAY = date(2011, 3, 24)


def test_a_day_counts_who_held_certainly_and_who_perhaps() -> None:
    body, group = make_body(), make_group(slug="gov")
    make_membership(body=body, group=group, starts="2010-12-17", ends="2012-05-25")
    make_membership(body=body, group=group)
    make_membership(body=body, group=group, starts="2012")
    table = count_memberships(Membership.objects.all(), group_by=["group"], on=DAY)
    row = table.rows[0]

    assert (row.count, row.certain, row.uncertain, table.total) == (2, 1, 1, 2)
    assert row.records == {"on": "2011-03-24", "group": "gov"}


def test_seats_of_that_day_stand_beside() -> None:
    body, group = make_body(slug="wg"), make_group(slug="gov")
    composition = make_composition(body=body, starts="2010-12-17")
    make_seats(composition, 20, group=group)
    make_seats(composition, 2, group=group, status="observer")
    make_membership(body=body, group=group, starts="2010-12-17", ends="..")

    for group_by in (["group"], ["body"], ["body", "group"]):
        table = count_memberships(Membership.objects.all(), group_by=group_by, on=DAY)
        assert [(row.count, row.entitled) for row in table.rows] == [(1, 20)]
    without_day = count_memberships(Membership.objects.all(), group_by=["group"])
    assert without_day.rows[0].entitled is None


def test_chair_secretariat_and_words_without_group_have_their_rows() -> None:
    body, group = make_body(), make_group(slug="gov")
    make_membership(body=body, group=group, role="acting-chair")
    make_membership(body=body, group=group, role="vice-chair")
    make_membership(body=body, role="secretariat")
    make_membership(body=body, group_word="ICANN system")
    make_membership(body=body)
    table = count_memberships(Membership.objects.all(), group_by=["group"])

    assert {row.key["group"]: row.count for row in table.rows} == {
        "gov": 1,
        "chair": 1,
        "secretariat": 1,
        "unmapped": 1,
        "not-stated": 1,
    }
    assert table.unknown == 2


def test_draft_memberships_are_in_no_number() -> None:
    make_membership(body=make_body(), state="draft")
    make_membership(body=make_body(state="draft"))

    assert count_memberships(Membership.objects.all(), group_by=["role"]).total == 0
