"""The list of documents: sources of the record, and what bodies produced."""

from __future__ import annotations

import re

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from meetings.checks import address_of
from meetings.evidence import Evidence
from meetings.models import Body, Document, DocumentKind, DocumentSymbol
from meetings.paging import page_of
from meetings.parameters import (
    LONGEST_VALUE,
    ParameterError,
    check_names,
    check_value,
    quoted,
    write_as,
)

FILTERS = ("kind", "body", "symbol", "after")


def list_documents(request: HttpRequest) -> HttpResponse:
    """Show documents by date: of all kinds or one, of a body, or those that carry a symbol."""
    check_names(request.GET, FILTERS)
    found: QuerySet[Document] = Document.objects.public().prefetch_related(
        Prefetch("symbols", DocumentSymbol.objects.public())
    )
    if kind := request.GET.get("kind", ""):
        found = found.filter(kind=check_value("kind", kind, DocumentKind.values))
    if body := request.GET.get("body", ""):
        found = found.filter(produced_by__slug=address_of(Body)("body", body))
    if symbol := request.GET.get("symbol", "").strip():
        found = with_symbol(found, symbol)
    page = page_of(found, request.GET.get("after", ""))
    context = {"page": page, "kinds": DocumentKind.choices, "kind": kind, "symbol": symbol}
    context["body"] = Body.objects.public().filter(slug=body).first() if body else None
    context |= {"evidence": Evidence.gather(page.rows), "twin": "/api/v1/documents/"}
    chosen = {n: v for n, v in (("kind", kind), ("body", body), ("symbol", symbol)) if v}
    context["twin_query"] = f"&{urlencode(chosen)}" if chosen else ""
    return render(request, "meetings/document_list.html", context)


def with_symbol(documents: QuerySet[Document], written: str) -> QuerySet[Document]:
    """Keep documents that carry a symbol, or part of one, however it is dashed or spaced.

    Raises ParameterError when no letter or digit is left, or when it is too long.
    """
    bare = re.sub(r"[^A-Z0-9]", "", written.upper())
    if not bare or len(written) > LONGEST_VALUE:
        detail = _("'%(value)s' is no symbol.") % {"value": quoted(written)}
        raise ParameterError("symbol", detail, write_as("A/66/67-E/2011/79"))
    carrying = DocumentSymbol.objects.public().filter(normalised__contains=bare)
    return documents.filter(pk__in=carrying.values("document"))
