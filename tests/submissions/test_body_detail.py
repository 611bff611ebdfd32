import pytest
from bs4 import BeautifulSoup

from submissions.views import body_parts
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make.make_body(slug="wg", name="Working Group on IGF", acronym="WG")


def page_of(client, slug="wg"):
    return client.get(f"/bodies/{slug}/").content.decode()


def fill(body, number):
    group = make.make_group()
    composition = make.make_composition(body=body)
    make.make_seats(composition, 5, group=group)
    make.make_reported(composition, 2, counted="women")
    person = make.make_participant()
    make.make_membership(body=body, participant=person, role="chair", group=group)
    make.make_nomination(body=body, nominated_by=make.make_participant(kind="organisation"))
    meeting = make.make_meeting(body=body)
    make.make_statement(meeting, "held", "2011-02-24", conflict=make.make_conflict())
    call = make.make_call(body=body, composition=composition, deadline="2011-03")
    make.make_submission(call=call, contributors=[{"participant": person, "group": group}])
    document = make.make_document(produced_by=body)
    make.make_symbol(document, f"A/{number}")
    make.make_request(document, make.make_document(kind="resolution"))
    make.make_milestone(body=body)


def test_seats_are_shown_by_group_with_shape_share_and_source(client, body):
    composition = make.make_composition(body=body, slug="dec", label="17 December 2010")
    seats = make.make_seats(composition, 22, group=make.make_group(slug="government"))
    make.make_seats(composition, 20, group=make.make_group(slug="civil-society"))
    make.make_statement(seats, "seats", "22")
    make.make_statement(seats, "seats", "20")

    page = page_of(client)

    assert "■" * 22 in page
    assert "52.4\N{NO-BREAK SPACE}%" in page
    assert f'data-fact="meetings.seatallocation/{seats.pk}/seats"' in page
    assert "sources differ" in page
    assert 'id="composition-dec"' in page


def test_answers_to_a_call_stand_by_every_base(client, body):
    group = make.make_group(slug="government", name="Governments")
    composition = make.make_composition(body=body, starts="2010", ends="2012")
    seats = make.make_seats(composition, 22, group=group)
    make.make_statement(seats, "seats", "22")
    make.make_statement(seats, "seats", "20")
    call = make.make_call(body=body, composition=composition)
    make.make_reported(call, 10)
    for name in ("Finland", "Portugal"):
        state = make.make_participant(name=name, kind="state")
        who = {"participant": state, "group": group, "standing": "entitled"}
        make.make_submission(call=call, contributors=[who])

    page = page_of(client)

    assert "at least 2 of 22 or at least 2 of 20" in page
    assert "2 recorded of 10 reported" in page


def test_chairs_documents_nominations_and_events_are_shown(client, body):
    chair = make.make_participant(name="Peter Major")
    make.make_membership(body=body, participant=chair, role="chair", starts="May 2011")
    document = make.make_document(title="Second report", produced_by=body)
    make.make_symbol(document, "A/67/65")
    make.make_request(document, make.make_document(title="Resolution 2011/16"))
    make.make_nomination(body=body, participant=make.make_participant(name="Nominee"))
    make.make_milestone(body=body, title="Mandate extended")

    page = page_of(client)

    for words in ("Peter Major", "Second report", "A/67/65", "Resolution 2011/16", "Nominee"):
        assert words in page
    assert "Mandate extended" in page


def test_conflicts_on_the_record_of_the_body_are_listed(client, body):
    conflict = make.make_conflict(number=1, question="When was the first meeting?")
    meeting = make.make_meeting(body=body)
    make.make_statement(meeting, "held", "2011-02-24", conflict=conflict)

    assert "K1 When was the first meeting?" in page_of(client)


def test_what_is_not_known_is_said(client, body):
    page = page_of(client)

    assert "The composition is <span" in page
    assert "Who chaired it is <span" in page


def test_drafts_are_hidden_on_every_level(client, body):
    hidden = make.make_participant(name="Hidden person", state="draft")
    make.make_composition(body=body, label="Hidden composition", state="draft")
    make.make_membership(body=body, participant=hidden, role="chair")
    make.make_nomination(body=body, participant=hidden)
    make.make_meeting(body=body, title="Hidden meeting", state="draft")
    make.make_call(body=body, title="Hidden call", state="draft")
    make.make_document(title="Hidden document", produced_by=body, state="draft")
    make.make_milestone(body=body, title="Hidden event", state="draft")
    make.make_body(name="Hidden child", parent=body, state="draft")
    document = make.make_document(produced_by=body)
    make.make_request(document, make.make_document(title="Hidden resolution", state="draft"))

    assert "Hidden" not in page_of(client)


def test_a_draft_is_not_found(client):
    make.make_body(slug="draft", state="draft")

    assert client.get("/bodies/draft/").status_code == 404


def test_a_withdrawn_body_is_gone_and_says_why(client):
    make.make_body(slug="gone", state="withdrawn", state_reason="It never existed.")

    response = client.get("/bodies/gone/")

    assert response.status_code == 410
    assert "It never existed." in response.content.decode()


def test_an_unknown_parameter_is_refused(client, body):
    assert client.get("/bodies/wg/?on=2011-01-01").status_code == 400


def without_charts(page):
    """Give a page without its pictures, which show all there is."""
    soup = BeautifulSoup(page, "lxml")
    for figure in soup.find_all("figure", class_="chart-figure"):
        figure.decompose()
    return str(soup)


def test_of_long_lists_the_newest_are_shown_with_a_link_to_all(client, body, monkeypatch):
    monkeypatch.setattr(body_parts, "ROWS", 1)
    monkeypatch.setattr(body_parts, "CALLS", 1)
    for year in (2010, 2011):
        make.make_meeting(body=body, title=f"Meeting of {year}", held=str(year))
        make.make_call(body=body, title=f"Call of {year}", opens=str(year))
        make.make_document(title=f"Report of {year}", produced_by=body, issued=str(year))
        make.make_milestone(body=body, title=f"Event of {year}", happened=str(year))

    page = without_charts(page_of(client))

    for noun in ("Meeting", "Call", "Report", "Event"):
        assert f"{noun} of 2011" in page
        assert f"{noun} of 2010" not in page
    assert '<a href="/meetings/?body=wg">All 2 meetings of this body</a>' in page
    assert '<a href="/calls/?body=wg">All 2 calls of this body</a>' in page
    assert '<a href="/documents/?body=wg">All 2 documents of this body</a>' in page
    assert "1 earlier event, on the timeline" in page
    assert "Report of 2010" in client.get("/documents/?body=wg").content.decode()


def test_fifty_of_everything_cost_no_more_queries_than_one(client, body):
    fill(body, 0)
    with_one = count_queries(client, "/bodies/wg/")
    fill(body, 1)
    with_two = count_queries(client, "/bodies/wg/")  # one call alone is counted in another way
    for number in range(2, 50):
        fill(body, number)

    assert count_queries(client, "/bodies/wg/") == with_two <= with_one
