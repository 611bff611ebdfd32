"""A meeting with turns in a real browser: from a figure to the turns, and from turn to turn."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import factories as make
from tests.browser.walking import LOOKS, find_faults

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Give the address of a server with one meeting: two seats, one filled, and sixty turns."""
    body = make.make_body(slug="wg", name="Working Group", acronym="WG")
    states = make.make_group(slug="government", name="Governments", order=1)
    composition = make.make_composition(body=body, starts="2010", ends="2012")
    make.make_seats(composition, 2, group=states)
    finland = make.make_participant(slug="finland", name="Finland", kind="state")
    make.make_membership(body=body, participant=finland, group=states, starts="2010", ends="2012")
    meeting = make.make_meeting(body=body, slug="wg-1", title="First meeting", held="2011-02-24")
    sitting = make.make_sitting(meeting, label="morning")
    item = make.make_agenda_item(meeting, title="Opening", outcome="agreed")
    make.make_attendance(meeting=meeting, participant=finland, presence="present", group=states)
    for number in range(1, 61):
        speaker = {"participant": finland, "group": states} if number % 2 else {"capacity": "chair"}
        make.make_intervention(
            meeting=meeting,
            position=number,
            label="FINLAND" if number % 2 else "CHAIR",
            sitting=sitting,
            agenda_item=item,
            text=f"Words of turn {number}",
            language="en",
            **speaker,
        )
    return live_server.url


def test_a_figure_leads_to_its_turns_and_a_turn_to_its_neighbours(site: str, page: Page) -> None:
    page.goto(f"{site}/meetings/wg-1/")
    row = page.get_by_role("region", name="Turns and words by group")
    row.get_by_role("row", name="Governments").get_by_role("link", name="30").click()
    expect(page.get_by_text("30 turns on record")).to_be_visible()

    page.get_by_role("link", name="FINLAND").first.click()
    expect(page.get_by_role("blockquote")).to_have_text("Words of turn 1")

    page.get_by_role("link", name="After: turn 2, CHAIR").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("CHAIR, turn 2")


def test_a_choice_of_turns_is_made_by_keyboard_and_without_scripts(
    site: str, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/meetings/wg-1/interventions/")
    page.get_by_label("Stakeholder group").select_option("chair")
    page.get_by_role("button", name="Show these turns").press("Enter")

    assert "group=chair" in page.url
    expect(page.get_by_role("link", name="FINLAND")).to_have_count(0)
    context.close()


def test_axe_finds_nothing_on_a_meeting_with_turns(site: str, walker: Page) -> None:
    for prefix in ("", "/ar"):
        for path in ("", "interventions/", "interventions/2/"):
            address = f"{site}{prefix}/meetings/wg-1/{path}"
            assert find_faults(walker, address, looks=LOOKS) == [], address
