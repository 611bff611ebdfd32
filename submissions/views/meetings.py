"""The page of one meeting: when and where, who was there, what was on the agenda, what was sent."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.models import (
    AgendaItem,
    Attendance,
    AttendanceRole,
    Meeting,
    MeetingCoHost,
    Membership,
    Milestone,
    Sitting,
)
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.models import Call, Contributor, Intervention, Submission

LONGEST_LIST = 50
CHAIRING = (AttendanceRole.CHAIR, AttendanceRole.CO_CHAIR)


def show_meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a meeting with everything that the record says of it."""
    check_names(request.GET, ("after",))
    meeting = get_public(Meeting.objects.select_related("body"), slug=slug)
    turns = Intervention.objects.public().filter(meeting=meeting).select_related("group")
    page = page_of(turns, request.GET.get("after", ""))
    parts, papers = find_parts(meeting), find_papers(meeting)
    roster = find_others_on_the_body(meeting, parts["attendance"])
    context = {"meeting": meeting, "page": page, "roster": roster, **parts, **papers}
    context |= find_neighbours(meeting)
    context["has_chair"] = any(row.role in CHAIRING for row in parts["attendance"])
    context["evidence"] = Evidence.gather(
        [meeting], page.rows, roster, papers["calls"], papers["submissions"], *parts.values()
    )
    context["twin"] = f"/api/v1/meetings/{meeting.slug}/"
    return render(request, "submissions/meeting_detail.html", context)


def find_parts(meeting: Meeting) -> dict[str, list[Any]]:
    """Give the sittings, the agenda, who was there, who held it too, and what it led to."""
    attendance = Attendance.objects.public().select_related("participant", "representing", "group")
    milestones = Milestone.objects.public().select_related("body", "document")
    return {
        "sittings": list(Sitting.objects.public().filter(meeting=meeting)),
        "agenda": list(
            AgendaItem.objects.public().filter(meeting=meeting).select_related("displaced_by")
        ),
        "attendance": list(attendance.filter(meeting=meeting)),
        "milestones": list(milestones.filter(meeting=meeting)),
        "co_hosts": list(
            MeetingCoHost.objects.public().filter(meeting=meeting).select_related("body")
        ),
    }


def find_papers(meeting: Meeting) -> dict[str, Any]:
    """Give the calls that prepared a meeting, and the first of what was sent to them or to it."""
    calls = list(Call.objects.public().filter(prepares=meeting))
    keys = {
        *find_first(Submission.objects.public().filter(meeting=meeting)),
        *find_first(Submission.objects.public().filter(call__in=calls)),
    }
    theirs = Contributor.objects.public().select_related("participant", "group")
    sent = (
        Submission.objects.filter(pk__in=keys)
        .select_related("call")
        .prefetch_related(Prefetch("contributors", theirs))
        .defer("search", "abstract")
    )
    rows = list(sent[: LONGEST_LIST + 1])
    return {
        "calls": calls,
        "submissions": rows[:LONGEST_LIST],
        "has_more": len(rows) > LONGEST_LIST,
    }


def find_first(rows: Any) -> list[int]:
    """Give the keys of the first of them by the day of receipt, one more than are listed."""
    return list(rows.values_list("pk", flat=True)[: LONGEST_LIST + 1])


def find_others_on_the_body(meeting: Meeting, attendance: list[Attendance]) -> list[Membership]:
    """Give the seats that held, or may have held, on its first day, and whose presence is open."""
    day = meeting.held.earliest
    if day is None:
        return []
    seats = Membership.objects.public().filter(body=meeting.body).on(day)
    there = [row.participant_id for row in attendance]
    return list(seats.exclude(participant__in=there).select_related("participant", "group"))


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
