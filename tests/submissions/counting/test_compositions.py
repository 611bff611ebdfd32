"""Shares of a composition, with the base beside them."""

import pytest

from submissions.counting import composition_of
from tests.factories import make_composition, make_group, make_reported, make_seats

pytestmark = pytest.mark.django_db


def percents(*seats: int) -> list[str]:
    composition = make_composition()
    for order, number in enumerate(seats):
        make_seats(composition, number, group=make_group(order=order))
    return [str(row.share.percent) for row in composition_of(composition).rows if row.share]


def test_shares_of_46_are_rounded_half_up_to_one_decimal() -> None:
    assert percents(20, 10, 7, 9) == ["43.5", "21.7", "15.2", "19.6"]


def test_shares_of_55_add_up_to_100_1_as_rounded() -> None:
    assert percents(25, 10, 10, 10) == ["45.5", "18.2", "18.2", "18.2"]


def test_half_is_rounded_up() -> None:
    assert percents(1, 15) == ["6.3", "93.8"]


def test_word_without_a_group_is_a_row_of_its_own() -> None:
    composition = make_composition(size=47)
    make_seats(composition, 20, group=make_group(name="Governments"))
    make_seats(composition, 9, group_word="ICANN system")
    table = composition_of(composition)

    assert [(row.key, row.label, row.seats) for row in table.rows][1:] == [
        ("unmapped", "ICANN system", 9)
    ]
    assert (table.sum, table.base, table.size) == (29, 47, 47)


def test_groups_of_which_only_some_are_known_are_shares_of_the_size() -> None:
    composition = make_composition(size=50)
    make_seats(composition, 8, group=make_group(name="Civil society"))

    assert [str(row.share) for row in composition_of(composition).rows] == ["8 of 50 (16 %)"]


def test_composition_without_seats_by_group_has_no_sum() -> None:
    table = composition_of(make_composition(size=56))

    assert (table.rows, table.sum, table.size) == ((), None, 56)


def test_standings_and_categories_of_a_group_are_added_up_apart() -> None:
    composition, group = make_composition(), make_group()
    make_seats(composition, 15, group=group, category="regional groups")
    make_seats(composition, 5, group=group, category="past IGF hosts")
    make_seats(composition, 2, group=group, status="invited")
    row = composition_of(composition).rows[0]

    assert (row.seats, row.by_standing) == (22, {"member": 20, "invited": 2})


def test_reported_figures_stand_beside() -> None:
    composition = make_composition()
    women = make_reported(composition, 16, counted="women")
    make_reported(composition, 17, counted="new-members", state="draft")

    assert composition_of(composition).reported == (women,)
