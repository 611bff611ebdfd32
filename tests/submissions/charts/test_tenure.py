"""The picture of one participant: seats, ties beneath them, and what bounds an unknown end."""

from dataclasses import replace
from datetime import date

import pytest

from submissions.charts.drawing import draw_inline, tabulate
from submissions.charts.figures import Span, Tie
from submissions.charts.making.times import make_seats
from tests import factories as make
from tests.submissions.charts import samples

TIE = Tie("Cisco Systems", "Engineer", Span("Cisco", None, None, None, None), "")


def test_a_tie_has_a_lane_and_a_line_of_the_table():
    chart = replace(samples.seats(), ties=(TIE,))

    assert "Cisco Systems" in draw_inline(chart, uid="one", width=720, mirror=False)
    assert tabulate(chart).rows[-1] == ("Cisco Systems", "", "Engineer", None, None, None)


@pytest.mark.django_db
def test_ties_of_a_person_are_drawn_and_those_to_an_organisation_are_not():
    tie = make.make_affiliation(starts="2010", ends="..")

    assert [one.organisation for one in make_seats(tie.person).ties] == [tie.organisation.name]
    assert make_seats(tie.organisation).ties == ()


@pytest.mark.django_db
def test_a_seat_without_dates_is_bounded_by_its_composition_and_its_body_in_the_picture_alone():
    body = make.make_body(ends="2012-06")
    composition = make.make_composition(body=body, decided="May 2011")
    seat = make.make_membership(body=body, composition=composition)

    (found,) = make_seats(seat.participant).seats

    assert (found.span.first, found.span.last) == (None, None)
    assert (found.drawn.first, found.drawn.last) == (date(2011, 5, 1), date(2012, 6, 30))
    assert (found.drawn.surely_from, found.drawn.surely_to) == (None, None)
    assert tabulate(make_seats(seat.participant)).rows[0][3:] == (None, None, None)


@pytest.mark.django_db
def test_dates_of_the_seat_itself_are_not_bounded():
    body = make.make_body(ends="2012-06")
    seat = make.make_membership(body=body, starts="2010", ends="..")

    (found,) = make_seats(seat.participant).seats

    assert found.within is None


@pytest.mark.django_db
def test_a_draft_composition_bounds_nothing_and_is_not_named():
    composition = make.make_composition(label="Hidden", decided="2011", state="draft")
    seat = make.make_membership(body=composition.body, composition=composition)

    found = make_seats(seat.participant).seats

    assert not any(one.within or "Hidden" in one.body for one in found)
