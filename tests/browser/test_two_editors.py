"""Two editors at one form, and forms that were left unsaved, in a real browser."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from igftracker.accounts.services.roles import apply_roles
from meetings.models import Meeting
from tests import factories as make
from tests.browser.test_admin import choose

pytestmark = pytest.mark.django_db(transaction=True)
SAVE = "Save and continue editing"
NOTE = "#id_attendance-0-note"


def sign_in(page: Page, site: str, name: str) -> None:
    """Sign in, for the first time or again."""
    if not User.objects.filter(username=name).exists():
        apply_roles()
        user = User.objects.create_user(name, password="a long enough word", is_staff=True)
        user.groups.add(Group.objects.get(name="editor"))
    page.goto(f"{site}/admin/login/?next=/admin/")
    log_in(page, name)


def log_in(page: Page, name: str) -> None:
    """Fill in the form of the page that asks who one is."""
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("a long enough word")
    press(page, "Log in")


def press(page: Page, words: str) -> None:
    """Press a button, and wait for the page that follows."""
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def open_attendance(page: Page) -> None:
    """Open that section of the form."""
    page.get_by_role("tab", name="Attendance").click()


@pytest.fixture
def anna(page: Page, live_server: LiveServer) -> Page:
    """The first editor."""
    sign_in(page, live_server.url, "anna")
    return page


@pytest.fixture
def berta(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """The second, in a browser of her own."""
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url, "berta")
    yield page
    context.close()


def address(live_server: LiveServer, meeting: Meeting) -> str:
    return f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/"


def test_what_two_editors_changed_is_settled_field_by_field(
    anna: Page, berta: Page, live_server: LiveServer
) -> None:
    meeting = make.make_meeting(place="Montreux", venue="", time_zone="")
    row = make.make_attendance(meeting=meeting)
    for page in (anna, berta):
        page.goto(address(live_server, meeting))
    berta.locator("#id_place").fill("Geneva")
    berta.locator("#id_venue").fill("Palais")
    berta.locator("#id_time_zone").fill("Europe/Zurich")
    open_attendance(berta)
    berta.locator(NOTE).fill("By ship")
    press(berta, SAVE)
    anna.locator("#id_place").fill("Vevey")
    anna.locator("#id_venue").fill("Casino")
    open_attendance(anna)
    anna.locator(NOTE).fill("By train")
    press(anna, SAVE)

    expect(anna.get_by_role("heading", name="Two versions: please choose")).to_be_in_viewport()
    expect(anna.locator(".clash")).to_contain_text("berta changed time zone.")
    theirs, mine = "what was saved", "what the form below has"
    for group, way in (("Place", theirs), ("Venue", mine), ("Note", mine)):
        anna.get_by_role("radiogroup", name=group).get_by_label(way).check()
    press(anna, SAVE)

    meeting.refresh_from_db()
    row.refresh_from_db()
    assert (meeting.place, meeting.venue, row.note) == ("Geneva", "Casino", "By train")
    assert meeting.time_zone == "Europe/Zurich"


def test_what_was_typed_comes_back_after_the_session_has_ended(
    anna: Page, live_server: LiveServer
) -> None:
    meeting = make.make_meeting(place="Montreux")
    make.make_participant(name="Switzerland", kind="state")
    anna.goto(address(live_server, meeting))
    anna.locator("#id_place").fill("Vevey")
    open_attendance(anna)
    anna.get_by_role("button", name="Add another Attendance").click()
    with anna.expect_response(lambda answer: "term=Switz" in answer.url):
        choose(anna, "id_attendance-0-participant", "Switz")
    anna.locator(NOTE).fill("By train")
    Session.objects.all().delete()
    press(anna, SAVE)
    log_in(anna, "anna")

    kept = anna.get_by_role("region", name="Unsaved changes that were kept")
    expect(kept).to_contain_text("Vevey")
    expect(kept).to_contain_text("Switzerland")
    assert anna.locator("#id_place").input_value() == "Montreux"
    kept.get_by_role("button", name="Put them back").click()
    expect(anna.get_by_role("status")).to_contain_text("back in the form")
    assert anna.locator("#id_place").input_value() == "Vevey"
    press(anna, SAVE)

    meeting.refresh_from_db()
    there = meeting.attendance.get()
    assert meeting.place == "Vevey"
    assert (there.participant.name, there.note) == ("Switzerland", "By train")
    anna.goto(address(live_server, meeting))
    expect(anna.locator("section.kept")).to_have_count(0)


def test_kept_changes_are_compared_with_what_was_saved_since_and_shown_to_nobody_else(
    anna: Page, berta: Page, live_server: LiveServer
) -> None:
    meeting = make.make_meeting(place="Montreux")
    anna.goto(address(live_server, meeting))
    anna.locator("#id_place").fill("Vevey")
    expect(anna.locator("[data-keep]")).to_have_attribute("data-holds", "1")
    anna.goto("about:blank")
    berta.goto(address(live_server, meeting))
    berta.locator("#id_place").fill("Geneva")
    press(berta, SAVE)
    other = anna.context.new_page()
    other.goto(f"{live_server.url}/admin/")
    press(other, "Log out")
    sign_in(other, live_server.url, "clara")
    other.goto(address(live_server, meeting))
    expect(other.locator("section.kept")).to_have_count(0)
    press(other, "Log out")
    sign_in(other, live_server.url, "anna")
    other.goto(address(live_server, meeting))
    other.get_by_role("button", name="Put them back").click()
    press(other, SAVE)

    line = other.locator(".clash-table tbody tr")
    expect(line).to_contain_text("Montreux")
    expect(line).to_contain_text("Geneva")
    expect(line).to_contain_text("Vevey")
    meeting.refresh_from_db()
    assert meeting.place == "Geneva"
