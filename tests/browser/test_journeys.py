"""What people come for, done as they do it, in a real browser over the real record."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.django_db

DRAFT = "/calls/cstd-wg-igf-c2/"


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Give a function that opens an address in a new window, with the options of its context."""
    contexts = []

    def open_page(address: str = "/", **options: Any) -> Page:
        context = browser.new_context(base_url=site, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def is_in_sight(page: Page, words: str) -> bool:
    """Say whether these words stand in the first screen."""
    box = page.get_by_text(words).first.bounding_box()
    height = page.viewport_size["height"] if page.viewport_size else 0
    return box is not None and box["y"] + box["height"] <= height


def sideways(page: Page) -> int:
    """Give by how many pixels a page is wider than its window, once it is all there."""
    page.wait_for_load_state()
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def test_a_newcomer_learns_who_was_silent_and_how_we_know(visit: Callable[..., Page]) -> None:
    page = visit()
    assert is_in_sight(page, "Who was in the room, who contributed, who stayed silent")
    assert is_in_sight(page, "Which governments answered the draft outline")
    page.get_by_role("link", name="Which governments answered the draft outline").click()
    row = page.get_by_role("row", name="Governments").first
    expect(row).to_contain_text("18.2 % of 22")
    expect(row).to_contain_text("20.0 % of 20")
    silent = page.locator("section, div, dl").filter(has_text="seats whose holders").last
    expect(silent).to_contain_text("11 seats whose holders are not known by name")
    row.locator("sup.refs a").first.click()
    expect(page.locator("li:target")).to_contain_text("UNCTAD news item 5783")
    page.locator("li:target a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("UNCTAD news item 5783")


def test_an_expert_finds_the_passage_in_two_clicks(visit: Callable[..., Page]) -> None:
    page = visit("/search/?q=Montreux")
    page.get_by_role("main").get_by_role("link", name="First meeting, Montreux").first.click()
    fact = page.locator(".fact", has_text="24-25 or 25-26 February 2011").first
    fact.locator("sup.refs a").first.click()
    expect(page.locator("li:target")).to_contain_text("section on Montreux")


def test_a_journalist_takes_a_picture_its_numbers_and_its_code(visit: Callable[..., Page]) -> None:
    page = visit("/charts/balance/cstd-wg-igf/")
    for name, kind in (("SVG picture", "image/svg+xml"), ("PNG picture", "image/png")):
        address = page.get_by_role("link", name=name).get_attribute("href")
        assert page.request.get(address or "").headers["content-type"].startswith(kind)
    address = page.get_by_role("link", name="CSV of its numbers").get_attribute("href")
    assert "Governments" in page.request.get(address or "").text()
    page.get_by_text("Show this chart on another site").click()
    code = page.get_by_label("HTML to copy").input_value()
    assert code.startswith("<iframe src=")


@pytest.fixture
def another_site(tmp_path: Path, site: str) -> Iterator[str]:
    """Give the address of a page of another origin, which shows a chart of ours in a frame."""
    code = f'<iframe src="{site}/embed/balance/cstd-wg-igf/" title="Seats"></iframe>'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Another</title>{code}")
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path)
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_the_picture_shows_on_another_site(visit: Callable[..., Page], another_site: str) -> None:
    frame = visit(another_site).frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_contain_text("Seats and submissions by group")
    expect(frame.locator("svg").first).to_be_attached()


@pytest.mark.parametrize(
    ("code", "direction", "meetings", "february"),
    [("fr", "ltr", "Réunions", "février 2011"), ("ar", "rtl", "الاجتماعات", "شباط/فبراير 2011")],
)
def test_a_delegate_reads_the_same_page_in_her_language(
    visit: Callable[..., Page], code: str, direction: str, meetings: str, february: str
) -> None:
    page = visit("/meetings/cstd-wg-igf-1/")
    page.locator(f".languages a[hreflang='{code}']").click()
    page.wait_for_url(f"**/{code}/meetings/cstd-wg-igf-1/")
    assert page.locator("html").get_attribute("dir") == direction
    expect(page.get_by_role("link", name=meetings, exact=True)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(february)
    title = page.get_by_role("heading", level=1).get_by_text("First meeting, Montreux")
    assert title.evaluate("e => e.closest('[lang]').lang") == "en"
    page.get_by_role("link", name=meetings, exact=True).click()
    page.wait_for_url(f"**/{code}/meetings/")


def test_arabic_begins_at_the_right(visit: Callable[..., Page]) -> None:
    page = visit("/ar/")
    name = page.locator(".site-name").bounding_box()
    search = page.locator(".site-search").bounding_box()
    assert name is not None
    assert search is not None
    assert name["x"] + name["width"] > search["x"] + search["width"]
    bars = page.locator(".featured .chart-wide svg rect").first.bounding_box()
    chart = page.locator(".featured .chart-wide svg").first.bounding_box()
    assert bars is not None
    assert chart is not None
    assert bars["x"] > chart["x"] + chart["width"] / 2


def test_a_phone_reads_everything_without_scrolling_sideways(visit: Callable[..., Page]) -> None:
    page = visit("/", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    assert sideways(page) <= 0
    page.get_by_role("link", name="Who contributed what, CSTD WG on IGF").tap()
    page.wait_for_url("**/record/")
    assert sideways(page) <= 0
    table = page.locator(".matrix").first
    table.evaluate("e => { e.scrollLeft = 400 }")
    assert table.evaluate("e => e.scrollLeft") > 0
    first = table.locator("tbody th[scope='row']").first.bounding_box()
    assert first is not None
    assert first["x"] >= 0  # the names stay in sight
    page.get_by_role("link", name="Timeline", exact=True).first.tap()
    page.wait_for_url("**/timeline/")
    assert sideways(page) <= 0


def press_to(page: Page, words: str, *, most: int = 150) -> None:
    """Press the tabulator until what has the focus has these words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        told = page.evaluate("(document.activeElement.innerText || '').trim()")
        if told.startswith(words):
            return
    raise AssertionError(f"the keyboard does not reach {words!r}")


def test_the_keyboard_alone_reaches_everything(visit: Callable[..., Page]) -> None:
    page = visit()
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to the content")
    assert skip.evaluate("e => e.getBoundingClientRect().left") >= 0  # it shows when it has focus
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    press_to(page, "Which governments answered the draft outline")
    outline = "e => parseFloat(getComputedStyle(e).outlineWidth)"
    assert page.locator(":focus").evaluate(outline) >= 2
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{DRAFT}*")
    press_to(page, "7 by name")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Lithuania")).to_be_visible()


def test_the_keyboard_scrolls_a_wide_table(visit: Callable[..., Page]) -> None:
    page = visit("/bodies/cstd-wg-igf/record/", viewport={"width": 800, "height": 700})
    table = page.locator(".matrix").first
    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.matrix').scrollLeft > 0")


def test_everything_is_there_without_scripts(visit: Callable[..., Page]) -> None:
    page = visit(java_script_enabled=False)
    page.get_by_role("searchbox").first.fill("Riehl")
    page.get_by_role("button", name="Search").first.click()
    page.get_by_role("main").get_by_role("link", name="Riehl").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Frédéric Riehl")
    page.goto("/bodies/cstd-wg-igf/members/")
    page.get_by_label("Members on a day").fill("2011-03-24")
    page.get_by_role("button", name="Show that day").click()
    expect(page.get_by_role("heading", name="Possibly members that day")).to_be_visible()
    page.goto(DRAFT)
    page.get_by_text("7 by name").click()
    expect(page.get_by_role("link", name="Lithuania")).to_be_visible()


def test_paper_shows_sources_with_addresses_and_nothing_to_click(
    visit: Callable[..., Page],
) -> None:
    page = visit(DRAFT)
    page.emulate_media(media="print")
    expect(page.locator(".sources .address").first).to_be_visible()
    expect(page.locator(".sources .address").first).to_contain_text("http")
    expect(page.get_by_text("Lithuania").first).to_be_visible()  # folded on the screen
    for hidden in (".site-nav", ".site-search", ".languages", ".twins"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_paper_keeps_the_numbers_by_which_conflicts_are_cited(visit: Callable[..., Page]) -> None:
    page = visit("/conflicts/")
    page.emulate_media(media="print")
    expect(page.locator("#k1").get_by_text("K1", exact=True)).to_be_visible()


@pytest.mark.parametrize("address", ["/", DRAFT, "/bodies/mag/timeline/", "/method/"])
def test_pages_fit_at_twice_the_size(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, viewport={"width": 640, "height": 512}, device_scale_factor=2)
    assert sideways(page) <= 0  # what a window of 1280 shows at 200 %
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) <= 0  # and with letters alone twice as large
