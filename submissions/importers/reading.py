"""The way in: the bytes of any source, and out of them its parts, one after the other."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from submissions.importers.errors import SourceError
from submissions.importers.mailboxes import is_mailbox, read_mailbox
from submissions.importers.messages import eml
from submissions.importers.pages import LARGEST, open_page
from submissions.importers.readers import choose_reader
from submissions.importers.records import Part, SourceKind
from submissions.importers.unpacking import STEP, open_stream
from submissions.importers.vocabulary import Vocabulary

NOTHING_KNOWN = Vocabulary()
OF_MAIL = (None, SourceKind.MESSAGE, SourceKind.MAILBOX)


def read_parts(
    stream: BinaryIO,
    *,
    name: str = "",
    url: str = "",
    charset: str = "",
    kind: SourceKind | None = None,
    vocabulary: Vocabulary = NOTHING_KNOWN,
    skip: int = 0,
) -> Iterator[Part]:
    """Read a source part by part, the first `skip` parts left out.

    The kind is recognised by structure unless one is asked for; `charset` is what the server
    named, and goes before what a page declares itself. Raises SourceError when nothing
    can be read; one bad message in a mailbox is a refused part, and no error.
    """
    source = open_stream(stream, name=name)
    head = source.peek(STEP)
    if kind is SourceKind.MAILBOX or (kind in OF_MAIL and is_mailbox(head)):
        yield from read_mailbox(source, name=name, vocabulary=vocabulary, skip=skip)
    elif not skip:
        yield _read_single(
            source, head, name=name, url=url, charset=charset, kind=kind, vocabulary=vocabulary
        )


def _read_single(
    source: io.BufferedReader,
    head: bytes,
    *,
    name: str,
    url: str,
    charset: str,
    kind: SourceKind | None,
    vocabulary: Vocabulary,
) -> Part:
    """Read a source that is one part."""
    data = source.read(LARGEST + 1)
    if kind in OF_MAIL and len(data) <= LARGEST and _is_mail(head):
        part = eml.read_mail(data, name=name, url=url, vocabulary=vocabulary)
        return replace(part, ends=len(data))
    page = open_page(data, name=name, url=url, declared=charset)
    reader = choose_reader(page, kind)
    if reader is None:
        raise SourceError("Its kind is not known; choose the kind by hand.", name=name)
    part = reader.read(page, vocabulary)
    return replace(part, starts=0, ends=len(data))


def _is_mail(head: bytes) -> bool:
    return eml.is_mail(head.decode("latin-1"))
