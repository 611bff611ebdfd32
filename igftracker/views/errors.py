"""The pages for what went wrong: they say what is not known, and where to go.

Programs are told the same as problem details (RFC 9457).
"""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import server_error

from igftracker.api.problems import plain_problem
from meetings.parameters import ParameterError
from meetings.tombstones import WithdrawnError

ADMIN = "/admin/"
API = "/api/"


def show_parameter_error(request: HttpRequest, problem: ParameterError) -> HttpResponse:
    """Say which parameter was not understood, and the nearest right one."""
    return render(request, "400.html", {"problem": problem}, status=400)


def show_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request was not understood; the reason stays in the log."""
    if request.path.startswith(API):
        return plain_problem(request, 400)
    return render(request, "400.html", status=400)


def show_forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this is for editors."""
    return render(request, "403.html", status=403)


def show_csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say to an editor that the form was not taken, and that the browser kept what was typed."""
    if not request.path.startswith(ADMIN):
        return show_forbidden(request, PermissionDenied(reason))
    context = {**admin.site.each_context(request), "title": "Not saved yet"}
    return render(request, "admin/desk/not_taken.html", context, status=403)


def show_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that nothing has this address, and offer the search."""
    if request.path.startswith(API):
        return plain_problem(request, 404)
    return render(request, "404.html", status=404)


def show_gone(request: HttpRequest, record: WithdrawnError) -> HttpResponse:
    """Say why a record was withdrawn."""
    return render(request, "410.html", {"record": record}, status=410)


def show_fault(request: HttpRequest, *args: Any) -> HttpResponse:
    """Say that something went wrong here; nothing that may fail again is needed for it."""
    if request.path.startswith(API):
        return plain_problem(request, 500)
    return server_error(request)
