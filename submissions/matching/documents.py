"""Documents by address, Message-ID, hash, or title with date and author."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Lower

from meetings.models import Document
from meetings.partial_dates import PartialDate
from submissions.importers.records import DocumentFact, Part
from submissions.matching.addresses import key_of_address, spellings_of
from submissions.matching.key_words import key_of
from submissions.matching.matches import NEW, Match, match_one, match_perhaps
from submissions.models import BatchState, ImportItem


@dataclass
class DocumentIndex:
    """The documents that the parts of a chunk may be, or may link to."""

    documents: dict[int, Document] = field(default_factory=dict)
    _by_address: dict[str, list[int]] = field(default_factory=dict)
    _by_title: dict[str, list[int]] = field(default_factory=dict)
    _by_identity: dict[str, int] = field(default_factory=dict)
    _prepared: set[str] = field(default_factory=set)

    def prepare(self, parts: Iterable[Part], *, sha256: str = "") -> None:
        """Read the documents for a chunk of parts: two queries, none for parts that were read."""
        chunk = list(parts)
        identities = {part.identity for part in chunk}
        if identities <= self._prepared:
            return
        self._prepared = identities
        self._read_identities(identities)
        facts = [fact for part in chunk for fact in part.facts if isinstance(fact, DocumentFact)]
        self._read_documents(facts, sha256)

    def find(self, fact: DocumentFact, *, identity: str, date: PartialDate | None) -> Match:
        """Give the document that a fact means; a link by its address alone."""
        earlier = self._by_identity.get(identity) if fact.role == "self" else None
        if earlier in self.documents:
            return match_one([earlier], "an earlier import made it of this")
        if fact.url and (there := self._by_address.get(key_of_address(fact.url))):
            return self._judge_address(there, fact)
        if fact.role == "link":
            return NEW
        return self._judge_titled(fact, date)

    def find_original(self, sha256: str) -> Match:
        """Give the document that was stored from just these bytes."""
        rows = (row.pk for row in self.documents.values() if row.original_sha256 == sha256)
        return match_one(rows, "the same bytes") if sha256 else NEW

    def _judge_address(self, there: list[int], fact: DocumentFact) -> Match:
        if len(there) > 1:
            titled = [pk for pk in there if key_of(self.documents[pk].title) == key_of(fact.title)]
            there = titled or there
        return match_one(there, "the same address")

    def _judge_titled(self, fact: DocumentFact, date: PartialDate | None) -> Match:
        """Judge by title: mails of one thread share it, so that day and author must agree."""
        rows = [self.documents[pk] for pk in self._by_title.get(key_of(fact.title), ())]
        rows = [row for row in rows if fact.title and not _is_by_another(row, fact.author)]
        same = [row for row in rows if date is not None and row.issued.edtf == date.edtf]
        elsewhere = [row for row in same if fact.url and row.url]
        if elsewhere:
            return match_perhaps((row.pk for row in same), "the same title and day elsewhere")
        if same:
            return match_one((row.pk for row in same), "the same title and day")
        loose = (row.pk for row in rows if date is None or not row.issued.is_known)
        return match_perhaps(loose, "the same title, without a day to tell")

    def _read_identities(self, identities: Iterable[str]) -> None:
        rows = ImportItem.objects.filter(
            part__identity__in=list(identities),
            kind=DocumentFact.KIND,
            fields__role="self",
            content_type__app_label="meetings",
            content_type__model="document",
            object_id__isnull=False,
        ).exclude(batch__state=BatchState.UNDONE)
        pairs = rows.order_by("pk").values_list("part__identity", "object_id")
        self._by_identity = {identity: pk for identity, pk in pairs if pk is not None}

    def _read_documents(self, facts: list[DocumentFact], sha256: str) -> None:
        addresses = {form for fact in facts for form in spellings_of(fact.url)}
        titles = {fact.title.lower() for fact in facts if fact.title and fact.role != "link"}
        condition = Q(url__in=addresses) | Q(lower_title__in=titles)
        condition |= Q(pk__in=set(self._by_identity.values()))
        if sha256:
            condition |= Q(original_sha256=sha256)
        rows = Document.objects.alias(lower_title=Lower("title")).filter(condition)
        self.documents, self._by_address, self._by_title = {}, {}, {}
        for row in rows.defer("search").order_by("pk"):
            self._add(row)

    def _add(self, row: Document) -> None:
        self.documents[row.pk] = row
        self._by_title.setdefault(key_of(row.title), []).append(row.pk)
        if row.url:
            self._by_address.setdefault(key_of_address(row.url), []).append(row.pk)


def _is_by_another(row: Document, author: str) -> bool:
    return bool(row.author and author) and key_of(row.author) != key_of(author)
