"""A publisher puts a record before the public: told what is missing, and why all the same."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Meeting
from tests import factories as make
from tests.browser.walking import find_wide
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def find_faults(page: Page) -> list[Any]:
    """Give what axe finds on the page where someone is, in a context that lets its script in."""
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(bypass_csp=True, storage_state=page.context.storage_state())
    other = context.new_page()
    other.goto(page.url)
    faults = Axe().run(other).response["violations"]
    context.close()
    return list(faults)


def test_a_record_is_previewed_and_published_although_something_is_missing(
    page: Page, live_server: LiveServer
) -> None:
    row = make.make_meeting(state="draft", title="Meeting on harbours", slug="wg-1", place="Geneva")
    for field in ("title", "held", "status"):
        make.make_statement(row, field, "as printed", state="draft")
    sign_in(page, live_server.url, "publisher")
    form = f"{live_server.url}/admin/meetings/meeting/{row.pk}/change/"
    page.goto(form)
    expect(page.get_by_role("heading", name="Draft: one thing is missing")).to_be_visible()
    page.get_by_role("link", name="Preview as the public sees it").click()
    expect(page.get_by_role("region", name="Preview")).to_contain_text("this is not public")
    expect(page.get_by_role("heading", name="Meeting on harbours", level=1)).to_be_visible()

    page.get_by_role("link", name="What is missing, and publish").click()
    assert find_faults(page) == []
    expect(page.get_by_text("Your time zone is")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    assert find_wide(page, 360) == []
    page.get_by_role("button", name="Publish now").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was published.")
    page.get_by_label("I know what is missing").check()
    page.get_by_label("Why it is published all the same").fill("The report names no town.")
    page.get_by_role("button", name="Publish now").click()

    expect(page.locator("#container")).to_contain_text("Published: Meeting on harbours.")
    assert Meeting.objects.get().state == "published"
    page.goto(f"{live_server.url}{row.get_absolute_url()}")
    expect(page.get_by_role("heading", name="Meeting on harbours", level=1)).to_be_visible()
