"""Which meeting is meant, by hand: what may be another one is ambiguous."""

from typing import Any

import pytest

from meetings.partial_dates import PartialDate
from submissions.matching.matches import Match
from submissions.matching.records import RecordIndex
from tests.factories import make_body, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    body = make_body()
    for number, held, place in (
        (1, "2011-02-24/2011-02-25", "Montreux"),
        (2, "2011-03-24/2011-03-25", "Geneva"),
        (None, "2011-05-17", "Geneva"),
    ):
        make_meeting(body=body, number=number, held=held, place=place, title=f"Meeting {held}")
    make_meeting(body=body, held="2011-05-17", kind="consultation", place="Geneva", title="Open")
    return body


def find(body: Any, held: str = "", **said: Any) -> Match:
    date = PartialDate.from_edtf(held) if held else None
    return RecordIndex.load(body.pk).find_meeting(held=date, **said)


def named(body: Any, match: Match) -> list[str]:
    titles = dict(body.meetings.values_list("pk", "title"))
    return [titles[pk] for pk in match.rows]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"number": 2}, "Meeting 2011-03-24/2011-03-25"),
        ({"held": "2011-03-24"}, "Meeting 2011-03-24/2011-03-25"),
        ({"held": "2011-03-24/2011-03-25", "place": "New Town"}, "Meeting 2011-03-24/2011-03-25"),
        ({"held": "2011-02", "place": "montreux"}, "Meeting 2011-02-24/2011-02-25"),
        ({"held": "2011-02", "number": 1}, "Meeting 2011-02-24/2011-02-25"),
        ({"held": "2011-05-17"}, "Meeting 2011-05-17"),
        ({"held": "2011-05-17", "kind": "consultation"}, "Open"),
        ({"title": "Meeting 2011-05-17"}, "Meeting 2011-05-17"),
    ],
)
def test_one_meeting_is_meant(body: Any, said: dict[str, Any], title: str) -> None:
    match = find(body, **said)
    assert (match.status, named(body, match)) == ("matched", [title])


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ({"number": 2, "held": "2011-09-01"}, 1),
        ({"held": "2011-03"}, 1),
        ({"held": "2011"}, 4),
        ({"held": "2011-03-24", "kind": "forum"}, 1),
        ({"held": "2011-03-24", "number": 3}, 1),
        ({"place": "Geneva"}, 3),
        ({"day": 24}, 2),
        ({"day": 24, "place": "Geneva"}, 1),
        ({}, 4),
    ],
)
def test_what_may_be_another_meeting_is_left_open(
    body: Any, said: dict[str, Any], count: int
) -> None:
    match = find(body, **said)
    assert (match.status, len(match.rows)) == ("ambiguous", count)


@pytest.mark.parametrize(
    "said",
    [{"held": "2012-03-24"}, {"number": 7}, {"place": "Elsewhere"}, {"held": "2010"}, {"day": 3}],
)
def test_no_meeting_is_meant(body: Any, said: dict[str, Any]) -> None:
    assert find(body, **said) == Match()


def test_a_meeting_held_with_another_body_is_found_for_both(body: Any) -> None:
    other = make_body()
    meeting = make_meeting(body=other, held="2012-01-05")
    meeting.co_hosts.create(body=body)
    assert find(body, "2012-01-05").pk == meeting.pk
    assert find(other, "2012-01-05").pk == meeting.pk
