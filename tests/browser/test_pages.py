"""The public pages in a real browser: journeys, and the look of English pages in all lights."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.walking import HEAVIEST, LOOKS, find_faults
from tests.page_kinds import PAGE_KINDS, PageKind

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_a_page_is_accessible_narrow_enough_and_light(
    site: str, walker: Page, kind: PageKind
) -> None:
    assert find_faults(walker, site + kind.address, looks=LOOKS, heaviest=HEAVIEST) == []


def test_a_reader_finds_who_answered_in_two_clicks_and_the_source_in_one_more(
    site: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(site)
    page.get_by_role("link", name="Draft outline of the report").first.click()
    expect(page.get_by_role("row", name="Governments").first).to_contain_text("4 recorded")
    page.get_by_role("row", name="Governments").get_by_role("link", name="4 recorded").click()
    expect(page.get_by_role("link", name="Finland").first).to_be_visible()
    page.go_back()
    page.locator("sup.refs a").first.click()
    assert page.url.split("#")[1].startswith("source-")
    page.close()


def test_every_page_works_without_scripts(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/bodies/cstd-wg-igf/members/")
    page.get_by_label("Members on a day").fill("2011-03-24")
    page.get_by_role("button", name="Show that day").click()
    assert "on=2011-03-24" in page.url
    expect(page.get_by_role("heading", name="Possibly members that day")).to_be_visible()
    context.close()
