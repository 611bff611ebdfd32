import re
from datetime import UTC, date, datetime

import feedparser
import pytest
from django.db import connection
from lxml import etree

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def fetch(client, address):
    """Ask as after a commit, by which the database numbers what became public."""
    connection.check_constraints()
    return client.get(address)


def read(client, address="/feed.atom"):
    response = fetch(client, address)
    assert response.status_code == 200
    return feedparser.parse(response.content)


def check(content):
    """Hold a feed to what RFC 4287 asks of every feed and entry."""
    root = etree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert re.fullmatch(r"https?://\S+", element.findtext(f"{ATOM}id"))
        alternates = [one for one in element.findall(f"{ATOM}link") if one.get("rel") != "self"]
        assert len(alternates) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "igftracker"
    dates = root.findall(f".//{ATOM}updated") + root.findall(f".//{ATOM}published")
    assert all(RFC3339.fullmatch(one.text) for one in dates)
    ids = [one.text for one in root.findall(f"{ATOM}entry/{ATOM}id")]
    assert len(ids) == len(set(ids))
    return root


def make_one_of_each(body, **given):
    make.make_meeting(body=body, title="A meeting", slug="m", place="Montreux", **given)
    call = make.make_call(body=body, title="A call", slug="c", deadline="2011-03", **given)
    make.make_submission(
        call=call, title="A reply", slug="s", contributors=[make.make_participant(name="Finland")]
    )
    make.make_milestone(body=body, title="A milestone", slug="x", happened="2011", **given)
    make.make_document(produced_by=body, title="A report", slug="d", author="Chair", **given)


def test_a_feed_tells_each_kind_of_record_in_our_words(client, settings):
    settings.SITE_URL = "https://example.org"
    make_one_of_each(make.make_body(slug="wg", name="The Group"))

    feed = read(client, "/bodies/wg/feed.atom")

    assert not feed.bozo
    assert feed.version == "atom10"
    assert {one.id: one.summary for one in feed.entries} == {
        "https://example.org/meetings/m/": ("<p>Meeting of The Group, 2011-02-24, Montreux.</p>"),
        "https://example.org/calls/c/": "<p>Questionnaire of The Group, deadline 2011-03.</p>",
        "https://example.org/submissions/s/": (
            "<p>Contribution to “A call”, received on a day that is not known, sent by Finland.</p>"
        ),
        "https://example.org/bodies/wg/timeline/#x": "<p>Other, The Group, 2011.</p>",
        "https://example.org/documents/d/": (
            "<p>Report of The Group, issued on a day that is not known, by Chair.</p>"
        ),
    }


@pytest.mark.parametrize("address", ["/feed.atom", "/bodies/wg/feed.atom"])
def test_a_feed_keeps_to_the_standard(client, address):
    make_one_of_each(make.make_body(slug="wg"))

    response = fetch(client, address)

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = check(response.content)
    assert len(root.findall(f"{ATOM}entry")) == 5
    assert root.find(f"{ATOM}link[@rel='self']").get("href").endswith(address)


def test_an_empty_feed_keeps_to_the_standard_and_does_not_change_by_itself(client):
    first = client.get("/feed.atom").content

    check(first)
    assert client.get("/feed.atom").content == first


def test_a_body_has_its_own_feed_with_meetings_held_with_others(client):
    ours, theirs = make.make_body(slug="ours"), make.make_body(slug="theirs")
    joint = make.make_meeting(body=theirs, title="Joint meeting")
    joint.held_with.add(ours)
    make.make_meeting(body=theirs, title="Their meeting")

    assert [one.title for one in read(client, "/bodies/ours/feed.atom").entries] == [
        "Joint meeting"
    ]


def test_drafts_withdrawn_and_superseded_records_are_in_no_feed(client):
    hidden = make.make_body(slug="hidden", state="draft")
    make.make_meeting(body=hidden)
    body = make.make_body(slug="wg")
    make.make_meeting(body=body, state="draft", held="2011-02-24")
    make.make_call(body=body, state="draft", deadline="2011-02-24")
    make.make_milestone(body=body, state="withdrawn", state_reason="Wrong.")
    make.make_document(state="draft")
    first = make.make_submission(body=body, title="Earlier version", state="draft")
    first.state = "published"
    first.save()
    first.state = "superseded"
    first.save()
    sender = make.make_participant(name="Hidden person", state="draft")
    make.make_submission(body=body, title="Latest", supersedes=first, contributors=[sender])

    feed = fetch(client, "/feed.atom").content.decode()

    assert [one.title for one in feedparser.parse(feed).entries] == ["Latest"]
    assert "Hidden" not in feed
    assert "BEGIN:VEVENT" not in client.get("/calendar.ics").content.decode()
    assert client.get("/bodies/hidden/feed.atom").status_code == 404
    assert client.get("/bodies/hidden/calendar.ics").status_code == 404


