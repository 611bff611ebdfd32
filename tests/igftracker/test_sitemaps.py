"""What search engines are told: every public page once, no draft, and where not to look."""

import pytest
from lxml import etree

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def told(client, address):
    """Give the addresses that a file tells, the site left out."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml; charset=utf-8")
    tree = etree.fromstring(answer.content)
    return [loc.text.split("/", 3)[3] for loc in tree.iterfind(".//s:loc", NAMES)]


def test_each_public_record_is_told_once_and_its_page_is_there(client):
    body = make.make_body(slug="body")
    make.make_intervention(meeting=make.make_meeting(body=body, slug="held"), position=1)
    make.make_meeting(body=body, slug="kept-back", state="draft")
    make.make_submission(slug="sent", call=make.make_call(body=body, slug="asked"))

    pages = [page for block in told(client, "/sitemap.xml") for page in told(client, f"/{block}")]

    assert len(pages) == len(set(pages))
    assert {"", "about/", "bodies/body/", "meetings/held/", "submissions/sent/"} <= set(pages)
    assert {"bodies/body/record/", "charts/", "meetings/held/interventions/1/"} <= set(pages)
    assert "meetings/kept-back/" not in pages
    assert {client.get(f"/{page}").status_code for page in pages} == {200}


def test_each_page_is_told_with_its_address_in_every_language(client):
    tree = etree.fromstring(client.get("/sitemaps/pages.xml").content)
    names = NAMES | {"x": "http://www.w3.org/1999/xhtml"}
    about = next(one for one in tree.iterfind("s:url", names) if "about" in one[0].text)
    links = {one.get("hreflang"): one.get("href") for one in about.iterfind("x:link", names)}
    assert links.keys() == {"en", "fr", "es", "ru", "ar", "zh-Hans"}
    assert links["en"] == about[0].text
    assert links["zh-Hans"].endswith("/zh-hans/about/")


@pytest.mark.parametrize("block", ["bodies/7", "dreams/0", f"bodies/{10**30}"])
def test_a_block_without_public_records_is_not_found(client, block):
    assert client.get(f"/sitemaps/{block}.xml").status_code == 404


def test_a_block_that_holds_no_public_record_is_not_told(client):
    body = make.make_body()
    for key in (35_000, 35_001, 52_000):
        make.make_meeting(pk=10**9 + key, body=body)
    make.make_meeting(pk=10**9 + 41_000, body=body, state="draft")
    told_blocks = [block for block in told(client, "/sitemap.xml") if "meetings" in block]
    assert told_blocks == ["sitemaps/meetings/100003.xml", "sitemaps/meetings/100005.xml"]


def test_a_block_takes_as_many_queries_with_many_records_as_with_few(client):
    body = make.make_body()
    for _ in range(2):
        make.make_meeting(body=body)
    first = told(client, "/sitemap.xml")
    address = next(f"/{path}" for path in first if "meetings" in path)
    few = count_queries(client, address)
    for _ in range(48):
        make.make_meeting(body=body)
    assert count_queries(client, address) == few


def test_robots_are_told_where_the_addresses_are_and_what_to_leave_alone(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://" in text
    assert "Disallow: /admin/" in text
    assert "Disallow: /*?" in text  # filtered lists, searches, earlier states
    assert "/search/" not in text  # the page of the search itself is to be found


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("favicon.ico", "image/x-icon"),
        ("apple-touch-icon.png", "image/png"),
        ("site.webmanifest", "application/manifest+json"),
    ],
)
def test_what_browsers_ask_for_by_name_is_there(client, path, kind):
    answer = client.get(f"/{path}")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith(kind)
