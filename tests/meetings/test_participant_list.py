import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/participants/"


def test_participants_stand_by_the_form_they_are_sorted_by(client):
    make.make_participant(name="Ada Zimmer", sort_name="Zimmer, Ada")
    make.make_participant(name="Zoe Abel", sort_name="Abel, Zoe")

    page = client.get(PAGE).content.decode()

    assert page.index("Abel, Zoe") < page.index("Zimmer, Ada")


def test_drafts_withdrawn_and_merged_ones_are_hidden(client):
    lasting = make.make_participant(name="Lasting")
    make.make_participant(name="Hidden draft", state="draft")
    make.make_participant(name="Hidden gone", state="withdrawn", state_reason="Asked to.")
    make.make_participant(name="Hidden double", merged_into=lasting)

    page = client.get(PAGE).content.decode()

    assert "Lasting" in page
    assert "Hidden" not in page


def test_a_kind_narrows_the_list(client):
    make.make_participant(name="Finland", kind="state")
    make.make_participant(name="A person")

    page = client.get(PAGE, {"kind": "state"}).content.decode()

    assert "Finland" in page
    assert "A person" not in page


def test_an_initial_narrows_the_list_whatever_its_case(client):
    make.make_participant(name="apc")
    make.make_participant(name="Brazil")

    page = client.get(PAGE, {"initial": "A"}).content.decode()

    assert "apc" in page
    assert "Brazil" not in page


@pytest.mark.parametrize("query", ["knid=state", "kind=stat", "initial=%C3%9F", "after=x"])
def test_a_parameter_that_is_not_understood_is_refused(client, query):
    make.make_participant()

    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_fifty_participants_cost_no_more_queries_than_one(client):
    make.make_participant()
    with_one = count_queries(client, PAGE)
    for _ in range(49):
        make.make_participant()

    assert count_queries(client, PAGE) == with_one


def test_an_empty_choice_says_so(client):
    make.make_participant()

    assert "No participant is on record" in client.get(PAGE, {"kind": "state"}).content.decode()
