import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/meetings/"


def test_meetings_stand_under_their_year_with_days_place_and_body(client):
    body = make.make_body(name="Commission", acronym="CSTD")
    make.make_meeting(body=body, title="Fourteenth session", held="2011-05", place="Geneva")

    page = client.get(PAGE).content.decode()

    assert 'id="year-2011"' in page
    assert "Fourteenth session" in page
    assert "Geneva" in page
    assert "CSTD" in page


def test_a_meeting_without_a_date_comes_last_and_says_so(client):
    make.make_meeting(title="Some day", held="")
    make.make_meeting(title="In spring", held="2011-03")

    page = client.get(PAGE).content.decode()

    assert page.index("In spring") < page.index("Date not known") < page.index("Some day")


def test_days_carry_their_source_and_the_mark_of_a_conflict(client):
    meeting = make.make_meeting(held="2010-11-23")
    make.make_statement(meeting, "held", "2010-11-23")
    make.make_statement(meeting, "held", "2010-11-24")

    page = client.get(PAGE).content.decode()

    assert f'data-fact="meetings.meeting/{meeting.pk}/held"' in page
    assert "sources differ" in page
    assert 'id="source-1"' in page


def test_drafts_and_meetings_of_draft_bodies_are_hidden(client):
    make.make_meeting(title="Hidden draft", state="draft")
    make.make_meeting(title="Hidden body", body=make.make_body(state="draft"))

    page = client.get(PAGE).content.decode()

    assert "Hidden" not in page


def test_a_body_narrows_the_list_to_its_own_and_its_joint_meetings(client):
    body = make.make_body(slug="mag")
    make.make_meeting(body=body, title="Own meeting")
    joint = make.make_meeting(title="Joint meeting")
    joint.co_hosts.create(body=body)
    make.make_meeting(title="Foreign meeting")

    page = client.get(PAGE, {"body": "mag"}).content.decode()

    assert "Own meeting" in page
    assert "Joint meeting" in page
    assert "Foreign meeting" not in page


def test_a_year_narrows_the_list(client):
    make.make_meeting(title="Early", held="2006-05-22")
    make.make_meeting(title="Late", held="2012-02")

    page = client.get(PAGE, {"year": "2012"}).content.decode()

    assert "Late" in page
    assert "Early" not in page


def test_each_choice_says_how_many_meetings_it_leaves_joint_ones_for_each_body(client):
    body, other = make.make_body(slug="mag", name="MAG"), make.make_body(slug="wg", name="WG")
    make.make_meeting(body=body, held="2011-02", kind="meeting")
    make.make_meeting(body=body, held="2012-02", kind="panel").co_hosts.create(body=other)
    make.make_meeting(body=other, held="", kind="meeting")

    whole = read_options(client, {})
    narrowed = read_options(client, {"body": "mag"})

    assert whole == {
        "body": {"mag": 2, "wg": 2},
        "kind": {"meeting": 2, "panel": 1},
        "year": {"2012": 1, "2011": 1},
    }
    assert narrowed["body"] == {"mag": 2, "wg": 2}
    assert narrowed["kind"] == {"meeting": 1, "panel": 1}


def read_options(client, query):
    offers = client.get(PAGE, query).context["offers"]
    return {one.name: {option.value: option.count for option in one.options} for one in offers}


def test_a_choice_that_leaves_nothing_stays_chosen_and_says_0(client):
    make.make_meeting(held="2011-02")

    page = client.get(PAGE, {"year": "1999"}).content.decode()

    assert '<option value="1999" selected>1999 (0)</option>' in page
    assert "No meeting is on record for this choice." in page


def test_meetings_ahead_stand_first_the_nearest_first_and_once_only(client):
    make.make_meeting(title="Long over", held="2011-02")
    make.make_meeting(title="Far ahead", held="2999-02")
    make.make_meeting(title="Near ahead", held="2998-02", status="planned")
    make.make_meeting(title="Some day", held="", status="planned")
    make.make_meeting(title="Called off", held="2998-03", status="cancelled")

    response = client.get(PAGE)

    assert [row.title for row in response.context["ahead"]] == [
        "Near ahead",
        "Far ahead",
        "Some day",
    ]
    assert [row.title for row in response.context["page"].rows] == ["Called off", "Long over"]


def test_a_kind_narrows_the_list(client):
    make.make_meeting(title="A panel", kind="panel")
    make.make_meeting(title="A forum", kind="forum")

    page = client.get(PAGE, {"kind": "panel"}).content.decode()

    assert "A panel" in page
    assert "A forum" not in page


@pytest.mark.parametrize(
    "query", ["kind=x", "bdoy=mag", "body=nobody", "year=20x1", "year=0000", "after=0"]
)
def test_a_parameter_that_is_not_understood_is_refused(client, query):
    make.make_meeting()

    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_fifty_meetings_cost_no_more_queries_than_one(client):
    make.make_statement(make.make_meeting(), "held", "2011-02-24")
    with_one = count_queries(client, PAGE)
    for _ in range(49):
        make.make_statement(make.make_meeting(), "held", "2011-02-24")

    assert count_queries(client, PAGE) == with_one


def test_long_lists_go_on_on_a_next_page(client):
    body = make.make_body()
    for number in range(101):
        make.make_meeting(body=body, title=f"Meeting {number:03}", slug=f"m-{number:03}")

    first = client.get(PAGE)
    second = client.get(PAGE, {"after": first.context["page"].next}).content.decode()

    assert "Meeting 000" not in first.content.decode()
    assert "Meeting 000" in second
    assert "Meeting 001" not in second
