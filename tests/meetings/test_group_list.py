import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/groups/"


def test_groups_stand_in_their_order_with_shape_and_words(client):
    make.make_group(slug="private-sector", name="Private sector", order=3)
    government = make.make_group(slug="government", name="Governments", order=1)
    make.make_alias(government, "member states")

    page = client.get(PAGE).content.decode()

    assert page.index("Governments") < page.index("Private sector")
    assert "■" in page
    assert "▲" in page
    assert "member states" in page


def test_a_draft_group_is_hidden(client):
    make.make_group(name="Hidden", state="draft")

    assert "Hidden" not in client.get(PAGE).content.decode()


def test_an_unknown_parameter_is_refused(client):
    assert client.get(PAGE, {"page": "2"}).status_code == 400


def test_fifty_groups_cost_no_more_queries_than_one(client):
    make.make_alias(make.make_group(), "ngos")
    with_one = count_queries(client, PAGE)
    for number in range(49):
        make.make_alias(make.make_group(), f"word {number}")

    assert count_queries(client, PAGE) == with_one
