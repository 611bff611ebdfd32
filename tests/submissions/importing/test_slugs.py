"""Slugs: taken by nobody else, and looked up for many rows at once."""

import pytest

from meetings.models import Document
from submissions.importing.writing.slugs import Slugs
from tests import factories as make

pytestmark = pytest.mark.django_db


def make_slugs(*titles, expected=True):
    slugs = Slugs()
    if expected:
        slugs.expect(Document, [[title] for title in titles])
    return [slugs.make(Document, [title]) for title in titles]


@pytest.mark.parametrize("expected", [True, False])
def test_a_slug_that_is_taken_has_a_number_behind_it(expected):
    for slug in ("lamps", "oil-2"):
        make.make_document(slug=slug)
    titles = ("Lamps", "Oil", "Oil", "Wicks", "Wicks", "")
    assert make_slugs(*titles, expected=expected) == [
        *("lamps-2", "oil", "oil-3", "wicks", "wicks-2"),
        "document",
    ]


def test_words_of_addresses_are_no_slugs():
    assert make_slugs("Total") == make_slugs("Total", expected=False) == ["total-2"]


def test_many_slugs_that_are_free_cost_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(set(make_slugs(*(f"Lamp {number}" for number in range(50))))) == 50
