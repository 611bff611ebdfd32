"""What search engines are told: which pages there are, and what they should leave alone.

The addresses of a kind are told in blocks of primary keys, so that no block is slow to find
however many records there are, and a block stays what it is while records are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape

from meetings.models import Body, Document, Meeting, Participant, StakeholderGroup
from meetings.parameters import check_names
from submissions.models import Call, Intervention, Submission

BLOCK = 10_000
"""Addresses a file holds at most; the protocol allows 50,000."""
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "application/xml; charset=utf-8"
RECORDS: dict[str, Any] = {
    "bodies": Body,
    "calls": Call,
    "documents": Document,
    "groups": StakeholderGroup,
    "interventions": Intervention,
    "meetings": Meeting,
    "participants": Participant,
    "submissions": Submission,
}
FILLED = """
SELECT block FROM generate_series(0::bigint, %s) block WHERE EXISTS (
    SELECT 1 FROM ({rows}) public (pk) WHERE pk >= block * %s AND pk < (block + 1) * %s
) ORDER BY block
"""
"""Which blocks hold one of the rows; each is answered by one look into the index of keys."""
PAGES = (
    "home",
    "about",
    "method",
    "data",
    "changes",
    "conflicts",
    "timeline",
    "body-list",
    "meeting-list",
    "call-list",
    "submission-list",
    "participant-list",
    "group-list",
    "document-list",
    "compare",
    "chart-list",
)
PARTS = {"bodies": ("record/", "timeline/", "members/")}
"""Pages below that of a record, where it has them."""
ENGLISH_ONLY = ("api-docs",)
OTHERS = [("zh-Hans" if code == "zh-hans" else code, code) for code, _ in settings.LANGUAGES]
"""Each language as `hreflang` has it, and as addresses do."""
ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /*?
Allow: /static/

Sitemap: {site}/sitemap.xml
"""
"""Filtered lists and earlier states show nothing that the pages themselves do not."""


def show_robots(request: HttpRequest) -> HttpResponse:
    """Give the rules for programs that follow links, as plain text."""
    check_names(request.GET, ())
    return HttpResponse(ROBOTS.format(site=settings.SITE_URL), content_type="text/plain")


def show_index(request: HttpRequest) -> HttpResponse:
    """Give the index of the lists of addresses: one of the plain pages, and blocks of records."""
    check_names(request.GET, ())
    addresses = [reverse("sitemap-pages"), *find_blocks()]
    entries = (f"<sitemap><loc>{full(path)}</loc></sitemap>\n" for path in addresses)
    return HttpResponse(wrap("sitemapindex", entries), content_type=XML)


def find_blocks() -> Iterator[str]:
    """Give the address of each block that holds a public record, in two queries a kind."""
    for kind, model in RECORDS.items():
        rows = model.objects.public().order_by("-pk").values_list("pk", flat=True)
        newest = rows.first()
        if newest is None:
            continue
        sql, values = rows.order_by().query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(FILLED.format(rows=sql), [newest // BLOCK, *values, BLOCK, BLOCK])
            for (block,) in cursor.fetchall():
                yield reverse("sitemap-records", args=[kind, block])


def show_pages(request: HttpRequest) -> HttpResponse:
    """Give the addresses of the pages that are no records."""
    check_names(request.GET, ())
    entries = (*(entry(reverse(name)) for name in PAGES), *map(bare, map(reverse, ENGLISH_ONLY)))
    return HttpResponse(wrap("urlset", entries), content_type=XML)


def show_records(request: HttpRequest, kind: str, block: int) -> HttpResponse:
    """Give the addresses of the public records in one block of primary keys."""
    check_names(request.GET, ())
    model = RECORDS.get(kind)
    if model is None:
        raise Http404(f"There is no kind of record called {kind!r}.")
    rows = model.objects.public().filter(pk__gte=block * BLOCK, pk__lt=(block + 1) * BLOCK)
    paths = [row.get_absolute_url() for row in narrow(kind, rows).order_by("pk")]
    if not paths:
        raise Http404("No public record is in this block.")
    entries = (entry(path + part) for path in paths for part in ("", *PARTS.get(kind, ())))
    return HttpResponse(wrap("urlset", entries), content_type=XML)


def narrow(kind: str, rows: Any) -> Any:
    """Load of records what their addresses are made of."""
    if kind == "interventions":
        return rows.select_related("meeting").only("position", "meeting__slug")
    return rows.only("slug")


def wrap(name: str, entries: Iterable[str]) -> Iterator[str]:
    """Give the lines of a file: entries within the element of that name."""
    spaces = f'xmlns="{SCHEMA}" xmlns:xhtml="{XHTML}"'
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {spaces}>\n'
    yield from entries
    yield f"</{name}>\n"


def entry(path: str) -> str:
    """Give the entry of one page, with its addresses in all languages."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{full(prefix(code) + path)}"/>'
        for tag, code in OTHERS
    )
    return f"<url><loc>{full(path)}</loc>{links}</url>\n"


def bare(path: str) -> str:
    """Give the entry of a page that there is in English only."""
    return f"<url><loc>{full(path)}</loc></url>\n"


def prefix(code: str) -> str:
    """Give what stands before a path in a language."""
    return "" if code == settings.LANGUAGE_CODE else f"/{code}"


def full(path: str) -> str:
    """Give the full address of a path, as XML writes it."""
    return escape(f"{settings.SITE_URL}{path}")
