"""An article from the file to drafts, statements and a conflict, as an editor does it."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Meeting, Statement
from submissions.models import Contributor, ImportBatch
from tests import factories as make
from tests.browser.desk_hand import Hand, sign_in
from tests.browser.importing_sources import ARTICLE, make_groups

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hand(page: Page, live_server: LiveServer) -> Hand:
    """Sign in where the record has some of what the article says, and two States of one name."""
    make_groups()
    board = make.make_body(name="Board of Open Harbours", slug="board-of-harbours")
    make.make_call(body=board, title="Questionnaire on lamps")
    make.make_composition(body=board, label="The board of 2010", decided="2010-12-06")
    first = make.make_meeting(
        body=board, slug="first", title="First meeting, Ruritz", number=1, held="25 February 2011"
    )
    make.make_statement(first, "held", "25 February 2011")
    for name in ("Norland", "Southmark", "Ruritania"):
        make.make_participant(name=name, kind="state")
    for slug in ("estria-1", "estria-2"):
        make.make_participant(name="Estria", kind="state", slug=slug)
    return sign_in(page, live_server.url)


def find_card(hand: Hand, batch: ImportBatch, title: str) -> Locator:
    """Give the card with a title, once it is the one that keys act on."""
    hand.go(f"{batch.pk}/review/")
    card = hand.page.locator(".card").filter(has=hand.page.get_by_role("heading", name=title))
    card.first.focus()
    return card.first


def decide(hand: Hand, batch: ImportBatch, title: str, keys: str) -> None:
    """Press keys at the card with a title."""
    find_card(hand, batch, title)
    for key in keys:
        hand.press(key)


def put_otherwise(hand: Hand, batch: ImportBatch, title: str, field: str, words: str) -> None:
    """Edit a field of a card, and accept it."""
    card = find_card(hand, batch, title)
    hand.press("e")
    hand.write(card.get_by_label(field, exact=True), words)
    hand.page.keyboard.press("Escape")
    hand.press("a")


def see_conflict(hand: Hand, meeting: Meeting) -> None:
    """See both words on the days of a meeting, and the source, on its page in the admin."""
    said = Statement.objects.filter(field="held", object_id=meeting.pk)
    assert {one.value for one in said} == {"25 February 2011", "24 and 25 February 2011"}
    hand.page.goto(f"{hand.site}/admin/meetings/meeting/{meeting.pk}/change/")
    expect(hand.page.locator("#content")).to_contain_text("24 and 25 February 2011")
    assert meeting.held.text == "25 February 2011"


def test_an_article_becomes_drafts_statements_and_a_conflict(hand: Hand, tmp_path: Path) -> None:
    page = hand.page
    path = tmp_path / "article.html"
    path.write_text(ARTICLE)
    hand.go("add/")
    hand.upload(path)
    hand.pick("Body", "Open", "Board of Open Harbours")
    hand.pick("Call", "lamps", "Questionnaire on lamps")
    batch = hand.read_it()
    hand.click(page.get_by_text("All documents to decide in the whole source (2)"))
    hand.click(page.get_by_role("button", name="Accept the 1 that are sure"))
    expect(page.locator(".messagelist")).to_contain_text("Accepted: 1 document.")
    put_otherwise(hand, batch, "second meeting", "Place", "Tarnmouth Quay")
    decide(hand, batch, "first meeting of the Board of Open Harbours", "a")
    for name in ("10 submissions", "4 submissions, governments", "Norland", "Southmark"):
        decide(hand, batch, name, "a")
    decide(hand, batch, "Estria", "2a")
    hand.go(f"{batch.pk}/apply/")
    hand.click(page.get_by_role("button", name="Apply now"))
    expect(page.locator(".messagelist")).to_contain_text("Records made")

    assert Meeting.objects.get(number=2).place == "Tarnmouth Quay"
    assert Contributor.objects.get(participant__slug="estria-2").submission.state == "draft"
    assert not Contributor.objects.filter(participant__slug="estria-1").exists()
    see_conflict(hand, Meeting.objects.get(slug="first"))
