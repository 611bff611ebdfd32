"""Turns at meetings, counted by hand in `sittings.py` and by the record."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from submissions.counting import INTERVENTION_DIMENSIONS, TURNS, count_single, measured
from submissions.counting.tables import CountTable
from submissions.filters import InterventionFilter
from submissions.models import Intervention
from tests.submissions.counting.sittings import make_sittings

pytestmark = pytest.mark.django_db


def count(*group_by: str, **options: Any) -> CountTable:
    return count_single(Intervention.objects.all(), TURNS, group_by=group_by, **options)


def figures(table: CountTable) -> dict[Any, tuple[int, int | None, int | None]]:
    """Give turns, speakers and words by the value of the one dimension."""
    return {
        next(iter(row.key.values())): (row.count, row.contributors, row.words) for row in table.rows
    }


@pytest.mark.parametrize(
    ("dimension", "expected"),
    [
        (
            "group",
            {
                "gov": (2, 2, 50),
                "cso": (1, 1, 100),
                "chair": (1, 1, 10),
                "secretariat": (1, 1, 1),
                "not-stated": (2, 1, 8),
                "unmapped": (1, 0, 7),
            },
        ),
        ("meeting", {"m1": (6, 3, 73), "m2": (2, 1, 103)}),
        (
            "participant",
            {"fi": (3, 1, 35), "in": (2, 1, 130), "sec": (1, 1, 1), "not-known": (2, 0, 10)},
        ),
        ("country", {"FI": (3, 1, 35), "IN": (2, 1, 130), "not-known": (3, 1, 11)}),
        (
            "capacity",
            {"stakeholder": (6, 2, 165), "chair": (1, 1, 10), "secretariat": (1, 1, 1)},
        ),
        ("month", {"2011": (2, 1, 103), "2011-02": (6, 3, 73)}),
        ("language", {"en": (2, 1, 30), "not-known": (6, 3, 146)}),
        ("sitting", {"m1/1": (3, 2, 60), None: (5, 3, 116)}),
        ("agenda_item", {"m1/1": (1, 1, 10), None: (7, 3, 166)}),
        ("body", {"wg": (8, 3, 176)}),
    ],
)
def test_turns_are_counted_as_by_hand(dimension: str, expected: dict[str, Any]) -> None:
    make_sittings()
    table = count(dimension)

    assert figures(table) == expected
    assert (table.total, table.overlap, table.contributors) == (8, 0, 3)
    assert sum(row.fractional or 0 for row in table.rows) == 8


def test_assigned_group_is_that_of_the_seat_held_that_day() -> None:
    make_sittings()
    table = figures(count("group", group_as="assigned"))

    assert table == {
        "cso": (2, 1, 25),
        "chair": (1, 1, 10),
        "secretariat": (1, 1, 1),
        "not-stated": (4, 1, 140),
    }


def test_words_add_up_and_their_shares_leave_out_the_offices() -> None:
    make_sittings()
    table = measured(count("group"), "words")
    shares = {row.key["group"]: table.share(row) for row in table.rows}

    assert (table.total, table.overlap, table.measure) == (176, 0, "words")
    assert {key: str(part) for key, part in shares.items() if part} == {
        "gov": "50 of 165 (30 %)",
        "cso": "100 of 165 (61 %)",
        "not-stated": "8 of 165 (5 %)",
        "unmapped": "7 of 165 (4 %)",
    }
    assert shares["chair"] is None
    assert [row.fractional for row in table.rows] == [None] * 6


def test_who_spoke_at_several_meetings_is_one_speaker_in_all() -> None:
    make_sittings()
    table = measured(count("meeting"), "contributors")

    assert {row.key["meeting"]: row.count for row in table.rows} == {"m1": 3, "m2": 1}
    assert (table.total, table.overlap) == (3, 1)


@pytest.mark.parametrize("group_by", [["group"], ["participant", "month"]])
def test_number_of_queries_does_not_grow(
    group_by: list[str], django_assert_max_num_queries: Any
) -> None:
    made = make_sittings()
    for again in range(2):
        with django_assert_max_num_queries(2 + len(group_by)):
            count(*group_by)
        for turn in list(Intervention.objects.filter(meeting=made.m1)):
            turn.pk, turn.position = None, turn.position + 10 * (again + 1)
            turn.save()


values = st.fixed_dictionaries(
    {},
    optional={
        "group": st.sampled_from(["gov", "cso", "chair", "unmapped", "not-stated"]),
        "participant": st.sampled_from(["fi", "in", "not-known"]),
        "country": st.sampled_from(["FI", "not-known"]),
        "meeting": st.sampled_from(["m1", "m2"]),
        "sitting": st.sampled_from(["m1/1", "none"]),
        "month": st.sampled_from(["2011", "2011-02"]),
        "year": st.just("2011"),
        "group_as": st.sampled_from(["stated", "assigned"]),
        "date_after": st.sampled_from(["2011", "2011-02", "2011-02-25"]),
        "date_before": st.sampled_from(["2011", "2011-Q1"]),
    },
)
dimensions = st.lists(
    st.sampled_from(sorted(INTERVENTION_DIMENSIONS)), min_size=1, max_size=3, unique=True
)


def listed(asked: dict[str, str]) -> int:
    return int(InterventionFilter(asked).narrow(Intervention.objects.public()).count())


def counted(asked: dict[str, str], group_by: list[str]) -> CountTable:
    others = {n: v for n, v in asked.items() if n not in INTERVENTION_DIMENSIONS}
    rows = InterventionFilter(others).narrow(Intervention.objects.all())
    group_as = asked.get("group_as", "stated")
    return count_single(rows, TURNS, group_by=group_by, group_as=group_as, filters=asked)


class TurnsTest(TestCase):
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(asked=values, group_by=dimensions, more=values)
    def test_figures_agree_with_their_lists_and_fall_with_each_filter(
        self, asked: dict[str, str], group_by: list[str], more: dict[str, str]
    ) -> None:
        make_sittings()
        table = counted(asked, group_by)
        more.pop("group_as", None)
        narrow = {tuple(r.key.values()): r.count for r in counted({**more, **asked}, group_by).rows}
        wide = {tuple(row.key.values()): row.count for row in table.rows}

        assert sum(wide.values()) == table.total == listed(asked)
        assert [listed(row.records) for row in table.rows] == list(wide.values())
        assert all(number <= wide[key] for key, number in narrow.items())
