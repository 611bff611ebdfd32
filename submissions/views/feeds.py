"""Feeds of one body and of the whole record, for news readers and calendars."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from meetings.models import Body
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.feeds import atom, calendar


def show_atom(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Give what was lately published or changed as Atom."""
    text = atom.write_atom(find_body(request, slug))
    return HttpResponse(text, content_type=atom.CONTENT_TYPE)


def show_calendar(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Give the meetings and deadlines that are known to the day as iCalendar."""
    text = calendar.write_calendar(find_body(request, slug))
    return HttpResponse(text, content_type=calendar.CONTENT_TYPE)


def find_body(request: HttpRequest, slug: str) -> Body | None:
    """Give the body of a feed, None for the whole record; raises ParameterError or Http404."""
    check_names(request.GET, ())
    return get_public(Body.objects.all(), slug=slug) if slug else None
