"""What the pictures show: the way of two sources through the desk, screen by screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests import signing_in
from tests.handbook.record import NAME
from tests.handbook.sources import ARTICLE, ROSTER

ROOM = 12
DESK = "/admin/submissions/importbatch"
Shown = Locator | dict[str, Any]
"""What is taken: one part of a page, or a stretch of the screen."""


def sign_in(page: Page, site: str) -> None:
    signing_in.sign_in(page, site, NAME)


def top(page: Page, height: int) -> Shown:
    """Give the upper stretch of what is in sight, the head of the site left out."""
    head = page.locator("#header").bounding_box()
    assert head
    return {"x": 0, "y": head["height"], "width": head["width"], "height": height}


def around(part: Locator) -> Shown:
    """Give a part of a page with some room about it."""
    box = part.bounding_box()
    assert box
    room = {"x": -ROOM, "y": -ROOM, "width": 2 * ROOM, "height": 2 * ROOM}
    return {name: max(0, box[name] + room[name]) for name in room}


def paste_roster(page: Page, site: str) -> None:
    """Fill in the form, and send nothing yet."""
    page.goto(f"{site}{DESK}/add/")
    page.get_by_label("Paste the text").check()
    page.get_by_label("Text:").fill(ROSTER)
    page.get_by_label("Text:").press("Control+Home")
    page.get_by_label("Title:").fill("Members as of 4 April 2012")
    for field, words in (("body", "WGOH"), ("composition", "4 April")):
        page.locator(f"#id_{field} + .select2 .select2-selection").click()
        page.locator(".select2-search__field").fill(words)
        page.locator(".select2-results__option[data-select2-id]").first.click()


def card_of(page: Page, name: str) -> Locator:
    """Give the card that is called so."""
    return page.locator(".card", has=page.get_by_role("heading", name=name, exact=True))


def show_new_import(page: Page, site: str) -> Shown:
    paste_roster(page, site)
    return page.locator("#content")


def show_review(page: Page, site: str) -> Shown:
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".card")).not_to_have_count(0)
    return top(page, 660)


def show_card(page: Page, site: str) -> Shown:
    return card_of(page, "Ilka Sandvoss")


def show_candidates(page: Page, site: str) -> Shown:
    return card_of(page, "W. Drumlin")


def show_many(page: Page, site: str) -> Shown:
    page.get_by_text("All members to decide in the whole source").click()
    return around(page.locator(".card-group-head"))


def show_keys(page: Page, site: str) -> Shown:
    page.keyboard.press("?")
    return page.locator("#desk-keys")


def show_overview(page: Page, site: str) -> Shown:
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Accept the", exact=False).first.click()
    page.get_by_role("link", name="Overview").click()
    return page.locator("#content")


def show_apply(page: Page, site: str) -> Shown:
    page.get_by_role("link", name="Apply", exact=True).click()
    return top(page, 570)


def show_report(page: Page, site: str) -> Shown:
    page.get_by_role("button", name="Apply now").click()
    return top(page, 660)


def show_undo(page: Page, site: str) -> Shown:
    page.get_by_role("link", name="Undo", exact=True).click()
    return page.locator("#content")


def show_again(page: Page, site: str) -> Shown:
    paste_roster(page, site)
    page.get_by_role("button", name="Read it").click()
    return top(page, 220)


def show_differs(page: Page, site: str) -> Shown:
    upload(page, site, "harbours.html", ARTICLE.encode())
    return card_of(page, "second meeting")


def show_refused(page: Page, site: str) -> Shown:
    upload(page, site, "minutes.pdf", b"%PDF-1.7\n")
    return around(page.locator(".desk-state"))


def upload(page: Page, site: str, name: str, data: bytes) -> None:
    """Hand in a file."""
    page.goto(f"{site}{DESK}/add/")
    page.get_by_label("File:").set_input_files({"name": name, "mimeType": "", "buffer": data})
    page.get_by_role("button", name="Read it").click()


SCREENS: Mapping[str, Callable[[Page, str], Shown]] = {
    "new-import": show_new_import,
    "review": show_review,
    "card": show_card,
    "candidates": show_candidates,
    "many": show_many,
    "keys": show_keys,
    "overview": show_overview,
    "apply": show_apply,
    "report": show_report,
    "undo": show_undo,
    "again": show_again,
    "differs": show_differs,
    "refused": show_refused,
}
"""By the name of the picture; each goes on where the one before it ended."""
