"""Words that may be spellings of one another are found without comparing each with each."""

from hypothesis import given
from hypothesis import strategies as st

from submissions.matching.near_words import NearWords

WORDS = ["brandstrom", "brandsen", "magalhaes", "orrego", "lima", "li", "contribuicoes"]


def find(word: str) -> list[str]:
    lossy = {"magalhaes": "magalhes", "contribuicoes": "contribuies"}
    return NearWords((one, lossy.get(one, "")) for one in WORDS).find(word)


def test_a_letter_less_more_or_changed_is_near() -> None:
    assert find("brandstom") == ["brandstrom"]
    assert find("brandstromm") == ["brandstrom"]
    assert find("brandstrum") == ["brandstrom"]


def test_letters_in_each_others_place_are_near() -> None:
    assert find("orergo") == ["orrego"]


def test_letters_that_old_systems_drop_may_be_several() -> None:
    assert find("contribuies") == ["contribuicoes"]


def test_vowels_alone_make_no_other_word() -> None:
    assert find("brundstrem") == ["brandstrom"]


def test_short_words_are_never_near() -> None:
    assert find("lu") == []


def test_the_word_itself_is_left_out() -> None:
    assert find("orrego") == []


@given(st.text("abcdeo", min_size=5, max_size=12), st.integers(0, 11))
def test_a_word_without_one_letter_is_always_found(word: str, place: int) -> None:
    shorter = word[: place % len(word)] + word[place % len(word) + 1 :]
    found = NearWords([(word, "")]).find(shorter)
    assert found == ([word] if shorter != word else [])
