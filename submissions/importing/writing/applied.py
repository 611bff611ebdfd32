"""One proposal after another: each is written whole or not at all, and keeps what it did."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import Model

from meetings.models import Document
from submissions.importers.records import DocumentFact
from submissions.importing.choices import NEW, NONE
from submissions.importing.portions import Portion
from submissions.importing.writing.claims import Claim
from submissions.importing.writing.documents import expect_documents
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.kinds import WRITERS
from submissions.importing.writing.places import Places
from submissions.importing.writing.run import Run
from submissions.models import ImportItem, ImportPart, Proposal


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one proposal."""

    item: ImportItem
    label: str
    entries: list[dict[str, Any]] = field(default_factory=list)
    """Those on statements are there once the ledger is flushed."""
    notes: tuple[str, ...] = ()
    why: str = ""
    """Why it is not applied, "" when it is."""
    row: Model | None = None


class SpoiledError(Exception):
    """Of several proposals that share a savepoint, one cannot be finished."""


@dataclass(frozen=True, slots=True)
class Before:
    """How some proposals and their batch were before they were applied."""

    items: tuple[tuple[ImportItem, ContentType | None, int | None], ...]
    document: Document | None

    @classmethod
    def of(cls, run: Run, items: Iterable[ImportItem]) -> "Before":
        """Note it."""
        noted = tuple((item, item.content_type, item.object_id) for item in items)
        return cls(noted, run.batch.document)

    def restore(self, run: Run) -> None:
        """Put it back, after the database has."""
        run.batch.document = self.document
        run.forget(run.ledger.entries)
        run.ledger.drop()
        for item, content_type, pk in self.items:
            run.forget(item.done)
            run.records.pop((item.part_id, item.key), None)
            item.done, item.content_type, item.object_id = [], content_type, pk


@dataclass
class Application:
    """The proposals of some parts, on their way into the record."""

    run: Run
    parts: dict[int, ImportPart]
    places: dict[int, Places]

    @classmethod
    def prepare(cls, run: Run, portion: Portion) -> "Application":
        """Load the parts, and know again what an earlier run made of their proposals."""
        parts = ImportPart.objects.in_bulk(portion.parts)
        run.begin(portion.sources())
        for item in portion.applied():
            if item.target is not None:
                _register(run, item, item.target)
        return cls(run, parts, {pk: Places.of(part) for pk, part in parts.items()})

    def apply(self, items: list[ImportItem]) -> list[Result]:
        """Apply some proposals; give for each what it did, or why it could not be applied.

        They share one savepoint, which is quick; where one of them cannot be finished, all of
        them are taken back and written one by one, so that only that one is left.
        """
        before = Before.of(self.run, items)
        documents = [self._claim(item) for item in items if item.kind == DocumentFact.KIND]
        expect_documents(documents, self.run)
        try:
            with transaction.atomic():
                results = [self._try(item) for item in items]
                self.run.ledger.flush()
        except (SpoiledError, IntegrityError):
            before.restore(self.run)
            results = [self._apply_alone(item) for item in items]
        self._finish(results)
        return results

    def _try(self, item: ImportItem) -> Result:
        """Apply one proposal; raises SpoiledError when it is held back half written."""
        claim = self._claim(item)
        self.run.ledger.begin()
        try:
            row = self._write(claim)
        except HeldError as error:
            if self.run.ledger.entries:
                raise SpoiledError from None
            return Result(item, str(claim), why=str(error))
        return self._keep(claim, row)

    def _apply_alone(self, item: ImportItem) -> Result:
        claim = self._claim(item)
        self.run.ledger.begin()
        try:
            with transaction.atomic():
                row = self._write(claim)
                self.run.ledger.keep()
                self.run.ledger.flush()
        except (HeldError, IntegrityError) as error:
            self.run.ledger.drop()
            self.run.forget(self.run.ledger.entries)
            return Result(item, str(claim), why=_explain(error))
        return self._keep(claim, row)

    def _finish(self, results: Iterable[Result]) -> None:
        """Keep on each proposal what it did."""
        if self.run.ledger.is_plan:
            return
        applied = [one.item for one in results if one.row is not None]
        for one in results:
            if one.row is not None:
                one.item.object_id = one.row.pk
        ImportItem.objects.bulk_update(applied, ["done", "content_type", "object_id"])

    def _claim(self, item: ImportItem) -> Claim:
        if item.part_id is None:
            return Claim(item, None, None)
        return Claim(item, self.parts[item.part_id], self.places[item.part_id])

    def _write(self, claim: Claim) -> Model | None:
        item = claim.item
        if item.proposal == Proposal.MENTION:
            return None
        write = WRITERS.get(item.kind)
        if write is None:
            raise HeldError("There is nothing to write; enter by hand what it says.")
        row: Model = write(claim, self.run, _find_row(claim, self.run))
        return row

    def _keep(self, claim: Claim, row: Model | None) -> Result:
        """Keep on the proposal what it becomes, and on the batch its document."""
        item, run = claim.item, self.run
        run.ledger.keep()
        if row is not None:
            item.done = run.ledger.entries
            item.content_type, item.object_id = ContentType.objects.get_for_model(row), row.pk
            _register(run, item, row)
            self._name_document(item)
        return Result(item, str(claim), run.ledger.entries, tuple(run.ledger.notes), row=row)

    def _name_document(self, item: ImportItem) -> None:
        """Give the batch its document, where the source is one and not a box of many."""
        batch, document = self.run.batch, self.run.documents.get(item.part_id)
        if batch.document is None and batch.parts_read <= 1 and document is not None:
            type(batch).objects.filter(pk=batch.pk).update(document=document)
            batch.document = document


def _is_source(item: ImportItem) -> bool:
    """Say whether a proposal is the source itself."""
    return item.kind == "document" and item.fields.get("role", "self") == "self"


def _register(run: Run, item: ImportItem, row: Any) -> None:
    """Let other facts of the part find the row."""
    if item.key:
        run.records[item.part_id, item.key] = row
    if _is_source(item):
        run.documents[item.part_id] = row


def _find_row(claim: Claim, run: Run) -> Any:
    """Give the row that a claim completes, None for a new one; raises HeldError."""
    item = claim.item
    if (reference := item.references.get("record")) is not None:
        choice = reference.get("choice")
        if choice in (None, NONE):
            raise HeldError("Several records match; choose the one that is meant, or a new one.")
        return None if choice == NEW else run.people.find(claim, "record")
    if item.object_id is not None and item.target is None:
        raise HeldError("The record it matched is not there any more; import the source again.")
    return item.target


def _explain(error: Exception) -> str:
    """Give the words for an editor; the database's rules have names made of words."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    if name:
        return f"The record does not allow it: {name.replace('_', ' ')}."
    return str(error)
