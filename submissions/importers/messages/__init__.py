"""Messages of lists: in the frame of an archive, as a fragment, or with their own headers."""

from __future__ import annotations

from submissions.importers.kinds import Reader
from submissions.importers.messages import eml, frames
from submissions.importers.pages import Page
from submissions.importers.records import Part, SourceKind
from submissions.importers.vocabulary import Vocabulary


def recognise(page: Page) -> float:
    """Give how surely a page is a message of a list."""
    if eml.is_mail(page.markup[: eml.HEAD]):
        return 0.99
    return frames.choose_frame(page)[1]


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Read a page as a message."""
    if eml.is_mail(page.markup[: eml.HEAD]):
        data = page.markup.encode("utf-8", "replace")
        return eml.read_mail(data, name=page.name, url=page.url, vocabulary=vocabulary)
    return frames.read_framed(page, vocabulary)


READER = Reader(kind=SourceKind.MESSAGE, recognise=recognise, read=read)
