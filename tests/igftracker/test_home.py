import pytest

from igftracker.views.home import FEATURED
from tests import factories as make
from tests.budget import count_queries
from tests.meetings.changes.feed import commit

pytestmark = pytest.mark.django_db


def fill(number):
    body = make.make_body(name=f"Body {number}", featured=True)
    group = make.make_group()
    composition = make.make_composition(body=body, starts="2010", ends="2012")
    make.make_seats(composition, 5, group=group)
    call = make.make_call(body=body, deadline="2011-03")
    make.make_submission(call=call, contributors=[{"group": group}])
    make.make_meeting(body=body)


def test_featured_bodies_stand_with_seats_answers_and_numbers(client):
    body = make.make_body(name="The Working Group", featured=True)
    group = make.make_group(slug="government", name="Governments")
    composition = make.make_composition(body=body, starts="2010", ends="2012")
    make.make_seats(composition, 22, group=group)
    call = make.make_call(body=body, title="Draft outline", composition=composition)
    make.make_reported(call, 10)
    who = {"name_as_printed": "Finland", "group": group, "standing": "entitled"}
    make.make_submission(call=call, contributors=[who])

    page = client.get("/").content.decode()

    assert "The Working Group" in page
    assert "■" * 22 in page
    assert "1 of 22" in page
    assert "1 recorded of 10 reported" in page


def test_the_latest_composition_with_seats_is_shown(client):
    body = make.make_body(featured=True)
    make.make_seats(make.make_composition(body=body, label="Early", starts="2006"), 46)
    make.make_seats(make.make_composition(body=body, label="Late", starts="2012"), 55)
    make.make_composition(body=body, label="Without seats", starts="2016")

    (featured,) = client.get("/").context["featured"]

    assert featured.table.composition.label == "Late"


def test_other_bodies_and_drafts_are_not_on_the_front_page(client):
    make.make_meeting(body=make.make_body(name="Hidden draft", featured=True, state="draft"))
    plain = make.make_body(name="Plain body")

    response = client.get("/")

    assert response.context["featured"] == []
    assert "Hidden" not in response.content.decode()
    assert plain not in [one.summary.body for one in response.context["featured"]]


def test_meetings_that_are_still_to_come_are_named(client):
    make.make_meeting(title="Far ahead", held="2999-01-05", status="planned")
    make.make_meeting(title="Called off", held="2999-01-06", status="cancelled")
    make.make_meeting(title="Long past", held="2011-01-05")

    assert [one.title for one in client.get("/").context["coming"]] == ["Far ahead"]


def test_what_changed_lately_is_named(client):
    make.make_meeting(title="Newly entered")
    commit()

    assert "Newly entered" in client.get("/").content.decode()


def test_many_changes_of_one_kind_are_told_as_their_number(client):
    body = make.make_body()
    for number in range(3):
        make.make_meeting(title=f"Newly entered {number}", body=body)
    commit()

    told = [(run.first.place.kind, len(run.told)) for run in client.get("/").context["runs"]]

    assert ("meeting", 3) in told


def test_an_empty_record_has_a_front_page(client):
    page = client.get("/").content.decode()

    assert "No body is featured yet" in page
    assert "No open call and no coming meeting is on record" in page


def test_an_unknown_parameter_is_refused(client):
    assert client.get("/", {"lang": "fr"}).status_code == 400


def test_more_bodies_calls_and_submissions_cost_no_more_queries(client):
    for number in range(FEATURED):
        fill(number)
    with_few = count_queries(client, "/")
    for number in range(FEATURED, 50):
        fill(number)

    assert count_queries(client, "/") == with_few


def test_every_page_has_one_heading_landmarks_a_skip_link_and_its_lasting_address(client, settings):
    settings.SITE_URL = "https://example.org"
    make.make_body(featured=True)

    page = client.get("/").content.decode()

    assert page.count("<h1") == 1
    assert 'href="#content"' in page
    assert '<main id="content"' in page
    assert '<link rel="canonical" href="https://example.org/">' in page
    assert page.count("<script") == page.count('<script type="application/ld+json">')
    assert "style=" not in page
