"""The pages of calls: what is asked, of whom, who answered and who did not."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from meetings.evidence import Evidence
from meetings.excerpts import excerpt_of
from meetings.models import Body
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting.expected import figures_of
from submissions.counting.responses import tally_calls
from submissions.filters import CallFilter
from submissions.models import Call, CallKind, Submission
from submissions.opening import count_days, find_open, sort_calls
from submissions.views.seats import cite_disputes, find_seats
from submissions.views.silences import find_silent, find_silent_groups

CALLS_A_PAGE = 30
OPEN = 50
"""Open calls at the head of the list; further ones stand in the list itself."""
ANSWERS = 50
"""Submissions on the page of a call; the list of submissions has all."""


def list_calls(request: HttpRequest) -> HttpResponse:
    """Show the calls that are open today, then the others, the newest first."""
    chosen = CallFilter.read(request.GET, besides=("after",))
    after, today = request.GET.get("after", ""), timezone.localdate()
    rows = chosen.narrow(Call.objects.public().select_related("body").with_public("prepares"))
    opened = find_open(rows, today)[:OPEN]
    others = rows.exclude(pk__in=[call.pk for call in opened])
    page = page_of(others, after, size=CALLS_A_PAGE, backwards=True)
    calls = sort_calls(page.rows, today)
    shown = [*([] if after else opened), *page.rows]
    context = {
        "page": page,
        "open": [] if after else opened,
        "calls": calls,
        "responses": {one.call.pk: one for one in figures_of(shown)},
        "bodies": Body.objects.public().order_by("name"),
        "kinds": CallKind.choices,
        "chosen": chosen.values,
        "evidence": Evidence.gather(shown),
        "twin": "/api/v1/calls/",
        "twin_query": f"&{urlencode(chosen.values)}" if chosen.values else "",
    }
    return render(request, "submissions/call_list.html", context)


def show_call(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a call with who was entitled to answer, those who stayed silent too."""
    check_names(request.GET, ())
    call = get_public(Call.objects.for_page(), slug=slug)
    response = tally_calls([call])[call.pk]
    sent = Submission.objects.counted().to_call(call)
    submissions = excerpt_of(sent.with_contributors(), ANSWERS)
    context: dict[str, Any] = {
        "call": call,
        "days": count_days(call),
        "response": response,
        "submissions": submissions,
        "silences": find_silent_groups(response),
        "twin": f"/api/v1/calls/{call.slug}/",
    }
    contributors = [sender for row in submissions.rows for sender in row.contributors.all()]
    reports = [report for part in (*response.groups, response.total) for report in part.reports]
    seats = find_seats([response])
    context["evidence"] = Evidence.gather([call], submissions.rows, contributors, reports, seats)
    cite_disputes(context["evidence"], seats)
    return render(request, "submissions/call_detail.html", context)


def list_silent(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everyone known by name who was entitled to answer and for whom nothing is on record."""
    check_names(request.GET, ("after",))
    call = get_public(Call.objects.for_page(), slug=slug)
    response = tally_calls([call])[call.pk]
    context = {
        "call": call,
        "response": response,
        "total": len(response.total.silent),
        "page": find_silent(response, request.GET.get("after", "")),
        "twin": f"/api/v1/calls/{call.slug}/",
    }
    return render(request, "submissions/call_silent.html", context)
