"""Meetings in running text: what is called one, of which body, the how manieth, when and where."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.dates import FoundDate
from submissions.importers.prose.meeting_names import Named, find_named
from submissions.importers.prose.meeting_words import (
    AFTER_GATHERED,
    AFTERWARDS,
    BEFORE_GATHERED,
    GATHERED,
    LEADING,
    LEFT_LINKS,
    NONE,
    NOT_HELD,
    NOUNS,
    OWN,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.prose.tails import Slot, place_end, read_tail
from submissions.importers.records import Fact, MeetingFact, NotUnderstood


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
        place = slot.place or named.place or _chinese_place_before(sentence, named)
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
    if set(sentence.texts(named.last, named.last + 1)) & AFTERWARDS:
        return None
    for at in range(named.first - 1, max(-1, named.first - 20), -1):
        date = date_of(tokens[at])
        if date:
            return date if at == 0 or tokens[at - 1].text in LEADING else None
        allowed = tokens[at].text in LEFT_LINKS or names_a_body(tokens[at])
        is_han = "\u3400" <= tokens[at].raw[:1] <= "\u9fff"
        if not (allowed or is_han) and tokens[at].kind not in {"place", "ordinal"}:
            return None
    return None


def _chinese_place_before(sentence: Sentence, named: Named) -> str:
    """Give the place in "在日内瓦举行了第二次会议", "" where none stands there."""
    for at in range(named.first - 1, max(0, named.first - 14), -1):
        if sentence.tokens[at - 1].text == "在":
            return sentence.said(at, place_end(sentence, at))
    return ""


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
        elif token.text not in BEFORE_GATHERED:
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
