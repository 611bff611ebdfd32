"""The pictures that others show beside a link to a page of the record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from meetings.parameters import check_names
from submissions.cards.finding import find_card, find_chart_card
from submissions.cards.pictures import give_png

PNG = "image/png"


def give_card(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Give the card of a record; 404 for what has none, 410 for what was withdrawn."""
    check_names(request.GET, ())
    return HttpResponse(give_png(find_card(kind, slug)), content_type=PNG)


def give_chart_card(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Give the card of a chart, with its drawing; 404 and 410 as its page."""
    check_names(request.GET, ())
    return HttpResponse(give_png(find_chart_card(kind, slug)), content_type=PNG)
