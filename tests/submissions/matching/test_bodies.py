"""A word names a body by a name or an acronym, or by words of the name of the one at hand."""

import pytest

from submissions.matching.bodies import find_body
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def test_a_body_is_known_by_its_names_and_its_acronym() -> None:
    body = make_body(name="Working Group on Lamps", acronym="WGL", name_fr="Groupe des lampes")
    for word in ("the Working Group on Lamps", "wgl", "groupe des lampes"):
        assert find_body(word).pk == body.pk


def test_two_bodies_with_one_name_are_ambiguous() -> None:
    one, other = make_body(name="Working Group"), make_body(name="Working Group")
    found = find_body("Working Group")
    assert (found.status, found.rows) == ("ambiguous", (one.pk, other.pk))


@pytest.mark.parametrize("word", ["", "the Working Group", "WG"])
def test_the_body_at_hand_is_meant_by_words_of_its_name(word: str) -> None:
    body = make_body(name="Lamp Commission Working Group on Shades")
    assert find_body(word, at_hand=body.pk).pk == body.pk
    assert find_body(word).status == "new"


@pytest.mark.parametrize("word", ["the Bureau", "Group", "Working Party"])
def test_other_words_do_not_name_the_body_at_hand(word: str) -> None:
    body = make_body(name="Working Group on Lamps")
    assert find_body(word, at_hand=body.pk).status == "new"


def test_a_word_for_another_body_names_that_and_not_the_one_at_hand() -> None:
    at_hand, other = make_body(name="Working Group on Lamps"), make_body(name="x", acronym="WG")
    assert find_body("WG", at_hand=at_hand.pk).pk == other.pk
