"""How alike two names are, from 0 to 1, and why."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from submissions.matching.diminutives import are_forms_of_one
from submissions.matching.spelling import Spelling

SAME, SAME_FOLDED, AS_KNOWN, WITHOUT_TITLE, REORDERED = 1.0, 0.98, 0.97, 0.97, 0.96
"""From here on up a name can be certain: the words are the same."""
MORE_GIVEN, OTHER_ORDER, NEAR_FAMILY, INITIAL, NEAR_GIVEN = 0.92, 0.92, 0.88, 0.85, 0.8
NEAR_BOTH, GIVEN_CLASHES, ONE_WORD = 0.7, 0.6, 0.5
NEAR_ENOUGH = 80.0
"""So alike two words must be, of 100, to be spellings of one; half a letter in five is."""
LEAST_NEAR = 4
"""Shorter words are never spellings of one another: "Li" and "Lu" are two families."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, and the reason in an editor's words."""

    score: float
    reason: str = ""


UNLIKE = Likeness(0.0)


def compare_persons(one: Spelling, other: Spelling) -> Likeness:
    """Compare two names of persons; it makes no difference which comes first."""
    if one.folded == other.folded and one.folded:
        return _compare_same(one, other)
    if one.key == other.key and one.key:
        return _compare_order(one, other)
    if len(one.words) < 2 or len(other.words) < 2:
        return _compare_one_word(one, other)
    if one.family == other.family:
        return _compare_given(one.given, other.given)
    return _compare_near_family(one, other)


def compare_organisations(one: Spelling, other: Spelling) -> Likeness:
    """Compare two names of States or organisations; it makes no difference which comes first."""
    if one.folded == other.folded and one.folded:
        return _compare_same(one, other)
    if one.words == other.words and one.words:
        return Likeness(AS_KNOWN, "the same words with other marks")
    if one.key == other.key and one.key:
        return Likeness(OTHER_ORDER, "the same words in another order")
    words, others = set(one.words), set(other.words)
    if min(len(words), len(others)) > 1 and (words <= others or others <= words):
        return Likeness(ONE_WORD, "one has more words")
    ratio = fuzz.ratio(one.key, other.key)
    if ratio >= NEAR_ENOUGH and min(len(one.key), len(other.key)) >= LEAST_NEAR:
        return Likeness(round(min(0.9, ratio / 100 * 0.93), 3), "a like spelling")
    return UNLIKE


def are_near(one: str, other: str) -> bool:
    """Whether two words may be spellings of one: a letter lost, changed or in another place."""
    if min(len(one), len(other)) < LEAST_NEAR:
        return False
    return one == other or fuzz.ratio(one, other) >= NEAR_ENOUGH or sorted(one) == sorted(other)


def _compare_same(one: Spelling, other: Spelling) -> Likeness:
    if not (one.is_intact and other.is_intact):
        return Likeness(MORE_GIVEN, "the same name but for lost letters")
    if one.text == other.text:
        return Likeness(SAME, "the same name")
    return Likeness(SAME_FOLDED, "the same name but for accents and capitals")


def _compare_order(one: Spelling, other: Spelling) -> Likeness:
    """Compare names with the same words: certain only while the family name is the same."""
    if not (one.is_intact and other.is_intact):
        return Likeness(MORE_GIVEN, "the same name but for lost letters")
    if len(one.words) == 1:
        return Likeness(ONE_WORD, "one word of the name alone")
    if one.family != other.family:
        return Likeness(OTHER_ORDER, "the same words, perhaps another family name")
    if one.words == other.words:
        return Likeness(WITHOUT_TITLE, "the same name but for titles and marks")
    if one.shows_family and one.given == other.given:
        return Likeness(REORDERED, "the same name, family name first")
    if other.shows_family and one.given == other.given:
        return Likeness(REORDERED, "the same name, family name first")
    return Likeness(OTHER_ORDER, "the same words in another order")


def _compare_one_word(one: Spelling, other: Spelling) -> Likeness:
    """A family name alone names nobody for sure, nor does a given name."""
    short, long = sorted((one.words, other.words), key=len)
    if short and any(short[0] == word or are_near(short[0], word) for word in long):
        return Likeness(ONE_WORD, "one word of the name alone")
    return UNLIKE


def _compare_given(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare given names of people with the same family name."""
    first, second = one[0], other[0]
    if first == second and len(first) > 1:
        return _compare_middle(one[1:], other[1:])
    if first[0] == second[0] and min(len(first), len(second)) == 1:
        return _compare_initials(one, other)
    if are_forms_of_one(first, second):
        return Likeness(INITIAL, "the family name, and a short form of the given name")
    if are_near(first, second):
        return Likeness(NEAR_GIVEN, "the family name, and a like given name")
    if first in other or second in one:
        return Likeness(NEAR_GIVEN, "the family name, and one of the given names")
    return UNLIKE


def _compare_middle(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if _clash(one, other):
        return Likeness(GIVEN_CLASHES, "the same name, but another middle name")
    return Likeness(MORE_GIVEN, "the same name, with more or fewer middle names")


def _compare_initials(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if _clash(one[1:], other[1:]):
        return Likeness(GIVEN_CLASHES, "the family name and one initial, but not the other")
    return Likeness(INITIAL, "the family name, and the initial of the given name")


def _clash(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether any two middle names in the same place cannot be one."""
    return any(not _may_be_one(a, b) for a, b in zip(one, other, strict=False))


def _may_be_one(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other or are_near(one, other)


def _compare_near_family(one: Spelling, other: Spelling) -> Likeness:
    """Compare people whose family names differ: never certain, and only where given names agree."""
    if are_near(one.family, other.family):
        given = _compare_given(one.given, other.given)
        if given.score >= MORE_GIVEN:
            return Likeness(NEAR_FAMILY, "the given name, and a like family name")
        if given.score >= NEAR_GIVEN:
            return Likeness(NEAR_BOTH, f"a like family name; {given.reason}")
        return UNLIKE
    shared = set(one.words) & set(other.words)
    if len(shared) > 1 and max(map(len, shared)) > 1:
        return Likeness(GIVEN_CLASHES, "several words of the name, perhaps another family name")
    if {one.family, other.family} & shared and _swapped(one, other):
        return Likeness(GIVEN_CLASHES, "perhaps the family name first")
    return UNLIKE


def _swapped(one: Spelling, other: Spelling) -> bool:
    """Whether one has the other's family name first, and its given name as an initial."""
    return _is_swap_of(one, other) or _is_swap_of(other, one)


def _is_swap_of(one: Spelling, other: Spelling) -> bool:
    return one.words[0] == other.family and one.words[-1][0] == other.given[0][0]
