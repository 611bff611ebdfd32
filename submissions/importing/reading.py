"""Reading: the parts of a source into rows, and what each of them proposes.

A chunk of parts and all that it proposes is one transaction, which also says how far the batch
has come; a reader that is stopped, however, goes on from there, and nothing is there twice.
"""

import logging
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO, cast

from django.db import transaction
from django.db.models import Max

from submissions.importers.errors import SourceError
from submissions.importers.records import Part, SourceKind
from submissions.importing.locks import hold
from submissions.importing.part_rows import identity_of, make_part, printable
from submissions.importing.sources import open_parts
from submissions.matching.indexes import Indexes
from submissions.matching.known import drop_known
from submissions.matching.proposing import propose
from submissions.models import BatchState, ImportBatch, ImportItem, ImportPart

logger = logging.getLogger(__name__)

CHUNK = 200
"""Parts in one transaction."""
CHUNK_LETTERS = 4_000_000
"""A chunk ends early once its texts are longer, so that memory stays bounded."""
TO_READ = (BatchState.WAITING, BatchState.READING, BatchState.FAILED)
FAULT = "It stopped at an error of the program, which the log has. Read it on, or tell the makers."


class BusyError(RuntimeError):
    """Another worker is reading the batch."""


Open = Callable[[ImportBatch, BinaryIO], Iterator[Part]]
"""Opens the original of a batch, behind the parts that are read already."""


def read_batch(
    batch: ImportBatch, *, stop_after: int | None = None, open_source: Open = open_parts
) -> ImportBatch:
    """Read a batch on from where it stopped, to its end or for so many parts; give it as it is.

    A source that cannot be read leaves the batch failed, with the fault in words. Raises
    BusyError when another worker is at it.
    """
    with hold(f"batch {batch.pk}") as is_held:
        if not is_held:
            raise BusyError(f"“{batch}” is being read by another worker.")
        batch.refresh_from_db()
        if batch.state in TO_READ:
            _read_on(batch, stop_after, open_source)
    batch.refresh_from_db()
    return batch


def _read_on(batch: ImportBatch, stop_after: int | None, open_source: Open) -> None:
    _set_state(batch, BatchState.READING)
    try:
        if _read_chunks(batch, stop_after, open_source):
            _set_state(batch, BatchState.READ)
    except SourceError as error:
        _set_state(batch, BatchState.FAILED, fault=printable(str(error)))
    except Exception:
        logger.exception("batch %s cannot be read", batch.pk)
        _set_state(batch, BatchState.FAILED, fault=FAULT)
        raise


def _set_state(batch: ImportBatch, state: BatchState, *, fault: str = "") -> None:
    """Put a batch into a state, unless it was undone meanwhile."""
    rows = ImportBatch.objects.filter(pk=batch.pk, state__in=TO_READ)
    rows.update(state=state, fault=fault)


def _read_chunks(batch: ImportBatch, stop_after: int | None, open_source: Open) -> bool:
    """Read chunk by chunk; give whether the end was reached."""
    indexes = Indexes.load(batch)
    counter = _Counter.of(batch)
    with batch.original.open("rb") as stream:
        parts = open_source(batch, cast("BinaryIO", stream))
        for chunk in _chunks(parts, stop_after):
            indexes.prepare(chunk)
            _save_chunk(batch, chunk, indexes, counter)
        return stop_after is None or next(parts, None) is None


def _chunks(parts: Iterator[Part], stop_after: int | None) -> Iterator[list[Part]]:
    """Give the parts in chunks that are bounded by number and by length."""
    chunk: list[Part] = []
    letters = 0
    for part in islice(parts, stop_after):
        chunk.append(part)
        letters += len(part.text)
        if len(chunk) >= CHUNK or letters >= CHUNK_LETTERS:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


class _Counter:
    """The numbers of the next part and the next item of a batch."""

    def __init__(self, part: int, item: int) -> None:
        """Begin with these."""
        self.part, self.item = part, item

    @classmethod
    def of(cls, batch: ImportBatch) -> "_Counter":
        """Go on behind what a batch has."""
        part = batch.parts.aggregate(last=Max("position"))["last"] or 0
        item = batch.items.aggregate(last=Max("position"))["last"] or 0
        return cls(part + 1, item + 1)

    def number(self, items: list[ImportItem]) -> None:
        """Number items through the batch."""
        for item in items:
            item.position = self.item
            self.item += 1


@transaction.atomic
def _save_chunk(batch: ImportBatch, parts: list[Part], indexes: Indexes, counter: _Counter) -> None:
    """Save parts with what they propose, and how far the batch has come."""
    row = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    fresh = _drop_doubles(batch, parts)
    rows = [make_part(part, batch=batch, position=counter.part + n) for n, part in enumerate(fresh)]
    counter.part += len(rows)
    ImportPart.objects.bulk_create(rows)
    proposed = [
        item
        for part, saved in zip(fresh, rows, strict=True)
        for item in _propose(part, saved, batch=batch, indexes=indexes)
    ]
    items = drop_known(proposed)
    counter.number(items)
    ImportItem.objects.bulk_create(items, batch_size=1000)
    row.known += len(proposed) - len(items)
    row.parts_read += len(parts)
    row.bytes_read = min(max([row.bytes_read, *(part.ends for part in parts)]), row.size)
    row.kind = row.kind or str(parts[0].kind)
    row.save(update_fields=["known", "parts_read", "bytes_read", "kind"])


def _propose(
    part: Part, row: ImportPart, *, batch: ImportBatch, indexes: Indexes
) -> list[ImportItem]:
    if part.refused:
        return []
    items = propose(part, batch=batch, indexes=indexes)
    for item in items:
        item.batch, item.part = batch, row
        for name in ("fields", "references", "changes"):
            setattr(item, name, printable(getattr(item, name)))
    return items


def _drop_doubles(batch: ImportBatch, parts: list[Part]) -> list[Part]:
    """Leave out the parts that the batch has already, and those that come twice."""
    once = {identity_of(part): part for part in reversed(parts)}
    rows = ImportPart.objects.filter(batch=batch, identity__in=list(once)).order_by()
    known = set(rows.values_list("identity", flat=True))
    return [part for identity, part in reversed(once.items()) if identity not in known]


def is_mailbox(batch: ImportBatch) -> bool:
    """Say whether a source is, or may be, one of many messages."""
    if batch.asked_kind:
        return batch.asked_kind == SourceKind.MAILBOX
    with batch.original.open("rb") as stream:
        head: bytes = stream.read(5)
    return head.startswith((b"From ", b"\x1f\x8b"))
