"""An editor's work in a real browser: no page of the admin breaks the security policy."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Meeting, Statement
from tests import factories as make
from tests.browser.walking import find_wide
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> str:
    """Sign in, and give the address of the admin."""
    sign_in(page, live_server.url)
    return f"{live_server.url}/admin"


def choose(page: Page, field: str, words: str) -> None:
    """Choose in an autocomplete by typing."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-results__option--highlighted").wait_for()
    page.locator(".select2-search__field").fill(words)
    page.locator(".select2-results__option--highlighted", has_text=words).click()


def test_a_meeting_is_entered_with_who_was_there_and_its_source(page: Page, desk: str) -> None:
    make.make_body(name="Working Group", acronym="")
    make.make_participant(name="Switzerland", kind="state")
    make.make_document(title="Summary of the meeting")
    page.goto(f"{desk}/meetings/meeting/add/")
    choose(page, "id_body", "Working")
    page.get_by_label("Title:").fill("First meeting")
    page.locator("#id_held").fill("24-25 February 2011")
    expect(page.get_by_label("Slug:")).to_have_value("first-meeting")
    page.get_by_role("tab", name="Attendance").click()
    page.get_by_role("button", name="Add another Attendance").click()
    choose(page, "id_attendance-0-participant", "Switz")
    page.get_by_role("tab", name="Statements").click()
    page.get_by_role("button", name="Add another Statement").click()
    row = "id_meetings-statement-content_type-object_id-0"
    choose(page, f"{row}-document", "Summary")
    page.get_by_role("button", name="Save and continue editing").click()

    page.get_by_role("tab", name="Meeting").click()
    expect(page.locator("#main")).to_contain_text("understood as: from 24 to 25 February 2011")
    assert Meeting.objects.get().attendance.get().participant.name == "Switzerland"
    assert Statement.objects.get().document.title == "Summary of the meeting"


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_the_screen(page: Page, desk: str, width: int) -> None:
    meeting = make.make_meeting()
    make.make_attendance(meeting=meeting)
    row = make.make_statement(meeting, "held", "24 February 2011")
    page.set_viewport_size({"width": width, "height": 900})
    for path in (
        "",
        "meetings/meeting/",
        "meetings/meeting/add/",
        f"meetings/meeting/{meeting.pk}/change/",
        f"meetings/meeting/{meeting.pk}/history/",
        f"meetings/meeting/{meeting.pk}/delete/",
        "meetings/statement/",
        f"meetings/statement/{row.pk}/change/",
    ):
        page.goto(f"{desk}/{path}")
        assert find_wide(page, width) == [], path
