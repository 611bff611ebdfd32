"""The desk's pages of one record: preview, publish now or later, withdraw, and the plans."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from igftracker.kept import store
from meetings.models import ChangeSet, Meeting, PublicationPlan, Statement
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def sign_in(client, role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


@pytest.fixture
def publisher(client):
    return sign_in(client, "publisher")


@pytest.fixture
def editor():
    return sign_in(Client(), "editor")


@pytest.fixture
def meeting():
    """Give a draft of which nothing is missing."""
    row = make.make_meeting(state="draft", title="First meeting", slug="wg-1")
    make.make_statement(row, state="draft")
    return row


def page_of(row, name):
    label = f"{row._meta.app_label}_{row._meta.model_name}"
    return reverse(f"admin:{label}_{name}", args=[row.pk])


def text_of(client, row, name):
    answer = client.get(page_of(row, name))
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, row, button="publish", **given):
    """Send the page on which a record is published, as it was shown."""
    url = page_of(row, "publish")
    seen = client.get(url).context["mark"]
    return client.post(url, {"seen": seen, button: "x", **given}, follow=True)


def state_of(row):
    return type(row).objects.get(pk=row.pk).state


PREVIEWED = {
    "body": lambda: make.make_body(state="draft", name="Group on Harbours"),
    "meeting": lambda: make.make_meeting(state="draft", title="Group on Harbours"),
    "participant": lambda: make.make_participant(state="draft", name="Group on Harbours"),
    "document": lambda: make.make_document(state="draft", title="Group on Harbours"),
    "group": lambda: make.make_group(state="draft", name="Group on Harbours"),
    "call": lambda: make.make_call(state="draft", title="Group on Harbours"),
    "submission": lambda: make.make_submission(state="draft", title="Group on Harbours"),
    "turn": lambda: make.make_intervention(
        meeting=make.make_meeting(), state="draft", label="Group on Harbours"
    ),
    "milestone": lambda: make.make_milestone(
        state="draft", title="Group on Harbours", happened="2011"
    ),
    "membership": lambda: make.make_membership(
        state="draft", body=make.make_body(name="Group on Harbours")
    ),
    "conflict": lambda: (
        make.make_statement(
            make.make_meeting(),
            "held",
            "2011",
            conflict=make.make_conflict(state="draft", question="Group on Harbours"),
        ).conflict
    ),
    "statement": lambda: make.make_statement(
        make.make_meeting(),
        "title",
        "First meeting",
        document=make.make_document(title="Group on Harbours"),
        state="draft",
    ),
}


@pytest.mark.parametrize("kind", PREVIEWED)
def test_a_draft_is_previewed_on_the_page_that_will_show_it_and_stays_a_draft(publisher, kind):
    row = PREVIEWED[kind]()
    answer = publisher.get(page_of(row, "preview"))
    page = answer.content.decode()

    assert "Preview: this is not public." in page
    assert page.count('<html lang="en"') == 1
    assert "Group on Harbours" in page.partition("<main")[2]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert {"no-store", "private"} <= set(answer["Cache-Control"].split(", "))
    assert state_of(row) == "draft"


def test_a_preview_needs_no_body_that_is_public_and_names_what_it_takes_with_it(publisher):
    body = make.make_body(state="draft", name="Group on Harbours")
    meeting = make.make_meeting(state="draft", body=body)
    page = text_of(publisher, meeting, "preview")
    assert "is published, and with it <bdi>Group on Harbours</bdi>" in page
    assert (state_of(body), state_of(meeting)) == ("draft", "draft")


def test_a_preview_shows_what_draft_statements_say(publisher, meeting):
    document = make.make_document(title="Summary of the harbours")
    make.make_statement(meeting, "held", "2011-02-24", document=document, state="draft")
    assert "Summary of the harbours" in text_of(publisher, meeting, "preview")
    assert set(Statement.objects.values_list("state", flat=True)) == {"draft"}


def test_the_charts_of_a_previewed_page_stand_in_it_as_nobody_can_ask_for_them_yet(publisher):
    body = make.make_body(state="draft")
    seats = make.make_composition(body=body, starts="2010")
    make.make_seats(seats, 5, group=make.make_group())
    page = text_of(publisher, body, "preview")
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'src="/charts/' not in page


@override_settings(KEPT_ANSWERS_MB=8)
def test_a_preview_is_kept_for_nobody_and_a_stranger_gets_nothing_of_it(publisher, meeting):
    store.clear()
    stranger = Client()
    assert stranger.get(meeting.get_absolute_url()).status_code == 404
    text_of(publisher, meeting, "preview")
    assert not store.answers
    assert stranger.get(meeting.get_absolute_url()).status_code == 404
    events = meeting.events.count()
    text_of(publisher, meeting, "preview")
    assert meeting.events.count() == events


@pytest.mark.django_db(transaction=True)
def test_a_preview_leaves_no_change_set_and_no_version_behind(publisher, meeting):
    before = list(ChangeSet.objects.order_by("pk").values())
    text_of(publisher, meeting, "preview")
    assert list(ChangeSet.objects.order_by("pk").values()) == before


def test_a_preview_that_no_page_would_show_says_why(publisher):
    body = make.make_body(state="withdrawn", state_reason="Entered twice.", name="Old body")
    page = text_of(publisher, make.make_meeting(state="draft", body=body), "preview")
    assert "No public page would show this record" in page
    assert "“Old body” is withdrawn" in page


@pytest.mark.parametrize("name", ["preview", "publish", "withdraw"])
def test_the_pages_are_for_those_who_may_see_the_record(client, meeting, name):
    assert client.get(page_of(meeting, name)).status_code == 302
    client.force_login(User.objects.create_user("visitor", is_staff=True))
    assert client.get(page_of(meeting, name)).status_code == 403


def test_a_record_that_does_not_exist_has_none_of_these_pages(publisher):
    for name in ("preview", "publish", "withdraw"):
        assert publisher.get(f"/admin/meetings/meeting/999999/{name}/").status_code == 404


def test_the_form_of_a_draft_says_what_is_missing_with_links_to_the_fields(editor):
    row = make.make_meeting(state="draft", place="Geneva")
    make.make_statement(row, "title", "First meeting")
    page = text_of(editor, row, "change")
    assert "Draft: 3 things are missing" in page
    assert f'<a href="{page_of(row, "change")}#id_place" dir="auto">Place: no published' in page
    assert "ask a publisher" in page


def test_the_form_says_when_nothing_is_missing(editor, meeting):
    assert "Draft: ready to publish" in text_of(editor, meeting, "change")


def test_the_form_and_the_page_cost_the_same_for_one_person_there_and_for_thirty(publisher):
    row = make.make_meeting(state="draft")

    def count(name):
        with CaptureQueriesContext(connection) as queries:
            text_of(publisher, row, name)
        return len(queries)

    def bring():
        make.make_attendance(meeting=row, participant=make.make_participant(state="draft"))

    bring()
    text_of(publisher, row, "publish")
    one = [count("change"), count("publish")]
    for _ in range(29):
        bring()
    assert [count("change"), count("publish")] == one


def test_an_editor_sees_what_is_missing_and_publishes_nothing(editor, meeting):
    page = text_of(editor, meeting, "publish")
    assert "ask a publisher to publish it" in page
    assert 'name="publish"' not in page
    for name in ("publish", "withdraw"):
        assert editor.post(page_of(meeting, name), {"publish": "x"}).status_code == 403
    assert state_of(meeting) == "draft"


def test_what_lacks_nothing_is_published_with_one_button(publisher, meeting):
    page = send(publisher, meeting).content.decode()
    assert "Published: First meeting." in page
    assert (state_of(meeting), Statement.objects.get().state) == ("published", "published")
    assert Client().get(meeting.get_absolute_url()).status_code == 200


def test_what_is_missing_is_acknowledged_with_a_reason_and_that_is_in_the_history(publisher):
    row = make.make_meeting(state="draft")
    for given in (
        {},
        {"reason": "So."},
        {"acknowledged": "on"},
        {"acknowledged": "on", "reason": " "},
    ):
        assert "Nothing was published." in send(publisher, row, **given).content.decode()
    assert state_of(row) == "draft"

    send(publisher, row, acknowledged="on", reason="No source is left.")

    assert state_of(row) == "published"
    history = text_of(publisher, row, "history")
    assert "No source is left." in history
    assert "by publisher" in history


def test_what_was_typed_stays_where_nothing_is_published(publisher):
    row = make.make_meeting(state="draft")
    page = send(publisher, row, reason="Kept words", publish_at="2011-01-01T10:00", plan="x")
    assert "Kept words" in page.content.decode()
    assert 'value="2011-01-01T10:00"' in page.content.decode()


def test_what_has_come_to_be_missing_since_the_page_was_opened_is_looked_at_first(
    publisher, meeting
):
    url = page_of(meeting, "publish")
    seen = publisher.get(url).context["mark"]
    make.make_agenda_item(meeting)
    sent = {"seen": seen, "publish": "x", "acknowledged": "on", "reason": "So."}
    page = publisher.post(url, sent)
    assert "has changed since this page was opened" in page.content.decode()
    assert state_of(meeting) == "draft"
    publisher.post(url, sent | {"seen": page.context["mark"]})
    assert state_of(meeting) == "published"


def test_the_draft_that_a_record_needs_is_ticked_and_goes_with_it(publisher):
    body = make.make_body(state="draft", name="Group on Harbours")
    row = make.make_meeting(state="draft", body=body)
    key = f"meetings.body:{body.pk}"
    page = text_of(publisher, row, "publish")
    assert f'name="along" value="{key}" checked' in page
    assert "needed: nobody could see it otherwise" in page

    why = {"acknowledged": "on", "reason": "No source is left."}
    refused = send(publisher, row, **why).content.decode()
    assert "In the way: Body: “Group on Harbours” is a draft" in refused
    send(publisher, row, along=key, **why)

    assert (state_of(body), state_of(row)) == ("published", "published")


def test_a_draft_that_a_record_has_nothing_to_do_with_is_not_published_along(publisher, meeting):
    other = make.make_body(state="draft")
    page = send(publisher, meeting, along=f"meetings.body:{other.pk}")
    assert "is not offered any more" in page.content.decode()
    assert (state_of(other), state_of(meeting)) == ("draft", "draft")


def test_a_record_is_planned_and_its_form_says_so(publisher, meeting):
    at = (timezone.now() + timedelta(days=2)).replace(second=0, microsecond=0)
    page = send(publisher, meeting, "plan", publish_at=f"{at:%Y-%m-%dT%H:%M}").content.decode()
    plan = PublicationPlan.objects.get()
    assert (plan.subject, plan.publish_at, plan.planned_by.username) == (meeting, at, "publisher")
    assert f"{at:%H:%M} UTC</time>, planned by publisher" in page
    assert state_of(meeting) == "draft"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("", "Give the day and the time"),
        ("2011-02-24T10:00", "This time is over"),
        ("2999-01-01T10:00", "more than two years away"),
    ],
)
def test_a_time_that_is_none_is_refused(publisher, meeting, at, words):
    assert words in send(publisher, meeting, "plan", publish_at=at).content.decode()
    assert not PublicationPlan.objects.exists()


def test_a_publisher_moves_a_plan_and_cancels_it_with_a_reason(publisher, meeting):
    plan = make.make_plan(meeting)
    at = datetime(timezone.now().year + 1, 3, 1, 12, tzinfo=UTC)
    publisher.post(page_of(plan, "change"), {"publish_at": f"{at:%Y-%m-%dT%H:%M}"})
    plan.refresh_from_db()
    assert plan.publish_at == at

    assert (
        "field is required"
        in publisher.post(
            page_of(plan, "cancel"), {"with_reason": "x", "reason": " "}
        ).content.decode()
    )
    publisher.post(page_of(plan, "cancel"), {"with_reason": "x", "reason": "The report is late."})
    plan.refresh_from_db()
    assert (plan.state, plan.note) == ("cancelled", "The report is late.")
    assert publisher.get(page_of(plan, "cancel")).status_code == 302


def test_an_editor_sees_plans_and_moves_none(editor, meeting):
    plan = make.make_plan(meeting)
    assert "First meeting" in editor.get("/admin/meetings/publicationplan/").content.decode()
    assert 'name="publish_at"' not in text_of(editor, plan, "change")
    assert editor.get(page_of(plan, "cancel")).status_code == 403
    assert (
        editor.post(page_of(plan, "change"), {"publish_at": "2030-01-01T10:00"}).status_code == 403
    )


def test_a_record_is_withdrawn_with_a_reason_and_it_is_said_what_goes_with_it(publisher):
    body = make.make_body()
    make.make_meeting(body=body)
    assert "<li>1 row of meetings</li>" in text_of(publisher, body, "withdraw")
    publisher.post(page_of(body, "withdraw"), {"with_reason": "x", "reason": " "})
    assert state_of(body) == "published"

    publisher.post(page_of(body, "withdraw"), {"with_reason": "x", "reason": "Entered twice."})

    body.refresh_from_db()
    assert (body.state, body.state_reason) == ("withdrawn", "Entered twice.")
    assert publisher.get(page_of(body, "withdraw")).status_code == 302


def test_a_turn_that_is_withdrawn_by_its_form_is_asked_for_a_reason_first(publisher):
    row = make.make_intervention(meeting=make.make_meeting())
    sent = {"meeting": row.meeting_id, "position": 1, "label": "SPEAKER", "state": "withdrawn"}
    sent |= {"capacity": "stakeholder", "words": 2, "attributed_by": "editor", "text": "Thank you"}
    prefix = "meetings-statement-content_type-object_id"
    sent |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    answer = publisher.post(page_of(row, "change"), sent)
    row.refresh_from_db()
    assert answer.headers["Location"] == page_of(row, "withdraw")
    assert (row.state, row.text) == ("published", "Thank you")


def test_of_a_public_record_only_new_statements_are_published(publisher):
    row = make.make_meeting()
    assert "no statement on it is a draft" in text_of(publisher, row, "publish")
    make.make_statement(row, "place", "Geneva", state="draft")
    assert "1 statement that is a draft now" in text_of(publisher, row, "publish")
    send(publisher, row)
    assert Statement.objects.get().state == "published"


def test_the_list_publishes_with_a_reason_what_lacks_something_but_nothing_past_a_wall(publisher):
    bare = make.make_meeting(state="draft", title="Second meeting")
    lost = make.make_meeting(state="draft", body=make.make_body(state="draft"))
    sent = {"action": "publish_all_the_same", "_selected_action": [bare.pk, lost.pk]}
    asked = publisher.post("/admin/meetings/meeting/", sent).content.decode()
    assert "Held: no published source says it." in asked
    assert "In the way: Body" in asked
    assert state_of(bare) == "draft"

    sent |= {"with_reason": "x", "reason": "No source is left."}
    page = publisher.post("/admin/meetings/meeting/", sent, follow=True).content.decode()

    assert (state_of(bare), state_of(lost)) == ("published", "draft")
    assert f'Still a draft: <a href="{page_of(lost, "publish")}">' in page


def test_the_list_publishes_what_lacks_nothing_and_leads_to_the_rest(publisher, meeting):
    bare = make.make_meeting(state="draft", title="Second meeting")
    sent = {"action": "publish_selected", "_selected_action": [meeting.pk, bare.pk]}
    page = publisher.post("/admin/meetings/meeting/", sent, follow=True).content.decode()
    assert "Published: 1." in page
    assert f'Still a draft: <a href="{page_of(bare, "publish")}">Second meeting</a>' in page
    assert set(Meeting.objects.values_list("title", "state")) == {
        ("First meeting", "published"),
        ("Second meeting", "draft"),
    }
