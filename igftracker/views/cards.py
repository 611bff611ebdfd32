"""The pictures that others show beside a link to a page that is of no record."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from igftracker.cards import TITLES
from meetings.parameters import check_names
from submissions.cards.pictures import give_png, make_site_card


def give_page_card(request: HttpRequest, name: str) -> HttpResponse:
    """Give the card of a page, or that of the whole site."""
    check_names(request.GET, ())
    if name not in TITLES:
        raise Http404(f"There is no card of '{name}'. Use one of: {', '.join(TITLES)}.")
    png = give_png(lambda: make_site_card(str(TITLES[name])))
    return HttpResponse(png, content_type="image/png")
