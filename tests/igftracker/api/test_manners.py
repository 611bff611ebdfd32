"""How the interface behaves to any client: methods, limits, compression, scripts of other sites."""

import gzip
import json

import pytest
from django.test import Client, RequestFactory, override_settings

from igftracker.api.limits import Counter, find_reader
from igftracker.api.problems import KINDS
from meetings.api.bodies import BodyViewSet
from tests.factories import make_participant
from tests.igftracker.web import ask

PROBLEM = "application/problem+json"


@pytest.fixture
def server(live_server, transactional_db):
    make_participant(slug="p")
    return live_server.url


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/bodies/", "/api/v1/participants/p/"])
def test_options_says_what_may_be_asked_and_by_whom(server, address):
    answer = ask(
        server,
        address,
        "OPTIONS",
        origin="https://elsewhere.example",
        access_control_request_method="GET",
        access_control_request_headers="if-none-match",
    )

    assert (answer.status, answer.headers["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]
    assert int(answer.headers["Access-Control-Max-Age"]) > 0


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize("address", ["/api/v1/nothing/", "/api/nothing/"])
def test_what_is_not_there_is_a_problem_for_every_method(server, method, address):
    answer = ask(server, address, method)

    assert (answer.status, answer.headers["Content-Type"]) == (404, PROBLEM)


def test_scripts_of_other_sites_read_the_headers_that_matter(server):
    readable = ask(server, "/api/v1/bodies/").headers["Access-Control-Expose-Headers"]

    for name in ("Link", "X-Total-Count", "ETag", "Dataset-Version", "RateLimit", "Retry-After"):
        assert name in readable.split(", ")


def test_answers_are_compressed_for_whoever_asks(server):
    for number in range(20):
        make_participant(slug=f"q{number}")
    address = "/api/v1/participants/"
    plain, packed = ask(server, address), ask(server, address, accept_encoding="gzip")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["ETag"] == plain.headers["ETag"]


def test_the_same_address_and_version_give_the_same_bytes(server):
    first, second = ask(server, "/api/v1/participants/"), ask(server, "/api/v1/participants/")

    assert first.headers["Dataset-Version"] == second.headers["Dataset-Version"]
    assert first.body == second.body


def test_whoever_asks_too_much_is_told_when_to_ask_again(server, settings):
    settings.API_RATE_PER_MINUTE = 3
    first = ask(server, "/api/v1/bodies/")
    held = ask(server, "/api/v1/bodies/", if_none_match=first.headers["ETag"])
    ask(server, "/api/v1/bodies/", "OPTIONS")
    third, refused = ask(server, "/api/v1/"), ask(server, "/api/v1/bodies/")

    assert [first.status, held.status, third.status, refused.status] == [200, 304, 200, 429]
    assert first.headers["RateLimit-Policy"] == '"minute";q=3;w=60'
    assert first.headers["RateLimit"].startswith('"minute";r=2;t=')
    assert third.headers["RateLimit"].startswith('"minute";r=0;t=')
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["Content-Type"] == PROBLEM
    assert refused.headers["Access-Control-Allow-Origin"] == "*"
    assert ask(server, "/bodies/").status == 200


def test_zero_sets_no_limit(server, settings):
    settings.API_RATE_PER_MINUTE = 0

    assert ask(server, "/api/v1/bodies/").headers["RateLimit"] is None


def test_a_new_minute_begins_anew():
    counter = Counter()

    assert [counter.add("a", now) for now in (100.0, 100.5, 130.9)] == [(1, 60), (2, 60), (3, 30)]
    assert counter.add("b", 131.0) == (1, 29)
    assert counter.add("a", 160.0) == (1, 60)


@pytest.mark.parametrize(
    ("behind", "forwarded", "reader"),
    [
        (False, "203.0.113.9", "192.0.2.1"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "198.51.100.7, 203.0.113.9", "203.0.113.9"),
        (True, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (True, "unknown", "unknown"),
    ],
)
def test_readers_are_told_apart_by_what_the_proxy_itself_wrote(behind, forwarded, reader):
    request = RequestFactory().get("/api/v1/", headers={"x-forwarded-for": forwarded})
    request.META["REMOTE_ADDR"] = "192.0.2.1"
    with override_settings(BEHIND_PROXY=behind):
        assert find_reader(request) == reader


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", "/api/v1/bodies/?x=1", 400),
        ("get", "/api/v1/bodies/nobody/", 404),
        ("get", "/api/nothing/", 404),
        ("post", "/api/v1/bodies/", 405),
        ("head", "/api/v1/bodies/nobody/", 404),
    ],
)
def test_every_refusal_has_one_shape(client, method, address, status):
    answer = getattr(client, method)(address)

    assert (answer.status_code, answer["Content-Type"]) == (status, PROBLEM)
    if method != "head":
        body = json.loads(answer.content)
        assert {"type", "title", "status", "detail", "instance"} <= set(body)
        assert body["type"].endswith(f"/api/docs/#problem-{KINDS[status][0]}")


@pytest.mark.django_db
def test_every_kind_of_problem_is_explained_where_its_type_leads(client):
    page = client.get("/api/docs/").content.decode()

    assert [kind for kind, _ in KINDS.values() if f'id="problem-{kind}"' not in page] == []


@pytest.mark.django_db
def test_a_fault_is_a_problem_that_tells_nothing(monkeypatch, caplog):
    monkeypatch.setattr(BodyViewSet, "cursor", ("no_such_column",))
    client = Client(raise_request_exception=False)
    answer = client.get("/api/v1/bodies/")

    assert (answer.status_code, answer["Content-Type"]) == (500, PROBLEM)
    assert "no_such_column" not in answer.content.decode()
    assert "no_such_column" in caplog.text
