"""Which addresses of documents are to be asked next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from meetings.models import Document, LinkCheck, PublicationState

ADDRESSES = ("url", "archived_url")


@dataclass(frozen=True, slots=True)
class Due:
    """One address of one document."""

    document: int
    url: str


def find_due(*, limit: int, asked_before: datetime) -> list[Due]:
    """Give the addresses never asked, then those not asked since, the longest ago first."""
    own, archived = (_find(name, asked_before) for name in ADDRESSES)
    ordered = own.union(archived).order_by(F("last").asc(nulls_first=True), "pk", "address")
    return [Due(row["pk"], row["address"]) for row in ordered[:limit]]


def find_of(document: Document) -> list[Due]:
    """Give the addresses of one document."""
    found = dict.fromkeys(getattr(document, name) for name in ADDRESSES)
    return [Due(document.pk, url) for url in found if url]


def _find(name: str, asked_before: datetime) -> QuerySet[Any, Any]:
    checks = LinkCheck.objects.filter(document=OuterRef("pk"), url=OuterRef(name)).order_by()
    rows = Document.objects.exclude(state=PublicationState.WITHDRAWN).exclude(**{name: ""})
    dated = rows.order_by().annotate(address=F(name), last=Subquery(checks.values("checked_at")))
    is_due = Q(last__isnull=True) | Q(last__lt=asked_before)
    return dated.filter(is_due).values("pk", "address", "last")
