"""The very page that readers will get, with a draft on it as if it were published.

The view of the public page itself is called, as a stranger, through the addresses of the site;
what readers are given again and again (kept answers, marks) has no part in it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseRedirectBase
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers

from meetings.admin.publishing.links import page_of, show_findings
from meetings.admin.publishing.pages import find_row, render_page
from meetings.models import PublicationState
from meetings.parameters import ParameterError
from meetings.publishing.findings import check_record
from meetings.publishing.loading import load_row
from meetings.publishing.previewing import as_published, find_address
from meetings.tombstones import WithdrawnError
from meetings.versions import reading

MOST_STEPS = 3
"""So often a page may lead on to another, as an entry leads to its page of the timeline."""
BEGINNING = re.compile(r'<body[^>]*>\s*(<a class="skip"[^>]*>[^<]*</a>)?')
"""The words stand after the link that skips to the content, which has to be the first."""
HEAD_ENDS = "</head>"
PICTURE = re.compile(r'(?P<name>src|srcset)="(?P<address>/charts/[^"]+\.svg[^"]*)"')


def show_preview(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Show the public page with a record as if it were published."""
    row = find_row(model_admin, request, object_id)
    with as_published(row) as needed:
        address = find_address(row)
        query = request.GET.copy()
        query.pop("as_of", None)
        page = ask(request, address, query.urlencode())
        html = embed_pictures(request, page.content.decode()) if page is not None else ""
    response = (
        frame(html, row, needed, address=address)
        if page is not None
        else show_nowhere(model_admin, request, row)
    )
    response["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response


def ask(request: HttpRequest, address: str, query: str = "") -> HttpResponse | None:
    """Give the answer that a stranger would get at an address, None where there is no page."""
    for _ in range(MOST_STEPS):
        parts = urlsplit(address)
        asked = as_stranger(request, parts.path, f"{parts.query}&{query}".strip("&"))
        try:
            match = resolve(parts.path)
            asked.resolver_match = match
            with reading() as snapshot:
                asked.snapshot = snapshot  # type: ignore[attr-defined]
                page = match.func(asked, *match.args, **match.kwargs)
        except (Http404, Resolver404, ParameterError, WithdrawnError):
            return None
        if not isinstance(page, HttpResponseRedirectBase):
            return page if page.status_code == 200 else None
        address, query = page.url, ""
    return None


def as_stranger(request: HttpRequest, path: str, query: str) -> HttpRequest:
    """Give a request for a page of the same site, from somebody who is not signed in."""
    asked = HttpRequest()
    asked.method = "GET"
    kept = ("SERVER_NAME", "SERVER_PORT", "HTTP_HOST", "wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO")
    asked.META = {name: request.META[name] for name in kept if name in request.META}
    asked.META |= {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query}
    asked.path = asked.path_info = path
    asked.GET = QueryDict(query)
    asked.user = AnonymousUser()
    asked.LANGUAGE_CODE = "en"
    return asked


def embed_pictures(request: HttpRequest, html: str) -> str:
    """Put the charts of a page into it: at their addresses there is nothing before it is public."""

    def embed(found: re.Match[str]) -> str:
        chart = ask(request, unescape(found["address"]))
        if chart is None:
            return found[0]
        return f'{found["name"]}="data:image/svg+xml;base64,{b64encode(chart.content).decode()}"'

    return PICTURE.sub(embed, html)


def frame(html: str, row: Any, needed: list[Any], *, address: str) -> HttpResponse:
    """Give a public page under the words that it is not public."""
    context = {
        "row": row,
        "needed": needed,
        "is_public": row.state == PublicationState.PUBLISHED,
        "address": address,
        "change_url": page_of(row, "change"),
        "publish_url": page_of(row, "publish"),
    }
    banner = render_to_string("admin/publishing/banner.html", context)
    style = render_to_string("admin/publishing/banner_style.html")
    html = html.replace(HEAD_ENDS, f"{style}{HEAD_ENDS}", 1)
    return HttpResponse(BEGINNING.sub(lambda found: found[0] + banner, html, count=1))


def show_nowhere(model_admin: Any, request: HttpRequest, row: Any) -> HttpResponse:
    """Say that no page would show the record, and why."""
    found = [one for one in check_record(load_row(type(row), row.pk)) if one.is_wall]
    context = {
        "title": f"Preview: {row}",
        "findings": show_findings(model_admin.admin_site, row, found),
    }
    return render_page(model_admin, request, row, "admin/publishing/nowhere.html", context)
