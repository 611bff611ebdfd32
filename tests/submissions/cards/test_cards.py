"""Cards: what they say is what the page says, none is too large, and no word is cut in two."""

import struct
from xml.etree import ElementTree

import pytest
from django.utils.translation import override

from submissions.cards import making
from submissions.cards.card import Card, Item
from submissions.cards.drawing import ROOM, TITLE, WORDS, draw_card, wrap_at_words
from submissions.cards.pictures import give_png
from submissions.charts.lettering import width_of
from submissions.charts.marks import Mark
from submissions.charts.pictures import find_fonts
from submissions.models import CallKind, Contributor
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
LONG = "Report of the Working Group on improvements to the Internet Governance Forum " * 6


def size_of(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


def texts(svg):
    """Give what is written on a card, with the place of each."""
    found = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [(one.text.strip("\u2067\u2068\u2069"), float(one.get("x")), one) for one in found]


@pytest.fixture
def call():
    """A call of which a source reports ten answers and one is on record, of two seats."""
    body = make.make_body(slug="wg", name="Working Group")
    states = make.make_group(slug="government", name="Governments")
    composition = make.make_composition(body=body, slug="c2011", starts="2011")
    make.make_seats(composition, 2, group=states)
    call = make.make_call(
        body=body, slug="draft", title="Draft outline", kind=CallKind.COMMENTS,
        deadline="1 March 2011", composition=composition,
    )  # fmt: skip
    make.make_submission(
        call=call, body=body, slug="s",
        contributors=[{"participant": make.make_participant(slug="finland"), "group": states}],
    )  # fmt: skip
    make.make_reported(call, 10, slug="ten")
    return call


def test_the_card_of_a_call_sets_what_is_recorded_beside_what_is_reported(call):
    card = making.make_call(call)
    assert card.kind == "Request for comments on a draft"
    assert card.title == "Draft outline"
    assert card.lines == ("Working Group",)
    assert card.figure == "1 recorded of 10 reported"
    assert "of 2 seats answered" in card.note
    assert [one.mark.key for one in card.items] == ["government"]


def test_the_card_of_a_body_has_its_numbers_and_its_latest_seats(call):
    card = making.make_body(call.body)
    assert card.figure == "0 meetings · 1 call · 1 contribution"
    assert [str(one) for one in card.items] == ["Governments 2"]


def test_a_sender_whose_record_is_a_draft_is_not_named(call):
    hidden = make.make_participant(state="draft", name="Hidden")
    submission = make.make_submission(call=call, contributors=[hidden])
    assert making.make_submission(submission).items == ()


@pytest.mark.parametrize("title", ["Short", LONG, "x" * 500, "Ünïcödé – “quoted”", "<b>&"])
def test_each_card_is_1200_by_630_whatever_its_title(title):
    png = give_png(lambda: Card(kind="Meeting", title=title, lines=(title,), figure="6 of 10"))
    assert size_of(png) == (1200, 630)


def test_a_long_title_ends_at_a_word():
    rows = wrap_at_words(LONG, TITLE, ROOM, most=3)
    assert len(rows) == 3
    assert set(" ".join(rows).removesuffix("…").split()) <= set(LONG.split())
    assert all(width_of(row, TITLE) <= ROOM for row in rows)


def test_groups_that_find_no_room_leave_an_ellipsis_and_nothing_runs_over_the_edge():
    items = tuple(
        Item(Mark("government", f"A group of many words {n}"), "4 of 9") for n in range(40)
    )
    card = Card(kind="Call", title=LONG, figure="6 of 10", note="x", items=items)
    written = texts(draw_card(card, mirror=False))
    assert any(words == "…" for words, _, _ in written)
    for words, x, element in written:
        if element.get("text-anchor") != "end":
            assert x + width_of(words, float(element.get("font-size", WORDS))) <= ROOM + 1, words


def test_an_arabic_card_runs_from_the_right():
    card = Card(kind="نداء", title="العنوان", figure="6")
    left = {words: x for words, x, _ in texts(draw_card(card, mirror=False))}
    right = {words: x for words, x, _ in texts(draw_card(card, mirror=True))}
    assert left["العنوان"] == 0
    assert right["العنوان"] == ROOM
    assert size_of(give_png(lambda: card)) == (1200, 630)


def test_a_card_in_letters_without_a_font_is_that_of_the_site():
    assert give_png(lambda: Card(kind="", title="ཀ")) == give_png(lambda: Card(kind="", title="ཁ"))


@pytest.mark.skipif("Noto Sans SC" in find_fonts(), reason="the Chinese font is installed")
def test_a_chinese_card_without_its_font_is_in_english(client, call):
    chinese = client.get("/zh-hans/cards/calls/draft.png")
    assert chinese.content == client.get("/cards/calls/draft.png").content


ADDRESSES = (
    *("bodies/wg", "calls/draft", "submissions/s", "participants/finland", "groups/government"),
    *("charts/answers/draft", "charts/balance/wg", "pages/site", "pages/method"),
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_card_has_an_address_in_each_language_and_a_mark_of_its_state(client, call, address):
    for prefix in ("", "/ar"):
        answer = client.get(f"{prefix}/cards/{address}.png")
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
        assert size_of(answer.content) == (1200, 630)
        again = client.get(
            f"{prefix}/cards/{address}.png", headers={"if-none-match": answer["ETag"]}
        )
        assert again.status_code == 304


@pytest.mark.parametrize(
    "address", ["dreams/wg", "bodies/nobody", "charts/dreams/wg", "pages/dreams", "calls/hidden"]
)
def test_what_is_not_public_has_no_card(client, call, address):
    make.make_call(body=call.body, slug="hidden", state="draft")
    assert client.get(f"/cards/{address}.png").status_code == 404


def test_a_withdrawn_record_has_no_card_any_more(client, call):
    make.make_call(
        body=call.body, slug="gone", title="Its title", state="withdrawn", state_reason="Twice."
    )
    answer = client.get("/cards/calls/gone.png")
    assert answer.status_code == 410
    assert b"Its title" not in answer.content


def test_the_words_of_a_card_are_in_the_language_of_its_address(call):
    with override("fr"):
        assert making.make_call(call).kind != "Request for comments on a draft"


@pytest.mark.parametrize("address", ["bodies/wg", "calls/draft", "participants/finland"])
def test_a_card_takes_as_many_queries_with_many_records_as_with_few(client, call, address):
    finland = Contributor.objects.get().participant
    add_rows(call, finland, 2)
    few = count_queries(client, f"/cards/{address}.png")
    add_rows(call, finland, 48)
    assert count_queries(client, f"/cards/{address}.png") == few


def add_rows(call, participant, number):
    for _ in range(number):
        make.make_submission(call=call, body=call.body, contributors=[participant])
        make.make_membership(body=call.body, participant=participant)
        make.make_meeting(body=call.body)
