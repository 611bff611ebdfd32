"""Answers to questions, exported in blocks of lines, in rows, or one question after another.

Consent to publish is part of what is read: where it is "no", the fact says so. Contacts are kept
in no fact.
"""

from __future__ import annotations

from submissions.importers.errors import SourceError
from submissions.importers.identities import identify
from submissions.importers.kinds import Reader
from submissions.importers.members.lists import find_title
from submissions.importers.pages import Page
from submissions.importers.questionnaires.blocks import find_blocks, read_blocks
from submissions.importers.questionnaires.rows import read_rows_of
from submissions.importers.questionnaires.weighing import weigh
from submissions.importers.records import Fact, Part, Remark, SourceKind, Span, SubmissionFact
from submissions.importers.vocabulary import Vocabulary


def recognise(page: Page) -> float:
    """Say how surely a page is answers to questions."""
    return weigh(page)


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Give who answered; raises SourceError where there is no question with an answer."""
    text = page.rendered.text
    facts: tuple[Fact, ...] = read_rows_of(page) or tuple(read_blocks(text, find_blocks(text)))
    if not any(isinstance(fact, SubmissionFact) for fact in facts):
        raise SourceError(
            "No answers were found: lines with a question and its answer, or rows under questions,"
            " were expected.",
            name=page.name,
        )
    return Part(
        SourceKind.QUESTIONNAIRE,
        identify(page, text),
        text,
        facts=facts,
        title=find_title(page),
        charset=page.charset,
        remarks=(*page.remarks, *_remarks(facts)),
    )


def _remarks(facts: tuple[Fact, ...]) -> tuple[Remark, ...]:
    refused = [one for one in facts if isinstance(one, SubmissionFact) and one.consent == "no"]
    silent = [one for one in facts if isinstance(one, SubmissionFact) and not one.consent]
    said = [
        (
            refused,
            f"{len(refused)} did not consent to publication; nothing of theirs may be shown.",
        ),
        (silent, f"Of {len(silent)} the source does not say whether they may be published."),
    ]
    return tuple(
        Remark(words, Span(found[0].span.start, found[0].span.end))
        for found, words in said
        if found
    )


READER = Reader(SourceKind.QUESTIONNAIRE, recognise, read)