def test_text_is_safe_and_control_characters_are_gone(client):
    make.make_meeting(title="A & <b>bold</b> \x0b title", description="Line\x08 one\nLine <two>")

    content = fetch(client, "/feed.atom").content
    (entry,) = read(client).entries

    check(content)
    assert (entry.title_detail.type, entry.title) == ("text/plain", "A & <b>bold</b> title")
    assert "Line one<br />Line &lt;two&gt;" in entry.summary


@pytest.mark.django_db(transaction=True)
def test_times_are_those_of_the_public_record(client):
    meeting = make.make_meeting(state="draft", title="Once a draft")
    meeting.state = "published"
    meeting.save()
    before = read(client).entries[0]
    meeting.title = "Corrected"
    meeting.save()

    after = read(client).entries[0]

    assert before.published == after.published
    assert after.updated > before.updated or after.updated_parsed == before.updated_parsed
    assert after.title == "Corrected"
    assert after.id == before.id


@pytest.mark.django_db(transaction=True)
def test_what_changed_last_stands_first(client):
    first, second = make.make_meeting(title="First"), make.make_meeting(title="Second")
    assert [one.title for one in read(client).entries] == ["Second", "First"]

    first.place = "Geneva"
    first.save()

    assert [one.title for one in read(client).entries] == ["First", "Second"]
    assert second.pk > first.pk


@pytest.mark.parametrize("address", ["/feed.atom", "/calendar.ics"])
def test_a_reader_that_has_it_already_gets_it_no_second_time(client, address):
    make.make_meeting(held="2011-02-24")
    etag = fetch(client, address)["ETag"]

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("address", ["/feed.atom", "/bodies/wg/calendar.ics"])
def test_an_unknown_parameter_is_refused(client, address):
    make.make_body(slug="wg")

    assert client.get(address, {"kind": "meeting"}).status_code == 400


def test_a_withdrawn_body_says_so(client):
    make.make_body(slug="wg", state="withdrawn", state_reason="Entered twice.")

    assert client.get("/bodies/wg/feed.atom").status_code == 410


@pytest.mark.parametrize("address", ["/feed.atom", "/calendar.ics"])
def test_fifty_records_cost_no_more_queries_than_one(client, address):
    def add():
        body = make.make_body()
        meeting = make.make_meeting(body=body, held="2011-02-24")
        make.make_statement(meeting, "held", "2011-02-24")
        call = make.make_call(body=body, deadline="2011-03-01")
        make.make_submission(call=call, contributors=[make.make_participant()])
        make.make_milestone(body=body, kind="deadline", happened="2011-04-01")
        make.make_document(produced_by=body)

    add()
    connection.check_constraints()
    with_one = count_queries(client, address)
    for _ in range(49):
        add()
    connection.check_constraints()

    assert count_queries(client, address) <= with_one


def test_pages_name_their_feeds(client):
    make.make_body(slug="wg")
    for page, start in {
        "/": "/",
        "/timeline/": "/",
        "/bodies/wg/": "/bodies/wg/",
        "/bodies/wg/timeline/": "/bodies/wg/",
    }.items():
        text = client.get(page).content.decode()
        head, _, content = text.partition("</head>")
        for part in (head, content):
            assert f'href="{start}feed.atom"' in part, page
            assert f'href="{start}calendar.ics"' in part, page


def test_instants_carry_their_zone(client):
    make.make_meeting()
    root = etree.fromstring(fetch(client, "/feed.atom").content)
    updated = datetime.fromisoformat(root.findtext(f"{ATOM}entry/{ATOM}updated"))

    assert updated.utcoffset().total_seconds() == 0
    assert updated.date() <= datetime.now(UTC).date()
    assert updated.date() > date(2020, 1, 1)
