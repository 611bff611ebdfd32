"""What a page says of itself to those who find and share it: its card, its place, its figures."""

import json
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import resolve

from tests import factories as make
from tests.addresses import addresses, is_page
from tests.world import make_world

pytestmark = pytest.mark.django_db


def read(client, address):
    return BeautifulSoup(client.get(address).content, "lxml")


def nodes(page, kind=""):
    """Give the blocks of data of a page, those of one type."""
    found = [json.loads(one.string) for one in page.find_all("script", type="application/ld+json")]
    return [one for one in found if kind in ("", one["@type"])]


def meta(page, name):
    return page.find("meta", attrs={"property": name})["content"]


def test_every_page_names_a_card_that_is_there_and_says_what_it_shows(client):
    world = make_world("Offen")
    pages = [one for one in addresses(world) if is_page(one) and not one.startswith("/embed/")]
    cards = {}
    for address in pages:
        page = read(client, address)
        cards[address] = urlsplit(meta(page, "og:image")).path
        assert meta(page, "og:title") in page.title.text
        assert page.find("meta", attrs={"name": "description"})["content"]
        assert meta(page, "og:image:alt")
    for card in set(cards.values()):
        assert client.get(card)["Content-Type"] == "image/png", card
    assert cards[f"/calls/{world.call.slug}/silent/"] == f"/cards/calls/{world.call.slug}.png"
    assert cards["/search/"] == "/cards/pages/site.png"


@pytest.mark.django_db(transaction=True)
def test_a_card_is_that_of_the_language_and_the_state_of_the_page(client):
    make.make_body(slug="wg")
    version = client.get("/")["Dataset-Version"]
    page = read(client, f"/fr/bodies/wg/?as_of=v{version}")
    assert meta(page, "og:image").endswith(f"/fr/cards/bodies/wg.png?as_of=v{version}")


def test_a_title_with_quotation_marks_stays_inside_its_attribute(client):
    make.make_meeting(slug="m", title='The "first" <meeting>')
    page = read(client, "/meetings/m/")
    assert meta(page, "og:title") == 'The "first" <meeting>'


def test_the_home_page_says_how_its_search_is_asked(client):
    (site,) = nodes(read(client, "/"), "WebSite")
    asked = site["potentialAction"]["target"]["urlTemplate"]
    assert asked == f"{settings.SITE_URL}/search/?q={{words}}"
    assert site["potentialAction"]["query-input"] == "required name=words"
    assert client.get(urlsplit(asked.replace("{words}", "Bern")).path).status_code == 200


def test_the_way_to_a_page_is_told_as_it_is_shown(client):
    make.make_call(body=make.make_body(slug="wg", name="Group", acronym=""), slug="c", title="Call")
    (way,) = nodes(read(client, "/calls/c/"), "BreadcrumbList")
    steps = way["itemListElement"]
    assert [one["position"] for one in steps] == list(range(1, len(steps) + 1))
    assert [one["name"] for one in steps] == ["Home", "Bodies", "Group", "Calls", "Call"]
    assert steps[2]["item"] == f"{settings.SITE_URL}/bodies/wg/"
    assert "item" not in steps[-1]


@pytest.mark.parametrize(
    ("address", "formats"),
    [
        ("/bodies/wg/record/", {"application/json", "text/csv"}),
        ("/counts/submissions/?group_by=group", {"application/json", "text/csv"}),
        ("/charts/balance/wg/", {"text/csv"}),
    ],
)
def test_a_page_of_figures_is_a_data_set_with_its_files_licence_and_version(
    client, address, formats
):
    make.make_call(body=make.make_body(slug="wg"), slug="c")
    answer = client.get(address)
    (told,) = nodes(BeautifulSoup(answer.content, "lxml"), "Dataset")
    assert told["url"] == f"{settings.SITE_URL}{address}"
    assert told["version"] == answer["Dataset-Version"]
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert len(told["description"]) >= 50
    assert {one["encodingFormat"] for one in told["distribution"]} == formats
    for one in told["distribution"]:
        file = client.get(one["contentUrl"].removeprefix(settings.SITE_URL))
        assert file.status_code == 200
        assert file["Content-Type"].startswith(one["encodingFormat"])


def test_every_block_of_data_names_addresses_of_the_site_that_are_there(client):
    for address in addresses(make_world("Offen")):
        if not is_page(address):
            continue
        for node in nodes(read(client, address)):
            assert node["@context"] == "https://schema.org"
            for url in {node.get("url"), node.get("@id")} - {None}:
                assert url.startswith(f"{settings.SITE_URL}/"), address
                assert resolve(urlsplit(url).path)


def test_a_chart_says_where_its_frame_is_described(client):
    make.make_body(slug="wg")
    link = read(client, "/charts/balance/wg/").find("link", type="application/json+oembed")
    answer = client.get(link["href"].removeprefix(settings.SITE_URL)).json()
    assert answer["type"] == "rich"
    assert "/embed/balance/wg/" in answer["html"]


def test_a_frame_may_stand_on_any_site_and_no_other_page_may(client):
    make.make_body(slug="wg")
    frame, page = client.get("/embed/balance/wg/"), client.get("/charts/balance/wg/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
