"""Quick entry in a real browser: a roster is pasted, somebody is made in place, dates answer."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Membership, Participant
from tests import factories as make
from tests.browser.stepping import Steps
from tests.browser.test_admin import choose, desk
from tests.signing_in import sign_in
from tests.submissions.pasting.rosters import GROUPS, roster

__all__ = ["desk"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_roster_of_forty_five_is_entered_with_a_handful_of_steps(
    page: Page,
    desk: str,
    live_server: LiveServer,
    record_property: Callable[[str, object], None],
) -> None:
    body = make.make_body(name="Working Group")
    for name in GROUPS:
        make.make_group(name=name)
    page.goto(f"{desk}/meetings/body/{body.pk}/change/")
    steps = Steps(record_property)

    page.get_by_role("link", name="Paste members").click()
    steps.take("open the box from the body")
    page.get_by_label("The list:").fill(roster())
    steps.take("paste")
    page.get_by_label("New participants are:").select_option("person")
    steps.take("say that the new ones are persons")
    page.keyboard.press("Control+Enter")
    steps.take("Ctrl+Enter: preview")
    page.get_by_role("button", name="Write 45 rows").wait_for()
    page.keyboard.press("Control+Enter")
    steps.take("Ctrl+Enter: write")
    page.get_by_role("heading", name="Written: 45").wait_for()
    steps.tell("a roster of 45 members")

    assert Membership.objects.filter(body=body, group__isnull=False).count() == 45


def test_somebody_new_is_made_in_place_and_the_form_is_not_lost(page: Page, desk: str) -> None:
    make.make_body(name="Working Group", acronym="")
    page.goto(f"{desk}/meetings/membership/add/")
    choose(page, "id_body", "Working")
    page.locator("#id_end_reason").fill("Something typed")
    page.locator("#id_participant + .select2 .select2-selection").click()
    page.locator(".select2-search__field").fill("Jane Roe")
    page.get_by_text("Create “Jane Roe” …").click()
    page.get_by_label("Kind", exact=True).select_option("person")
    page.get_by_role("button", name="Create a draft").click()
    page.locator("#select2-id_participant-container", has_text="Jane Roe — person").wait_for()
    with page.expect_popup() as opened:
        page.locator("#add_id_representing").click()
    opened.value.locator("#id_kind").select_option("organisation")
    opened.value.locator("#id_name").fill("Harbour Trust")
    with opened.value.expect_event("close"):
        opened.value.locator("[name=_save]").click()
    page.locator("#select2-id_representing-container", has_text="Harbour Trust").wait_for()
    page.keyboard.press("Control+Enter")
    page.locator(".messagelist .success").wait_for()

    seat = Membership.objects.get()
    assert (seat.participant.name, seat.end_reason) == ("Jane Roe", "Something typed")
    assert seat.representing is not None
    assert seat.representing.name == "Harbour Trust"
    assert set(Participant.objects.values_list("state", flat=True)) == {"draft"}


def test_dates_answer_while_one_types_also_in_rows_that_are_added(page: Page, desk: str) -> None:
    person = make.make_participant(kind="person")
    page.goto(f"{desk}/meetings/participant/{person.pk}/change/")
    page.get_by_role("button", name="Add another Affiliation").click()
    starts = page.locator("#id_affiliations-0-starts")
    starts.fill("late Feb 2011")
    line = page.locator("#id_affiliations-0-starts_understood")
    line.get_by_text("understood as: one of the days from 21 to 28 February 2011").wait_for()
    starts.fill("03/04/2011")
    line.get_by_role("button", name="2011-03-04").click()
    line.get_by_text("understood as: 4 March 2011 (2011-03-04)").wait_for()
    assert starts.input_value() == "2011-03-04"
    page.keyboard.type("?")
    assert page.locator("dialog").count() == 0
    page.locator("h1").first.click()
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()


def test_a_list_and_what_was_chosen_for_it_come_back_after_the_session_has_ended(
    page: Page, desk: str, live_server: LiveServer
) -> None:
    body = make.make_body(name="Working Group")
    for country in ("KE", "FR"):
        make.make_participant(name="Jane Roe", kind="person", country=country)
    address = f"{desk}/quick/members/?body={body.pk}"
    page.goto(address)
    page.get_by_label("The list:").fill("Jane Roe")
    page.get_by_role("button", name="Preview").click()
    chosen = Participant.objects.get(country="FR")
    page.get_by_label("Who in line 1").select_option(str(chosen.pk))
    Session.objects.all().delete()
    page.locator("[name=write]").click()
    page.get_by_label("Username").wait_for()
    sign_in(page, live_server.url)

    page.goto(address)
    page.get_by_role("button", name="Put them back").click()
    expect(page.get_by_label("The list:")).to_have_value("Jane Roe")
    page.get_by_role("button", name="Preview", exact=True).click()
    expect(page.get_by_label("Who in line 1")).to_have_value(str(chosen.pk))
    expect(page.locator(".kept-said")).to_contain_text("back in 1 more field")
    page.locator("[name=write]").click()
    page.get_by_role("heading", name="Written: 1").wait_for()
    assert Membership.objects.get().participant == chosen
    page.goto(address)
    page.get_by_label("The list:").wait_for()
    expect(page.get_by_role("button", name="Put them back")).to_have_count(0)
