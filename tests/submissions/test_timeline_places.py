"""A link to one entry of a timeline always finds it."""

import html
import re

import pytest

from meetings.models import Meeting
from submissions.timeline.turning import ENTRIES_A_PAGE
from tests import factories as make

pytestmark = pytest.mark.django_db
PAGE = "/bodies/wg/timeline/"


@pytest.fixture
def body():
    """A body whose timeline is far too long for one page."""
    body = make.make_body(slug="wg")
    Meeting.objects.bulk_create(
        Meeting(
            body=body, slug=f"m{year}-{number:03}", title=f"{year}", held=f"{year}-05-{day:02}",
            state="published",
        )
        for year in (2010, 2012)
        for number, day in enumerate(d for d in range(1, 31) for _ in range(4))
    )  # fmt: skip
    return body


def stands(client, anchor, address=PAGE):
    page = client.get(address, {"at": anchor}).content.decode()
    return f'<li id="{anchor}" class="entry' in page and "This link leads to one entry" in page


@pytest.mark.parametrize("number", [0, 60, 119])
def test_an_entry_is_found_on_whatever_page_it_stands(client, body, number):
    assert stands(client, f"m2010-{number:03}")
    assert stands(client, f"m2012-{number:03}", "/timeline/")


def test_every_kind_of_entry_is_found(client, body):
    call = make.make_call(body=body, slug="c", opens="2010-02-01", deadline="2010-03-01")
    make.make_milestone(body=body, slug="due", happened="2010-04-01")
    make.make_document(produced_by=body, slug="report", issued="2010")
    make.make_composition(body=body, slug="first", decided="2010-12-17")
    make.make_submission(call=call, slug="alone", received="2010-02-05")
    anchors = ["call-c", "deadline-c", "due", "document-report", "composition-first"]

    assert all(stands(client, anchor) for anchor in [*anchors, "submission-alone"])


@pytest.mark.parametrize("received", ["2010-02-01", "2010-02?", "2010", "../2010-03-01", ""])
@pytest.mark.parametrize("outside", [False, True])
def test_many_submissions_under_one_entry_are_found(client, body, received, outside):
    call = None if outside else make.make_call(body=body, slug="c-2010-draft", opens="2010-01-01")
    rows = [make.make_submission(body=body, call=call, received=received) for _ in range(12)]
    year = "year=2010" if received else "year=undated"
    page = client.get(f"{PAGE}?{year}").content.decode()
    (anchor,) = re.findall(r'<li id="(submissions-[^"]+)"', page)

    assert stands(client, anchor)
    leads = client.get(PAGE, {"at": f"submission-{rows[3].slug}"}).content.decode()
    assert f'<li id="{anchor}" class="entry' in leads


def test_the_address_of_a_milestone_finds_it(client, body):
    milestone = make.make_milestone(body=body, slug="due", happened="2010-04-01")
    address, _, anchor = milestone.get_absolute_url().partition("#")

    assert anchor == "due"
    assert '<li id="due" class="entry' in client.get(address).content.decode()


def test_an_entry_without_a_date_is_found(client, body):
    for number in range(100):
        make.make_meeting(body=body, slug=f"undated-{number:02}", held="")

    assert stands(client, "undated-99")


def test_the_permalink_of_every_entry_of_a_page_leads_to_it(client, body):
    page = client.get(f"{PAGE}?year=2012").content.decode()
    links = re.findall(r'class="permalink" href="([^"]+)"', page)

    assert len(links) == ENTRIES_A_PAGE
    for link in (links[0], links[-1]):
        address, _, anchor = html.unescape(link).partition("#")
        assert f'<li id="{anchor}" class="entry' in client.get(f"{PAGE}{address}").content.decode()


def test_what_was_withdrawn_is_gone_and_what_never_was_is_not_found(client, body):
    make.make_milestone(body=body, slug="gone", state="withdrawn", state_reason="Entered twice.")
    make.make_meeting(slug="foreign")
    make.make_meeting(body=body, slug="draft", state="draft")

    assert client.get(PAGE, {"at": "gone"}).status_code == 410
    for anchor in ("nothing", "foreign", "draft", "submissions-c-2010", "x" * 400, "call-"):
        assert client.get(PAGE, {"at": anchor}).status_code == 404


def test_a_page_at_one_entry_is_none_for_search_engines(client, body):
    assert 'name="robots" content="noindex"' in client.get(f"{PAGE}?at=m2010-001").content.decode()
