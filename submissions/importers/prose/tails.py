"""What follows a meeting in its sentence: on which days and in which places it was."""

from __future__ import annotations

from dataclasses import dataclass, replace

from submissions.importers.dates import FoundDate
from submissions.importers.prose.body_names import ABOUT, NO_NAMES, UNCASED
from submissions.importers.prose.meeting_words import (
    CLOSED,
    FIRST_MEANT,
    INTO_PLACE,
    LINKS,
    NOUNS,
    TURNS_AWAY,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.tokens import Token

FURTHEST = 40
VENUE = frozenset({"at", "au", "aux", "en"})
"""Behind these may stand the name of a building, before the town."""
JOINING = frozenset({"and", "et", "y", "und", "и", "then"})


@dataclass(frozen=True, slots=True)
class Slot:
    """When and where, as far as said; `last` is the place behind its last token."""

    date: FoundDate | None = None
    place: str = ""
    is_known_place: bool = False
    last: int = 0


@dataclass(slots=True)
class _Walk:
    """How far the reading of a tail has come."""

    slots: list[Slot]
    at: int
    is_joined: bool = False
    """Whether an "and" came after the last date or place."""


def read_tail(sentence: Sentence, start: int) -> list[Slot]:
    """Give the days and places behind a meeting's words; several for "in A, and in B on DATE"."""
    walk = _Walk([Slot(last=start)], _past_subject(sentence, start))
    tokens = sentence.tokens
    while walk.at < len(tokens) and walk.at < start + FURTHEST:
        if not _step(sentence, walk):
            break
    return [slot for slot in walk.slots if slot.date or slot.place] or [Slot(last=start)]


def _past_subject(sentence: Sentence, start: int) -> int:
    """Pass what a meeting or its body is about: "on fees for small harbours"."""
    tokens = sentence.tokens
    if (
        start + 1 >= len(tokens)
        or tokens[start].text not in ABOUT
        or tokens[start + 1].kind == "date"
    ):
        return start
    end = start + 1
    while end < len(tokens) and end < start + 9 and _is_subject(tokens[end]):
        end += 1
    return end


def _is_subject(token: Token) -> bool:
    articles = {"the", "la", "le", "les", "el", "los", "las", "of", "de", "des", "l'", "d'"}
    return token.text in articles or (token.kind == "word" and token.text not in LINKS)


def _step(sentence: Sentence, walk: _Walk) -> bool:
    """Take the next token in; False where the tail ends."""
    token = sentence.tokens[walk.at]
    date = date_of(token)
    if date:
        return _take_date(sentence, walk, date)
    end = place_end(sentence, walk.at)
    if end > walk.at:
        return _take_place(sentence, walk, end)
    if token.text in FIRST_MEANT:
        return _pass_clause(sentence, walk)
    if token.text in NOUNS or not _links(sentence, walk.at):
        return False
    if token.text in JOINING and (walk.slots[-1].date or walk.slots[-1].place):
        walk.is_joined = True
    walk.at += 1
    return True


def _pass_clause(sentence: Sentence, walk: _Walk) -> bool:
    """Pass "originally planned for June," whose date is not the meeting's."""
    for at in range(walk.at, min(walk.at + 10, len(sentence.tokens))):
        if sentence.tokens[at].text == ",":
            walk.at = at + 1
            return True
    return False


def _take_date(sentence: Sentence, walk: _Walk, date: FoundDate) -> bool:
    before = sentence.tokens[walk.at - 1].text
    if before in TURNS_AWAY or (walk.slots[-1].date and not walk.is_joined):
        return False
    if walk.slots[-1].date:
        walk.slots.append(Slot())
    walk.at += 1
    walk.slots[-1] = replace(walk.slots[-1], date=date, last=walk.at)
    walk.is_joined = False
    return True


def _take_place(sentence: Sentence, walk: _Walk, end: int) -> bool:
    known = sentence.tokens[walk.at].kind == "place"
    if walk.slots[-1].place:
        if not walk.is_joined:
            return False
        walk.slots.append(Slot())
    words = sentence.said(walk.at, end)
    walk.slots[-1] = replace(walk.slots[-1], place=words, is_known_place=known, last=end)
    walk.at, walk.is_joined = end, False
    return True


def _links(sentence: Sentence, at: int) -> bool:
    """Say whether a token may stand between a meeting and its date."""
    token = sentence.tokens[at]
    if names_a_body(token) or token.kind == "ordinal" or token.text in LINKS:
        return True
    year = token.kind == "number" and names_a_body(sentence.tokens[at - 1])
    named = token.kind == "word" and token.is_capital and token.text not in NO_NAMES
    return year or (named and bool(VENUE & set(sentence.texts(at - 4, at))))


def place_end(sentence: Sentence, at: int) -> int:
    """Give where a place that begins here ends, with its country; `at` where there is none."""
    tokens = sentence.tokens
    if tokens[at].kind == "place":
        return _past_country(tokens, at + 1)
    if not at or tokens[at - 1].text not in INTO_PLACE:
        return at
    if tokens[at].raw[:1] >= UNCASED:
        return _uncased_end(tokens, at)
    if not _names_a_place(tokens[at]):
        return at
    end = at + 1
    while end < len(tokens) and end < at + 3 and _names_a_place(tokens[end]):
        end += 1
    return _past_country(tokens, end)


def _uncased_end(tokens: list[Token], at: int) -> int:
    """Give where a place ends whose letters have no great ones: in Chinese before "举行"."""
    is_han = tokens[at].raw[:1] >= "\u3400"
    end = at
    while end < len(tokens) and end < at + (8 if is_han else 2) and _may_be_place(tokens[end]):
        end += 1
    follower = tokens[end] if end < len(tokens) else None
    if end == at or (is_han and (follower is None or follower.text not in CLOSED)):
        return at
    closed = follower is None or follower.kind in {"mark", "break", "date", "number"}
    return end if is_han or closed or (follower and follower.text in LINKS) else at


def _may_be_place(token: Token) -> bool:
    closes = token.text in LINKS or token.text in CLOSED or token.text in NOUNS
    return token.kind == "word" and not closes


def _past_country(tokens: list[Token], at: int) -> int:
    """Pass ", Lithuania" where a mark or a small word closes it."""
    if at + 1 >= len(tokens) or tokens[at].text != "," or not _names_a_place(tokens[at + 1]):
        return at
    end = at + 2
    while end < len(tokens) and end < at + 4 and _names_a_place(tokens[end]):
        end += 1
    closed = end == len(tokens) or tokens[end].kind in {"mark", "break", "date"}
    return end if closed or tokens[end].text in {"and", "on", "from", "et", "y", "le", "du"} else at


def _names_a_place(token: Token) -> bool:
    if token.kind == "place":
        return True
    named = token.kind == "word" and token.is_capital and not token.is_acronym
    return named and token.text not in NO_NAMES and token.text not in NOUNS
