"""The browser itself works, and the admin keeps to the site's security policy."""

from base64 import b32decode

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.signing_in import current_code


@pytest.mark.django_db(transaction=True)
def test_editor_signs_in_and_changes_an_account(page: Page, live_server: LiveServer) -> None:
    User.objects.create_superuser("lovelace", password="a long enough word")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("lovelace")
    page.get_by_label("Password").fill("a long enough word")
    page.get_by_role("button", name="Log in").click()
    key = page.locator(".accounts-key").inner_text().replace(" ", "")
    page.get_by_label("Code from your app").fill(current_code(b32decode(key).hex()))
    page.get_by_role("button", name="Set it up").click()
    page.get_by_role("link", name="I have kept them").click()
    page.goto(f"{live_server.url}/admin/auth/user/")
    page.get_by_role("link", name="lovelace", exact=True).click()
    page.get_by_label("First name").fill("Ada")
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator("main, #main").first).to_contain_text("was changed successfully")
    assert User.objects.get().first_name == "Ada"


@pytest.mark.django_db(transaction=True)
def test_policy_stops_a_script_in_the_page(
    page: Page, live_server: LiveServer, problems: list[str]
) -> None:
    page.goto(f"{live_server.url}/admin/login/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), "
        "{textContent: 'window.ran = true'}))"
    )

    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in problem for problem in problems)
    problems.clear()
