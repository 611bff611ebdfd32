"""A whole meeting in a real browser: entered from a summary, and the next one made from it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from meetings.models import Meeting
from submissions.models import Submission
from tests import factories as make
from tests.browser.stepping import Steps
from tests.browser.test_admin import choose, desk
from tests.submissions.pasting.rosters import GROUPS, roster

__all__ = ["desk"]
pytestmark = pytest.mark.django_db(transaction=True)
AGENDA = (
    "1. Opening\n2. Mandate of the group\n3. Review of contributions\n4. Next steps\n5. Closing"
)
Keep = Callable[[str, object], None]


def forty() -> str:
    """Give forty contributors under the headings of their groups, as a summary lists them."""
    lines = roster().splitlines()
    return "\n".join(lines[: 40 + len(GROUPS)])


def paste(page: Page, steps: Steps, link: str, text: str) -> None:
    """Paste a list from the form of a meeting, look at the preview, and write it."""
    page.get_by_role("link", name=link).click()
    steps.take(link)
    page.get_by_label("The list:").fill(text)
    steps.take("paste")
    kinds = page.get_by_label("New participants are:")
    if kinds.count():
        kinds.select_option("person")
        steps.take("say that the new ones are persons")
    page.keyboard.press("Control+Enter")
    steps.take("preview")
    page.get_by_role("button", name="Write").wait_for()
    page.keyboard.press("Control+Enter")
    steps.take("write")
    page.get_by_role("heading", name="Written").wait_for()


def test_a_meeting_of_forty_contributions_is_entered_from_the_text_of_its_summary(
    page: Page, desk: str, record_property: Keep
) -> None:
    make.make_body(name="Working Group", acronym="")
    for name in GROUPS:
        make.make_group(name=name)
    page.goto(f"{desk}/meetings/meeting/add/")
    steps = Steps(record_property)
    choose(page, "id_body", "Working")
    steps.take("choose the body")
    for field, words in (
        ("title", "Second meeting"),
        ("number", "2"),
        ("held", "24-25 February 2011"),
        ("place", "Montreux"),
    ):
        page.locator(f"#id_{field}").fill(words)
        steps.take(f"type the {field}")
    page.get_by_role("button", name="Save and continue editing").click()
    steps.take("save")
    form = page.url
    paste(page, steps, "Paste agenda", AGENDA)
    page.goto(form)
    steps.take("back to the meeting")
    paste(page, steps, "Paste contributions", forty())
    steps.tell("a meeting with 5 points of an agenda and 40 contributions")

    meeting = Meeting.objects.get()
    assert [item.title for item in meeting.agenda.all()] == [
        line.partition(". ")[2] for line in AGENDA.splitlines()
    ]
    sent = Submission.objects.filter(meeting=meeting)
    assert sent.count() == 40
    groups = {name: sent.filter(contributors__group__name=name).count() for name in GROUPS}
    assert groups == dict(zip(GROUPS, (15, 15, 10), strict=True))


def test_the_next_meeting_of_a_body_takes_five_clicks(
    page: Page, desk: str, record_property: Keep
) -> None:
    meeting = make.make_meeting(
        body=make.make_body(), title="First meeting", number=1, held="2011-02-24", place="Montreux"
    )
    for position in (1, 2):
        make.make_agenda_item(meeting, position, title=f"Point {position}", outcome="agreed")
    seat = make.make_membership(body=meeting.body, starts="2010", ends="..")
    page.goto(f"{desk}/meetings/meeting/{meeting.pk}/change/")
    steps = Steps(record_property)
    page.get_by_role("link", name="New meeting from this one").click()
    steps.take("New meeting from this one")
    page.get_by_label("New date:").fill("24 March 2011")
    steps.take("type the days")
    page.get_by_role("button", name="Make the draft").click()
    steps.take("Make the draft")
    page.get_by_role("tab", name="Meeting").wait_for()
    steps.tell("the next meeting of a body")

    new = Meeting.objects.exclude(pk=meeting.pk).get()
    assert (new.number, new.place, new.state) == (2, "Montreux", "draft")
    assert new.held.edtf == "2011-03-24"
    assert [(one.title, one.outcome) for one in new.agenda.all()] == [
        ("Point 1", "not-known"),
        ("Point 2", "not-known"),
    ]
    assert [(one.participant, one.presence) for one in new.attendance.all()] == [
        (seat.participant, "unknown")
    ]
    assert len(steps.taken) <= 5
