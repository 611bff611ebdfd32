import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/groups/civil-society/"


@pytest.fixture
def group():
    return make.make_group(slug="civil-society", name="Civil society", name_fr="Société civile")


def test_words_seats_members_and_contributions_are_shown(client, group):
    make.make_alias(group, "ngos")
    body = make.make_body(name="Advisory Group", acronym="MAG")
    composition = make.make_composition(body=body, label="MAG 2008")
    make.make_seats(composition, 8, group=group)
    member = make.make_participant(name="Anriette")
    make.make_membership(body=body, participant=member, group=group)
    call = make.make_call(body=body, slug="c", title="Questionnaire one")
    make.make_submission(call=call, contributors=[{"participant": member, "group": group}])

    response = client.get(PAGE)
    page = response.content.decode()

    for words in ("ngos", "Société civile", "MAG 2008", "Anriette", "Questionnaire one"):
        assert words in page
    assert response.context["contributions"].total == 1
    assert "/submissions/?group=civil-society&amp;call=c" in page


def test_a_figure_leads_to_the_records_that_it_counts(client, group):
    call = make.make_call(slug="c")
    make.make_submission(call=call, title="Counted", contributors=[{"group": group}])
    make.make_submission(call=call, title="Of others", contributors=[{"group": make.make_group()}])
    row = client.get(PAGE).context["contributions"].rows[0]

    listed = client.get("/submissions/", row.records).content.decode()

    assert row.count == 1
    assert "Counted" in listed
    assert "Of others" not in listed


def test_drafts_are_hidden_and_not_counted(client, group):
    make.make_membership(
        participant=make.make_participant(name="Hidden", state="draft"), group=group
    )
    make.make_seats(make.make_composition(label="Hidden", state="draft"), 3, group=group)
    make.make_submission(title="Hidden", contributors=[{"group": group}], state="draft")

    response = client.get(PAGE)

    assert "Hidden" not in response.content.decode()
    assert response.context["contributions"].total == 0


def test_what_is_not_known_is_said(client, group):
    assert "any body are <span" in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("given", "status"),
    [({"state": "draft"}, 404), ({"state": "withdrawn", "state_reason": "Merged."}, 410)],
)
def test_what_is_not_public_has_no_page(client, given, status):
    make.make_group(slug="civil-society", **given)

    assert client.get(PAGE).status_code == status


def test_an_unknown_parameter_is_refused(client, group):
    assert client.get(PAGE, {"year": "2011"}).status_code == 400


def test_fifty_of_everything_cost_no_more_queries_than_one(client, group):
    def add(number):
        body = make.make_body()
        make.make_alias(group, f"word {number}")
        make.make_seats(make.make_composition(body=body), 5, group=group)
        make.make_membership(body=body, group=group)
        make.make_submission(call=make.make_call(body=body), contributors=[{"group": group}])

    add(1)
    with_one = count_queries(client, PAGE)
    for number in range(2, 51):
        add(number)

    assert count_queries(client, PAGE) == with_one
