"""The words that name a meeting: its noun, what describes it before, whose it is behind."""

from __future__ import annotations

from dataclasses import dataclass

from submissions.importers.dates import FoundDate
from submissions.importers.prose.body_names import NO_NAMES, UNCASED
from submissions.importers.prose.meeting_words import (
    BELONGS,
    DETERMINERS,
    IN_ROW,
    INDEFINITE,
    NONE,
    NOUNS,
    OWN,
    PRELIMINARY,
    QUALITIES,
    SITTING,
    VIRTUAL,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.tokens import Token

FURTHEST = 12
"""So many words before its noun can belong to a meeting."""


@dataclass(slots=True)
class Named:
    """The words that name a meeting, from token `first` to before `last`, and what they say."""

    noun: int
    first: int
    last: int
    kind: str
    body: str = ""
    number: int | None = None
    date: FoundDate | None = None
    place: str = ""
    is_known_place: bool = True
    determiner: str = ""
    is_sitting: bool = False


def find_named(sentence: Sentence, places: frozenset[str]) -> list[Named]:
    """Give every group of words in a sentence that names a meeting."""
    found: list[Named] = []
    for at, token in enumerate(sentence.tokens):
        if token.kind != "word" or token.text not in NOUNS:
            continue
        if found and found[-1].last > at:
            continue
        named = _named(sentence, at, places, after=found[-1].last if found else 0)
        found.append(named)
    return found


def _named(sentence: Sentence, noun: int, places: frozenset[str], *, after: int) -> Named:
    tokens = sentence.tokens
    last = noun + 1
    while last < len(tokens) and tokens[last].text in NOUNS:
        last += 1
    named = Named(noun, noun, last, NOUNS[tokens[noun].text])
    _read_before(sentence, named, places, after=after)
    _read_behind(sentence, named)
    _settle_kind(sentence, named)
    return named


def _read_before(sentence: Sentence, named: Named, places: frozenset[str], *, after: int) -> None:
    """Take in the words before the noun, from right to left, as long as they belong to it."""
    tokens = sentence.tokens
    at = named.noun - 1
    while at >= max(after, named.noun - FURTHEST) and _take_before(sentence, named, at, places):
        named.first = at
        at -= 1
    if at >= after and at >= 0 and tokens[at].text in DETERMINERS | NONE | OWN:
        named.determiner = tokens[at].text
    elif tokens[named.noun].text in OWN:
        named.determiner = tokens[named.noun].text
    if named.determiner in INDEFINITE:
        named.number = None


def _take_before(sentence: Sentence, named: Named, at: int, places: frozenset[str]) -> bool:
    """Take one word into a meeting's name; False where the name begins behind it."""
    token, follower = sentence.tokens[at], sentence.tokens[at + 1]
    if token.kind == "ordinal":
        named.number = token.number
    elif token.kind == "date":
        named.date = date_of(token)
    elif token.kind == "place" or (token.text in places and token.is_capital):
        named.place, named.is_known_place = token.raw, token.kind == "place"
    elif names_a_body(token):
        named.body = sentence.said(at, at + 1) if not named.body else named.body
    elif token.text in SITTING:
        named.is_sitting = True
    elif token.text in {"and", "et", "y", "&"}:
        return _joins_qualities(sentence, at)
    else:
        owns = "'s" in (token.text, follower.text)
        return token.text in QUALITIES or owns or _is_in_row(sentence, at)
    return True


def _is_in_row(sentence: Sentence, at: int) -> bool:
    """Say whether a word is of "round of consultations" or "período de sesiones"."""
    before, here, behind = sentence.texts(at - 1, at), *sentence.texts(at, at + 2)
    if here in {"of", "de"}:
        return before[:1] != [] and before[0] in IN_ROW
    return here in IN_ROW and behind in {"of", "de"}


def _joins_qualities(sentence: Sentence, at: int) -> bool:
    """Say whether "and" joins two words of the kind "second and final"."""
    if not at:
        return False
    before, behind = sentence.tokens[at - 1], sentence.tokens[at + 1]
    return all(one.kind == "ordinal" or one.text in QUALITIES for one in (before, behind))


def _read_behind(sentence: Sentence, named: Named) -> None:
    """Take in "extraordinaire", "No. 3" and "of the Working Group" behind the noun."""
    tokens = sentence.tokens
    while named.last < len(tokens) and tokens[named.last].text in QUALITIES:
        named.last += 1
    at = named.last
    if at < len(tokens) and tokens[at].kind == "ordinal" and tokens[at].text >= UNCASED:
        named.number, named.last = tokens[at].number, at + 1
        at = named.last
    if at < len(tokens) and names_a_body(tokens[at]) and not tokens[at].text.isascii():
        named.body, named.last = named.body or sentence.said(at, at + 1), at + 1
    if at >= len(tokens) or tokens[at].text not in BELONGS:
        return
    for here in range(at + 1, min(at + 6, len(tokens))):
        if names_a_body(tokens[here]):
            named.body = named.body or sentence.said(here, here + 1)
            named.last = here + 1
            return
        if not _may_describe(tokens[here]):
            return


def _may_describe(token: Token) -> bool:
    """Say whether a word can stand between "of" and a body: an article or what describes it."""
    articles = {"the", "l'", "la", "le", "les", "los", "las", "el", "a", "an", "its"}
    return token.text in articles or (
        token.kind == "word" and token.raw.islower() and token.text not in NO_NAMES
    )


def _settle_kind(sentence: Sentence, named: Named) -> None:
    """Name the kind by the noun and the words that describe it."""
    words = set(sentence.texts(named.first, named.last))
    nouns = [NOUNS[word] for word in words if word in NOUNS]
    if "session" in nouns:
        named.kind = "session"
    if "consultation" in nouns and words & PRELIMINARY:
        named.kind = "preliminary"
    elif words & VIRTUAL and named.kind == "meeting":
        named.kind = "virtual"
    named.is_sitting = named.is_sitting and "session" in nouns
