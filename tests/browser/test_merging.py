"""One person that was entered twice is made one in a real browser, and two again."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories as make
from tests.browser.test_admin import choose, desk
from tests.browser.walking import find_wide

__all__ = ["desk"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_two_records_of_one_person_are_merged_and_parted_again(page: Page, desk: str) -> None:
    source = make.make_participant(name="J. Drumlin")
    make.make_participant(name="Josephine Drumlin")
    seat = make.make_membership(participant=source)
    page.goto(f"{desk}/meetings/participant/{source.pk}/change/")
    page.get_by_role("link", name="Merge into another").click()
    choose(page, "id_target", "Josephine")
    page.get_by_role("button", name="Show what would happen").click()
    page.get_by_role("link", name="Swap the two").click()
    page.get_by_role("link", name="Swap the two").click()
    page.get_by_label("Reason").fill("One mail address in both lists.")
    page.reload()
    page.get_by_role("button", name="Put them back").click()
    expect(page.get_by_label("Reason")).to_have_value("One mail address in both lists.")
    page.get_by_role("button", name="Merge J. Drumlin into Josephine Drumlin").click()

    expect(page.locator("#content")).to_contain_text("One mail address in both lists.")
    seat.refresh_from_db()
    assert seat.participant.name == "Josephine Drumlin"

    page.get_by_role("link", name="Undo it").click()
    page.set_viewport_size({"width": 360, "height": 800})
    assert find_wide(page, 360) == []
    page.get_by_label("Reason").fill("They are mother and daughter.")
    page.get_by_role("button", name="Take it back").click()

    expect(page.locator("#main")).to_contain_text("Undone:")
    seat.refresh_from_db()
    assert seat.participant == source
