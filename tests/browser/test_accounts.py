"""Someone invited comes to the desk in a real browser; no page of the way leaves anybody out."""

from base64 import b32decode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from igftracker.accounts.services.invitations import invite
from igftracker.accounts.services.roles import apply_roles
from tests.signing_in import current_code, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
WORD = "a long enough word"


def look(page: Page) -> None:
    """Hold the page to the rules of accessibility, and to the width of a telephone."""
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url


def test_someone_invited_makes_an_account_sets_a_code_up_and_signs_in_with_it_again(
    page: Page, live_server: LiveServer
) -> None:
    apply_roles()
    _, token = invite("publisher", "Rosa", None)
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{live_server.url}/admin/invitation/{token}/")
    look(page)
    page.get_by_label("Username").fill("rosa")
    page.get_by_label("Password:", exact=True).fill(WORD)
    page.get_by_label("Password confirmation").fill(WORD)
    page.get_by_role("button", name="Make my account").click()

    key = b32decode(page.locator(".accounts-key").inner_text().replace(" ", "")).hex()
    assert page.get_by_role("img", name="The key as a picture").is_visible()
    look(page)
    page.get_by_label("Code from your app").fill(current_code(key))
    page.get_by_role("button", name="Set it up").click()
    codes = page.locator(".accounts-codes code").all_inner_texts()
    look(page)
    page.get_by_role("link", name="I have kept them").click()
    assert page.get_by_role("heading", name="The record").is_visible()

    page.get_by_role("button", name="Log out").click()
    page.goto(f"{live_server.url}/admin/account/")
    look(page)
    page.get_by_label("Username").fill("rosa")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Log in").click()
    look(page)
    page.get_by_role("link", name="use a recovery code").click()
    page.get_by_label("Recovery code").fill(codes[3])
    page.get_by_role("button", name="Go on").click()
    assert page.url == f"{live_server.url}/admin/account/"
    assert "You have 9 left" in page.locator(".messagelist").inner_text()
    look(page)


def test_the_administrators_pages_are_for_everybody(page: Page, live_server: LiveServer) -> None:
    apply_roles()
    site, user = live_server.url, sign_in(page, live_server.url, "root")
    invite("editor", "Rosa", None)
    page.set_viewport_size({"width": 360, "height": 780})
    for path in (
        *("accounts/roles/", "accounts/locked/", "accounts/auditentry/", "accounts/invitation/"),
        *("accounts/invitation/add/", f"auth/user/{user.pk}/change/", "auth/user/"),
    ):
        page.goto(f"{site}/admin/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        ours = Axe().run(page, context="#content-start").response["violations"]
        assert ours == [], path
