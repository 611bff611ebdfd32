"""Sources beside the fields in a real browser: given, offered again, and asked about."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.models import Meeting, Statement
from tests import factories as make
from tests.browser.test_admin import choose
from tests.browser.walking import find_wide
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db(transaction=True)
NEAR = ".fact-top, .fieldset-heading, .form-row:has(.fact), .fact-rows"


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> str:
    """Sign in, and give the address of the admin."""
    sign_in(page, live_server.url)
    return f"{live_server.url}/admin"


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Give a page of an editor into which axe may put its script."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    sign_in(page, live_server.url)
    yield page
    context.close()


def test_a_source_given_once_serves_the_next_fact_by_one_key(page: Page, desk: str) -> None:
    meeting = make.make_meeting()
    make.make_document(title="Summary of the meeting")
    page.goto(f"{desk}/meetings/meeting/{meeting.pk}/change/")
    page.locator("#id_title").fill("Second meeting")
    page.locator("div.field-title summary").click()
    choose(page, "id_source-title-document", "Summary")
    page.locator("#id_source-title-locator").fill("¶ 9")
    page.locator("#id_place").fill("Geneva")

    tick = page.locator("div.field-place .fact-same input")
    page.locator("div.field-place .fact-same", has_text="Summary of the meeting, ¶ 9").wait_for()
    tick.focus()
    page.keyboard.press("Space")
    expect(page.locator("#fact-told")).to_contain_text("Summary of the meeting, ¶ 9")
    page.get_by_role("button", name="Save and continue editing").click()
    page.locator(".messagelist").wait_for()

    said = page.locator("div.field-title .fact-said").inner_text()
    assert "Second meeting Summary of the meeting, ¶ 9" in said
    assert set(Statement.objects.values_list("field", "locator")) == {
        ("title", "¶ 9"),
        ("place", "¶ 9"),
    }


def test_a_conflict_is_asked_about_with_all_that_was_typed(page: Page, desk: str) -> None:
    meeting = make.make_meeting(held="24 February 2011")
    make.make_statement(meeting, "held", "the 24th", reading="2011-02-24")
    make.make_document(title="Press release")
    page.goto(f"{desk}/meetings/meeting/{meeting.pk}/change/")
    page.locator("#id_held").fill("25 February 2011")
    page.locator("div.field-held summary").click()
    choose(page, "id_source-held-document", "Press")
    page.get_by_role("button", name="Save and continue editing").click()
    page.locator(".errornote").wait_for()

    expect(page.locator("#id_held")).to_have_value("25 February 2011")
    assert page.get_by_label("Keep “24 February 2011”").is_checked()
    page.get_by_label("Prefer “25 February 2011”").check()
    page.get_by_label("Why it is preferred").fill("It is the official record.")
    page.get_by_role("button", name="Save and continue editing").click()
    page.locator(".messagelist").wait_for()

    assert "★ preferred 25 February 2011" in page.locator("div.field-held").inner_text()
    assert Meeting.objects.get().held.edtf == "2011-02-25"


def test_what_stands_beside_the_fields_is_for_everyone(
    open_page: Page, live_server: LiveServer
) -> None:
    page = open_page
    meeting = make.make_meeting(held="24 February 2011")
    make.make_statement(meeting, "held", "the 24th", reading="2011-02-24")
    row = make.make_statement(meeting, "held", "the 25th", reading="2011-02-25", state="draft")
    form = f"{live_server.url}/admin/meetings/meeting/{meeting.pk}/change/"
    page.goto(form)
    page.locator("#id_held").fill("26 February 2011")
    page.locator("div.field-held summary").click()
    page.locator("#id_source-held-locator").fill("¶ 9")
    page.get_by_role("button", name="Save and continue editing").click()
    page.locator(".errornote").wait_for()
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = Axe().run(page, context=NEAR).response["violations"]
        assert [node["failureSummary"] for one in found for node in one["nodes"]] == []
        for direction in ("ltr", "rtl"):
            page.evaluate(f"document.documentElement.dir = '{direction}'")
            assert find_wide(page, width) == []
    for name in ("prefer", "list-conflict"):
        page.goto(f"{live_server.url}/admin/meetings/statement/{row.pk}/{name}/")
        assert find_wide(page, 360) == []
        assert Axe().run(page, context="#content").response["violations"] == []
