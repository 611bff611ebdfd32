"""The page of one meeting: when and where, who was there, who spoke, what it decided."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from meetings.evidence import Evidence
from meetings.models import Meeting
from meetings.parameters import check_names
from meetings.templatetags.languages import query_of
from meetings.tombstones import get_public
from submissions.charts.making.meetings import chart_floor, chart_speaking
from submissions.charts.shown import show
from submissions.counting.rosters import roster_of
from submissions.counting.speaking import speakers_of, speaking_of, turns_by_part
from submissions.views.meeting_parts import (
    find_neighbours,
    find_papers,
    find_parts,
    find_turns,
    find_visitors,
    with_turns,
)


def show_meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a meeting with everything that the record says of it; of long lists the first rows."""
    check_names(request.GET, ("after",))
    if "after" in request.GET:  # its turns were paged here before they had a list of their own
        return HttpResponsePermanentRedirect(
            reverse("meeting-turns", args=[slug]) + query_of(request)
        )
    meeting = get_public(Meeting.objects.select_related("body"), slug=slug)
    as_of = request.snapshot.as_of  # type: ignore[attr-defined]
    parts, papers = find_parts(meeting), find_papers(meeting)
    context = {"meeting": meeting, **parts, **papers, **find_neighbours(meeting)}
    context |= find_people(meeting, as_of)
    spoken = turns_by_part(meeting)
    context["agenda"] = with_turns(parts["agenda"], spoken["agenda_item"])
    context["sittings"] = with_turns(parts["sittings"], spoken["sitting"])
    roster, visitors = context["roster"], context["visitors"]
    seats = [one for row in roster.table.rows for one in row.allocations] if roster.table else []
    context["evidence"] = Evidence.gather(
        *([meeting], *parts.values(), papers["calls"], papers["submissions"]),
        *(roster.rows, roster.attendance, seats, visitors.rows, context["turns"]),
    )
    context["twin"] = f"/api/v1/meetings/{meeting.slug}/"
    return render(request, "submissions/meeting_detail.html", context)


def find_people(meeting: Meeting, as_of: str) -> dict[str, Any]:
    """Give who was there, who spoke how much, and the charts of it."""
    roster = roster_of(meeting, speakers_of(meeting))
    speaking = speaking_of(meeting, also=roster.keys)
    return {
        "roster": roster,
        "visitors": find_visitors(meeting, roster),
        "speaking": speaking,
        "turns": find_turns(meeting),
        "chart": show("speaking", meeting, chart=chart_speaking(speaking), as_of=as_of),
        "floor": show("floor", meeting, chart=chart_floor(roster, speaking), as_of=as_of),
    }
