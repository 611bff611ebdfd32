"""Sources: the stored original of a batch, opened for the importers."""

from collections.abc import Iterator
from typing import BinaryIO

from submissions.importers.errors import SourceError
from submissions.importers.reading import read_parts
from submissions.importers.records import Part, SourceKind
from submissions.matching.vocabulary import load_vocabulary
from submissions.models import ImportBatch


def open_parts(batch: ImportBatch, stream: BinaryIO) -> Iterator[Part]:
    """Give the parts of a source that are not read yet; raises SourceError."""
    return read_parts(
        stream,
        name=batch.name,
        url=batch.url,
        charset=batch.charset,
        kind=_asked_kind(batch),
        vocabulary=load_vocabulary(),
        skip=batch.parts_read,
    )


def _asked_kind(batch: ImportBatch) -> SourceKind | None:
    try:
        return SourceKind(batch.asked_kind) if batch.asked_kind else None
    except ValueError:
        known = ", ".join(SourceKind)
        reason = f"“{batch.asked_kind}” is no kind of source; choose one of {known}."
        raise SourceError(reason, name=batch.name) from None
