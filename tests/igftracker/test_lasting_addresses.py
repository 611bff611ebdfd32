"""What a citation names can be read for ever, and a page says which state it shows."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def corrected():
    """A meeting that was renamed; gives the version before and the meeting."""
    meeting = make.make_meeting(title="First name", slug="m", body=make.make_body(slug="wg"))
    make.make_call(body=meeting.body, deadline="2011-03-01")
    return meeting


def correct(meeting):
    meeting.title = "Second name"
    meeting.held = "2011-02-25"
    meeting.save()


def cited(client, address):
    """Give the lasting address that a page names, without the host."""
    page = BeautifulSoup(client.get(address).content, "lxml")
    parts = urlsplit(page.find("a", rel="bookmark")["href"])
    return f"{parts.path}?{parts.query}"


def test_the_address_in_a_citation_shows_the_page_as_it_was(client, corrected):
    lasting = cited(client, "/meetings/m/")
    before = client.get(lasting).content
    correct(corrected)

    assert client.get(lasting).content == before
    assert b"First name" in before
    assert b"First name" not in client.get("/meetings/m/").content
    assert cited(client, lasting) == lasting
    assert cited(client, "/meetings/m/") != lasting


@pytest.mark.parametrize("address", ["/feed.atom", "/calendar.ics", "/bodies/wg/feed.atom"])
def test_a_feed_of_an_earlier_state_keeps_its_bytes(client, corrected, address):
    version = client.get(address)["Dataset-Version"]
    before = client.get(f"{address}?as_of=v{version}").content
    correct(corrected)

    assert client.get(f"{address}?as_of=v{version}").content == before
    assert client.get(address).content != before


def test_a_figure_is_cited_with_an_address_that_keeps_its_bytes(client, corrected):
    counts = "/api/v1/submissions/counts/?group_by=year"
    citation = client.get(counts).json()["meta"]["citation"]
    lasting = citation["url"].removeprefix("http://127.0.0.1:8000")
    before = client.get(lasting)
    make.make_submission(received="2011-03")

    assert before.status_code == 200
    assert client.get(lasting).content == before.content
    assert client.get(counts).json()["meta"]["total"] == 1
    assert set(citation) == {"text", "url", "bibtex", "csl"}


def test_a_page_of_an_earlier_state_says_so_leads_to_the_present_and_is_not_indexed(
    client, corrected
):
    version = client.get("/timeline/")["Dataset-Version"]
    page = BeautifulSoup(client.get(f"/timeline/?kind=meeting&as_of=v{version}").content, "lxml")
    notice = page.find("aside", class_="as-of")

    assert f"(dataset version {version})" in " ".join(notice.text.split())
    assert notice.a["href"] == "/timeline/?kind=meeting"
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert page.find("link", rel="canonical")["href"].endswith("/timeline/?kind=meeting")


def test_a_page_of_the_present_says_nothing_of_it(client, corrected):
    page = client.get("/meetings/m/").content.decode()

    assert "as-of" not in page
    assert "noindex" not in page
    assert re.search(r"dataset version \d+ of \d+ \w+ \d{4}", page)
