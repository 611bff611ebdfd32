"""Documents: the source itself, and what it links to or carries."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from meetings.models import Document, DocumentKind
from submissions.importing.writing.claims import Claim, Said
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.run import Run


def write_document(claim: Claim, run: Run, row: Any) -> Document:
    """Write a document; the source vouches for itself, and for what it links to."""
    is_self = claim.words("role") in ("", "self")
    said = _said(claim)
    if not said["title"].value:
        raise HeldError("It has no title; write one.")
    document = None if is_self else run.document_of(claim)
    if is_self and row is not None:
        document = row
    kind = claim.words("kind")
    written: Document = run.ledger.record(
        claim,
        Document,
        said=said,
        document=document,
        row=row,
        slug=run.ledger.slugs.make(Document, _slug_words(claim)),
        kind=kind if kind in DocumentKind.values else DocumentKind.OTHER,
        url=_url(claim),
        language=claim.words("language"),
        **(_original(claim, run) if is_self else {}),
    )
    return written


def expect_documents(claims: Iterable[Claim], run: Run) -> None:
    """Look up in one query what some documents can be called in their addresses."""
    wanted = []
    for claim in claims:
        with suppress(HeldError):  # a date that cannot be read is told when it is written
            wanted.append(_slug_words(claim))
    if wanted:
        run.ledger.slugs.expect(Document, wanted)


def _slug_words(claim: Claim) -> list[str]:
    return [claim.words("title")[:80], claim.date("date").edtf]


def _said(claim: Claim) -> dict[str, Said]:
    said = {name: claim.said(name) for name in ("title", "author", "publisher")}
    return {**said, "issued": claim.said_date("date")}


def _url(claim: Claim) -> str:
    url = claim.words("url")
    return url if url.startswith(("http://", "https://")) else ""


def _original(claim: Claim, run: Run) -> dict[str, Any]:
    """Give the stored file, where the source is one document and not a box of many."""
    batch = run.batch
    if not claim.part or batch.parts_read != 1:
        return {}
    given: dict[str, Any] = {
        "original": batch.original.name,
        "original_sha256": batch.original_sha256,
    }
    return {**given, "retrieved_on": batch.created_at.date()} if batch.url else given
