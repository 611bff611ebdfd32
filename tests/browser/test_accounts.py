"""Someone invited comes to the desk in a real browser; no page of the way leaves anybody out."""

from base64 import b32decode
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from igftracker.accounts.services.invitations import invite
from igftracker.accounts.services.roles import apply_roles
from tests.browser.walking import find_wide
from tests.signing_in import current_code, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
WORD = "a long enough word"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a telephone; what axe itself does to it breaks the security policy."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    yield context.new_page()
    context.close()


def look(page: Page) -> None:
    """Hold the page to the rules of accessibility, and to the width of a telephone."""
    assert find_wide(page, 360) == [], page.url
    assert Axe().run(page).response["violations"] == []


def test_someone_invited_makes_an_account_sets_a_code_up_and_signs_in_with_it_again(
    phone: Page, live_server: LiveServer
) -> None:
    apply_roles()
    _, token = invite("publisher", "Rosa", None)
    phone.goto(f"{live_server.url}/admin/invitation/{token}/")
    look(phone)
    phone.get_by_label("Username").fill("rosa")
    phone.get_by_label("Password:", exact=True).fill(WORD)
    phone.get_by_label("Password confirmation").fill(WORD)
    phone.get_by_role("button", name="Make my account").click()

    key = b32decode(phone.locator(".accounts-key").inner_text().replace(" ", "")).hex()
    expect(phone.get_by_role("img", name="The key as a picture")).to_be_visible()
    look(phone)
    phone.get_by_label("Code from your app").fill(current_code(key))
    phone.get_by_role("button", name="Set it up").click()
    phone.get_by_role("link", name="I have kept them").wait_for()
    codes = phone.locator(".accounts-codes code").all_inner_texts()
    look(phone)
    phone.get_by_role("link", name="I have kept them").click()
    expect(phone.get_by_role("heading", name="Dashboard")).to_be_visible()

    phone.get_by_role("button", name="Log out").click()
    phone.goto(f"{live_server.url}/admin/account/")
    look(phone)
    phone.get_by_label("Username").fill("rosa")
    phone.get_by_label("Password").fill(WORD)
    phone.get_by_role("button", name="Log in").click()
    look(phone)
    phone.get_by_role("link", name="use a recovery code").click()
    phone.get_by_label("Recovery code").fill(codes[3])
    phone.get_by_role("button", name="Go on").click()
    assert phone.url == f"{live_server.url}/admin/account/"
    expect(phone.locator(".messagelist")).to_contain_text("You have 9 left")
    look(phone)


def test_the_administrators_pages_are_for_everybody(phone: Page, live_server: LiveServer) -> None:
    apply_roles()
    site, user = live_server.url, sign_in(phone, live_server.url, "root")
    invite("editor", "Rosa", None)
    for path in (
        *("accounts/roles/", "accounts/locked/", "accounts/invitation/"),
        *("accounts/invitation/add/", f"auth/user/{user.pk}/change/"),
    ):
        phone.goto(f"{site}/admin/{path}")
        assert find_wide(phone, 360) == [], path
        ours = Axe().run(phone, context="#content-start").response["violations"]
        assert ours == [], path
