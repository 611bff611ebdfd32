"""A mailbox that the worker reads while its page is looked at, and an address that is refused."""

from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Document
from submissions.models import ImportBatch
from tests import factories as make
from tests.browser.desk_hand import Hand, sign_in
from tests.browser.importing_sources import MAILS, write_mailbox

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hand(page: Page, live_server: LiveServer) -> Hand:
    """Sign in where there is a body of the list's meetings."""
    make.make_body(name="Board of Open Harbours", slug="board-of-harbours")
    return sign_in(page, live_server.url)


def hand_in(hand: Hand, path: Path) -> ImportBatch:
    """Hand a mailbox in."""
    path.write_text(write_mailbox())
    hand.go("add/")
    hand.upload(path)
    hand.pick("Body", "Open", "Board of Open Harbours")
    return hand.read_it()


def test_a_mailbox_of_300_is_read_by_the_worker_and_reviewed_page_by_page(
    hand: Hand, tmp_path: Path
) -> None:
    page = hand.page
    batch = hand_in(hand, tmp_path / "harbour.mbox")
    hand.is_told("It is being read in the background. You may leave this page.")
    expect(page.get_by_role("heading", name="Waiting to be read")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_visible()
    call_command("import_worker", batch=True, startup_delay=False, verbosity=0)
    expect(page.get_by_role("heading", name="Read, to be reviewed")).to_be_visible()

    page.get_by_role("link", name="Parts", exact=True).click()
    expect(page.locator("caption")).to_contain_text(f"of {MAILS}")
    page.get_by_role("link", name="Parts after").click()
    page.locator(".desk-table tbody a").first.click()
    expect(page.locator(".desk-head")).to_contain_text(f"of {MAILS}")
    page.get_by_role("link", name="Next part with such proposals").first.click()
    expect(page.locator("#desk-text")).to_contain_text("The lamps were lit in time")

    page.locator(".bulk summary", has_text="All documents").click()
    page.get_by_role("button", name="Accept all 300").click()
    page.get_by_role("link", name="Apply", exact=True).click()
    page.get_by_role("button", name="Apply now").click()
    expect(page.locator(".messagelist")).to_contain_text("Records made: 300")
    assert Document.objects.filter(kind="list-post", state="draft").count() == MAILS
    assert batch.parts.count() == MAILS


@pytest.mark.parametrize("address", ["http://127.0.0.1/list", "http://localhost/list"])
def test_an_address_of_this_machine_is_refused_and_what_was_typed_stays(
    hand: Hand, problems: list[str], address: str
) -> None:
    page = hand.page
    hand.go("add/")
    hand.click(page.get_by_label("Give its address"))
    page.get_by_label("Address", exact=False).last.fill(address)
    page.get_by_label("Title").fill("Seats of the board")
    hand.click(page.get_by_role("button", name="Read it"))
    fault = page.locator("[data-way=url] .errorlist")
    expect(fault).to_contain_text("it is no host of the public Internet")
    expect(page.locator("#id_url")).to_have_value(address)
    expect(page.get_by_label("Title")).to_have_value("Seats of the board")
    expect(page.get_by_label("Give its address")).to_be_checked()
    assert not ImportBatch.objects.exists()
    assert all("422" in problem for problem in problems)
    problems.clear()
