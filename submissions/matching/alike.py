"""Participants with a name like a word: those that share its words, and those spelt like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from meetings.models import ParticipantKind
from submissions.matching.countries import find_country
from submissions.matching.diminutives import initials_of
from submissions.matching.likeness import (
    AS_KNOWN,
    INITIAL,
    ONE_WORD,
    UNLIKE,
    Likeness,
    compare_organisations,
    compare_persons,
)
from submissions.matching.names import NameIndex
from submissions.matching.spelling import Spelling, spell, split_aside, undo_mojibake

MOST_UNDER_ONE = 200
"""So many names are looked at that share one word, or a family name and an initial."""
MOST_SAME = 50
MOST_NEAR = 100
MOST_WORDS = 6
"""So many words of a name are tried as its family name."""
RARE_WORDS = 2
"""The words of an organisation's name by which others like it are found: the rarest."""
NOT_THE_WHOLE = 0.9
REPAIRED = 0.92
SURE = 0.9

PERHAPS_A_PERSON = ("", ParticipantKind.PERSON)

Alike = dict[int, Likeness]
"""Participants by primary key, with the best likeness of any form of their names."""


def find_alike(names: NameIndex, word: str, *, kind: str = "") -> Alike:
    """Give the participants with a name like a word; `kind` spares looking for others."""
    found = _look_up(names, word, kind)
    _add_states(names, word, kind, found)
    _add_without_aside(names, word, kind, found)
    if undone := undo_mojibake(word):
        _add(found, _look_up(names, undone, kind), most=REPAIRED, why="letters wrongly decoded")
    if "," in word and not any(one.score >= INITIAL for one in found.values()):
        first = word.partition(",")[0]
        _add(found, _look_up(names, first, kind), most=NOT_THE_WHOLE, why="up to the comma")
    return found


def _look_up(names: NameIndex, word: str, kind: str) -> Alike:
    """Give those with the same words; where there is none, also those with words like them."""
    spelling = spell(word)
    found: Alike = {}
    _compare(names, spelling, _find_sharing(names, spelling, kind), found)
    if not any(one.score >= SURE for one in found.values()):
        near = islice(_find_near(names, spelling, kind), MOST_NEAR)
        _compare(names, spelling, near, found)
    return found


def _compare(names: NameIndex, spelling: Spelling, entries: Iterable[int], found: Alike) -> None:
    for entry in set(entries):
        likeness = _compare_entry(names, spelling, entry)
        pk = names.owner(entry).pk
        if likeness.score > found.get(pk, UNLIKE).score:
            found[pk] = likeness


def _compare_entry(names: NameIndex, spelling: Spelling, entry: int) -> Likeness:
    form, is_person = names.spelling(entry), names.owner(entry).kind == ParticipantKind.PERSON
    likeness = (compare_persons if is_person else compare_organisations)(spelling, form)
    if names.is_own_name(entry) or likeness.score < AS_KNOWN:
        return likeness
    if is_person and len(form.words) == 1 and form.words[0] in split_own(names, entry):
        return Likeness(ONE_WORD, "one word of the name alone")
    return Likeness(AS_KNOWN, "another form of the name that the record has")


def split_own(names: NameIndex, entry: int) -> tuple[str, ...]:
    """Give the words of the name that the record shows for the participant of an entry."""
    return spell(names.owner(entry).name).words


def _find_sharing(names: NameIndex, spelling: Spelling, kind: str) -> Iterator[int]:
    yield from names.of_whole(spelling.key)[:MOST_SAME]
    words = spelling.words[:MOST_WORDS]
    if len(words) == 1:
        yield from names.of_word(words[0])[:MOST_SAME]
    for family in words if kind in PERHAPS_A_PERSON else ():
        for initial in _find_initials(words, family):
            yield from names.of_family(family, initial)[:MOST_UNDER_ONE]
    if kind != ParticipantKind.PERSON:
        yield from _find_by_rare_words(names, spelling.words)


def _find_by_rare_words(names: NameIndex, words: Iterable[str]) -> Iterator[int]:
    """Give the entries with the rarest words; a word that very many have tells nothing."""
    under = sorted(filter(None, (names.of_word(word) for word in set(words))), key=len)
    rare = (entries for entries in under if len(entries) <= MOST_UNDER_ONE)
    yield from chain.from_iterable(islice(rare, RARE_WORDS))


def _find_near(names: NameIndex, spelling: Spelling, kind: str) -> Iterator[int]:
    """Give the entries with a word that may be another spelling of one of these."""
    words = spelling.words[:MOST_WORDS]
    near = {word: names.near(word) for word in words}
    for family, others in near.items():
        initials = _find_initials(words, family) if kind in PERHAPS_A_PERSON else set()
        for other in others:
            for initial in initials:
                yield from names.of_family(other, initial)[:MOST_SAME]
            if kind != ParticipantKind.PERSON or len(words) == 1:
                yield from names.of_word(other)[:MOST_SAME]


def _find_initials(words: Iterable[str], family: str) -> set[str]:
    """Give the letters with which the other words begin, and their short or long forms."""
    return {initial for word in words if word != family for initial in initials_of(word)}


def _add_states(names: NameIndex, word: str, kind: str, found: Alike) -> None:
    if kind == ParticipantKind.PERSON:
        return
    code, reason = find_country(word, by_code=kind == ParticipantKind.STATE)
    for pk in names.states.get(code, ()):
        if found.get(pk, UNLIKE).score < AS_KNOWN:
            found[pk] = Likeness(AS_KNOWN, reason)


def _add_without_aside(names: NameIndex, word: str, kind: str, found: Alike) -> None:
    """Look up a name and what stands in brackets; who has both names is certainly meant."""
    outer, inner = split_aside(word)
    if not (outer and inner):
        return
    before, within = _look_up(names, outer, kind), _look_up(names, inner, kind)
    both = {pk for pk in before.keys() & within.keys() if _are_both_known(before[pk], within[pk])}
    _add(found, before, most=SURE, why="without what stands in brackets")
    _add(found, within, most=SURE, why="what stands in brackets")
    for pk in both:
        found[pk] = Likeness(AS_KNOWN, "two forms of the name that the record has")


def _are_both_known(one: Likeness, other: Likeness) -> bool:
    return min(one.score, other.score) >= AS_KNOWN


def _add(found: Alike, others: Alike, *, most: float, why: str) -> None:
    """Add likenesses that hold for part of a word, or for a word as it may have been."""
    for pk, one in others.items():
        score = min(one.score, most)
        if score > found.get(pk, UNLIKE).score:
            found[pk] = Likeness(score, f"{one.reason} ({why})")
