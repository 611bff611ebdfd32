"""The dashboard and a worklist in a real browser: by keyboard, narrow, and for everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from meetings.models import SetAside
from tests import factories as make
from tests.browser.test_admin import desk
from tests.browser.walking import find_wide

__all__ = ["desk"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_finding_is_set_aside_from_the_dashboard_by_keyboard_alone(page: Page, desk: str) -> None:
    call = make.make_call(deadline="2011-03-15")
    make.make_submission(call=call, received="2011-03-16", title="Late reply")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{desk}/")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("link", name="Submissions after the deadline").focus()
    page.keyboard.press("Enter")
    page.locator("summary", has_text="It is right as it is").focus()
    page.keyboard.press("Enter")
    assert Axe().run(page).violations_count == 0
    assert find_wide(page, 360) == []
    page.keyboard.press("Tab")
    page.keyboard.type("The deadline was moved.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Nothing: every dated submission").wait_for()
    assert SetAside.objects.get().reason == "The deadline was moved."
