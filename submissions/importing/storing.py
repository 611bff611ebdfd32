"""Storing: the original of a source is kept under its hash, and a batch is made for it."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction

from meetings.models import Body, Composition, Meeting
from submissions.importing.locks import hold_until_commit
from submissions.models import BatchState, Call, ImportBatch

FOLDER = "imports"
CHUNK = 1024 * 1024
GONE = (BatchState.UNDONE, BatchState.FAILED)
"""Batches that do not stand in the way of another with the same bytes."""


class StoringError(ValueError):
    """A source cannot be stored; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The batch of a source, and whether it was made just now."""

    batch: ImportBatch
    is_new: bool


def store(
    data: BinaryIO,
    *,
    name: str = "",
    title: str = "",
    url: str = "",
    charset: str = "",
    user: Any = None,
    body: Body | None = None,
    meeting: Meeting | None = None,
    call: Call | None = None,
    composition: Composition | None = None,
    kind: str = "",
) -> Stored:
    """Keep the original and give its batch, or the one that has the same bytes already.

    `kind` is what the editor chose (a SourceKind), "" to recognise it; `charset` what the server
    named that it was fetched from. The name and the title are
    words and never a path. Raises StoringError when the source is empty or larger than
    IMPORT_LARGEST_MB.
    """
    sha256, size = _keep(data, name=name)
    with transaction.atomic():
        hold_until_commit(f"original {sha256}")
        earlier = ImportBatch.objects.filter(original_sha256=sha256).exclude(state__in=GONE)
        if found := earlier.order_by("pk").first():
            return Stored(found, is_new=False)
        batch = ImportBatch.objects.create(
            title=_words(title or name or url or "Pasted text", 300),
            name=_words(name, 300),
            url=url[:1000],
            charset=charset[:40],
            asked_kind=kind,
            body=body,
            meeting=meeting,
            call=call,
            composition=composition,
            original=f"{FOLDER}/{sha256}",
            original_sha256=sha256,
            size=size,
            created_by=user,
        )
    return Stored(batch, is_new=True)


def forget(stored: Stored) -> None:
    """Remove the original of a batch that was not kept, unless another batch has the same."""
    sha256 = stored.batch.original_sha256
    if stored.is_new and not ImportBatch.objects.filter(original_sha256=sha256).exists():
        default_storage.delete(f"{FOLDER}/{sha256}")


def _keep(data: BinaryIO, *, name: str) -> tuple[str, int]:
    """Write the bytes under their hash, whole or not at all; give the hash and the size."""
    folder = Path(default_storage.path(FOLDER))
    folder.mkdir(parents=True, exist_ok=True)
    handle, written = tempfile.mkstemp(prefix="unfinished-", dir=folder)
    try:
        digest, size = hashlib.sha256(), 0
        with os.fdopen(handle, "wb") as file:
            for chunk in _bounded(data, name=name):
                digest.update(chunk)
                size += file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        Path(written).replace(folder / digest.hexdigest())
    finally:
        Path(written).unlink(missing_ok=True)
    return digest.hexdigest(), size


def _bounded(data: BinaryIO, *, name: str) -> Iterator[bytes]:
    most, size = settings.IMPORT_LARGEST_MB * 1024 * 1024, 0
    while chunk := data.read(CHUNK):
        size += len(chunk)
        if size > most:
            raise StoringError(
                f"{name or 'The source'} is larger than {settings.IMPORT_LARGEST_MB} MB; split "
                "it, or raise IMPORT_LARGEST_MB."
            )
        yield chunk
    if not size:
        raise StoringError(f"{name or 'The source'} is empty; there is nothing to read.")


def _words(words: str, most: int) -> str:
    """Give words on one line, without letters that a database cannot hold."""
    printable = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(printable.split())[:most]
