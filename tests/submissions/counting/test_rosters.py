"""Who was there of those in office: figures counted by hand, and doubt kept."""

import pytest

from submissions.counting.rosters import roster_of
from submissions.counting.speaking import speakers_of
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def states():
    return make.make_group(slug="government", name="Governments", order=1)


@pytest.fixture
def meeting():
    return make.make_meeting(held="24-25 February 2011")


def seat(meeting, group, **given):
    given = {"starts": "2010-12-17", "ends": "2012", **given}
    return make.make_membership(body=meeting.body, group=group, **given)


def there(meeting, membership, presence):
    return make.make_attendance(
        meeting=meeting, participant=membership.participant, presence=presence
    )


def read(meeting):
    return roster_of(meeting, speakers_of(meeting))


def figures(tally):
    return (tally.base, tally.present, tally.remote, tally.spoke, tally.absent, tally.not_known)


def test_every_seat_stands_in_one_figure_and_what_no_source_says_is_not_known(meeting, states):
    seats = [seat(meeting, states) for _ in range(5)]
    for one, presence in zip(seats, ("present", "present", "remote", "absent"), strict=False):
        there(meeting, one, presence)

    (group,) = read(meeting).groups

    assert figures(group.tally) == (5, 2, 1, 0, 1, 1)
    assert group.possible == 0


def test_seats_without_a_name_are_in_the_base_and_not_known(meeting, states):
    composition = make.make_composition(body=meeting.body, starts="2010-12-17", ends="2012")
    make.make_seats(composition, 22, group=states)
    make.make_seats(composition, 3, group=states, status="observer")
    there(meeting, seat(meeting, states), "present")

    (group,) = read(meeting).groups

    assert (group.bases[0].seats, group.unnamed) == (22, 21)
    assert figures(group.tally) == (22, 1, 0, 0, 0, 21)


def test_a_base_on_which_sources_differ_is_given_in_both(meeting, states):
    composition = make.make_composition(body=meeting.body, starts="2010-12-17", ends="2012")
    seats = make.make_seats(composition, 22, group=states)
    make.make_statement(seats, "seats", "22")
    make.make_statement(seats, "seats", "20")

    roster = read(meeting)

    assert [base.seats for base in roster.groups[0].bases] == [22, 20]
    assert [base.seats for base in roster.total.bases] == [22, 20]


@pytest.mark.parametrize(
    ("dates", "standing"),
    [
        ({}, "yes"),
        ({"starts": "2011-02"}, "possibly"),
        ({"ends": "2011-02-24"}, "possibly"),
        ({"starts": "", "ends": ""}, "unknown"),
        ({"ends": "2011-01"}, None),
        ({"starts": "2011-03"}, None),
    ],
)
def test_in_office_is_who_was_so_on_the_first_and_the_last_day(meeting, states, dates, standing):
    seat(meeting, states, **dates)

    found = [place.standing for group in read(meeting).groups for place in group.places]

    assert found == ([standing] if standing else [])


def test_how_many_were_only_possibly_in_office_is_said_beside_the_figures(meeting, states):
    there(meeting, seat(meeting, states), "present")
    there(meeting, seat(meeting, states, starts="2011-02"), "present")

    (group,) = read(meeting).groups

    assert figures(group.tally) == (2, 2, 0, 0, 0, 0)
    assert (group.possible, group.named, group.is_all_possible) == (1, 2, False)


def test_the_base_is_the_seats_whoever_held_them(meeting, states):
    composition = make.make_composition(body=meeting.body, starts="2010-12-17", ends="2012")
    make.make_seats(composition, 5, group=states)
    there(meeting, seat(meeting, states, starts="2011-02"), "present")

    (group,) = read(meeting).groups

    assert figures(group.tally) == (5, 1, 0, 0, 0, 4)
    assert (group.possible, group.unnamed) == (1, 4)


def test_of_a_meeting_of_which_only_the_year_is_known_nobody_is_certain(states):
    meeting = make.make_meeting(held="2011")
    seat(meeting, states, starts="2011-06-01")

    (group,) = read(meeting).groups

    assert [place.standing for place in group.places] == ["possibly"]


def test_who_was_there_on_behalf_of_the_holder_fills_the_seat(meeting, states):
    holder = seat(meeting, states)
    delegate = make.make_attendance(
        meeting=meeting, representing=holder.participant, presence="present"
    )

    roster = read(meeting)

    assert figures(roster.groups[0].tally) == (1, 1, 0, 0, 0, 0)
    assert roster.seated == {delegate.pk}


def test_a_presence_stated_under_a_merged_address_is_that_of_the_holder(meeting, states):
    holder = seat(meeting, states)
    old = make.make_participant(merged_into=holder.participant)
    make.make_attendance(meeting=meeting, participant=old, presence="remote")

    assert figures(read(meeting).groups[0].tally) == (1, 0, 1, 0, 0, 0)


def test_who_took_the_floor_was_there_though_nobody_says_how(meeting, states):
    first, second = seat(meeting, states), seat(meeting, states)
    make.make_intervention(meeting=meeting, position=1, participant=first.participant)
    make.make_intervention(
        meeting=meeting,
        position=2,
        participant=make.make_participant(),
        representing=second.participant,
    )

    (group,) = read(meeting).groups

    assert figures(group.tally) == (2, 0, 0, 2, 0, 0)
    assert sorted(place.turns for place in group.places) == [0, 1]


def test_absent_by_a_source_weighs_more_than_a_turn_and_both_are_kept(meeting, states):
    holder = seat(meeting, states)
    there(meeting, holder, "absent")
    make.make_intervention(meeting=meeting, participant=holder.participant)

    (group,) = read(meeting).groups

    assert figures(group.tally) == (1, 0, 0, 0, 1, 0)
    assert group.places[0].turns == 1


def test_chair_and_secretariat_have_rows_of_their_own_outside_the_total(meeting, states):
    there(meeting, seat(meeting, states), "present")
    there(meeting, seat(meeting, None, role="chair"), "present")
    there(meeting, seat(meeting, None, role="secretariat"), "present")

    roster = read(meeting)

    assert [group.key for group in roster.groups] == ["government", "chair", "secretariat"]
    assert figures(roster.total.tally) == (1, 1, 0, 0, 0, 0)


def test_without_a_date_of_the_meeting_nobody_is_said_to_be_in_office(states):
    meeting = make.make_meeting(held="")
    seat(meeting, states)

    roster = read(meeting)

    assert (roster.first, roster.groups) == (None, ())


def test_drafts_hold_no_seat_and_fill_none(meeting, states):
    seat(meeting, states, state="draft")
    holder = seat(meeting, states)
    hidden = make.make_participant(state="draft")
    make.make_attendance(
        meeting=meeting, participant=hidden, representing=holder.participant, presence="present"
    )

    assert figures(read(meeting).groups[0].tally) == (1, 0, 0, 0, 0, 1)
