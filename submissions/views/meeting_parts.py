"""What the page of a meeting shows of its record: of what can be long the first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from meetings.excerpts import Excerpt, excerpt_of
from meetings.models import (
    AgendaItem,
    Attendance,
    AttendanceRole,
    Meeting,
    MeetingCoHost,
    Milestone,
    Sitting,
)
from submissions.counting.rosters import Roster
from submissions.models import Call, Contributor, Intervention, Submission

CHAIRING = (AttendanceRole.CHAIR, AttendanceRole.CO_CHAIR)
PAPERS = 10
"""Contributions on the page of a meeting; the list of submissions has all."""
CALLS = 20
OTHERS = 20
"""Those at the meeting without a known seat; the page of counts names all."""
TURNS = 10
"""Turns on the page of a meeting; they have a list of their own."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sitting or a point of the agenda, with the turns on record in it."""

    row: Any
    turns: int


def find_parts(meeting: Meeting) -> dict[str, list[Any]]:
    """Give the sittings, the agenda, who chaired, who held it too, and what it led to."""
    attendance = Attendance.objects.public().filter(meeting=meeting)
    milestones = Milestone.objects.public().select_related("body", "document")
    agenda = AgendaItem.objects.public().filter(meeting=meeting)
    hosts = MeetingCoHost.objects.public().filter(meeting=meeting)
    return {
        "sittings": list(Sitting.objects.public().filter(meeting=meeting)),
        "agenda": list(agenda.select_related("displaced_by")),
        "chairs": list(attendance.filter(role__in=CHAIRING).select_related("participant")),
        "milestones": list(milestones.filter(meeting=meeting)),
        "co_hosts": list(hosts.select_related("body")),
    }


def with_turns(rows: Sequence[Any], turns: Mapping[int, int]) -> list[Spoken]:
    """Give sittings or points of the agenda with the turns on record in each."""
    return [Spoken(row, turns.get(row.pk, 0)) for row in rows]


def find_papers(meeting: Meeting) -> dict[str, Any]:
    """Give the calls that prepared a meeting, and the first of what was sent to them or to it."""
    calls = list(Call.objects.public().filter(prepares=meeting).defer("search")[:CALLS])
    keys = {
        *find_first(Submission.objects.public().filter(meeting=meeting)),
        *find_first(Submission.objects.public().filter(call__in=[call.pk for call in calls])),
    }
    theirs = Contributor.objects.public().select_related("participant", "group")
    sent = (
        Submission.objects.filter(pk__in=keys)
        .select_related("call")
        .prefetch_related(Prefetch("contributors", theirs))
        .defer("search", "abstract")
    )
    rows = list(sent[: PAPERS + 1])
    return {"calls": calls, "submissions": rows[:PAPERS], "has_more": len(rows) > PAPERS}


def find_first(rows: Any) -> list[int]:
    """Give the keys of the first of them by the day of receipt, one more than are listed."""
    return list(rows.values_list("pk", flat=True)[: PAPERS + 1])


def find_visitors(meeting: Meeting, roster: Roster) -> Excerpt:
    """Give the first of those of whom a source says something, and who held no known seat."""
    rows = Attendance.objects.public().filter(meeting=meeting).exclude(pk__in=roster.seated)
    return excerpt_of(rows.select_related("participant", "representing", "group"), OTHERS)


def find_turns(meeting: Meeting) -> list[Intervention]:
    """Give the first turns of a meeting."""
    rows = Intervention.objects.public().filter(meeting=meeting).order_by("position")
    return list(rows.for_list()[:TURNS])


def find_neighbours(meeting: Meeting) -> dict[str, Meeting | None]:
    """Give the meetings of the body before and after this one."""
    keys = list(Meeting.objects.public().filter(body=meeting.body).values_list("pk", flat=True))
    place = keys.index(meeting.pk)
    near = {
        "previous": keys[place - 1] if place else None,
        "next": keys[place + 1] if place + 1 < len(keys) else None,
    }
    rows = Meeting.objects.only("slug", "title").in_bulk([key for key in near.values() if key])
    return {name: rows.get(key) if key else None for name, key in near.items()}
