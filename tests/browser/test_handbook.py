"""The editors' handbook in a real browser: accessible, and narrow enough for a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from igftracker.handbook import CHAPTERS
from igftracker.handbook.pictures import PICTURES
from tests.browser.test_review_desk import sign_in
from tests.browser.walking import find_wide

ADDRESSES = tuple(f"handbook/{chapter.name}/" for chapter in CHAPTERS)
pytestmark = pytest.mark.django_db(transaction=True)


MISSING = """images => Promise.all(images.map(async image => {
  image.loading = "eager";
  await image.decode();
  return [image.naturalWidth - image.getAttribute("width"),
          image.naturalHeight - image.getAttribute("height")];
}))"""


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_the_handbook_is_accessible_and_narrow_enough(
    browser: Browser, live_server: LiveServer, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe is a script
    )
    page = context.new_page()
    sign_in(page, live_server.url)
    for path in ("", "handbook/", *ADDRESSES):
        page.goto(f"{live_server.url}/admin/{path}")
        faults = find_wide(page, width)
        for fault in Axe().run(page).response["violations"]:
            faults += [f"{fault['id']}: {node['target']}" for node in fault["nodes"]]
        assert faults == [], path
    context.close()


def test_every_picture_is_drawn_in_its_size(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server.url)
    drawn = []
    for address in ADDRESSES:
        page.goto(f"{live_server.url}/admin/{address}")
        drawn += page.locator("figure img").evaluate_all(MISSING)
    assert drawn == [[0, 0]] * len(PICTURES)
