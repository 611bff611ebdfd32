"""Storing: the original of a source is kept under its hash, and a batch is made for it."""

from dataclasses import dataclass
from typing import Any, BinaryIO

from meetings.models import Body, Composition, Meeting
from submissions.models import Call, ImportBatch


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
    user: Any = None,
    body: Body | None = None,
    meeting: Meeting | None = None,
    call: Call | None = None,
    composition: Composition | None = None,
    kind: str = "",
) -> Stored:
    """Keep the original and give its batch, or the one that has the same bytes already.

    `kind` is what the editor chose (a SourceKind), "" to recognise it. Raises StoringError when
    the source is empty or larger than IMPORT_LARGEST_MB.
    """
    raise NotImplementedError
