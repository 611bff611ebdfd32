"""Facts of one source put together: a meeting said twice is one, and every fact has its key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from meetings.folding import fold
from meetings.partial_dates.value import PartialDate
from submissions.importers.date_words import MONTHS
from submissions.importers.prose.numbers import ordinal_of
from submissions.importers.records import AgendaFact, Fact, MeetingFact, WrittenDate
from submissions.importers.tokens import spell, split_tokens

COMPARED = 100
"""With so many meetings named before it one is compared, so that the time stays linear."""


def join_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Give the facts in the order of the text, without meetings that say less than another."""
    ordered = sorted(facts, key=lambda fact: (fact.span.start, fact.span.end))
    instead = _subsumed([fact for fact in ordered if isinstance(fact, MeetingFact)])
    kept = [fact for fact in ordered if fact.key not in instead or not fact.key]
    return _keyed([_pointed(fact, instead) for fact in kept])


def _subsumed(meetings: Sequence[MeetingFact]) -> dict[str, str]:
    """Give for the key of each meeting that says nothing of its own the key of the fuller one."""
    instead: dict[str, str] = {}
    for at, meeting in enumerate(meetings):
        near = [*meetings[max(0, at - COMPARED) : at], *meetings[at + 1 : at + 1 + COMPARED]]
        fuller = [one for one in near if one.key not in instead and _says_less(meeting, one)]
        same = _one_meeting(fuller)
        if same:
            instead[meeting.key] = same.key
    return instead


def _one_meeting(fuller: Sequence[MeetingFact]) -> MeetingFact | None:
    """Give the fullest of meetings that can all be the same one, None where they are two."""
    if not fuller:
        return None
    best = max(fuller, key=lambda one: (len(one.held.edtf) if one.held else 0, _weight(one)))
    for one in fuller:
        if one.held and not (best.held and _holds(one.held, best.held)):
            return None
    return best


def _day(meeting: MeetingFact) -> str:
    return meeting.held.edtf or meeting.held.text if meeting.held else ""


def _says_less(one: MeetingFact, other: MeetingFact) -> bool:
    """Say whether all that one meeting says is said of the other as well, which says as much."""
    if one.kind != other.kind or one.key == other.key or not _is_same_number(one, other):
        return False
    if one.held and not (other.held and _holds(one.held, other.held)):
        return False
    if not _is_within(one.place, other.place):
        return False
    same = one.number is not None and _is_dated(one) and _day(one) == _day(other)
    if not same and not _is_same_body(one, other):
        return False
    return (_weight(one), -one.span.start) < (_weight(other), -other.span.start)


def _is_same_body(one: MeetingFact, other: MeetingFact) -> bool:
    """Say whether one body's words are among the other's; with numbers, either way round."""
    within = _is_within(one.body_word, other.body_word)
    return within or (
        one.number is not None
        and bool(other.body_word)
        and _is_within(other.body_word, one.body_word)
    )


def _is_same_number(one: MeetingFact, other: MeetingFact) -> bool:
    """Say whether the number agrees; "a second meeting" without number is another one."""
    if one.number is not None:
        return one.number == other.number
    return not _has_ordinal(one.title) or (
        _is_dated(one) and _day(one) == _day(other) and one.title == other.title
    )


@lru_cache(maxsize=1000)
def _has_ordinal(title: str) -> bool:
    return any(ordinal_of(token) for token in split_tokens(title))


def _is_dated(meeting: MeetingFact) -> bool:
    return meeting.held is not None and len(meeting.held.edtf) >= len("2011-02-24")


def _holds(wider: WrittenDate, narrower: WrittenDate) -> bool:
    """Say whether one date lies within another, or both are the same relative words."""
    month = MONTHS.get(spell(wider.text), 0)
    if not wider.edtf and month and narrower.edtf:
        return narrower.edtf[5:7] == f"{month:02}"
    if not wider.edtf or not narrower.edtf:
        return not wider.edtf and not narrower.edtf and fold(wider.text) == fold(narrower.text)
    outer, inner = _bounds(wider.edtf), _bounds(narrower.edtf)
    if outer is None or inner is None:
        return wider.edtf == narrower.edtf
    return outer[0] <= inner[0] and inner[1] <= outer[1]


@lru_cache(maxsize=1000)
def _bounds(edtf: str) -> tuple[date, date] | None:
    """Give the first and the last day that a date can mean, None where one is open."""
    read = PartialDate.from_edtf(edtf)
    return (read.earliest, read.latest) if read.earliest and read.latest else None


def _is_within(words: str, others: str) -> bool:
    """Say whether the words are among the others, as "WG" is in "CSTD WG"."""
    return _word_set(words) <= _word_set(others)


@lru_cache(maxsize=1000)
def _word_set(words: str) -> frozenset[str]:
    return frozenset(fold(words).replace(",", " ").split())


def _weight(meeting: MeetingFact) -> int:
    """Say how much a meeting's words tell."""
    said = (meeting.body_word, meeting.number, meeting.place, meeting.held)
    exact = len(meeting.held.edtf) if meeting.held else 0
    stated = bool(meeting.held and meeting.held.edtf and not meeting.held.inferred)
    return 100 * sum(bool(one) for one in said) + 50 * stated + exact


def _pointed(fact: Fact, instead: dict[str, str]) -> Fact:
    """Give a fact of an agenda with the meeting that is left."""
    if not isinstance(fact, AgendaFact):
        return fact
    meeting = fact.meeting
    while meeting in instead:
        meeting = instead[meeting]
    return replace(fact, meeting=meeting)


def _keyed(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Give every fact without a key one, by its kind and its place among them."""
    taken = {fact.key for fact in facts}
    numbers: Counter[str] = Counter()
    keyed: list[Fact] = []
    for fact in facts:
        key = fact.key
        while not key:
            numbers[fact.KIND] += 1
            key = f"{fact.KIND}-{numbers[fact.KIND]}"
            key = "" if key in taken else key
        keyed.append(replace(fact, key=key))
    return tuple(keyed)
