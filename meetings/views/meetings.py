"""The list of meetings: those ahead, then the others by year."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from meetings.evidence import Evidence
from meetings.filters import MeetingFilter
from meetings.models import Meeting, MeetingStatus
from meetings.newest import newest_page
from meetings.offers import offer_meetings

AHEAD = 30
"""Meetings ahead at the head of the list; further ones stand in the list itself."""


def list_meetings(request: HttpRequest) -> HttpResponse:
    """Show the meetings that are ahead or not over yet, then the others, the newest first."""
    chosen = MeetingFilter.read(request.GET, besides=("after",))
    after = request.GET.get("after", "")
    rows = chosen.narrow(Meeting.objects.public().select_related("body").defer("search"))
    ahead = find_ahead(rows, timezone.localdate())
    others = rows.exclude(pk__in=[meeting.pk for meeting in ahead])
    page = newest_page(others, "held_earliest", after)
    context = {
        "page": page,
        "ahead": [] if after else ahead,
        "offers": offer_meetings(chosen),
        "chosen": chosen.values,
        "evidence": Evidence.gather([] if after else ahead, page.rows),
        "twin": "/api/v1/meetings/",
        "twin_query": f"&{urlencode(chosen.values)}" if chosen.values else "",
    }
    return render(request, "meetings/meeting_list.html", context)


def find_ahead(meetings: Any, today: date) -> list[Meeting]:
    """Give the meetings that are not over by a day, or planned for none that is known."""
    to_come = Q(held_latest__gte=today) | Q(status=MeetingStatus.PLANNED, held_latest=None)
    found = meetings.filter(to_come).exclude(status=MeetingStatus.CANCELLED)
    return list(found.order_by(F("held_earliest").asc(nulls_last=True), "pk")[:AHEAD])
