"""Sources: the stored original of a batch, opened for the importers."""

from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO, cast

from submissions.importers.errors import SourceError
from submissions.importers.records import Part, SourceKind
from submissions.matching.vocabulary import load_vocabulary
from submissions.models import ImportBatch


def open_parts(batch: ImportBatch, stream: BinaryIO) -> Iterator[Part]:
    """Give the parts of a source that are not read yet; raises SourceError."""
    kind = _asked_kind(batch)
    reading = import_module("submissions.importers.reading")
    parts = reading.read_parts(
        stream,
        name=batch.name,
        url=batch.url,
        kind=kind,
        vocabulary=load_vocabulary(),
        skip=batch.parts_read,
    )
    return cast("Iterator[Part]", iter(parts))


def _asked_kind(batch: ImportBatch) -> SourceKind | None:
    try:
        return SourceKind(batch.asked_kind) if batch.asked_kind else None
    except ValueError:
        known = ", ".join(SourceKind)
        reason = f"“{batch.asked_kind}” is no kind of source; choose one of {known}."
        raise SourceError(reason, name=batch.name) from None
