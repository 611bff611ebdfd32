"""The timelines: of one body, and of all; and the submissions that stand under one entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.checks import address_of
from meetings.evidence import Evidence
from meetings.local_forms import isolated
from meetings.models import Body
from meetings.paging import page_of
from meetings.parameters import ParameterError, check_names, check_value, quoted, write_as
from meetings.tombstones import get_public
from submissions.charts.figures import Density
from submissions.charts.making.times import chart_choice
from submissions.charts.overview import Overview, draw_overview
from submissions.counting.dimensions import NONE
from submissions.models import Call, Submission
from submissions.timeline import (
    UNDATED,
    Coming,
    EntryKind,
    Timeline,
    build_timeline,
    find_ahead,
    tabulate_years,
)

UNDATED_WORD = "undated"
OF_FOLD = ("call", "received")
DIFFER = "differ"
NAMES = ("kind", "from", "to", "sources", "year", "after", "at")
"""The parameters of every timeline; that of all bodies has `body` too."""
AHEAD = 10
"""So many meetings and deadlines stand at the top; of more the page says how many."""


@dataclass(frozen=True, slots=True)
class YearItem:
    """A year in the row of years: how many events it has, and where they are."""

    year: int
    count: int
    href: str
    """Empty for a year without events."""
    is_here: bool


def show_timeline(request: HttpRequest) -> HttpResponse:
    """Show the events of all bodies, or of those asked for."""
    check_names(request.GET, ("body", *NAMES))
    return render_timeline(request, read_all(request, with_bodies=True))


def show_body_timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the events of one body, those it held with others too."""
    body = get_public(Body.objects.all(), slug=slug)
    if "received" in request.GET:
        return show_fold(request, body)
    check_names(request.GET, NAMES)
    return render_timeline(request, read_timeline(request, body), body=body)


def read_all(request: HttpRequest, *, with_bodies: bool = False) -> Timeline:
    """Give the page of the timeline of all bodies that an address asks for, or of one of them."""
    slug = request.GET.get("body", "")
    if slug:
        check_value("body", slug, Body.objects.public().values_list("slug", flat=True))
    body = Body.objects.public().filter(slug=slug).first() if slug else None
    return read_choice(request, body, with_bodies=with_bodies)


def read_timeline(request: HttpRequest, body: Body) -> Timeline:
    """Give the page of the timeline of a body that an address asks for; raises ParameterError."""
    return read_choice(request, body)


def read_choice(request: HttpRequest, body: Body | None, *, with_bodies: bool = False) -> Timeline:
    """Give the page that an address asks for; raises ParameterError, Http404, WithdrawnError."""
    given = request.GET
    since, until = read_year(request, "from"), read_year(request, "to")
    if since and until and since > until:
        detail = _("%(until)s is before %(since)s.") % {"until": until, "since": since}
        raise ParameterError("to", detail, _("Give a later year, or none."))
    at = given.get("at", "")
    if at and any(name in given for name in NAMES if name != "at"):
        detail = _("'%(name)s' asks for one entry, on a page of all.") % {"name": isolated("at")}
        raise ParameterError("at", detail, _("Give it alone."))
    return build_timeline(
        body,
        kinds=[check_value("kind", kind, EntryKind.values) for kind in given.getlist("kind")],
        since=since or None,
        until=until,
        differing=check_value("sources", given.get("sources", ""), ("", DIFFER)) == DIFFER,
        year=UNDATED if since == UNDATED else read_year(request, "year"),
        after=given.get("after", ""),
        at=at,
        with_bodies=with_bodies,
    )


def read_year(request: HttpRequest, name: str) -> int | None:
    """Give the year asked for, None for none; raises ParameterError for what is no year."""
    value = request.GET.get(name, "")
    if value == "" or (value == UNDATED_WORD and name != "to"):
        return UNDATED if value else None
    if not (value.isascii() and value.isdigit() and len(value) == 4 and int(value)):
        detail = _("'%(value)s' is no year.") % {"value": quoted(value)}
        raise ParameterError(name, detail, write_as("2011"))
    return int(value)


def render_timeline(
    request: HttpRequest, timeline: Timeline, *, body: Body | None = None
) -> HttpResponse:
    """Give the page of a timeline."""
    chosen = timeline.choice.body
    whole = timeline.entries if timeline.is_whole else None
    chart = chart_choice(timeline.choice, timeline.months, entries=whole)
    overview = draw_overview(chart)
    query = request.GET.urlencode()
    ahead = find_ahead_of(request, timeline, today=timezone.localdate())
    coming = [one.entry.subject for one in ahead.nearest] if ahead else []
    context = {
        "timeline": timeline,
        "body": body,
        "is_chosen": bool(request.GET),
        "ahead": ahead,
        "overview": overview,
        "has_more": has_more_than(chart, timeline),
        "year_items": list_years(request, timeline, overview),
        "table": tabulate_years(timeline.months),
        "evidence": Evidence.gather(timeline.subjects, coming),
        "feeds": chosen.get_absolute_url() if chosen else reverse("home"),
        "twin": f"/api/v1/bodies/{body.slug}/timeline/" if body else "/api/v1/timeline/",
        "twin_query": f"&{query}" if query else "",
    }
    return render(request, "submissions/timeline.html", context)


def has_more_than(chart: Density, timeline: Timeline) -> bool:
    """Say whether there are meetings or calls with a date that a picture leaves out."""
    is_drawn = bool(chart.meetings or chart.calls)
    spans = (EntryKind.MEETING, EntryKind.CALL)
    return not is_drawn and any(one.kind in spans and one.year for one in timeline.months)


def list_years(
    request: HttpRequest, timeline: Timeline, overview: Overview | None
) -> list[YearItem]:
    """Give the years to go to; those without events too, where each stands below its column."""
    links = {one.year: one for one in timeline.links}
    columns = overview.years if overview and overview.has_columns else ()
    items = []
    for year in sorted({*links, *columns}):
        link = links.get(year)
        place = "" if link and link.is_here else turned_to(request, year)
        href = f"{place}#year-{year}" if link else ""
        is_here = bool(link and link.is_here and not timeline.is_whole)
        items.append(YearItem(year, link.count if link else 0, href, is_here))
    return items


def turned_to(request: HttpRequest, year: int) -> str:
    """Give the address of a year, with the other choices kept."""
    query = request.GET.copy()
    for name in ("after", "at"):
        query.pop(name, None)
    query["year"] = str(year)
    return f"?{query.urlencode()}"


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is ahead, the nearest first, and how much more there is."""

    nearest: tuple[Coming, ...]
    left: int


def find_ahead_of(request: HttpRequest, timeline: Timeline, *, today: date) -> Ahead | None:
    """Give what is ahead of a day; None on pages that ask for certain years or entries."""
    choice = timeline.choice
    if choice.has_years or choice.differing or {"year", "after", "at"} & set(request.GET):
        return None
    found = find_ahead(choice.body, today, kinds=choice.kinds)
    return Ahead(tuple(found[:AHEAD]), len(found[AHEAD:]))


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
