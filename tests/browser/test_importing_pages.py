"""Every page of importing: for all eyes, ears and widths, and by the keyboard alone."""

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Participant
from submissions.models import ImportBatch, ImportItem
from tests import factories as make
from tests.browser.desk_hand import Hand, sign_in
from tests.browser.reading import listen
from tests.browser.walking import find_faults
from tests.submissions.admin.importing.making import (
    ARABIC,
    make_batch,
    make_item,
    make_member,
    make_reference,
)

pytestmark = pytest.mark.django_db(transaction=True)
LONG = "Permanent-Representation-and-Secretariat-of-the-Coastal-Lighthouses-and-Buoys " * 3
NAMES = ("Ilka Sandvoss", "Teo Brandell")
MANY, MOST = 2000, 500
"""Accepted proposals, and how many of them a page lists at most."""
LIST = ""
"""The address of the list, of which all but the width is Django's own."""


def make_full() -> ImportBatch:
    """Make an import with all that its pages can show: long, right to left, open and decided."""
    words = "\n".join((*NAMES, LONG, ARABIC))
    batch = make_batch(words, title=f"Roster {LONG}"[:250], body=make.make_body())
    batch.parts.update(remarks=[["A name is cut off.", 0, 4]], quoted=[[0, 4]])
    make_item(batch, "Ilka", kind="document", fields={"title": "Roster", "role": "self"})
    people = [make.make_participant(name=name, slug=f"{at}") for at, name in enumerate(NAMES)]
    twins = [*people, make.make_participant(name=NAMES[0], slug="twin")]
    open_one = {"participant": make_reference(NAMES[0], *twins)}
    make_member(batch, name=NAMES[0], proposal="ambiguous", references=open_one)
    changes = {"organisation": {"now": "Tide Office", "then": LONG, "how": "differs"}}
    chosen = {"participant": make_reference(NAMES[1], *people, choice=people[1].pk)}
    make_member(
        batch,
        name=NAMES[1],
        changes=changes,
        references=chosen,
        decision="accepted",
        proposal="changed",
    )
    make_member(batch, name=LONG[:80], decision="rejected")
    make_item(batch, ARABIC[:8], kind="not-understood", proposal="not-understood", fields={})
    return batch


def paths_of(batch: ImportBatch, failed: ImportBatch, reading: ImportBatch) -> list[str]:
    """Give the pages of imports in each of their states."""
    pages = ("review/", "review/?decision=all", "parts/", "change/", "apply/", "report/", "undo/")
    own = [f"{batch.pk}/{page}" for page in pages]
    others = [f"{failed.pk}/change/", f"{reading.pk}/change/"]
    return [LIST, "add/", *own, f"{batch.pk}/history/", *others]


def test_every_page_is_accessible_and_no_wider_than_the_window(
    walker: Page, live_server: LiveServer
) -> None:
    failed = make_batch("", state="failed", fault="There are no words in it; give another.")
    sign_in(walker, live_server.url)
    faults = []
    for path in paths_of(make_full(), failed, make_batch(state="reading")):
        address = f"{live_server.url}/admin/submissions/importbatch/{path}"
        found = find_faults(walker, address, looks=((1440, "light"), (360, "dark")))
        faults += [f"{path} {fault}" for fault in found]
    assert faults == []


@pytest.fixture
def hand(page: Page, live_server: LiveServer) -> Hand:
    """Sign in."""
    return sign_in(page, live_server.url)


def test_no_two_buttons_or_links_of_the_review_sound_the_same(hand: Hand) -> None:
    batch = make_full()
    hand.go(f"{batch.pk}/review/?decision=all")
    (main,) = listen(hand.page).of("main")
    heard = Counter(str(one) for one in main.of("button"))
    assert [name for name, count in heard.items() if count > 1] == []
    assert 'button "Accept: Ilka Sandvoss"' in heard
    assert 'link "line 2: Teo Brandell"' in {str(one) for one in main.of("link")}


FOCUSED = """(() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    return [one.getAttribute('aria-label') || one.innerText || one.name || one.id, seen,
            box.bottom > 0 && box.top < innerHeight];
})()"""


def test_the_keyboard_goes_through_a_card_in_order_and_is_seen(hand: Hand) -> None:
    batch = make_full()
    hand.go(f"{batch.pk}/review/?kind=member")
    hand.page.locator(".card").first.focus()
    walked = []
    for _ in range(9):
        hand.page.keyboard.press("Tab")
        name, is_marked, is_in_sight = hand.page.evaluate(FOCUSED)
        assert is_marked, name
        assert is_in_sight, name
        walked.append(name)
    order = ["line 1: ", "Participant: ", "reference-participant", "Edit what it says: "]
    order += ["Save changes: ", "Accept: ", "Reject: "]
    places = [next(at for at, one in enumerate(walked) if one.startswith(name)) for name in order]
    assert places == sorted(places), walked


def test_a_digit_chooses_in_the_reference_that_is_open_and_in_no_other(hand: Hand) -> None:
    batch = make_batch()
    people = [make.make_participant(name=name) for name in NAMES]
    references = {
        "organisation": make_reference("Office", *people, choice=people[1].pk),
        "participant": make_reference("Ilka", *people),
    }
    item = make_member(batch, references=references)
    hand.go(f"{batch.pk}/review/")
    hand.press("1")
    hand.press("a")
    item.refresh_from_db()
    chosen = {name: one["choice"] for name, one in item.references.items()}
    assert chosen == {"organisation": people[1].pk, "participant": people[0].pk}


def test_pages_of_2000_accepted_proposals_stay_short(hand: Hand) -> None:
    names = [f"Keeper {number}" for number in range(MANY)]
    batch = make_batch("\n".join(names), body=make.make_body())
    fields = {"title": "Keepers", "role": "self", "kind": "web-page"}
    make_item(batch, "Keeper 0", kind="document", fields=fields, decision="accepted")
    make_many(batch, names)
    hand.go(f"{batch.pk}/apply/")
    expect(hand.page.get_by_role("button", name=f"Apply all {MANY + 1}")).to_be_in_viewport()
    assert hand.page.locator(".desk-written li").count() <= 2 * MOST
    for path in ("review/?decision=all", "change/", "report/", "undo/", "parts/"):
        hand.go(f"{batch.pk}/{path}")
        assert hand.page.locator(".card, .desk-written li, .desk-left li").count() <= MOST
    assert not Participant.objects.exists()


def make_many(batch: ImportBatch, names: list[str]) -> None:
    """Make an accepted proposal of a seat for each name."""
    one = make_member(
        batch,
        name=names[0],
        decision="accepted",
        references={"participant": make_reference(names[0], choice="new")},
    )
    rows = []
    for at, name in enumerate(names[1:], start=one.position + 1):
        references = {"participant": make_reference(name, choice="new")}
        rows.append(ImportItem(**{**values_of(one), "position": at, "references": references}))
        rows[-1].fields = {**one.fields, "name": name}
    batch.items.bulk_create(rows)


def values_of(item: ImportItem) -> dict[str, Any]:
    """Give the columns of a proposal but its number."""
    columns = [one.attname for one in item._meta.fields if one.name != "id"]
    return {name: getattr(item, name) for name in columns}
