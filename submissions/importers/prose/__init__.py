"""Facts in running text: meetings, dates, figures, seats, names. `find_facts` is the way in.

What is read is what the words say; what they leave open stays open. Sentences are read by their
grammar (what stands before and behind a word of a kind), so other wordings are read as well. The
surer a reading, the higher its confidence: 0.95 only where the structure leaves no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from submissions.importers.prose.agendas import Agenda
from submissions.importers.prose.counting import Tally, find_counts
from submissions.importers.prose.joining import join_facts
from submissions.importers.prose.meetings import find_meetings
from submissions.importers.prose.mentions import find_mentions
from submissions.importers.prose.milestones import find_milestones
from submissions.importers.prose.names import gather_phrases
from submissions.importers.prose.seats import find_seats, find_standing
from submissions.importers.prose.selves import find_selves
from submissions.importers.prose.sentences import Sentence, date_of, read_sentences
from submissions.importers.records import (
    Fact,
    MeetingFact,
    MemberFact,
    NotUnderstood,
    SeatsFact,
    Span,
    WrittenDate,
)
from submissions.importers.tokens import spell
from submissions.importers.vocabulary import Vocabulary

__all__ = ["find_facts", "name_author"]

NOBODY = "The author says to hold a seat, and the source does not show who the author is."
PLACES = re.compile(r"\b(?:in|à|en)\s+([A-Z][^\W\d_]{2,30})\b")


@dataclass(slots=True)
class _Course:
    """What is known while the sentences of a source are read one after the other."""

    places: frozenset[str]
    tally: Tally = field(default_factory=Tally)
    agenda: Agenda = field(default_factory=Agenda)
    named: set[tuple[str, str]] = field(default_factory=set)
    facts: list[Fact] = field(default_factory=list)
    meetings: int = 0
    passage: int = -1
    seats_from: int = 0
    """Where among the facts the seats of this passage begin."""
    meeting: str = ""
    """The key of the meeting that was named last."""


def find_facts(
    text: str,
    *,
    spans: tuple[Span, ...] = (),
    document_date: WrittenDate | None = None,
    vocabulary: Vocabulary | None = None,
) -> tuple[Fact, ...]:
    """Give the facts of a text, in their order; `spans` are the passages to read, () means all.

    `document_date` resolves "last month" and days without a year, which are then inferred.
    """
    phrases = gather_phrases(vocabulary or Vocabulary())
    course = _Course(frozenset(spell(found) for found in PLACES.findall(text)))
    for sentence in read_sentences(text, spans=spans, document_date=document_date, phrases=phrases):
        _read(sentence, course)
    course.facts += course.agenda.close()
    return join_facts(course.facts)


def name_author(facts: Iterable[Fact], author: str) -> tuple[Fact, ...]:
    """Give facts with the author's name on the seats that the author claims to hold.

    Where the author is not known such a seat is nobody's, and is told as not understood.
    """
    return tuple(_named(fact, author) if isinstance(fact, MemberFact) else fact for fact in facts)


def _named(seat: MemberFact, author: str) -> Fact:
    if seat.name or author:
        return replace(seat, name=seat.name or author)
    return NotUnderstood(
        span=seat.span, confidence=seat.confidence, key=seat.key, reason=NOBODY, words=seat.raw
    )


def _read(sentence: Sentence, course: _Course) -> None:
    """Take the facts of one sentence in."""
    if sentence.passage != course.passage:
        course.passage, course.seats_from = sentence.passage, len(course.facts)
    if sentence.quiet and not course.agenda.waiting:
        return
    course.facts += _meetings(sentence, course)
    course.facts += find_milestones(sentence)
    course.facts += find_counts(sentence, course.tally)
    seats = list(find_seats(sentence))
    if not seats:
        _apply_standing(sentence, course)
    course.facts += seats
    course.facts += find_selves(sentence)
    course.facts += course.agenda.read(sentence, course.meeting)
    course.facts += find_mentions(sentence, course.named)
    course.facts += _unread_dates(sentence)


def _meetings(sentence: Sentence, course: _Course) -> Iterator[Fact]:
    for fact in find_meetings(sentence, course.places):
        if isinstance(fact, MeetingFact):
            course.meetings += 1
            course.meeting = f"meeting-{course.meetings}"
            yield replace(fact, key=course.meeting)
        else:
            yield fact


def _apply_standing(sentence: Sentence, course: _Course) -> None:
    """Give the seats of this passage the standing that a later sentence tells of them."""
    standing = find_standing(sentence)
    if not standing:
        return
    for at in range(course.seats_from, len(course.facts)):
        fact = course.facts[at]
        if not isinstance(fact, SeatsFact) or fact.status != "not-stated":
            continue
        if standing.count in {0, fact.seats}:
            course.facts[at] = replace(fact, status=standing.status)


def _unread_dates(sentence: Sentence) -> Iterator[NotUnderstood]:
    """Give the dates that say no day, with the reason."""
    for at, token in enumerate(sentence.tokens):
        date = date_of(token)
        if date and date.reason:
            yield NotUnderstood(
                span=sentence.span(at, at + 1),
                confidence=0.9,
                reason=date.reason,
                words=date.written.text,
            )
