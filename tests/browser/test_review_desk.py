"""The review desk in a real browser: by the keyboard, without scripts, and in all lights."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from submissions.importing.deciding import decide
from submissions.models import ImportBatch, ImportItem
from tests import factories as make
from tests.browser.walking import LOOKS, find_faults
from tests.signing_in import sign_in
from tests.submissions.admin.importing.making import (
    ARABIC,
    make_batch,
    make_item,
    make_member,
    make_reference,
)

pytestmark = pytest.mark.django_db(transaction=True)
GIVEN = ("Alda", "Berin", "Cosmo", "Dalia", "Edvin", "Fenna", "Goran", "Hilde", "Ivo")
FAMILY = ("Tarnhelm", "Osterby", "Quillmark", "Vandersee", "Lockhaven")
NAMES = [f"{given} {family}" for family in FAMILY for given in GIVEN]
ROSTER = "Members of the Board of Lighthouses\n\n" + "".join(
    f"{name}, Keeper, Light {number}\n" for number, name in enumerate(NAMES, start=1)
)


def make_roster():
    """Make a list of 45 as it was read: 40 are sure, 3 to be chosen, 2 are not understood."""
    batch = make_batch(ROSTER, title="Board of Lighthouses")
    make_item(batch, "Members of the Board", kind="document", fields={"title": "Members"})
    for number, name in enumerate(NAMES):
        if number in {10, 20, 30}:
            near = [make.make_participant(name=name), make.make_participant(name=f"{name}-Dale")]
            references = {"participant": make_reference(name, *near)}
            make_member(batch, name=name, proposal="ambiguous", references=references)
        elif number in {15, 25}:
            words = {"words": name, "reason": "no office"}
            make_item(batch, name, kind="not-understood", proposal="not-understood", fields=words)
        else:
            make_member(batch, name=name, confidence="0.980")
    return batch


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> str:
    """Sign in, and give the address of the imports."""
    sign_in(page, live_server.url)
    return f"{live_server.url}/admin/submissions/importbatch"


def current(page: Page) -> str:
    """Give what the current card is called."""
    return page.locator(".card.current h3").inner_text()


def press(page: Page, key: str) -> None:
    """Press a key, and wait until the desk has answered a decision."""
    if key not in "aru":
        page.keyboard.press(key)
        return
    with page.expect_response(lambda answer: "/items/" in answer.url):
        page.keyboard.press(key)
    expect(page.locator(".card button:disabled")).to_have_count(0)


def test_a_list_of_45_members_is_reviewed_by_the_keyboard_alone(page: Page, desk: str) -> None:
    batch = make_roster()
    page.goto(f"{desk}/{batch.pk}/review/")
    steps = 0
    while page.locator("#desk-pending").inner_text() != "0":
        card = page.locator(".card.current")
        keys = ["1", "a"] if card.locator("fieldset.open").count() else ["a"]
        keys = ["r"] if "Not understood" in card.inner_text() else keys
        for key in keys:
            press(page, key)
            steps += 1
    assert steps == 49
    assert batch.items.filter(decision="accepted").count() == 44
    assert batch.items.filter(decision="rejected", kind="not-understood").count() == 2
    chosen = batch.items.filter(proposal="ambiguous")
    assert all(one.references["participant"]["choice"] for one in chosen)


def test_all_that_are_sure_are_accepted_in_two_clicks(page: Page, desk: str) -> None:
    batch = make_roster()
    page.goto(f"{desk}/{batch.pk}/review/?kind=member")
    page.get_by_text("All members to decide in the whole source (43)").click()
    page.get_by_role("button", name="Accept the 40 that are sure").click()
    expect(page.get_by_text("Accepted: 40 members.")).to_be_visible()
    assert batch.items.filter(kind="member", decision="pending").count() == 3


def test_the_passage_of_the_current_card_is_in_sight_and_the_page_stays(
    page: Page, desk: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    batch = make_roster()
    page.goto(f"{desk}/{batch.pk}/review/")
    for _ in range(43):
        page.keyboard.press("j")
    name = current(page)
    passage = page.locator("#desk-text mark.current")
    assert passage.inner_text() == name
    box = passage.bounding_box()
    assert box
    assert 0 <= box["y"] <= 500
    assert page.locator("#desk-text").evaluate("pane => pane.getBoundingClientRect().top") >= 0


def test_keys_do_nothing_while_something_is_typed(page: Page, desk: str) -> None:
    batch = make_batch()
    item = make_member(batch)
    page.goto(f"{desk}/{batch.pk}/review/")
    page.keyboard.press("e")
    name = page.locator(f"#field-{item.pk}-name")
    expect(name).to_be_focused()
    name.fill("")
    page.keyboard.type("jar uke ?")
    assert name.input_value() == "jar uke ?"
    page.keyboard.press("Escape")
    press(page, "a")
    item.refresh_from_db()
    assert (item.decision, item.edited) == ("accepted", {"name": "jar uke ?"})


def test_the_keys_are_listed_and_can_be_put_out_of_use(page: Page, desk: str) -> None:
    batch = make_batch()
    item = make_member(batch)
    page.goto(f"{desk}/{batch.pk}/review/")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    keys.get_by_label("Use these keys").uncheck()
    keys.get_by_role("button", name="Close").click()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    page.get_by_role("button", name="Keys (?)").click()
    expect(keys).to_be_visible()
    item.refresh_from_db()
    assert item.decision == "pending"


def test_another_record_is_found_by_typing_its_name(page: Page, desk: str) -> None:
    other = make.make_participant(name="Fenna Quillmark")
    batch = make_batch()
    item = make_member(batch, references={"participant": make_reference("Ilka")})
    page.goto(f"{desk}/{batch.pk}/review/")
    field = page.get_by_label("Another participant")
    with page.expect_response(lambda answer: "autocomplete" in answer.url):
        field.press_sequentially("Fenna")
    found = page.locator("datalist option").first
    expect(found).to_have_attribute("value", re.compile(f"{other.pk} Fenna Quillmark"))
    field.fill(f"{other.pk} Fenna Quillmark")
    with page.expect_response(lambda answer: "/items/" in answer.url):
        page.get_by_role("button", name="Accept: Ilka Sandvoss").click()
    item.refresh_from_db()
    assert item.references["participant"]["choice"] == other.pk


def test_a_clash_shows_both_decisions_in_the_card(
    page: Page, desk: str, problems: list[str]
) -> None:
    batch = make_batch()
    item = make_member(batch)
    page.goto(f"{desk}/{batch.pk}/review/")
    decide(item, decision="rejected", version=1, user=User.objects.create_user("colleague"))
    press(page, "a")
    expect(page.get_by_text("Meanwhile colleague decided: Rejected.")).to_be_visible()
    assert ImportItem.objects.get().decision == "rejected"
    assert all("409" in problem for problem in problems)
    problems.clear()
    press(page, "a")
    assert ImportItem.objects.get().decision == "accepted"


def test_everything_works_without_scripts(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, live_server.url)
    batch = make_batch()
    person = make.make_participant(name="Ilka Sandvoss")
    references = {"participant": make_reference("Ilka", person)}
    item = make_member(batch, references=references)
    make_member(batch, name="Teo Brandell")
    page.goto(f"{live_server.url}/admin/submissions/importbatch/{batch.pk}/review/")
    card = page.locator(f"#item-{item.pk}")
    card.get_by_label("Ilka Sandvoss 90 %").check()
    card.get_by_text("Edit what it says").click()
    card.get_by_label("Organisation", exact=True).fill("Tide Office")
    card.get_by_role("button", name="Accept: Ilka Sandvoss").click()
    assert page.url.endswith(f"#item-{item.pk}")
    expect(page.locator(f"#item-{item.pk}")).to_contain_text("Accepted by editor")
    item.refresh_from_db()
    assert item.edited == {"organisation": "Tide Office"}
    page.locator(f"#item-{item.pk}").get_by_role("button", name="Undo the decision").click()
    item.refresh_from_db()
    assert item.decision == "pending"
    context.close()


def test_a_source_that_is_being_read_is_followed_without_loading_the_page_anew(
    page: Page, desk: str
) -> None:
    batch = make_batch(state="reading")
    make_member(batch)
    page.goto(f"{desk}/{batch.pk}/change/")
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.evaluate("document.body.dataset.same = 'yes'")
    ImportBatch.objects.update(state="read")
    expect(page.get_by_role("link", name="Review 1 proposal")).to_be_visible(timeout=30_000)
    assert page.evaluate("document.body.dataset.same") == "yes"


def test_pages_of_the_desk_are_accessible_and_narrow_enough(
    walker: Page, live_server: LiveServer
) -> None:
    batch = make_roster()
    batch.parts.update(text=f"{ROSTER}\n{ARABIC}", quoted=[[0, 7]], aside=[[8, 20]])
    sign_in(walker, live_server.url)
    for path in (f"{batch.pk}/review/", f"{batch.pk}/parts/", f"{batch.pk}/change/", "add/"):
        address = f"{live_server.url}/admin/submissions/importbatch/{path}"
        assert find_faults(walker, address, looks=LOOKS) == [], path
