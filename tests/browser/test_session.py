"""The end of a session is told before it comes, and an open page goes on after it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from igftracker.accounts.models import SignIn
from meetings.models import Meeting
from tests import factories as make
from tests.browser.walking import find_wide
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def move_back(**hours: float) -> None:
    """Make the session older."""
    for name, by in hours.items():
        SignIn.objects.update(**{name: timezone.now() - timedelta(hours=by)})


@pytest.fixture
def form(page: Page, live_server: LiveServer) -> Page:
    """A form with something typed in it, whose page has a clock that can be put on."""
    sign_in(page, live_server.url)
    meeting = make.make_meeting(place="Montreux")
    page.clock.install()
    page.goto(f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/")
    page.locator("#id_place").fill("Vevey")
    return page


def test_the_end_is_told_and_put_off_by_one_button(form: Page) -> None:
    told = form.get_by_role("region", name="Your session")
    move_back(seen_at=11.9)
    form.clock.fast_forward("11:55:00")
    expect(told).to_contain_text("You will be signed out at")
    form.set_viewport_size({"width": 360, "height": 800})
    assert find_wide(form, 360) == []
    told.get_by_role("button", name="Stay signed in").press("Enter")
    expect(told).to_be_hidden()
    assert timezone.now() - SignIn.objects.get().seen_at < timedelta(minutes=5)


def test_a_page_goes_on_after_its_owner_has_signed_in_again_in_another_tab(
    form: Page, live_server: LiveServer, problems: list[str]
) -> None:
    told = form.get_by_role("region", name="Your session")
    Session.objects.all().delete()
    form.locator("#id_body + .select2 .select2-selection").click()
    expect(told).to_contain_text("You are signed out. What you typed is still here")
    expect(told.get_by_role("link")).to_have_attribute("target", "_blank")
    form.keyboard.press("Escape")
    form.get_by_role("button", name="Save and continue editing").click()
    expect(told.get_by_role("status")).to_be_focused()
    expect(form.locator("#id_place")).to_have_value("Vevey")
    again = form.context.new_page()
    sign_in(again, live_server.url)
    again.close()
    form.clock.fast_forward("00:16")
    expect(told).to_contain_text("You are signed in again")
    form.get_by_role("button", name="Save and continue editing").click()
    expect(form.locator(".messagelist")).to_contain_text("changed successfully")
    expect(form.locator("#id_place")).to_have_value("Vevey")
    assert all("401" in problem for problem in problems)
    problems.clear()


def test_a_page_of_somebody_else_is_not_gone_on_with(
    form: Page, live_server: LiveServer, problems: list[str]
) -> None:
    told = form.get_by_role("region", name="Your session")
    Session.objects.all().delete()
    form.clock.fast_forward("13:00:00")
    expect(told).to_contain_text("You are signed out.")
    User.objects.create_superuser("berta")
    other = form.context.new_page()
    sign_in(other, live_server.url, "berta")
    form.clock.fast_forward("00:16")
    expect(told).to_contain_text("You are signed in as berta now")
    form.get_by_role("button", name="Save and continue editing").click()
    expect(told.get_by_role("status")).to_be_focused()
    assert Meeting.objects.get().place == "Montreux"
    assert all("401" in problem for problem in problems)
    problems.clear()
