"""The timelines: of one body, and of all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from meetings.evidence import Evidence
from meetings.models import Body
from meetings.parameters import ParameterError, check_names, check_value
from meetings.tombstones import get_public
from submissions.timeline import EntryKind, Timeline, build_timeline

ENTRIES_A_PAGE = 90
"""The timeline of all bodies breaks after whole years; that of one body never does."""


def show_timeline(request: HttpRequest) -> HttpResponse:
    """Show the events of all bodies, or of the kinds and the body asked for."""
    check_names(request.GET, ("kind", "body", "from"))
    slug = request.GET.get("body", "")
    if slug:
        check_value("body", slug, Body.objects.public().values_list("slug", flat=True))
    timeline = build_timeline(
        kinds=read_kinds(request),
        slug=slug,
        since=read_year(request.GET.get("from", "")),
        longest=ENTRIES_A_PAGE,
    )
    return render_timeline(request, timeline)


def read_year(value: str) -> int:
    """Give the year to begin with, 0 for the first; raises ParameterError for what is no year."""
    if value and not (value.isascii() and value.isdigit() and len(value) == 4):
        raise ParameterError("from", f"'{value[:60]}' is no year.", "Write it as 2011.")
    return int(value or 0)


def show_body_timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the events of one body, those it held with others too."""
    check_names(request.GET, ("kind",))
    body = get_public(Body.objects.all(), slug=slug)
    return render_timeline(request, build_timeline(body, kinds=read_kinds(request)), body=body)


def read_kinds(request: HttpRequest) -> list[str]:
    """Give the kinds of entries asked for, none for all."""
    return [check_value("kind", kind, EntryKind.values) for kind in request.GET.getlist("kind")]


def render_timeline(
    request: HttpRequest, timeline: Timeline, *, body: Body | None = None
) -> HttpResponse:
    """Give the page of a timeline."""
    context = {
        "timeline": timeline,
        "body": body,
        "is_chosen": bool(request.GET),
        "evidence": Evidence.gather(timeline.subjects),
        "feeds": body.get_absolute_url() if body else reverse("home"),
    }
    return render(request, "submissions/timeline.html", context)
