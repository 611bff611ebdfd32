import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/bodies/"


def test_bodies_stand_with_kind_parent_life_and_numbers(client):
    parent = make.make_body(name="Commission", acronym="CSTD")
    body = make.make_body(name="Working Group", parent=parent, starts="19 July 2010", ends="2012")
    make.make_meeting(body=body)
    make.make_meeting(body=body)
    make.make_call(body=body)

    response = client.get(PAGE)
    page = response.content.decode()
    summary = next(one for one in response.context["summaries"] if one.body == body)

    assert (summary.meetings, summary.calls) == (2, 1)
    assert "19 July 2010" in page
    assert "CSTD" in page
    assert 'aria-label="2 meetings, Working Group"' in page


def test_drafts_are_neither_shown_nor_counted_nor_named_as_parent(client):
    hidden = make.make_body(name="Hidden", state="draft")
    body = make.make_body(parent=hidden)
    make.make_meeting(body=body, state="draft")

    response = client.get(PAGE)

    assert "Hidden" not in response.content.decode()
    assert response.context["summaries"][0].meetings == 0


def test_what_goes_on_says_so(client):
    make.make_body(ends="..")

    assert "goes on" in client.get(PAGE).content.decode()


def test_an_unknown_parameter_is_refused(client):
    assert client.get(PAGE, {"kind": "forum"}).status_code == 400


def test_fifty_bodies_cost_no_more_queries_than_one(client):
    make.make_meeting()
    with_one = count_queries(client, PAGE)
    for _ in range(49):
        make.make_call(body=make.make_meeting().body)

    assert count_queries(client, PAGE) == with_one
