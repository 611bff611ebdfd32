"""Charts at addresses of their own: a page, SVG, PNG, CSV, and a frame for other sites."""

from __future__ import annotations

from csp.decorators import csp_replace, csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt

from meetings.models import Body
from meetings.parameters import ParameterError, check_names, check_value, no_value
from submissions.charts.kinds import KINDS, find_kind, find_subject
from submissions.charts.looks import DARK, STYLE, csp_hash
from submissions.charts.shown import WIDE, Shown

LEAST_WIDTH, MOST_WIDTH = 320, 1200
MOST_SCALE = 3
MOST_PIXELS = 40_000_000
"""Pixels of one PNG; drawing them takes about 160 MB."""
FEATURED = 12
"""Bodies that the page of all charts offers."""


def list_charts(request: HttpRequest) -> HttpResponse:
    """Show which kinds of charts there are, and those of the first bodies."""
    check_names(request.GET, ())
    bodies = Body.objects.public().order_by("-featured", "name")[:FEATURED]
    kinds = list(KINDS.values())
    of_bodies = [kind for kind in kinds if kind.of is Body]
    context = {"kinds": kinds, "of_bodies": of_bodies, "bodies": bodies}
    return render(request, "charts/charts.html", context)


def show_chart(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Show one chart with its table, its downloads and the code to embed it."""
    check_names(request.GET, ())
    return render(request, "charts/chart.html", {"chart": find_chart(request, kind, slug)})


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # takes views with arguments as well
def show_frame(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Show one chart for a frame on any other site."""
    check_names(request.GET, ())
    return render(request, "charts/embed.html", {"chart": find_chart(request, kind, slug)})


@csp_update({"style-src": [csp_hash(STYLE), csp_hash(DARK)]})  # type: ignore[arg-type]  # takes views with arguments as well
def give_svg(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Give a chart as SVG: as wide as asked, light, dark, or as its reader has it."""
    check_names(request.GET, ("width", "theme"))
    width = read_number(request, "width", WIDE, least=LEAST_WIDTH, most=MOST_WIDTH)
    theme = check_value("theme", request.GET.get("theme", "auto"), ("auto", "light", "dark"))
    svg = find_chart(request, kind, slug).svg(width=width, theme=theme)
    return HttpResponse(svg, content_type="image/svg+xml; charset=utf-8")


def give_png(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Give a chart as PNG; 404 where this installation has no font for its letters."""
    check_names(request.GET, ("width", "theme", "scale"))
    width = read_number(request, "width", WIDE, least=LEAST_WIDTH, most=MOST_WIDTH)
    scale = read_number(request, "scale", 2, least=1, most=MOST_SCALE)
    theme = check_value("theme", request.GET.get("theme", "light"), ("light", "dark"))
    chart = find_chart(request, kind, slug)
    if not chart.has_png:
        raise Http404("There is no font here for the letters of this chart; take it as SVG.")
    if width * chart.height_at(width) * scale**2 > MOST_PIXELS:
        detail = _("The picture would be too large.")
        raise ParameterError("scale", detail, _("Ask for a smaller scale."))
    return HttpResponse(chart.png(width=width, theme=theme, scale=scale), content_type="image/png")


def give_csv(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Give the numbers of a chart as CSV."""
    check_names(request.GET, ())
    chart = find_chart(request, kind, slug)
    response = HttpResponse(chart.table.as_csv(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{kind}-{slug}.csv"'
    return response


def find_chart(request: HttpRequest, name: str, slug: str) -> Shown:
    """Give the chart of an address; raises Http404 or WithdrawnError."""
    kind = find_kind(name)
    subject = find_subject(kind, slug)
    snapshot = getattr(request, "snapshot", None)
    return Shown(kind, subject, kind.make(subject), snapshot.as_of if snapshot else "")


def read_number(request: HttpRequest, name: str, default: int, *, least: int, most: int) -> int:
    """Give a whole number between two bounds, or raise ParameterError."""
    value = request.GET.get(name, str(default))
    if value.isascii() and value.isdigit() and len(value) < 6 and least <= int(value) <= most:
        return int(value)
    bounds = {"least": least, "most": most}
    right = _("Write a whole number from %(least)s to %(most)s.") % bounds
    raise no_value(name, value, right)
