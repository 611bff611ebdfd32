"""Answers given again are those of the views, of the present, and of strangers alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from igftracker.kept import BESIDE, MEGABYTE, Kept, store
from tests.factories import make_body
from tests.igftracker.web import ask

LIST, PAGE = "/api/v1/bodies/", "/bodies/"


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> Iterator[None]:
    settings.KEPT_ANSWERS_MB = 1
    store.clear()
    yield
    store.clear()


@pytest.fixture
def server(live_server: Any, transactional_db: None) -> str:
    make_body(slug="wg", name="Working Group")
    return str(live_server.url)


@pytest.mark.django_db
@pytest.mark.parametrize("address", [LIST, PAGE])
def test_the_same_answer_is_given_again_in_one_query(client: Client, address: str) -> None:
    make_body(slug="wg")
    first = client.get(address)
    with CaptureQueriesContext(connection) as queries:
        again = client.get(address)

    assert len(queries) == 1
    assert (again.status_code, again.content) == (200, first.content)
    assert {**again.headers, "RateLimit": ""} == {**first.headers, "RateLimit": ""}


@pytest.mark.parametrize("address", [LIST, PAGE])
def test_a_public_change_is_shown_at_once(server: str, address: str) -> None:
    before = ask(server, address)
    make_body(slug="later", name="Later than the others")
    after = ask(server, address)

    assert b"Later than" not in before.body
    assert b"Later than" in after.body


def test_a_readers_copy_is_still_answered_by_304(server: str) -> None:
    tag = ask(server, LIST).headers["ETag"]

    assert ask(server, LIST, if_none_match=tag).status == 304


def test_queries_and_formats_have_answers_of_their_own(server: str) -> None:
    asked = [(LIST, "*/*"), (LIST, "text/csv"), (f"{LIST}?limit=1", "*/*"), (PAGE, "*/*")]
    first = [ask(server, path, accept=accept) for path, accept in asked]
    again = [ask(server, path, accept=accept) for path, accept in asked]

    assert len({one.body for one in first}) == len(store.answers) == 4
    assert [one.body for one in again] == [one.body for one in first]
    assert [one.headers["Content-Type"] for one in again] == [
        one.headers["Content-Type"] for one in first
    ]


def test_what_is_packed_for_one_reader_is_plain_for_the_next(server: str) -> None:
    for _ in range(2):
        packed = ask(server, PAGE, accept_encoding="gzip")
        plain = ask(server, PAGE)
        assert packed.headers["Content-Encoding"] == "gzip"
        assert plain.headers["Content-Encoding"] is None
        assert b"Working Group" in plain.body


def test_each_reader_is_told_what_is_left_to_ask(server: str, settings: Any) -> None:
    settings.API_RATE_PER_MINUTE = 2
    answers = [ask(server, LIST) for _ in range(3)]

    assert [one.status for one in answers] == [200, 200, 429]
    assert [one.headers["RateLimit"].split(";")[1] for one in answers] == ["r=1", "r=0", "r=0"]


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        (LIST, {"cookie": "sessionid=x"}),
        (f"{LIST}?as_of=v1", {}),
        (f"{LIST}nobody/", {}),
        (f"{LIST}?x=1", {}),
        (f"{PAGE}nobody/", {}),
        ("/data/", {}),
        ("/healthz", {}),
        ("/admin/login/", {}),
    ],
)
def test_nothing_is_kept_of_one_reader_earlier_states_and_refusals(
    server: str, address: str, headers: dict[str, str]
) -> None:
    ask(server, address, **headers)

    assert not store.answers


def test_head_is_not_kept_for_get(server: str) -> None:
    ask(server, LIST, "HEAD")

    assert not store.answers


def test_a_page_of_yesterday_is_not_given_today(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(server, PAGE)
    today = timezone.localdate()
    monkeypatch.setattr(timezone, "localdate", lambda: today.replace(year=today.year + 1))
    ask(server, PAGE)

    assert len(store.answers) == 2


def test_what_was_asked_for_longest_ago_makes_room() -> None:
    tenth = Kept(bytes(MEGABYTE // 10 - BESIDE), ())
    for number in range(10):
        store.keep((str(number),), tenth)
    store.find(("0",))
    store.keep(("10",), tenth)

    assert ("0",) in store.answers
    assert ("1",) not in store.answers
    assert store.size == 10 * tenth.size <= MEGABYTE


def test_the_largest_answers_are_not_kept() -> None:
    store.keep(("a",), Kept(bytes(MEGABYTE // 8), ()))

    assert not store.answers


def test_nothing_is_kept_where_no_room_is_given(server: str, settings: Any) -> None:
    settings.KEPT_ANSWERS_MB = 0
    ask(server, LIST)

    assert not store.answers
