"""The page of the latest changes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from igftracker.changes import LATEST, find_changes
from meetings.parameters import check_names


def list_changes(request: HttpRequest) -> HttpResponse:
    """Show what was lately done to public records, newest first."""
    check_names(request.GET, ())
    context = {"changes": find_changes(), "limit": LATEST}
    return render(request, "igftracker/changes.html", context)
