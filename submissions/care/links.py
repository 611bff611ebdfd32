"""Addresses of documents that do not answer, or answer from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import F, Q, QuerySet

from meetings.models import Document, LinkCheck, LinkOutcome, PublicationState
from submissions.care.keys import SURE, key_of, left
from submissions.care.worklists import Entry, Piece, Rows, Worklist, in_order, numbers, piece, said

BROKEN = (
    *(LinkOutcome.GONE, LinkOutcome.UNREACHABLE, LinkOutcome.NOT_ALLOWED),
    *(LinkOutcome.REFUSED,),
)
STILL = Q(url=F("document__url")) | Q(url=F("document__archived_url"))
"""The document has the address that was asked; an earlier one is of no matter."""


@dataclass(frozen=True, slots=True)
class LinkForm:
    """What the form below an address needs."""

    document: Document
    look_up: str
    """Where an archive lists its copies of the address."""
    can_archive: bool
    """Whether it is the document's own address, for which a copy can be put on record."""


def find_broken(asides: QuerySet[Any, Any]) -> Rows:
    """Give the addresses that did not answer; those that want a look by hand come last."""
    rows = _still_there().filter(outcome__in=BROKEN)
    certain = rows.annotate(key=key_of("pk"), sure=SURE)
    return left(certain.order_by(F("failing_since").asc(nulls_last=True), "pk"), asides)


def find_moved(asides: QuerySet[Any, Any]) -> Rows:
    """Give the addresses that led elsewhere."""
    rows = _still_there().filter(outcome=LinkOutcome.MOVED)
    return left(rows.annotate(key=key_of("pk"), sure=SURE).order_by("-checked_at", "pk"), asides)


def _still_there() -> QuerySet[LinkCheck]:
    return LinkCheck.objects.filter(STILL).exclude(document__state=PublicationState.WITHDRAWN)


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the addresses with what they answered: one query."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    rows = LinkCheck.objects.filter(pk__in=pks).select_related("document")
    return in_order(keys, [_show(row) for row in rows])


def _show(row: LinkCheck) -> Entry:
    document = row.document
    status = f" ({row.status})" if row.status else ""
    since = f"{row.failing_since:%Y-%m-%d}" if row.failing_since else ""
    facts = [
        ("Address", (Piece(row.url, href=row.url),)),
        ("Answer", said(f"{row.get_outcome_display()}{status}")),
        *(
            (("Led to", (Piece(row.ended_at_url, href=row.ended_at_url),)),)
            if row.ended_at_url
            else ()
        ),
        *((("More", said(row.detail)),) if row.detail else ()),
        ("Last asked", said(f"{row.checked_at:%Y-%m-%d %H:%M} UTC")),
        *((("Failing since", said(since)),) if since else ()),
        ("Archive’s copy", _show_copy(document.archived_url)),
        ("Stored original", said("kept" if document.original_sha256 else "none")),
    ]
    look_up = f"https://web.archive.org/web/*/{quote(row.url, safe=SAFE)}"
    form = LinkForm(document, look_up, can_archive=row.url == document.url)
    return Entry(str(row.pk), piece(document), tuple(facts), extra=form)


def _show_copy(url: str) -> tuple[Piece, ...]:
    return (Piece(url, href=url),) if url else said("none on record")


SAFE = ":/?&=%~+,;@!$'()*-._"
"""What stays as it is in an address within an address."""

DEAD_LINKS = Worklist(
    slug="dead-links",
    title="Dead links",
    rule="Addresses of documents that did not answer when last asked, the longest failing first; "
    "then those of sites that refuse programs, which are looked at by hand. A document keeps the "
    "address at which it was found; an archive’s copy stands beside it.",
    empty="Nothing: every address that was asked answers.",
    needs=("meetings.view_document", "meetings.view_linkcheck"),
    mends="meetings.change_document",
    find=find_broken,
    load=load,
    form="admin/care/link_form.html",
)
MOVED_LINKS = Worklist(
    slug="moved-links",
    title="Links that lead elsewhere",
    rule="Addresses of documents that sent us on to another one, which answers. Look whether the "
    "document is still there: many sites send everybody to their front page.",
    empty="Nothing: no address that was asked leads elsewhere.",
    needs=("meetings.view_document", "meetings.view_linkcheck"),
    mends="meetings.change_document",
    find=find_moved,
    load=load,
    form="admin/care/link_form.html",
)
