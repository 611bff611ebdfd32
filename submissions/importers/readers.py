"""All readers, and the choice among them. A new kind of source is an import and a line here."""

from __future__ import annotations

from submissions.importers import (
    articles,
    contributions,
    members,
    messages,
    questionnaires,
    tables,
    transcripts,
)
from submissions.importers.kinds import Reader
from submissions.importers.pages import Page
from submissions.importers.records import SourceKind

READERS: tuple[Reader, ...] = (
    messages.READER,
    transcripts.READER,
    *contributions.READERS,
    questionnaires.READER,
    tables.READER,
    members.READER,
    articles.READER,
)
"""Of two that are as sure the earlier one is taken."""
SURE = 0.5
"""Below this nothing is recognised: the source is read as an article, which any prose can be."""
FALLBACK = SourceKind.ARTICLE


def recognise(page: Page) -> list[tuple[SourceKind, float]]:
    """Give the kinds that a page may be, the surest first; those that it is not are left out."""
    marks = [(reader.kind, reader.recognise(page)) for reader in READERS]
    return sorted((one for one in marks if one[1] > 0), key=lambda one: -one[1])


def choose_reader(page: Page, kind: SourceKind | None = None) -> Reader | None:
    """Give the reader of the kind asked for, else of the surest, else the fallback's."""
    found = recognise(page) if kind is None else []
    wanted = kind or (found[0][0] if found and found[0][1] >= SURE else FALLBACK)
    return next((reader for reader in READERS if reader.kind == wanted), None)
