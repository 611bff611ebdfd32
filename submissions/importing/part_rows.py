"""Parts as importers give them, into rows that the database can hold."""

import hashlib
from typing import Any

from submissions.importers.records import Part, Span
from submissions.models import ImportBatch, ImportPart

LONGEST_IDENTITY = 1000
UNHELD = {0: "\N{REPLACEMENT CHARACTER}"} | dict.fromkeys(
    range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"
)
"""NUL and halves of letters, which PostgreSQL holds in no text; the places stay as they are."""


def make_part(part: Part, *, batch: ImportBatch, position: int) -> ImportPart:
    """Give the row of a part, unsaved."""
    return ImportPart(
        batch=batch,
        position=position,
        kind=str(part.kind)[:40],
        identity=identity_of(part),
        title=printable(part.title)[:500],
        text=printable(part.text),
        charset=part.charset[:40],
        language=part.language[:20],
        quoted=[_places(span) for span in part.quoted],
        aside=[_places(span) for span in part.aside],
        remarks=[[printable(one.words), *_places(one.span)] for one in part.remarks],
        refused=printable(part.refused),
        starts=part.starts,
        ends=part.ends,
    )


def identity_of(part: Part) -> str:
    """Give the lasting name of a part, a hash in its place where it is very long."""
    identity: str = printable(part.identity)
    if len(identity) <= LONGEST_IDENTITY:
        return identity
    return f"sha256:{hashlib.sha256(identity.encode()).hexdigest()}"


def printable(value: Any) -> Any:
    """Give a JSON value without letters that the database cannot hold."""
    if isinstance(value, str):
        return value if value.isascii() and "\0" not in value else value.translate(UNHELD)
    if isinstance(value, list | tuple):
        return [printable(one) for one in value]
    if isinstance(value, dict):
        return {key: printable(one) for key, one in value.items()}
    return value


def _places(span: Span) -> list[int]:
    return [span.start, span.end]
