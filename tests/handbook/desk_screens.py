"""What the pictures of the desk show: a meeting entered, sourced, published, and cared for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from playwright.sync_api import Page

from meetings.models import Meeting, Participant, StakeholderGroup
from tests import factories as make
from tests.handbook.screens import Shown, top

LISTS = "/admin/meetings"


def choose(page: Page, field: str, words: str) -> None:
    """Choose in an autocomplete by typing."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-search__field").fill(words)
    page.locator(".select2-results__option--highlighted", has_text=words).click()


def open_meeting(page: Page, site: str, section: str = "meeting") -> Meeting:
    """Open the form of the third meeting at a section."""
    meeting = Meeting.objects.get(slug="wgoh-3")
    page.goto("about:blank")
    page.goto(f"{site}{LISTS}/meeting/{meeting.pk}/change/#section-{section}")
    page.evaluate("document.querySelector('.submit-row').style.position = 'static'")
    return meeting


def make_third_meeting() -> Meeting:
    """Make a draft with a roster, a source, and a value on which two sources differ."""
    second = Meeting.objects.get(slug="wgoh-2")
    source = make.make_document(title="Summary of the third meeting", issued="July 2012")
    groups = {row.slug: row for row in StakeholderGroup.objects.all()}
    seats = (
        ("Republic of Tides", "state", "government"),
        ("Ilka Sandvoss", "person", "civil-society"),
        ("Bram Ostrander", "person", "civil-society"),
        ("Harbour Traders", "organisation", "private-sector"),
        ("Mirela Quay", "person", "technical-academic"),
    )
    for name, kind, group in seats:
        who = make.make_participant(name=name, kind=kind)
        make.make_membership(
            body=second.body, participant=who, group=groups[group], starts="2011", ends=".."
        )
    meeting = make.make_meeting(
        body=second.body,
        slug="wgoh-3",
        title="Third meeting of the Working Group on Open Harbours",
        number=3,
        held="2012-07-11",
        place="Quito",
        state="draft",
    )
    make.make_statement(meeting, "place", "Quito", document=source, locator="¶ 2", state="draft")
    make.make_statement(meeting, "held", "11 July 2012", reading="2012-07-11", document=source)
    return meeting


def show_meeting(page: Page, site: str) -> Shown:
    make_third_meeting()
    open_meeting(page, site)
    page.evaluate("scrollTo(0, 0)")
    return top(page, 640)


def show_grid(page: Page, site: str) -> Shown:
    open_meeting(page, site, "attendance")
    page.locator("[type=radio][value=present]").first.check()
    page.locator(".desk-grid").evaluate("one => one.scrollIntoView()")
    return {"x": 0, "y": 0, "width": 1000, "height": 560}


def show_copy(page: Page, site: str) -> Shown:
    open_meeting(page, site)
    page.get_by_role("link", name="New meeting from this one").click()
    return page.locator("#content")


def show_paste(page: Page, site: str) -> Shown:
    body = Meeting.objects.get(slug="wgoh-2").body
    page.goto(f"{site}/admin/quick/members/?body={body.pk}")
    page.get_by_label("The list:").fill(
        "Civil society:\nW. Drumlin; Coast Watch\nOda Fairlead – Tide Institute\n"
    )
    page.get_by_label("New participants are:").select_option("person")
    page.get_by_role("button", name="Preview").click()
    page.locator("#preview").evaluate("one => one.scrollIntoView()")
    return {"x": 0, "y": 0, "width": 1000, "height": 480}


def show_evidence(page: Page, site: str) -> Shown:
    open_meeting(page, site)
    page.locator("div.field-held summary").click()
    return page.locator("div.field-held")


def show_question(page: Page, site: str) -> Shown:
    page.locator("#id_held").fill("12 July 2012")
    choose(page, "id_source-held-document", "Report of the second")
    page.get_by_role("button", name="Save and continue editing").click()
    page.locator(".errornote").wait_for()
    page.evaluate("document.querySelector('.submit-row').style.position = 'static'")
    return page.locator("div.field-held")


def show_clash(page: Page, site: str) -> Shown:
    meeting = open_meeting(page, site)
    page.locator("#id_venue").fill("Harbour House")
    Meeting.objects.filter(pk=meeting.pk).update(venue="Customs Hall")
    page.get_by_role("button", name="Save and continue editing").click()
    return page.locator(".clash")


def show_publish(page: Page, site: str) -> Shown:
    meeting = Meeting.objects.get(slug="wgoh-3")
    page.goto(f"{site}{LISTS}/meeting/{meeting.pk}/publish/")
    return page.locator("#content")


def show_history(page: Page, site: str) -> Shown:
    meeting = Meeting.objects.get(slug="wgoh-3")
    page.goto(f"{site}{LISTS}/meeting/{meeting.pk}/history/")
    return top(page, 560)


def show_merge(page: Page, site: str) -> Shown:
    one, other = Participant.objects.filter(name__endswith="Drumlin").order_by("name")
    page.goto(f"{site}/admin/participants/merge/?source={one.pk}&target={other.pk}")
    return top(page, 620)


def show_dashboard(page: Page, site: str) -> Shown:
    page.goto(f"{site}/admin/")
    return top(page, 600)


def show_table(page: Page, site: str) -> Shown:
    page.goto(f"{site}{LISTS}/participant/import/")
    rows = "slug,kind,name\nteo-brandell,person,Teo Brandell\noda-fairlead,person,Oda Fairlead\n"
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    page.locator("#id_import_file").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_label("Reason").fill("List of speakers of July 2012")
    page.get_by_role("button", name="Show what it would change").click()
    return page.locator("#content")


def show_account(page: Page, site: str) -> Shown:
    page.goto(f"{site}/admin/account/")
    return page.locator("#content")


DESK_SCREENS: Mapping[str, Callable[[Page, str], Shown]] = {
    "meeting": show_meeting,
    "grid": show_grid,
    "copy": show_copy,
    "paste": show_paste,
    "evidence": show_evidence,
    "question": show_question,
    "clash": show_clash,
    "publish": show_publish,
    "history": show_history,
    "merge": show_merge,
    "dashboard": show_dashboard,
    "table": show_table,
    "account": show_account,
}
"""By the name of the picture; they go on from the record that the imports left."""
