"""The list of meetings, by year."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.models import Body, Meeting, MeetingCoHost
from meetings.paging import page_of
from meetings.parameters import ParameterError, check_names, check_value

FILTERS = ("body", "year", "after")


def list_meetings(request: HttpRequest) -> HttpResponse:
    """Show meetings by year, of all bodies or of one."""
    check_names(request.GET, FILTERS)
    bodies = list(Body.objects.public().order_by("name"))
    found: QuerySet[Meeting] = Meeting.objects.public().select_related("body")
    if slug := request.GET.get("body", ""):
        found = of_body(found, check_value("body", slug, [body.slug for body in bodies]))
    if year := request.GET.get("year", ""):
        found = found.filter(held_earliest__year=parse_year(year))
    page = page_of(found, request.GET.get("after", ""))
    context = {"page": page, "bodies": bodies, "body": slug, "year": year}
    context |= {"evidence": Evidence.gather(page.rows), "twin": "/api/v1/meetings/"}
    context["twin_query"] = f"&body={slug}" if slug else ""
    return render(request, "meetings/meeting_list.html", context)


def of_body(meetings: QuerySet[Meeting], slug: str) -> QuerySet[Meeting]:
    """Keep the meetings of a body and those that it held with another."""
    joint = MeetingCoHost.objects.public().filter(body__slug=slug).values("meeting")
    return meetings.filter(Q(body__slug=slug) | Q(pk__in=joint))


def parse_year(value: str) -> int:
    """Give the year, or raise ParameterError: years are written 2011."""
    if not (value.isascii() and value.isdigit() and len(value) == 4 and value != "0000"):
        raise ParameterError("year", f"'{value[:60]}' is no year.", "Write it as 2011.")
    return int(value)
