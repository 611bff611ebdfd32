"""A run: what the writers of one kind of row need to know of the rest of the batch."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from meetings.models import Body, Document, DocumentKind, Participant
from submissions.importing.writing.claims import Claim
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.ledger import Ledger
from submissions.importing.writing.people import People
from submissions.models import BatchState, ImportBatch, ImportItem, ImportPart

Key = tuple[int | None, str]
"""A part, and the key of a fact in it."""


@dataclass
class Run:
    """One application of a batch."""

    batch: ImportBatch
    ledger: Ledger
    today: date
    people: People = field(default_factory=People)
    records: dict[Key, Any] = field(default_factory=dict)
    """The rows that facts became, so that other facts of the part can refer to them."""
    documents: dict[int | None, Document] = field(default_factory=dict)
    """The document of each part."""
    awaited: set[int | None] = field(default_factory=set)
    """The parts that propose a document of their own."""

    def begin(self, awaited: set[int]) -> None:
        """Begin with other parts; what facts refer to is in their own."""
        self.records, self.documents, self.awaited = {}, {}, {*awaited}

    def record_of(self, claim: Claim, key: str, noun: str) -> Any:
        """Give the row that another fact of the same part became; raises HeldError."""
        where = (claim.item.part_id, key)
        if where not in self.records:
            raise HeldError(f"The {noun} it belongs to is not applied; accept that first.")
        return self.records[where]

    def document_of(self, claim: Claim) -> Document:
        """Give the document that says it, made from the batch where no part has one of its own.

        Raises HeldError while the document is proposed and not applied.
        """
        part = claim.item.part_id
        if part in self.documents:
            return self.documents[part]
        if part in self.awaited:
            raise HeldError("The source itself is not accepted yet; accept its document first.")
        found = self.batch.document or find_source(self.batch, claim.part) or self._make_source()
        self.documents[part] = found
        return found

    def _make_source(self) -> Document:
        batch = self.batch
        if len(batch.title) < 2:
            raise HeldError("The import has no title, so that its document cannot have one.")
        made: Document = self.ledger.make(
            Document,
            title=batch.title,
            slug=self.ledger.slugs.make(Document, [batch.title[:80]]),
            kind=DocumentKind.WEB_PAGE if batch.url else DocumentKind.OTHER,
            url=batch.url,
            original=batch.original.name,
            original_sha256=batch.original_sha256,
            retrieved_on=batch.created_at.date() if batch.url else None,
        )
        return made

    def forget(self, entries: Iterable[dict[str, Any]]) -> None:
        """Forget rows that were made and taken back."""
        gone = {(one["model"], one["pk"]) for one in entries if one["did"] == "created"}
        for part, document in list(self.documents.items()):
            if (document._meta.label_lower, document.pk) in gone:
                del self.documents[part]
        self.people.forget(gone)

    def find_participant(self, claim: Claim, name: str) -> Participant | None:
        """Give the participant that a reference names, made where a new one is chosen."""
        document = self.document_of(claim)
        return self.people.find_participant(claim, name, ledger=self.ledger, document=document)

    def body_of(self, claim: Claim) -> Body:
        """Give the body that a claim is about; raises HeldError."""
        batch = self.batch
        found = self.people.find(claim, "body") or batch.body
        for one in (batch.composition, batch.call, batch.meeting):
            found = found or (one.body if one else None)
        if found is None:
            raise HeldError("Say which body it is about.")
        body: Body = found
        return body


def find_source(batch: ImportBatch, part: ImportPart | None) -> Document | None:
    """Give the document that a source is already: by its bytes, its address or an import."""
    same = Q(original_sha256=batch.original_sha256) if batch.original_sha256 else Q()
    if batch.url:
        same |= Q(url=batch.url)
    found = Document.objects.filter(same).order_by("pk").first() if same else None
    if found is not None or part is None:
        return found
    earlier = (
        ImportItem.objects.filter(part__identity=part.identity, kind="document")
        .filter(fields__role="self", object_id__isnull=False)
        .exclude(batch__state=BatchState.UNDONE)
        .order_by("pk")
        .first()
    )
    if earlier is None or earlier.object_id is None:
        return None
    return Document.objects.filter(pk=earlier.object_id).first()
