import re
from datetime import timedelta

import pytest
from django.utils import timezone

from submissions.views import calls as views
from submissions.views import silences
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db


def read(client, address):
    return re.sub(r"\s+", " ", client.get(address).content.decode())


def words(html):
    """Give the text of HTML without its tags and without the numbers of sources."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<sup.*?</sup>", "", html)).split())


@pytest.fixture
def call():
    """A call to 22 or 20 governments, of which one known by name answered and one did not."""
    body = make.make_body(slug="wg", acronym="WG")
    governments = make.make_group(slug="government", name="Governments")
    composition = make.make_composition(body=body, starts="2010-12-17", ends="..")
    seats = make.make_seats(composition, 22, group=governments)
    make.make_statement(seats, "seats", "22", preferred=True)
    make.make_statement(seats, "seats", "20")
    call = make.make_call(
        body=body, slug="c2", title="Draft outline", opens="2011-01-10", deadline="2011-01-31",
        asked="composition", description="What they thought of the outline.",
        document=make.make_document(title="The outline itself"),
    )  # fmt: skip
    brazil, greece = (
        make.make_participant(name=name, kind="state") for name in ("Brazil", "Greece")
    )
    for state in (brazil, greece):
        make.make_membership(
            body=body, participant=state, group=governments, composition=composition
        )
    make.make_submission(
        call=call, slug="reply", title="Reply of Brazil",
        contributors=[{"participant": brazil, "group": governments}],
    )  # fmt: skip
    make.make_reported(call, 10)
    make.make_reported(call, 4, group=governments)
    make.make_statement(call)
    return call


def test_the_page_says_what_was_asked_of_whom_and_for_how_long(client, call):
    text = words(read(client, "/calls/c2/"))

    assert "What they thought of the outline." in text
    assert "Those with a seat : 17 December 2010" in text
    assert "Opened 2011-01-10 Deadline 2011-01-31 21 days after it opened" in text
    assert "The outline itself" in text


def test_every_base_that_sources_give_has_its_own_rate(client, call):
    text = words(read(client, "/calls/c2/"))

    assert "22 or 20" in text
    assert "4.5 % of 22" in text
    assert "5.0 % of 20" in text
    assert "Where sources differ" in text


def test_recorded_submissions_stand_beside_the_reported(client, call):
    page = read(client, "/calls/c2/")

    assert "1 recorded of 10 reported" in words(page)
    assert "1 recorded of 4 reported" in words(page)
    assert 'href="/submissions/?call=c2&amp;group=government"' in page


def test_the_silent_are_listed_by_name_and_by_number(client, call):
    silence = words(read(client, "/calls/c2/").split('id="silence"')[1])

    assert "Greece" in silence
    assert "Brazil" not in silence
    assert "20 seats whose holders are not known by name" in silence


def test_many_silent_names_are_folded(client, call):
    group = make.make_group(slug="civil-society", name="Civil society")
    for _ in range(7):
        make.make_membership(body=call.body, group=group, starts="2010", ends="..")

    assert "<summary>7 by name</summary>" in read(client, "/calls/c2/")


def test_what_no_source_gives_is_said_to_be_unknown(client):
    make.make_call(slug="bare")

    text = words(read(client, "/calls/bare/"))

    assert "Asked not known Opened not known Deadline not known Prepares not known" in text
    assert "the seats of that day are not known either" in text
    assert "No submission to this call is on record." in text


def test_drafts_are_hidden_on_every_branch(client, call):
    type(call).objects.filter(pk=call.pk).update(
        document=make.make_document(state="draft", title="Hidden paper"),
        prepares=make.make_meeting(state="draft", title="Hidden meeting"),
    )
    hidden = make.make_participant(state="draft", name="Hidden person")
    make.make_submission(call=call, title="Shown reply", contributors=[hidden])
    make.make_submission(call=call, title="Hidden reply", state="draft")
    make.make_membership(body=call.body, participant=hidden, starts="2010", ends="..")

    page = read(client, "/calls/c2/")

    assert "Shown reply" in page
    assert "Hidden" not in page


def test_open_calls_come_first(client):
    today = timezone.localdate()
    make.make_call(title="Open one", opens="2011", deadline=str(today + timedelta(days=9)))
    make.make_call(title="Vague one", opens="2011-03-01")
    make.make_call(title="Closed one", opens="2010-11-09", deadline="2010-11-19")

    page = read(client, "/calls/")

    assert page.index("Open one") < page.index("Not known whether open") < page.index("Vague one")
    assert page.index("Vague one") < page.index('id="closed"') < page.index("Closed one")


def test_the_list_says_when_none_is_open_and_gives_each_call_its_figures(client, call):
    page = read(client, "/calls/")

    assert "No call on record is open today." in page
    assert "22 or 20" in words(page)
    assert "1 recorded of 10 reported" in words(page)


def test_draft_calls_and_calls_of_draft_bodies_are_hidden(client):
    make.make_call(title="Hidden one", state="draft")
    make.make_call(title="Hidden one", body=make.make_body(state="draft"))

    assert "Hidden" not in read(client, "/calls/")


def test_a_call_answers_404_as_a_draft_and_410_when_withdrawn(client):
    make.make_call(slug="draft", state="draft")
    make.make_call(slug="gone", state="withdrawn", state_reason="It was entered twice.")

    assert client.get("/calls/draft/").status_code == 404
    gone = client.get("/calls/gone/")
    assert gone.status_code == 410
    assert "It was entered twice." in gone.content.decode()


def test_fifty_answers_and_seats_cost_no_more_queries_than_one(client, call):
    make.make_attendance(meeting=make.make_meeting(body=call.body))
    with_one = count_queries(client, "/calls/c2/")
    for _ in range(50):
        state = make.make_participant(kind="state")
        group = make.make_group()
        make.make_membership(body=call.body, participant=state, group=group, starts="2010")
        row = make.make_submission(call=call, contributors=[{"participant": state, "group": group}])
        make.make_statement(row)
        make.make_reported(call, 3, group=group)

    assert count_queries(client, "/calls/c2/") == with_one


def test_fifty_calls_cost_no_more_queries_than_one(client, call):
    make.make_call(prepares=make.make_meeting(), opens="2011-01-01")
    with_one = count_queries(client, "/calls/")
    for _ in range(49):
        make.make_call(prepares=make.make_meeting(), opens="2011-01-01")

    assert count_queries(client, "/calls/") == with_one


@pytest.mark.parametrize("address", ["/calls/?open=1", "/calls/c2/?group=government"])
def test_a_parameter_that_is_not_understood_is_refused(client, call, address):
    assert client.get(address).status_code == 400


def test_long_lists_of_calls_go_on_page_by_page_the_newest_first(client, monkeypatch):
    monkeypatch.setattr(views, "CALLS_A_PAGE", 2)
    for year in (2010, 2011, 2012):
        make.make_call(title=f"Call of {year}", opens=str(year), deadline=str(year))

    first = client.get("/calls/")
    second = client.get("/calls/", {"after": first.context["page"].next})

    assert [call.title for call in first.context["page"].rows] == ["Call of 2012", "Call of 2011"]
    assert [call.title for call in second.context["page"].rows] == ["Call of 2010"]
    assert 'id="open"' not in second.content.decode()


def test_an_open_call_stands_in_the_list_once_and_on_the_first_page_only(client, monkeypatch):
    monkeypatch.setattr(views, "CALLS_A_PAGE", 1)
    later = str(timezone.localdate() + timedelta(days=9))
    make.make_call(title="Open one", opens="2011", deadline=later)
    for year in (2010, 2012):
        make.make_call(title=f"Call of {year}", opens=str(year), deadline=str(year))

    first = client.get("/calls/")
    second = client.get("/calls/", {"after": first.context["page"].next})

    assert first.content.decode().count(">Open one</a>") == 1
    assert "Open one" not in second.content.decode()


def test_calls_of_one_body_or_kind_are_listed(client, call):
    make.make_call(title="Of another body", kind="comments")

    assert "Of another body" not in read(client, "/calls/?body=wg")
    assert "Draft outline" not in read(client, "/calls/?kind=comments")


def test_more_submissions_than_the_page_shows_are_one_link_away(client, call, monkeypatch):
    monkeypatch.setattr(views, "ANSWERS", 1)
    make.make_submission(call=call, title="Another reply")

    page = read(client, "/calls/c2/")

    assert "The first of 2 submissions on record" in page
    assert '<a href="/submissions/?call=c2">All 2 submissions to this call</a>' in page


def test_more_silent_names_than_the_page_shows_are_one_link_away(client, call, monkeypatch):
    monkeypatch.setattr(silences, "NAMES", 1)
    group = make.make_group(slug="civil-society", name="Civil society")
    for name in ("First of them", "Second of them", "Third of them"):
        person = make.make_participant(name=name)
        make.make_membership(
            body=call.body, participant=person, group=group, starts="2010", ends=".."
        )

    page = read(client, "/calls/c2/")
    everyone = words(read(client, "/calls/c2/silent/"))

    assert "Third of them" not in page
    assert '<a href="/calls/c2/silent/">and 2 more: everyone by name</a>' in page
    assert "4 seats known by name" in everyone
    for name in ("First of them", "Second of them", "Third of them", "Greece"):
        assert name in everyone


def test_the_silent_are_listed_page_by_page(client, call, monkeypatch):
    monkeypatch.setattr(silences, "ROWS_A_PAGE", 1)
    make.make_membership(body=call.body, starts="2010", ends="..")

    first = client.get("/calls/c2/silent/").context["page"]
    second = client.get("/calls/c2/silent/", {"after": first.next}).context["page"]

    assert (len(first.rows), len(second.rows), second.next) == (1, 1, "")
    assert first.rows != second.rows
    assert client.get("/calls/c2/silent/?after=nobody").status_code == 400
