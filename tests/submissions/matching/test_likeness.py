"""Names of people are the same only when their words are; whatever else is like is a guess."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from meetings.folding import fold
from submissions.matching.candidates import CERTAIN
from submissions.matching.likeness import (
    ONE_WORD,
    compare_organisations,
    compare_persons,
)
from submissions.matching.spelling import spell

LETTERS = "aeiklmnorstuäéøñČŁ"
WORDS = st.text(LETTERS, min_size=1, max_size=9).map(str.title)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def score(one: str, other: str) -> float:
    return compare_persons(spell(one), spell(other)).score


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Jürgen Brandström", "Jürgen Brandström"),
        ("jurgen brandstrom", "Jürgen Brandström"),
        ("Prof. Dr. Jürgen Brandström", "Jürgen Brandström"),
        ("Brandström, Jürgen", "Jürgen Brandström"),
        ("Jürgen BRANDSTRÖM", "Jürgen Brandström"),
        ("BRANDSTRÖM Jürgen", "Jürgen Brandström"),
        ("H.E. Mr. Jürgen Brandström", "Jürgen Brandström"),
        ("Jürgen Brandström, PhD", "Jürgen Brandström"),
        ("Mary O’Dowd", "Mary O'Dowd"),
    ],
)
def test_the_same_words_are_certain(written: str, known: str) -> None:
    assert score(written, known) >= CERTAIN


@pytest.mark.parametrize(
    ("written", "known", "least"),
    [
        ("J. Brandström", "Jürgen Brandström", 0.85),
        ("J. K. Brandström", "Jürgen Brandström", 0.85),
        ("Jürgen K. Brandström", "Jürgen Brandström", 0.9),
        ("Jürgen Brandstrom-Vale", "Jürgen Vale", 0.9),
        ("Bill Marlowe", "William Marlowe", 0.85),
        ("Bill Marlowe", "W. J. Marlowe", 0.85),
        ("Jürgen Brandsröm", "Jürgen Brandström", 0.85),
        ("Jürgen Brandstroem", "Jürgen Brandström", 0.85),
        ("Jrgen Brandstrm", "Jürgen Brandström", 0.7),
        ("J?rgen Brandstr\ufffdm", "Jürgen Brandström", 0.7),
        ("Catlina Orrego", "Catalina Orrego", 0.8),
        ("Brandström Jürgen", "Jürgen Brandström", 0.9),
    ],
)
def test_what_is_like_is_a_good_guess_and_never_certain(
    written: str, known: str, least: float
) -> None:
    assert least <= score(written, known) < CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Wei", "Wei Li"),
        ("Li, Wei", "Li Wei"),
        ("Ana Lima", "Anu Lema"),
        ("Peter Marlowe Jr", "Peter Marlowe"),
        ("Ana Lima", "Ana Lemos"),
    ],
)
def test_two_people_are_never_certain_to_be_one(one: str, other: str) -> None:
    assert score(one, other) < CERTAIN


@pytest.mark.parametrize("word", ["Brandström", "BRANDSTROM", "Mr. Brandström", "Jürgen"])
def test_one_word_of_a_name_is_never_above_a_half(word: str) -> None:
    assert score(word, "Jürgen Brandström") == ONE_WORD


def test_another_middle_initial_is_another_person_as_far_as_is_known() -> None:
    assert score("Ana R. Lima", "Ana T. Lima") <= 0.6
    assert score("A. R. Lima", "A. T. Lima") <= 0.6


def test_people_who_share_a_family_name_alone_are_unlike() -> None:
    assert score("Peter Brandström", "Jürgen Brandström") == 0


def test_an_organisation_is_certain_by_its_words_and_guessed_by_spelling() -> None:
    known = spell("Example Union of Networks")
    assert compare_organisations(spell("example union of networks"), known).score >= CERTAIN
    assert 0.8 < compare_organisations(spell("Exmple Union of Networks"), known).score < CERTAIN
    assert compare_organisations(spell("Union of Networks"), known).score == 0.5
    assert compare_organisations(spell("Society of Ships"), known).score == 0


@given(NAMES, NAMES)
def test_it_makes_no_difference_which_name_comes_first(one: str, other: str) -> None:
    assert score(one, other) == score(other, one)


@given(NAMES, NAMES)
def test_folding_a_name_makes_nothing_certain_that_was_not(one: str, other: str) -> None:
    assert (score(one, other) >= CERTAIN) == (score(fold(one), fold(other)) >= CERTAIN)


@given(NAMES, WORDS, WORDS)
def test_another_family_name_is_never_certain(given_name: str, one: str, other: str) -> None:
    assume(fold(one) != fold(other))
    assert score(f"{given_name} {one}", f"{given_name} {other}") < CERTAIN
    assert score(f"{one}, {given_name}", f"{given_name} {other}") < CERTAIN


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_has_a_score_from_0_to_1(one: str, other: str) -> None:
    assert 0 <= score(one, other) <= 1
    assert 0 <= compare_organisations(spell(one), spell(other)).score <= 1
