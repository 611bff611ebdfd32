"""Entering a meeting in a real browser: sections, the grid by keys, and rows one after another."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Meeting
from submissions.models import Submission
from tests import factories as make
from tests.browser.desk_hand import sign_in
from tests.browser.walking import find_wide

pytestmark = pytest.mark.django_db(transaction=True)


def make_meeting() -> Meeting:
    """Make a meeting with two in office."""
    meeting = make.make_meeting(body=make.make_body(), number=1, state="draft")
    group = make.make_group(name="Civil society")
    for name in ("Ama", "Ben"):
        person = make.make_participant(name=name)
        make.make_membership(
            body=meeting.body, participant=person, group=group, starts="2010", ends=".."
        )
    return meeting


def test_sections_are_tabs_and_the_grid_is_filled_by_keys(
    page: Page, live_server: LiveServer
) -> None:
    meeting = make_meeting()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/")
    page.get_by_role("tab", name="Meeting").focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Attendance")).to_be_focused()
    expect(page.locator("#section-agenda")).to_be_hidden()
    page.get_by_role("radiogroup", name="Ama").get_by_label("Not known").focus()
    for key in ("p", "ArrowDown", "r"):
        page.keyboard.press(key)
    page.get_by_role("button", name="Save and continue editing").click()

    expect(page.get_by_role("tab", name="Attendance")).to_have_attribute("aria-selected", "true")
    assert dict(meeting.attendance.values_list("participant__name", "presence")) == {
        "Ama": "present",
        "Ben": "remote",
    }


def test_contributions_are_entered_row_by_row_and_an_error_opens_its_section(
    page: Page, live_server: LiveServer
) -> None:
    meeting = make_meeting()
    sign_in(page, live_server.url)
    page.goto(
        f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/#section-contributions"
    )
    page.get_by_role("button", name="Add another Contribution").click()
    for title in ("First paper", "Second paper"):
        page.keyboard.type(title)
        page.keyboard.press("Enter")
    page.locator("#id_submissions-2-group_word").fill("port users")
    page.get_by_role("tab", name="Meeting").click()
    page.get_by_role("button", name="Save and continue editing").click()

    expect(page.get_by_role("tab", name="Contributions")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab", name="Contributions")).to_contain_text("to correct")
    expect(page.locator(".errornote").first).to_be_focused()
    expect(page.locator(".errornote").first).to_be_in_viewport()
    page.locator("#id_submissions-2-group_word").fill("")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    assert list(Submission.objects.values_list("title", flat=True).order_by("pk")) == [
        "First paper",
        "Second paper",
    ]


def test_axe_finds_nothing_on_a_meeting_with_everything(
    browser: Browser, live_server: LiveServer
) -> None:
    meeting = make_meeting()
    make.make_agenda_item(meeting)
    make.make_attendance(meeting=meeting)
    make.make_statement(meeting, "held", "2011")
    context = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 800})
    page = context.new_page()
    sign_in(page, live_server.url)
    for section in ("meeting", "attendance"):
        page.goto(
            f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/#section-{section}"
        )
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert find_wide(page, 360) == []
    context.close()
