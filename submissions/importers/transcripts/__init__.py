"""Transcripts: turns of speakers, in whatever marks, captions among them."""

from __future__ import annotations

from collections import Counter

from submissions.importers.errors import SourceError
from submissions.importers.identities import identify
from submissions.importers.kinds import Reader
from submissions.importers.pages import Page
from submissions.importers.records import Part, Remark, SourceKind, TurnFact
from submissions.importers.transcripts.captions import are_captions, read_captions
from submissions.importers.transcripts.documents import read_document
from submissions.importers.transcripts.labels import split_role
from submissions.importers.transcripts.reading import read_turns
from submissions.importers.transcripts.turns import Marks, find_marks
from submissions.importers.vocabulary import Vocabulary

LOOKED_AT = 60_000
"""So many characters tell whether a page is a transcript."""
FEWEST = 3


def recognise(page: Page) -> float:
    """Say how surely a page is a transcript, by the marks of turns in its beginning."""
    if are_captions(page.markup):
        return 0.97
    marks = [one for one in find_marks(page.rendered.text[:LOOKED_AT]).marks if one.label]
    if len(marks) < FEWEST:
        return 0.0
    sorts = Counter(one.how for one in marks)
    again = len(marks) - len({one.label for one in marks})
    if sorts[">>"] >= FEWEST:
        return 0.95
    if sorts["capitals"] >= FEWEST:
        return 0.9 if again else 0.7
    known = any(split_role(one.label)[0] for one in marks)
    return 0.75 if again > 1 or (again and known) else 0.4


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Give the turns of a transcript; raises SourceError where nothing marks a turn."""
    text, marks, remarks = _marked(page)
    if not any(one.label for one in marks.marks):
        raise SourceError(
            'No turn was found: labels such as ">>NAME:" or "NAME:" were expected.', name=page.name
        )
    found = read_turns(text, marks, vocabulary)
    first = found.turns[0].span.start
    document, of_document = read_document(page, text, first)
    return Part(
        SourceKind.TRANSCRIPT,
        identify(page, text),
        text,
        facts=(document, *found.turns),
        title=document.title,
        charset=page.charset,
        aside=found.aside,
        remarks=(*page.remarks, *remarks, *of_document, *found.remarks),
        properties=_properties(marks, found.turns),
    )


def _marked(page: Page) -> tuple[str, Marks, tuple[Remark, ...]]:
    """Give the text of a page, the marks in it, and what was left out of it."""
    if not are_captions(page.markup):
        text = page.rendered.text
        return text, find_marks(text), ()
    captions = read_captions(page.markup)
    marks = Marks(captions.marks) if captions.marks else find_marks(captions.text)
    left = f"{captions.repeated} lines that captions show twice are left out."
    return captions.text, marks, (Remark(left),) if captions.repeated else ()


def _properties(marks: Marks, turns: tuple[TurnFact, ...]) -> dict[str, str]:
    sorts = Counter(one.how for one in marks.marks)
    return {
        "marks": ", ".join(f"{how} ({count})" for how, count in sorts.most_common()),
        "turns": str(len(turns)),
        "words": str(sum(one.words for one in turns)),
    }


READER = Reader(SourceKind.TRANSCRIPT, recognise, read)
