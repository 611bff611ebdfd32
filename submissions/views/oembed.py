"""oEmbed 1.0 (https://oembed.com): how another site shows a chart whose address somebody pasted."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qs, urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext as _

from meetings.parameters import check_names, missing
from submissions.charts.kinds import find_kind, find_subject
from submissions.charts.shown import WIDE, Shown
from submissions.views.charts import read_number

PAGES = frozenset({"chart", "chart-embed", "chart-svg", "chart-png"})
AS_OF = re.compile(r"[\w:.+-]{1,40}", re.ASCII)
SIZES = {"least": 100, "most": 10_000}


def show_oembed(request: HttpRequest) -> HttpResponse:
    """Give the frame of the chart at `url`; 404 for any other address, 501 for XML."""
    check_names(request.GET, ("url", "format", "maxwidth", "maxheight"))
    if request.GET.get("format", "json") != "json":
        return HttpResponse("Only JSON is given.", status=501, content_type="text/plain")
    url = request.GET.get("url", "")
    if not url:
        raise missing("url", _("Give the address of a chart's page."))
    width = read_number(request, "maxwidth", WIDE + 40, **SIZES)
    height = read_number(request, "maxheight", SIZES["most"], **SIZES)
    with override(get_language_from_path(split(url).path) or settings.LANGUAGE_CODE):
        return give_json(find_asked(url), width=width, height=height)


def give_json(chart: Shown, *, width: int, height: int) -> JsonResponse:
    """Give what is said of a chart, no larger than asked for; any site's script may read it."""
    width, height = min(WIDE + 40, width), min(chart.height, height)
    response = JsonResponse(describe(chart, width=width, height=height))
    response["Access-Control-Allow-Origin"] = "*"
    return response


def describe(chart: Shown, *, width: int, height: int) -> dict[str, object]:
    """Give what oEmbed 1.0 says of a rich resource."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": chart.chart.title,
        "provider_name": "igftracker",
        "provider_url": f"{settings.SITE_URL}/",
        "width": width,
        "height": height,
        "html": chart.frame(width, height),
    }


def find_asked(url: str) -> Shown:
    """Give the chart that an address of this site shows; raises Http404 for any other."""
    parts = split(url)
    found = find_page(parts.path)
    if f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL or found is None:
        raise Http404("No chart has this address.")
    asked = parse_qs(parts.query).get("as_of", [""])[0]
    if asked and not AS_OF.fullmatch(asked):
        raise Http404("No chart has this address.")
    kind = find_kind(found.kwargs["kind"])
    subject = find_subject(kind, found.kwargs["slug"])
    return Shown(kind, subject, kind.make(subject), asked)


def split(url: str) -> SplitResult:
    """Give the parts of an address; raises Http404 for what is none."""
    try:
        return urlsplit(url)
    except ValueError:
        raise Http404("No chart has this address.") from None


def find_page(path: str) -> ResolverMatch | None:
    """Give the chart's page at a path, None where it is no chart's."""
    try:
        found = resolve(path)
    except Resolver404:
        return None
    return found if found.url_name in PAGES else None
