"""Facts and parts for the tests of matching, with sensible values, all by keyword."""

from typing import Any

from submissions.importers.records import Fact, Part, SourceKind, Span, WrittenDate
from submissions.matching.indexes import Indexes
from submissions.matching.proposing import propose
from submissions.models import ImportBatch, ImportItem, ImportPart

TEXT = "Words that a person reads. " * 20


def make_fact(kind: type[Any], **given: Any) -> Any:
    """Make a fact of a kind: `make_fact(MemberFact, name="Ana Lima")`."""
    given.setdefault("span", Span(0, 5))
    given.setdefault("confidence", 0.9)
    return kind(**given)


def make_date(edtf: str, text: str = "") -> WrittenDate:
    """Make a date as a source writes it."""
    return WrittenDate(text or edtf, edtf)


def make_part(*facts: Fact, identity: str = "url:https://example.org/1", **given: Any) -> Part:
    """Make a part with these facts."""
    given.setdefault("kind", SourceKind.ARTICLE)
    return Part(identity=identity, text=TEXT, facts=facts, **given)


def make_batch(**given: Any) -> ImportBatch:
    """Make a batch."""
    return ImportBatch.objects.create(**{"title": "A source", **given})


def propose_all(batch: ImportBatch, *facts: Fact, **given: Any) -> list[ImportItem]:
    """Give the items of a part with these facts."""
    return propose(make_part(*facts, **given), batch=batch, indexes=Indexes.load(batch))


def save_all(batch: ImportBatch, items: list[ImportItem], *, identity: str) -> list[ImportItem]:
    """Save items as the import does: numbered through the batch, with their part."""
    places = batch.parts.count()
    part = ImportPart.objects.create(
        batch=batch, position=places + 1, kind="article", identity=identity, text=TEXT
    )
    first = batch.items.count()
    for number, item in enumerate(items, start=first + 1):
        item.part, item.position = part, number
    return ImportItem.objects.bulk_create(items)
