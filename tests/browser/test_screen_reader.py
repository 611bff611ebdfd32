"""What a screen reader announces, compared with the walk that is written down beside this test."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.reading import Heard, entry_named, listen, outline

pytestmark = pytest.mark.django_db(transaction=True)
WALK = (Path(__file__).parent / "SCREEN_READER.md").read_text()
TIMELINE, RECORD = "/bodies/cstd-wg-igf/timeline/", "/bodies/cstd-wg-igf/record/"
BARE = re.compile(r"[\W\d_]*")


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Give the address of a server with the real record."""
    call_command("load_record", verbosity=0)
    return live_server.url


def written(name: str) -> list[str]:
    """Give the lines of a block of the written walk."""
    (block,) = re.findall(rf"^```{name}\n(.*?)\n```$", WALK, re.M | re.S)
    return str(block).splitlines()


def hear(browser: Browser, address: str) -> Heard:
    """Give what is announced of a page."""
    page = browser.new_page()
    page.goto(address)
    heard = listen(page)
    page.close()
    return heard


def compare(name: str, lines: list[str]) -> None:
    """Hold a walk against the written one, and print it where they differ."""
    assert lines == written(name), f"{name} is announced as\n" + "\n".join(lines)


def test_the_timeline_is_announced_as_it_is_written_down(site: str, browser: Browser) -> None:
    heard = hear(browser, site + TIMELINE)
    (main,), (form,) = heard.of("main"), heard.of("form")

    compare("outline", outline(heard))
    compare("picture", [str(one) for one in main.of("image")])
    compare("form", [str(one) for one in form.of("checkbox", "combobox", "button")])
    compare("entry", entry_named(heard, "Second meeting, Geneva"))


@pytest.mark.parametrize("address", [TIMELINE, "/timeline/", "/ar/timeline/"])
def test_links_of_a_timeline_say_what_they_lead_to(
    site: str, browser: Browser, address: str
) -> None:
    (main,) = hear(browser, site + address).of("main")
    years = {id(one) for nav in main.of("navigation") for one in nav.of("link")}

    bare = [
        str(one) for one in main.of("link") if BARE.fullmatch(one.name) and id(one) not in years
    ]

    assert bare == []
    assert len(main.of("link")) > 50


def test_each_year_is_a_region_with_a_heading_and_a_list(site: str, browser: Browser) -> None:
    regions = [one for one in hear(browser, site + TIMELINE).of("region") if one.name.isdigit()]

    assert [one.name for one in regions] == ["2010", "2011", "2012"]
    for region in regions:
        assert [one.role for one in region.parts] == ["heading", "list"]


def test_cells_of_the_table_of_contributions_have_headers(site: str, browser: Browser) -> None:
    heard = hear(browser, site + RECORD)
    table = max(heard.of("table"), key=lambda one: len(one.of("row")))
    head, *rows = table.of("row")

    assert table.name
    assert {one.role for one in head.parts} == {"columnheader"}
    assert all(one.name for one in head.parts)
    assert len(rows) > 40
    for row in rows:
        assert len([one for one in row.parts if one.role == "rowheader" and one.name]) == 1, row
    words = {one.name for one in table.of("cell")}
    assert not words & {".", "?", "×"}


def test_a_click_on_a_permanent_link_copies_it_and_says_so(site: str, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site + TIMELINE)
    link = page.get_by_role("link", name="Permanent link to: Second meeting, Geneva")
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_text("The link to this entry is copied.").wait_for()

    address = page.evaluate("navigator.clipboard.readText()")

    assert page.url == site + TIMELINE
    assert address.endswith(f"{TIMELINE}{link.get_attribute('href')}")
    page.goto(address)
    assert is_in_sight(page, address.partition("#")[2])
    context.close()


def test_a_link_to_an_entry_works_without_scripts(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/timeline/")
    link = page.locator("a.permalink").last
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    assert page.url.endswith(f"?at={anchor}#{anchor}")
    page.locator(f"[id='{anchor}'].here").wait_for()
    context.close()


def test_the_year_that_stays_in_sight_hides_nothing_that_has_the_focus(
    site: str, browser: Browser
) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": 600},
        reduced_motion="reduce",  # else the page is still on its way
    )
    page.goto(site + TIMELINE)
    page.locator(".timeline a.permalink").nth(30).focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(HIDDEN) == ""
    page.close()


HIDDEN = """(() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    for (const head of document.querySelectorAll('.year > h2')) {
        const over = head.getBoundingClientRect();
        const isStuck = over.top < 1 && over.bottom > 0;
        if (isStuck && box.bottom <= over.bottom && box.bottom > over.top) return one.outerHTML;
    }
    return '';
})()"""


def is_in_sight(page: Page, anchor: str) -> bool:
    """Say whether an entry stands in the window, below the year."""
    box = page.locator(f"[id='{anchor}']").bounding_box()
    return box is not None and 30 <= box["y"] <= 700
