"""Answers carry the state they show, are not sent twice, and keep to an earlier state."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import make_body, make_meeting, make_participant
from tests.igftracker.web import ask

ADDRESSES = ("/api/v1/bodies/", "/api/v1/bodies/wg/", "/bodies/", "/bodies/wg/", "/")


@pytest.fixture
def server(live_server, transactional_db):
    make_body(slug="wg", name="Working Group")
    return live_server.url


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_a_reader_holds_is_not_sent_again(server, address):
    first = ask(server, address)
    again = ask(server, address, if_none_match=first.headers["ETag"])

    assert (first.status, again.status, again.body) == (200, 304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "Dataset-Version"):
        assert again.headers[name] == first.headers[name], name
    assert first.headers["ETag"].startswith('W/"')
    assert "must-revalidate" in first.headers["Cache-Control"]
    assert {"Accept", "Accept-Encoding"} <= set(first.headers["Vary"].split(", "))


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_mark_changes_with_every_public_change(server, address):
    before = ask(server, address).headers
    make_body(slug="other", name="Other")
    after = ask(server, address, if_none_match=before["ETag"])

    assert after.status == 200
    assert int(after.headers["Dataset-Version"]) > int(before["Dataset-Version"])


def test_what_is_not_public_changes_no_mark(server):
    before = ask(server, "/api/v1/bodies/").headers["ETag"]
    make_body(slug="hidden", state="draft")

    assert ask(server, "/api/v1/bodies/", if_none_match=before).status == 304


def test_the_mark_tells_queries_and_formats_apart_but_no_order_of_parameters(server):
    asked = ["?limit=5", "?limit=6", "?limit=5&format=csv", "?kind=other&limit=5"]
    tags = [ask(server, f"/api/v1/bodies/{query}").headers["ETag"] for query in asked]
    csv = ask(server, "/api/v1/bodies/?limit=5", accept="text/csv").headers["ETag"]
    swapped = ask(server, "/api/v1/bodies/?limit=5&kind=other").headers["ETag"]

    assert len({*tags, csv}) == 5
    assert swapped == tags[3]


def test_head_has_the_headers_of_get(server):
    for address in ADDRESSES:
        get, head = ask(server, address), ask(server, address, "HEAD")
        assert (head.status, head.body) == (200, b"")
        for name in ("ETag", "Content-Type", "Content-Length", "Dataset-Version"):
            assert head.headers[name] == get.headers[name], (address, name)
        assert ask(server, address, "HEAD", if_none_match=get.headers["ETag"]).status == 304


def test_strangers_get_no_cookie_and_share_what_is_cached(server):
    for address in ADDRESSES:
        headers = ask(server, address).headers
        assert headers["Set-Cookie"] is None
        assert "Cookie" not in headers["Vary"]
        assert "public" in headers["Cache-Control"]


def test_refusals_are_not_kept(server):
    for address in ("/api/v1/bodies/nobody/", "/bodies/nobody/", "/api/v1/bodies/?x=1"):
        headers = ask(server, address).headers
        assert (headers["ETag"], headers["Cache-Control"]) == (None, "no-store")


def test_an_unchanged_answer_costs_one_query(client: Client, db: None) -> None:
    make_meeting(slug="m")
    tag = client.get("/api/v1/meetings/")["ETag"]
    with CaptureQueriesContext(connection) as queries:
        answer = client.get("/api/v1/meetings/", headers={"if-none-match": tag})

    assert (answer.status_code, len(queries)) == (304, 1)


def test_an_earlier_state_is_shown_as_it_was(server):
    version = ask(server, "/api/v1/bodies/").headers["Dataset-Version"]
    make_body(slug="later")
    address = f"/api/v1/bodies/?limit=1&as_of=v{version}"
    earlier, now = ask(server, address), ask(server, "/api/v1/bodies/")

    assert [row["slug"] for row in json.loads(earlier.body)["results"]] == ["wg"]
    assert json.loads(now.body)["meta"]["total"] == 2
    assert earlier.headers["Dataset-Version"] == version
    assert json.loads(earlier.body)["meta"]["as_of"] == f"v{version}"
    assert ask(server, address, if_none_match=earlier.headers["ETag"]).status == 304
    assert re.search(r"max-age=[1-9]", earlier.headers["Cache-Control"])
    assert ask(server, f"/bodies/later/?as_of=v{version}").status == 404


def test_pages_of_an_earlier_state_lead_on_to_it(server):
    for number in range(3):
        make_participant(slug=f"p{number}")
    version = ask(server, "/").headers["Dataset-Version"]
    make_participant(slug="p1a")
    seen, address = [], f"/api/v1/participants/?limit=1&as_of=v{version}"
    while address:
        answer = json.loads(ask(server, address).body)
        seen += [row["slug"] for row in answer["results"]]
        following = answer["meta"]["next"]
        address = following and "/" + following.split("/", 3)[3]

    assert seen == ["p0", "p1", "p2"]


def test_a_slash_that_is_missing_does_not_lead_out_of_an_earlier_state(server):
    answer = ask(server, "/api/v1/bodies?as_of=v1")

    assert answer.status == 301
    assert answer.headers["Location"] == "/api/v1/bodies/?as_of=v1"


@pytest.mark.parametrize(
    ("clock", "kept"), [((12, 0), True), ((0, 6), True), ((0, 4), False)], ids=str
)
def test_a_day_is_kept_once_nothing_can_be_added_to_it(server, monkeypatch, clock, kept):
    moment = timezone.now().replace(hour=clock[0], minute=clock[1])
    monkeypatch.setattr(timezone, "now", lambda: moment)
    today = ask(server, f"/api/v1/bodies/?as_of={moment.date()}")
    yesterday = ask(server, f"/api/v1/bodies/?as_of={moment.date() - timedelta(days=1)}")

    assert "must-revalidate" in today.headers["Cache-Control"]
    assert ("must-revalidate" not in yesterday.headers["Cache-Control"]) is kept


@pytest.mark.parametrize("query", ["as_of=tomorrow", "as_of=v1&as_of=v1", "as_of=v999999"])
def test_what_is_no_state_is_refused(server, query):
    answer, page = ask(server, f"/api/v1/bodies/?{query}"), ask(server, f"/bodies/?{query}")

    assert (answer.status, answer.headers["Content-Type"]) == (400, "application/problem+json")
    assert json.loads(answer.body)["parameter"] == "as_of"
    assert (page.status, page.headers["Content-Type"]) == (400, "text/html; charset=utf-8")


@pytest.mark.parametrize("address", ["/api/v1/schema/?as_of=v1", "/api/docs/?as_of=v1"])
def test_what_has_one_state_only_refuses_another(server, address):
    assert ask(server, address).status == 400


def test_editors_and_machines_of_the_site_get_no_mark(server):
    for address in ("/admin/login/", "/healthz"):
        headers = ask(server, address).headers
        assert (headers["ETag"], headers["Dataset-Version"]) == (None, None)
