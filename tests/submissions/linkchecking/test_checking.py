"""Asking addresses, by a real server here: what each answer means, and what is kept of it."""

import ipaddress
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from meetings.models import LinkCheck
from submissions.care.links import DEAD_LINKS, MOVED_LINKS
from submissions.importing.connecting import Rules
from submissions.linkchecking.asking import Answered, ask
from submissions.linkchecking.due import Due, find_due, find_of
from submissions.linkchecking.running import check_addresses
from submissions.linkchecking.storing import store_answer
from tests import factories as make

RULES = Rules(
    resolve=lambda host, port: ["10.0.0.1" if host == "inside.example" else "127.0.0.1"],
    allowed=(ipaddress.ip_network("127.0.0.0/8"),),
    ports=frozenset(),
    seconds=20.0,
)
FIRST = datetime(2026, 11, 1, tzinfo=UTC)
LATER = FIRST + timedelta(days=40)


@contextmanager
def serving(answers):
    """Run a server: (method, path) to (status, where to); give its address and what was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self):
            asked.append((self.command, self.path))
            status, to = answers.get((self.command, self.path), answers.get(self.path, (200, "")))
            self.send_response(status)
            if to:
                self.send_header("Location", to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self):
            self.do_HEAD()

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://example.org:{server.server_port}", asked
        finally:
            server.shutdown()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        *((200, "alive"), (204, "alive"), (404, "gone"), (410, "gone")),
        *((401, "refused"), (403, "refused"), (429, "refused"), (451, "refused")),
        *((500, "unreachable"), (503, "unreachable"), (400, "unreachable"), (304, "unreachable")),
    ],
)
def test_each_status_has_its_meaning(status, outcome):
    with serving({"/": (status, "")}) as (site, _):
        answered = ask(f"{site}/", rules=RULES)
    assert (answered.outcome, answered.status) == (outcome, status)


def test_the_head_alone_is_asked_for_where_that_is_enough():
    with serving({}) as (site, asked):
        ask(f"{site}/report", rules=RULES)
    assert asked == [("HEAD", "/report")]


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_where_the_head_is_refused_the_page_is_asked_for(status):
    with serving({("HEAD", "/"): (status, "")}) as (site, asked):
        assert ask(f"{site}/", rules=RULES).outcome == "alive"
    assert asked == [("HEAD", "/"), ("GET", "/")]


def test_who_says_that_we_ask_too_often_is_not_asked_again():
    with serving({"/": (429, "")}) as (site, asked):
        ask(f"{site}/", rules=RULES)
    assert asked == [("HEAD", "/")]


def test_an_address_that_leads_elsewhere_has_moved_and_says_where_to():
    with serving({"/old": (301, "/new")}) as (site, _):
        answered = ask(f"{site}/old", rules=RULES)
    assert (answered.outcome, answered.ended_at_url) == ("moved", f"{site}/new")


def test_a_stroke_at_the_end_is_no_move():
    with serving({"/report": (301, "/report/")}) as (site, _):
        answered = ask(f"{site}/report", rules=RULES)
    assert (answered.outcome, answered.ended_at_url) == ("alive", "")


def test_an_address_that_leads_to_what_is_gone_is_gone():
    with serving({"/old": (302, "/new"), "/new": (404, "")}) as (site, _):
        answered = ask(f"{site}/old", rules=RULES)
    assert (answered.outcome, answered.ended_at_url) == ("gone", f"{site}/new")


def test_redirects_without_end_do_not_answer():
    with serving({"/": (302, "/")}) as (site, asked):
        answered = ask(f"{site}/", rules=RULES)
    assert (answered.outcome, len(asked)) == ("unreachable", 6)
    assert "redirects more than 5 times" in answered.detail


@pytest.mark.parametrize(
    "url", ["http://inside.example/", "ftp://example.org/", "http://u:p@a.org/"]
)
def test_what_is_no_address_of_the_public_web_is_not_asked(url):
    assert ask(url, rules=RULES).outcome == "not-allowed"


def test_a_redirect_to_a_private_host_is_not_followed():
    with serving({"/": (302, "http://inside.example/")}) as (site, _):
        assert ask(f"{site}/", rules=RULES).outcome == "not-allowed"


def test_where_nobody_listens_there_is_no_answer():
    with serving({}) as (site, _):
        pass
    assert ask(site, rules=RULES).outcome == "unreachable"


@pytest.mark.django_db
def test_the_day_since_which_it_fails_stays_until_it_answers():
    document = make.make_document(url="https://example.org/a")
    [due] = find_of(document)
    gone, alive = Answered("gone", 404), Answered("alive", 200)
    assert store_answer(due, gone, now=FIRST).failing_since == FIRST
    assert store_answer(due, Answered("unreachable"), now=LATER).failing_since == FIRST
    assert store_answer(due, alive, now=LATER).failing_since is None
    assert store_answer(due, gone, now=LATER).failing_since == LATER
    assert LinkCheck.objects.count() == 1


@pytest.mark.django_db
def test_an_answer_of_an_address_that_the_document_has_no_more_is_dropped():
    document = make.make_document(url="https://example.org/a")
    [due] = find_of(document)
    store_answer(due, Answered("gone", 404), now=FIRST)
    type(document).objects.update(url="https://example.org/b")
    assert DEAD_LINKS.count() == 0
    assert store_answer(due, Answered("gone", 404), now=LATER) is None
    store_answer(Due(document.pk, "https://example.org/b"), Answered("alive", 200), now=LATER)
    assert [one.url for one in LinkCheck.objects.all()] == ["https://example.org/b"]


@pytest.mark.django_db
def test_addresses_never_asked_come_first_and_those_asked_lately_are_left():
    lately, long_ago, never = (
        make.make_document(url=f"https://example.org/{name}", archived_url=copy)
        for name, copy in (("a", ""), ("b", ""), ("c", "https://archive.example/c"))
    )
    make.make_document(url="https://example.org/d", state="withdrawn", state_reason="A slip.")
    store_answer(find_of(lately)[0], Answered("alive", 200), now=LATER)
    store_answer(find_of(long_ago)[0], Answered("alive", 200), now=FIRST)
    due = [one.url for one in find_due(limit=10, asked_before=LATER)]
    assert due == ["https://archive.example/c", "https://example.org/c", "https://example.org/b"]
    assert [one.document for one in find_due(limit=1, asked_before=LATER)] == [never.pk]


@pytest.mark.django_db
def test_a_round_rests_between_two_questions_to_one_host_and_leaves_who_asks_for_rest():
    rests = []
    with serving({"/b": (429, "")}) as (site, asked):
        due = [
            Due(make.make_document(url=f"{site}/{name}").pk, f"{site}/{name}")
            for name in ("a", "b", "c", "d")
        ]
        made = check_addresses(due, rules=RULES, pause=rests.append, now=lambda: FIRST)
    assert [path for _, path in asked] == ["/a", "/b"]
    assert len(rests) == 1
    assert 0 < rests[0] <= 2
    assert (made.asked, made.left) == (2, 2)
    assert made.outcomes == {"Answers": 1, "Refuses programs: look by hand": 1}


@pytest.mark.django_db
def test_the_lists_have_what_is_dead_and_what_leads_elsewhere():
    outcomes = ("alive", "moved", "gone", "refused", "unreachable", "not-allowed")
    for outcome in outcomes:
        document = make.make_document(title=outcome, url=f"https://example.org/{outcome}")
        store_answer(find_of(document)[0], Answered(outcome), now=FIRST)
    found = [one.head.text for one in DEAD_LINKS.load([row["key"] for row in DEAD_LINKS.rows()])]
    assert found == ["gone", "unreachable", "not-allowed", "refused"]
    [moved] = MOVED_LINKS.load([row["key"] for row in MOVED_LINKS.rows()])
    assert moved.head.text == "moved"
    assert moved.extra.look_up == "https://web.archive.org/web/*/https://example.org/moved"


@pytest.mark.django_db
def test_the_command_asks_what_is_due_and_says_what_came_of_it():
    make.make_document(url="http://127.0.0.1/private")  # refused before anything is asked
    out = StringIO()
    call_command("check_links", limit=5, stdout=out)
    assert out.getvalue() == "Is no public address: 1\nAsked: 1\n"
    call_command("check_links", stdout=(again := StringIO()))
    assert again.getvalue() == "Asked: 0\n"


@pytest.mark.parametrize("given", [{"limit": 0}, {"older_than": -1}])
def test_the_command_refuses_numbers_that_mean_nothing(given):
    with pytest.raises(CommandError, match="--limit from 1 on"):
        call_command("check_links", **given)
