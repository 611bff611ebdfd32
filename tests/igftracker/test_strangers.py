"""Nothing but public rows leaves: every address is walked as a stranger, with drafts everywhere."""

import json
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from meetings.models import Conflict, Membership, Milestone, Nomination
from submissions.models import ReportedCount
from tests.addresses import addresses, variants
from tests.world import hang_drafts_on_published, make_world

pytestmark = pytest.mark.django_db

SECRET = "Sekret"
OPEN = "Offen"


@pytest.fixture
def worlds():
    """Give a published world, and drafts on each of its branches and beside it."""
    world = make_world(OPEN)
    make_world(SECRET, state="draft", within=world)
    hang_drafts_on_published(world, SECRET + "Half")
    alone = make_world(SECRET + "Alone", state="draft")
    return world, alone


def find_leak(form: str, response) -> str:
    """Give the surroundings of the mark of drafts in an answer, the address itself left out."""
    body = b"".join(response) if response.streaming else response.content
    text = body.decode("utf-8", "replace").lower()
    asked = form.lower()
    for told in (asked, unquote(asked), unquote(asked).partition("?")[2], asked.split("?")[0]):
        text = text.replace(told, "")
    spot = text.find(SECRET.lower())
    return f"{form}: …{text[max(0, spot - 80) : spot + 60]}…" if spot >= 0 else ""


def test_a_stranger_finds_no_draft_at_any_address(worlds):
    client = Client()
    seen, leaks = 0, []
    walked = dict.fromkeys(address for world in worlds for address in addresses(world))
    for form in (form for address in walked for form in variants(address)):
        response = client.get(form)
        seen += response.status_code == 200
        leaks.append(find_leak(form, response))
    assert not any(leaks), "\n".join(filter(None, leaks))
    assert seen > 60, "the walk saw hardly anything"


@pytest.mark.parametrize("words", [SECRET, f"{SECRET} meeting", f"{SECRET}/1"])
def test_a_search_for_a_draft_finds_nothing(worlds, words):
    response = Client().get("/search/", {"q": words})
    main = BeautifulSoup(response.content, "lxml").find("main")
    main.find(class_="citation").decompose()  # repeats the words that were asked for
    found = main.find_all("a", href=True)
    assert not [link for link in found if SECRET.lower() in str(link).lower()]


def test_the_pages_of_drafts_are_not_there(worlds):
    world, alone = worlds
    client = Client()
    public = set(addresses(world))
    for address in set(addresses(alone)) - public:
        status = client.get(address).status_code
        assert status == 404, f"{address} answers {status}"


def test_the_pages_of_the_published_world_are_there(worlds):
    world, _ = worlds
    published = set(Conflict.objects.public().values_list("number", flat=True))
    client = Client()
    for address in addresses(world):
        if "conflicts/" in address and address.strip("/").split("/")[-1].isdigit():
            number = int(address.strip("/").split("/")[-1])
            assert client.get(address).status_code == (200 if number in published else 404)
        elif "statements/" in address and address.strip("/").split("/")[-1].isdigit():
            assert client.get(address).status_code in (200, 404)
        else:
            status = client.get(address).status_code
            assert status in (200, 400) if "counts" in address else status == 200, address


def test_drafts_are_in_no_count(client):
    world = make_world(OPEN)
    question = f"/api/v1/submissions/counts/?group_by=group&body={world.body.slug}"
    seats = f"/api/v1/memberships/counts/?group_by=group&body={world.body.slug}"
    before = client.get(question).json(), client.get(seats).json()
    make_world(SECRET, state="draft", within=world)
    make_world(SECRET + "Alone", state="draft")
    after = client.get(question).json(), client.get(seats).json()
    assert json.dumps(before, sort_keys=True) == json.dumps(after, sort_keys=True)
    assert before[0]["meta"]["total"] == before[1]["meta"]["total"] == 1


def test_rows_of_a_draft_body_are_hidden_though_they_are_published_themselves():
    world = make_world(OPEN)
    type(world.body).objects.filter(pk=world.body.pk).update(state="draft")
    for rows in (Membership, Milestone, Nomination):
        assert not rows.objects.public().filter(body=world.body).exists()
    assert not type(world.meeting).objects.public().exists()
    assert not type(world.submission).objects.public().exists()
    assert not type(world.call).objects.public().exists()


def test_figures_reported_about_a_draft_body_are_hidden(client):
    world = make_world(OPEN)
    type(world.body).objects.filter(pk=world.body.pk).update(state="draft")
    assert ReportedCount.objects.public().exists()
    assert "77003" not in client.get("/api/v1/reported-counts/").content.decode()
