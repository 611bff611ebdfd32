"""The words that importers are given."""

import pytest

from submissions.matching.vocabulary import load_vocabulary
from tests.factories import make_alias, make_body, make_group, make_meeting

pytestmark = pytest.mark.django_db


def test_bodies_groups_and_places_are_given_by_their_folded_words(
    django_assert_num_queries: object,
) -> None:
    body = make_body(
        slug="lamps", name="Bureau of Lamps", acronym="BoL", name_fr="Bureau des Éclats"
    )
    group = make_group(slug="business", name="Business")
    make_alias(group, "traders")
    make_meeting(body=body, place="São Vito")
    with django_assert_num_queries(4):  # type: ignore[operator]
        words = load_vocabulary()
    assert words.bodies == {
        "bureau of lamps": "lamps",
        "bol": "lamps",
        "bureau des eclats": "lamps",
    }
    assert words.groups == {"business": "business", "traders": "business"}
    assert words.places == {"sao vito"}


def test_a_word_of_two_bodies_is_left_out() -> None:
    make_body(name="Working Group")
    make_body(name="Working Group")
    assert load_vocabulary().bodies == {}
