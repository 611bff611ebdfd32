import pytest

from submissions.counting.compositions import compositions_of
from submissions.counting.unnamed import unnamed_seats
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/bodies/wg/members/"


@pytest.fixture
def body():
    return make.make_body(slug="wg", acronym="WG")


def member(body, name, **given):
    return make.make_membership(body=body, participant=make.make_participant(name=name), **given)


def test_all_members_stand_under_their_group_with_what_ties_them(client, body):
    group = make.make_group(slug="private-sector", name="Private sector")
    membership = member(body, "Theresa", group=group, group_word="business", status="invited")
    company = make.make_participant(name="Verizon", kind="organisation")
    make.make_affiliation(person=membership.participant, organisation=company)

    page = client.get(PAGE).content.decode()

    assert page.index("Private sector") < page.index("Theresa") < page.index("Verizon")
    assert "business" in page
    assert "Invited" in page


def test_a_word_that_stands_for_no_group_yet_is_shown_as_the_source_has_it(client, body):
    member(body, "Somebody", group_word="icann system")

    assert "icann system" in client.get(PAGE).content.decode()


def test_a_day_parts_the_certain_from_the_possible(client, body):
    member(body, "Sure", starts="2010-12-17", ends="2012-05")
    member(body, "Perhaps", starts="2010-12-17")
    member(body, "Gone", starts="2010-12-17", ends="2011-01-31")

    response = client.get(PAGE, {"on": "2011-03-24"})
    names = {
        one["key"]: [row.participant.name for row in one["rows"]]
        for one in response.context["lists"]
    }

    assert names == {"yes": ["Sure"], "possibly": ["Perhaps"]}
    assert "Gone" not in response.content.decode()


def test_seats_without_names_are_said(client, body):
    group = make.make_group(name="Intergovernmental organisations")
    composition = make.make_composition(body=body)
    make.make_seats(composition, 5, group=group)

    page = client.get(PAGE).content.decode()

    assert "Seats whose holders are not known by name" in page
    assert "5 seats, holders" in page


def test_names_are_taken_from_the_seats_of_their_composition(body):
    group = make.make_group()
    composition = make.make_composition(body=body)
    make.make_seats(composition, 5, group=group)
    holders = [
        member(body, "One", group=group, composition=composition),
        member(body, "Two", group=group, composition=composition),
        member(body, "Chair", group=group, composition=composition, role="chair"),
        member(body, "Elsewhere", group=group),
    ]

    (row,) = unnamed_seats(compositions_of([composition]), holders)

    assert (row.seats, row.named, row.unnamed) == (5, 2, 3)


def test_a_group_with_all_its_names_has_no_unnamed_seats(body):
    group = make.make_group()
    composition = make.make_composition(body=body)
    make.make_seats(composition, 1, group=group)
    holder = member(body, "One", group=group, composition=composition)

    assert unnamed_seats(compositions_of([composition]), [holder]) == []


def test_a_day_shows_the_seats_of_the_composition_of_that_day(client, body):
    group = make.make_group()
    early = make.make_composition(body=body, label="Early", starts="2006", ends="2007")
    late = make.make_composition(body=body, label="Late", starts="2010", ends="2012")
    make.make_seats(early, 7, group=group)
    make.make_seats(late, 5, group=group)

    tables = client.get(PAGE, {"on": "2011-03-24"}).context["tables"]

    assert [table.composition for table in tables] == [late]


def test_drafts_are_hidden(client, body):
    member(body, "Hidden seat", state="draft")
    make.make_membership(body=body, participant=make.make_participant(name="Hidden", state="draft"))
    kept = member(body, "Shown")
    organisation = make.make_participant(name="Hidden organisation", state="draft")
    make.make_affiliation(person=kept.participant, organisation=organisation)

    page = client.get(PAGE).content.decode()

    assert "Shown" in page
    assert "Hidden" not in page


@pytest.mark.parametrize("query", ["on=24.3.2011", "day=2011-03-24", "on=2011-02-30"])
def test_a_parameter_that_is_not_understood_is_refused(client, body, query):
    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_members_of_a_draft_body_are_not_found(client):
    make.make_body(slug="draft", state="draft")

    assert client.get("/bodies/draft/members/").status_code == 404


@pytest.mark.parametrize("query", ["", "?on=2011-03-24"])
def test_fifty_members_cost_no_more_queries_than_one(client, body, query):
    def add():
        composition = make.make_composition(body=body, starts="2010", ends="2012")
        group = make.make_group()
        make.make_seats(composition, 5, group=group)
        membership = member(body, "Someone", group=group, composition=composition)
        make.make_affiliation(person=membership.participant)

    add()
    with_one = count_queries(client, PAGE + query)
    for _ in range(49):
        add()

    assert count_queries(client, PAGE + query) == with_one
