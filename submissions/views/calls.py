"""The pages of calls: what is asked, of whom, who answered and who did not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from meetings.evidence import Evidence
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import respond_to, respond_to_all
from submissions.models import Call, Submission
from submissions.opening import count_days, sort_calls
from submissions.views.seats import cite_disputes, find_seats


def list_calls(request: HttpRequest) -> HttpResponse:
    """Show the calls that are open today, then the others."""
    check_names(request.GET, ())
    calls = list(Call.objects.public().for_page())
    context = {
        "calls": sort_calls(calls, timezone.localdate()),
        "responses": respond_to_all(calls),
        "evidence": Evidence.gather(calls),
        "twin": "/api/v1/calls/",
    }
    return render(request, "submissions/call_list.html", context)


def show_call(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a call with everyone entitled to answer, those who stayed silent too."""
    check_names(request.GET, ())
    call = get_public(Call.objects.for_page(), slug=slug)
    response = respond_to(call)
    submissions = list(Submission.objects.counted().to_call(call).with_contributors())
    contributors = [sender for row in submissions for sender in row.contributors.all()]
    parts = [*response.groups, response.total]
    reports = [report for part in parts for report in part.reports]
    seats = find_seats([response])
    evidence = Evidence.gather([call], submissions, contributors, reports, seats)
    cite_disputes(evidence, seats)
    context = {
        "call": call,
        "days": count_days(call),
        "response": response,
        "submissions": submissions,
        "evidence": evidence,
        "twin": f"/api/v1/calls/{call.slug}/",
    }
    return render(request, "submissions/call_detail.html", context)
