"""The page of all that sources disagree on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.conflicts import find_conflicts
from meetings.parameters import check_names


def list_conflicts(request: HttpRequest) -> HttpResponse:
    """Show the listed conflicts by number, then the facts disputed without one."""
    check_names(request.GET, ())
    context = {"conflicts": find_conflicts(), "twin": "/api/v1/conflicts/"}
    return render(request, "meetings/conflict_list.html", context)
