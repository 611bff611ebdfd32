"""Meetings with their sittings, agenda and attendance; milestones; and calls."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from meetings.models import AgendaItem, Attendance, Meeting, Milestone, Sitting
from submissions.generating.copying import Tables
from submissions.generating.dates import columns, some_day
from submissions.generating.people import People
from submissions.generating.scene import (
    LAST,
    PUBLISHED,
    STATES,
    BodyPlace,
    CallPlace,
    MeetingPlace,
)
from submissions.models import Call

MODES = ("in-person", "hybrid", "remote", "not-known")
OUTCOMES = ("agreed", "discussed", "no-agreement", "deferred", "not-known")
PRESENCES = ("present", "present", "present", "remote", "absent", "unknown")
KINDS = ("questionnaire", "comments", "consultation")
ITEMS, THERE = 5, 25
"""Points of an agenda; people on a list of attendance."""
OPEN = timedelta(days=60)
"""How long a call is open."""


def meet(tables: Tables, random: Random, people: People, *, place: BodyPlace, count: int) -> None:
    """Make so many meetings of a body, a milestone after every fifth."""
    days = sorted(some_day(random, place.starts, date(LAST, 12, 20)) for _ in range(count))
    for position, day in enumerate(days, start=1):
        meeting = make_meeting(tables, random, place, position=position, day=day)
        place.meetings.append(meeting)
        for rank in people.pick_some(random, THERE):
            row = {"meeting_id": meeting.id, "participant_id": people.ids[rank]}
            presence = {"presence": random.choice(PRESENCES), **people.stated(random, rank)}
            tables.of(Attendance).add({**row, **presence})
        if position % 5 == 0:
            make_milestone(tables, place, day)


def make_meeting(
    tables: Tables, random: Random, place: BodyPlace, *, position: int, day: date
) -> MeetingPlace:
    """Make a meeting of two days with its sittings and agenda."""
    table, next_day = tables.of(Meeting), day + timedelta(days=1)
    number = table.last + 1
    row = {
        "body_id": place.id,
        "slug": f"generated-meeting-{number}",
        "title": f"Generated meeting {number}",
        "number": position,
        "place": f"Generated town {random.randint(1, 30)}",
        "mode": random.choice(MODES),
        **STATES.pick(random),
        **columns("held", f"{day}/{next_day}"),
    }
    parts = [part_of(number, place, day=one) for place, one in enumerate((day, next_day), start=1)]
    points = [point_of(random, number, place) for place in range(1, ITEMS + 1)]
    return MeetingPlace(
        table.add(row),
        [tables.of(Sitting).add(part) for part in parts],
        [tables.of(AgendaItem).add(point) for point in points],
    )


def part_of(meeting: int, position: int, *, day: date) -> dict[str, Any]:
    """Give a sitting."""
    label = f"generated sitting {position}"
    return {
        "meeting_id": meeting,
        "position": position,
        "label": label,
        **columns("held", f"{day}"),
    }


def point_of(random: Random, meeting: int, position: int) -> dict[str, Any]:
    """Give a point of an agenda."""
    row = {"meeting_id": meeting, "position": position, "title": f"Generated item {position}"}
    return {**row, "outcome": random.choice(OUTCOMES)}


def make_milestone(tables: Tables, place: BodyPlace, day: date) -> None:
    """Make a milestone of a body."""
    table = tables.of(Milestone)
    number = table.last + 1
    row = {"body_id": place.id, "slug": f"generated-milestone-{number}", "kind": "report"}
    dated = columns("happened", f"{day}")
    table.add({**row, "title": f"Generated report {number}", **PUBLISHED, **dated})


def call(tables: Tables, random: Random, place: BodyPlace, *, count: int, term: int) -> None:
    """Make so many calls of a body, each asking the composition of its day, or everyone."""
    table = tables.of(Call)
    for _ in range(count):
        number = table.last + 1
        opens = some_day(random, place.starts, date(LAST, 10, 1))
        deadline = opens + OPEN
        row = {
            "body_id": place.id,
            "slug": f"generated-call-{number}",
            "title": f"Generated call {number}",
            "kind": random.choice(KINDS),
            "asked": random.choice(("composition", "everyone")),
            "composition_id": place.compositions[(opens.year - place.starts.year) // term],
            **STATES.pick(random),
            **columns("opens", f"{opens}"),
            **columns("deadline", f"{deadline}" if random.random() < 0.9 else ""),
        }
        place.calls.append(CallPlace(table.add(row), opens, deadline))
