"""The editors' handbook in a real browser: accessible, and narrow enough for a telephone."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from igftracker.handbook import CHAPTERS
from igftracker.handbook.pictures import PICTURES
from tests.browser.test_review_desk import sign_in
from tests.browser.walking import LOOKS, find_faults

ADDRESSES = tuple(f"handbook/{chapter.name}/" for chapter in CHAPTERS)
pytestmark = pytest.mark.django_db(transaction=True)


MISSING = """images => Promise.all(images.map(async image => {
  image.loading = "eager";
  await image.decode();
  return [image.naturalWidth - image.getAttribute("width"),
          image.naturalHeight - image.getAttribute("height")];
}))"""


def test_the_handbook_is_accessible_and_narrow_enough(
    walker: Page, live_server: LiveServer
) -> None:
    sign_in(walker, live_server.url)
    for path in ("", "handbook/", *ADDRESSES):
        assert find_faults(walker, f"{live_server.url}/admin/{path}", looks=LOOKS) == [], path


def test_every_picture_is_drawn_in_its_size(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server.url)
    drawn = []
    for address in ADDRESSES:
        page.goto(f"{live_server.url}/admin/{address}")
        drawn += page.locator("figure img").evaluate_all(MISSING)
    assert drawn == [[0, 0]] * len(PICTURES)
