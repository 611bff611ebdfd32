"""Meetings in running text: what is called one, of which body, the how manieth, when and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from submissions.importers.dates import FoundDate
from submissions.importers.prose.meeting_words import (
    AFTER_GATHERED,
    BELONGS,
    DETERMINERS,
    GATHERED,
    IN_ROW,
    INDEFINITE,
    LEADING,
    LEFT_LINKS,
    NONE,
    NOT_HELD,
    NOUNS,
    OWN,
    PRELIMINARY,
    QUALITIES,
    SITTING,
    VIRTUAL,
)
from submissions.importers.prose.names import NO_NAMES
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.prose.tails import Slot, read_tail
from submissions.importers.records import Fact, MeetingFact, NotUnderstood
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


def find_meetings(sentence: Sentence, places: frozenset[str]) -> Iterator[Fact]:
    """Give the meetings of a sentence; `places` are folded words behind "in" elsewhere."""
    for named in find_named(sentence, places):
        if sentence.quoted[named.noun] or named.is_sitting:
            continue
        slots = read_tail(sentence, named.last)
        reason = _not_held(sentence, named, slots)
        if reason:
            yield _refusal(sentence, named, slots, reason)
        else:
            yield from _facts(sentence, named, slots)
    yield from _gatherings(sentence)


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
    if at >= after and at >= 0 and tokens[at].text in DETERMINERS | NONE:
        named.determiner = tokens[at].text
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


def _not_held(sentence: Sentence, named: Named, slots: list[Slot]) -> str:
    """Give why a meeting is none: the source denies it, or says that it did not take place."""
    if named.determiner in NONE:
        return "The source says that there was no such meeting."
    texts = sentence.texts(named.last, max(slot.last for slot in slots) + 16)
    for words in NOT_HELD:
        for at in range(len(texts) - len(words) + 1):
            if tuple(texts[at : at + len(words)]) == words and not NOUNS.keys() & set(texts[:at]):
                return "The source says that this meeting did not take place as planned."
    return ""


def _refusal(sentence: Sentence, named: Named, slots: list[Slot], reason: str) -> NotUnderstood:
    last = max(slot.last for slot in slots)
    words = sentence.said(named.first, last)
    return NotUnderstood(
        span=sentence.span(named.first, last), confidence=0.8, reason=reason, words=words
    )


def _facts(sentence: Sentence, named: Named, slots: list[Slot]) -> Iterator[MeetingFact]:
    body = named.body or _owner(sentence, named)
    for slot in slots:
        date = slot.date or named.date or _date_before(sentence, named)
        place = slot.place or named.place
        if not (date or (place and len(slots) > 1) or (body and slot.place)) and not (
            named.number and (body or place)
        ):
            continue
        known = slot.is_known_place if slot.place else named.is_known_place
        sure = _confidence(date, body, place, known_place=known or not place)
        yield MeetingFact(
            span=sentence.span(named.first, max(slot.last, named.last)),
            confidence=sure,
            title=sentence.said(named.first, named.last),
            body_word=body,
            kind=named.kind,
            number=named.number,
            held=date.written if date else None,
            place=place,
        )


def _confidence(date: FoundDate | None, body: str, place: str, *, known_place: bool) -> float:
    """Give how sure a meeting is: by its date, and by what else is said of it."""
    if date is None:
        return 0.7
    if not date.written.edtf:
        return 0.55
    if date.written.inferred:
        return 0.7 if date.is_relative else 0.8
    if not body and not place:
        return 0.85
    return 0.96 if known_place else 0.9


def _owner(sentence: Sentence, named: Named) -> str:
    """Give the body that "its" means: the nearest one named before."""
    if named.determiner not in OWN:
        return ""
    for at in range(named.first - 1, max(-1, named.first - 26), -1):
        if names_a_body(sentence.tokens[at]):
            return sentence.said(at, at + 1)
    return ""


def _date_before(sentence: Sentence, named: Named) -> FoundDate | None:
    """Give the date at the head of the sentence, as in "On DATE the Group held its MEETING"."""
    tokens = sentence.tokens
    for at in range(named.first - 1, max(-1, named.first - 20), -1):
        date = date_of(tokens[at])
        if date:
            return date if at == 0 or tokens[at - 1].text in LEADING else None
        allowed = tokens[at].text in LEFT_LINKS or names_a_body(tokens[at])
        if not allowed and tokens[at].kind not in {"place", "ordinal"}:
            return None
    return None


def _gatherings(sentence: Sentence) -> Iterator[MeetingFact]:
    """Give the meetings that a verb tells: "On DATE the Chair of the Group met its members"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.text not in GATHERED or at + 1 >= len(tokens) or sentence.quoted[at]:
            continue
        follower = tokens[at + 1]
        if follower.text not in AFTER_GATHERED and follower.kind not in {"date", "place"}:
            continue
        first = _subject(sentence, at)
        slot = read_tail(sentence, _past_others(sentence, at + 1))[0]
        date = slot.date or _date_ahead(sentence, first)
        if first < at and date:
            yield _gathering(sentence, first, at, slot, date)


def _gathering(
    sentence: Sentence, first: int, verb: int, slot: Slot, date: FoundDate
) -> MeetingFact:
    bodies = [one for one in range(first, verb) if names_a_body(sentence.tokens[one])]
    last = _past_others(sentence, verb + 1)
    sure = _confidence(date, "body", slot.place, known_place=slot.is_known_place or not slot.place)
    return MeetingFact(
        span=sentence.span(first, max(last, slot.last)),
        confidence=min(sure, 0.9),
        title=sentence.said(first, last),
        body_word=sentence.said(bodies[-1], bodies[-1] + 1),
        held=date.written,
        place=slot.place,
    )


def _subject(sentence: Sentence, verb: int) -> int:
    """Give where the body before a verb begins, `verb` where no body stands there."""
    first, at = verb, verb - 1
    while at >= max(0, verb - 10):
        token = sentence.tokens[at]
        if names_a_body(token) or token.text in {"chair", "vice-chair", "vice", "members", "group"}:
            first = at
        elif token.text not in {
            "the",
            "of",
            "le",
            "la",
            "du",
            "de",
            "el",
            "del",
            "s'",
            "se",
            "est",
        }:
            break
        at -= 1
    has_body = any(names_a_body(one) for one in sentence.tokens[first:verb])
    return first if has_body else verb


def _past_others(sentence: Sentence, at: int) -> int:
    """Pass "with the Member States" behind a verb of meeting."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in {"with", "avec", "con", "mit"}:
        return at
    end = at + 1
    while end < len(tokens) and end < at + 8:
        token = tokens[end]
        named = names_a_body(token) or token.kind == "group" or token.is_capital
        if not named and token.text not in {"the", "its", "members", "all", "les", "los", "of"}:
            break
        end += 1
    return end


def _date_ahead(sentence: Sentence, first: int) -> FoundDate | None:
    """Give the date directly before a subject, as in "On 6 May, the Chair"."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].text in {",", "the", "le", "la", "el"}:
        at -= 1
    return date_of(sentence.tokens[at]) if at >= 0 else None
