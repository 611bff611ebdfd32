"""The timelines: of one body, and of all; and the submissions that stand under one entry."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from meetings.checks import address_of
from meetings.evidence import Evidence
from meetings.models import Body
from meetings.paging import page_of
from meetings.parameters import ParameterError, check_names, check_value
from meetings.tombstones import get_public
from submissions.counting.dimensions import NONE
from submissions.models import Call, Submission
from submissions.timeline import UNDATED, EntryKind, Timeline, build_timeline

UNDATED_WORD = "undated"
OF_FOLD = ("call", "received")


def show_timeline(request: HttpRequest) -> HttpResponse:
    """Show the events of all bodies, or of the kinds and the body asked for."""
    check_names(request.GET, ("kind", "body", "year", "from", "after"))
    slug = request.GET.get("body", "")
    if slug:
        check_value("body", slug, Body.objects.public().values_list("slug", flat=True))
    chosen = Body.objects.public().filter(slug=slug).first() if slug else None
    timeline = build_timeline(
        chosen,
        kinds=read_kinds(request),
        year=read_year(request),
        after=request.GET.get("after", ""),
        with_bodies=True,
    )
    return render_timeline(request, timeline)


def show_body_timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the events of one body, those it held with others too."""
    body = get_public(Body.objects.all(), slug=slug)
    if "received" in request.GET:
        return show_fold(request, body)
    check_names(request.GET, ("kind", "year", "after"))
    return render_timeline(request, read_timeline(request, body), body=body)


def read_timeline(request: HttpRequest, body: Body) -> Timeline:
    """Give the page of the timeline of a body that an address asks for; raises ParameterError."""
    return build_timeline(
        body,
        kinds=read_kinds(request),
        year=read_year(request),
        after=request.GET.get("after", ""),
    )


def read_year(request: HttpRequest) -> int | None:
    """Give the year asked for, None for none; raises ParameterError for what is no year."""
    name = "from" if "from" in request.GET else "year"
    value = request.GET.get(name, "")
    if value in ("", UNDATED_WORD):
        return UNDATED if value else None
    if not (value.isascii() and value.isdigit() and len(value) == 4 and int(value)):
        raise ParameterError(name, f"'{value[:60]}' is no year.", "Write it as 2011.")
    return int(value)


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
    if body:
        context["twin"] = f"/api/v1/bodies/{body.slug}/timeline/"
    return render(request, "submissions/timeline.html", context)


def show_fold(request: HttpRequest, body: Body) -> HttpResponse:
    """Show the submissions of a body to one call, or outside any, with one date as written."""
    check_names(request.GET, (*OF_FOLD, "after"))
    call = address_of(Call, NONE)("call", request.GET.get("call", NONE))
    edtf = request.GET["received"]
    rows = Submission.objects.counted().filter(body=body, received_edtf=edtf)
    rows = rows.filter(call__isnull=True) if call == NONE else rows.filter(call__slug=call)
    page = page_of(
        rows.select_related("call", "body").with_contributors(), request.GET.get("after", "")
    )
    senders = [sender for row in page.rows for sender in row.contributors.all()]
    context = {
        "body": body,
        "call": Call.objects.public().filter(slug=call).first(),
        "received": page.rows[0].received if page.rows else edtf,
        "total": rows.count(),
        "page": page,
        "evidence": Evidence.gather(page.rows, senders),
    }
    return render(request, "submissions/timeline_fold.html", context)
