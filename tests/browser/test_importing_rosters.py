"""A list of 45 members from the paste to the drafts, and back, as an editor does it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Membership, Participant
from submissions.models import ImportBatch
from tests import factories as make
from tests.browser.desk_hand import Hand, sign_in
from tests.browser.importing_sources import GROUPS, NAMES, make_groups, write_roster

pytestmark = pytest.mark.django_db(transaction=True)
LONGEST = 180
"""Seconds that 45 members may take an editor from the paste to the drafts."""


@pytest.fixture
def hand(page: Page, live_server: LiveServer) -> Hand:
    """Sign in where there is a board with a composition, and groups that sources name."""
    make_groups()
    board = make.make_body(name="Board of Open Harbours", slug="board-of-harbours")
    make.make_composition(body=board, label="The board of 2011", decided="2011")
    return sign_in(page, live_server.url)


def paste(hand: Hand) -> ImportBatch:
    """Hand the list in as pasted text, with its body and its composition."""
    hand.go("add/")
    hand.click(hand.page.get_by_label("Paste the text"))
    hand.write(hand.page.get_by_label("Text", exact=False).last, write_roster())
    hand.pick("Body", "Open", "Board of Open Harbours")
    hand.pick("Composition", "board", "The board of 2011")
    return hand.read_it()


def decide_by_keys(hand: Hand) -> None:
    """Accept members, and set aside what is no proposal, by the keyboard alone."""
    while hand.page.locator("#desk-pending").inner_text() != "0":
        card = hand.page.locator(".card.current")
        hand.press("r" if "Not understood" in card.inner_text() else "a")


def find_seats(hand: Hand) -> str:
    """Give what the admin's list says of the seats of the board."""
    hand.page.goto(f"{hand.site}/admin/meetings/membership/?q=Open+Harbours")
    return hand.page.locator(".paginator").inner_text()


def test_45_members_are_pasted_reviewed_applied_and_taken_back(
    hand: Hand, record_property: Callable[[str, object], None]
) -> None:
    page = hand.page
    batch = paste(hand)
    decide_by_keys(hand)
    hand.press("n")
    hand.click(page.get_by_role("button", name="Apply now"))
    expect(page.locator(".messagelist")).to_contain_text("Records made")
    told = f"{hand.steps} clicks and keys, {hand.seconds} seconds"
    record_property("steps", told)
    assert hand.seconds < LONGEST, told
    assert "45" in find_seats(hand)
    assert set(Membership.objects.values_list("state", flat=True)) == {"draft"}
    by_group = {seat.group.name for seat in Membership.objects.select_related("group")}
    assert by_group == set(GROUPS)
    assert sorted(seat.name_as_printed for seat in Membership.objects.all()) == sorted(NAMES)

    again = paste(hand)
    assert again == batch
    hand.is_told("This very source was handed in before")
    assert page.url.endswith(f"/{batch.pk}/change/")

    hand.go(f"{batch.pk}/undo/")
    hand.click(page.get_by_role("button", name="Take it back"))
    hand.is_told("Taken back")
    assert "0" in find_seats(hand)
    assert not Membership.objects.exists()
    assert not Participant.objects.exists()


def test_two_editors_clash_on_one_seat_and_neither_loses_what_was_put(
    hand: Hand, browser: Browser, problems: list[str]
) -> None:
    batch = paste(hand)
    other = sign_in(browser.new_context().new_page(), hand.site, "colleague")
    other.go(f"{batch.pk}/review/?kind=member")
    hand.go(f"{batch.pk}/review/?kind=member")
    other.press("r")
    hand.press("e")
    hand.page.locator(".card.current").get_by_label("Organisation", exact=True).fill("Lamp Union")
    hand.page.keyboard.press("Escape")
    hand.press("a")
    card = hand.page.locator(".card.clash")
    expect(card).to_contain_text(
        "Meanwhile colleague decided: Rejected. You were about to: Accepted"
    )
    expect(card.get_by_label("Organisation", exact=True)).to_have_value("Lamp Union")
    item = batch.items.filter(kind="member").order_by("position")[0]
    assert item.decision == "rejected"
    assert all("409" in problem for problem in problems)
    problems.clear()
    hand.press("a")
    item.refresh_from_db()
    assert (item.decision, item.edited) == ("accepted", {"organisation": "Lamp Union"})
    other.page.context.close()


def test_the_whole_way_needs_no_scripts(
    hand: Hand, browser: Browser, live_server: LiveServer
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = sign_in(context.new_page(), live_server.url)
    page = plain.page
    plain.go("add/")
    page.get_by_label("Paste the text").check()
    page.locator("#id_pasted").fill(write_roster())
    page.get_by_label("Body, by its number or its address").fill("nowhere")
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".errorlist", has_text="There is no body")).to_be_visible()
    expect(page.get_by_label("Body, by its number or its address")).to_have_value("nowhere")
    expect(page.locator("#id_pasted")).to_have_value(write_roster())
    page.get_by_label("Body, by its number or its address").fill("board-of-harbours")
    page.get_by_role("button", name="Read it").click()

    batch = ImportBatch.objects.get()
    page.get_by_role("button", name="Reject: Alda Tarnhelm").click()
    expect(page.locator(".card:target")).to_contain_text("Rejected by editor")
    page.locator(".bulk summary", has_text="All members").click()
    page.get_by_role("button", name="Accept all 44").click()
    expect(page.locator(".messagelist")).to_contain_text("Accepted: 44 members.")
    page.get_by_role("link", name="Apply what was accepted").click()
    page.get_by_role("button", name="Apply now").click()
    assert Membership.objects.count() == 44
    plain.go(f"{batch.pk}/undo/")
    page.get_by_role("button", name="Take it back").click()
    assert not Membership.objects.exists()
    context.close()
