"""Attendance, counted by hand and by the record."""

from typing import Any

import pytest

from meetings.models import Attendance
from meetings.parameters import ParameterError
from submissions.counting import ATTENDANCES, count_single
from submissions.counting.tables import CountTable
from submissions.filters import AttendanceFilter
from tests.submissions.counting.sittings import make_presences, make_sittings

pytestmark = pytest.mark.django_db


def count(*group_by: str, **options: Any) -> CountTable:
    return count_single(Attendance.objects.all(), ATTENDANCES, group_by=group_by, **options)


@pytest.mark.parametrize(
    ("dimension", "expected"),
    [
        ("presence", {"present": 4, "remote": 1, "absent": 1}),
        ("group", {"gov": 3, "chair": 1, "secretariat": 1, "not-stated": 1}),
        ("role", {"co-chair": 1, "delegate": 4, "secretariat": 1}),
        ("participant", {"fi": 2, "in": 2, "sec": 1, "not-known": 1}),
        ("country", {"FI": 2, "IN": 2, "not-known": 2}),
        ("meeting", {"m1": 3, "m2": 3}),
        ("month", {"2011": 3, "2011-02": 3}),
        ("year", {"2011": 6}),
    ],
)
def test_attendance_is_counted_as_by_hand(dimension: str, expected: dict[str, int]) -> None:
    make_presences(make_sittings())
    table = count(dimension)

    assert {row.key[dimension]: row.count for row in table.rows} == expected
    assert (table.total, table.contributors, table.overlap) == (6, 3, 0)


@pytest.mark.parametrize("group_by", [("presence", "group"), ("participant", "meeting")])
def test_every_row_opens_exactly_its_records(group_by: tuple[str, ...]) -> None:
    make_presences(make_sittings())
    table = count(*group_by)
    public = Attendance.objects.public()
    lists = [AttendanceFilter(row.records).narrow(public).count() for row in table.rows]

    assert lists == [row.count for row in table.rows] != []


def test_rows_of_0_are_those_of_all_kinds_of_presence() -> None:
    make_presences(make_sittings())
    table = count("presence", zero=True)

    assert [(row.key["presence"], row.count) for row in table.rows] == [
        ("present", 4),
        ("remote", 1),
        ("absent", 1),
        ("unknown", 0),
    ]


def test_rows_of_0_of_an_open_dimension_are_refused() -> None:
    with pytest.raises(ParameterError, match="'participant' is open"):
        count("participant", zero=True)


def test_rows_of_0_by_meeting_need_the_body() -> None:
    made = make_sittings()
    with pytest.raises(ParameterError, match="Give 'body' too"):
        count("meeting", zero=True)
    table = count("meeting", zero=True, filters={"body": made.body.slug})

    assert [(row.key["meeting"], row.count) for row in table.rows] == [("m2", 0), ("m1", 0)]
