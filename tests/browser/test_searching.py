"""A reader searches from any page, goes to one kind, narrows it, and corrects a name."""

import pytest
from django.core.management import call_command
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_reader_narrows_a_search_and_corrects_a_name(live_server: LiveServer, page: Page) -> None:
    call_command("load_record", verbosity=0)
    page.goto(f"{live_server.url}/calls/")
    page.get_by_role("searchbox", name="Search the record").fill("report")
    page.keyboard.press("Enter")
    assert page.locator("mark").first.inner_text().lower().startswith("report")

    page.get_by_role("navigation", name="Kinds of records").get_by_text("Documents").click()
    page.get_by_label("Body").select_option("mag")
    page.get_by_role("search", name="Search again").get_by_role("button").click()
    assert "kind=documents" in page.url
    assert "body=mag" in page.url
    page.wait_for_load_state()
    offered = page.locator("#body option:checked").inner_text()
    assert f"({page.locator('.hits > li').count()})" in offered

    page.get_by_label("Words, a name, or a document's symbol").fill("Kleinwechter")
    page.get_by_role("link", name="Take the filters off").click()
    page.goto(f"{live_server.url}/search/?q=Kleinwechter")
    page.get_by_role("link", name="Kleinwächter").click()
    assert page.locator("mark").first.inner_text() == "Kleinwächter"
