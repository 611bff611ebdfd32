"""Editing who met when: a meeting with all its parts, partial dates, statements, history."""

import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from meetings.models import GroupAlias, Meeting, Membership, Statement
from tests import factories as make

pytestmark = pytest.mark.django_db
STATEMENTS = "meetings-statement-content_type-object_id"
ADD = "/admin/meetings/meeting/add/"


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def rows(prefix, *given, initial=0):
    """Give what a formset sends."""
    sent = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": initial}
    for number, values in enumerate(given):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return sent


def meeting_form(body, **given):
    """Give what the form of a meeting sends, with empty inlines unless they are given."""
    sent = {"body": body.pk, "title": "First meeting", "slug": "first", "kind": "meeting"}
    sent |= {"mode": "in-person", "status": "held", "state": "draft", "held": "24 February 2011"}
    parts = ("co_hosts", "sittings", "agenda", "attendance", "submissions", "milestones")
    for prefix in (*parts, STATEMENTS):
        sent |= rows(prefix)
    return sent | given


def statement(document, **given):
    """Give what one row of statements sends."""
    values = {"field": "held", "value": "24 February 2011", "reading": "", "locator": ""}
    return {**values, "document": document.pk, "certainty": "stated", "state": "draft", **given}


def change(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def test_a_meeting_is_saved_with_all_its_parts(root):
    body, other, person = make.make_body(), make.make_body(), make.make_participant()
    document = make.make_document()
    sent = meeting_form(
        body,
        held="24 and 25 February 2011",
        **rows("co_hosts", {"body": other.pk}),
        **rows("sittings", {"position": 1, "label": "morning", "held": "24 February 2011"}),
        **rows(
            "agenda",
            {"position": 1, "title": "Opening", "outcome": "agreed"},
            {"position": 2, "title": "Mandate", "outcome": "no-agreement"},
        ),
        **rows("attendance", {"participant": person.pk, "presence": "remote", "role": "delegate"}),
        **rows(STATEMENTS, statement(document, value="24-25 February 2011", locator="¶ 9")),
    )

    answer = root.post(ADD, sent)

    assert answer.status_code == 302, answer.context["errors"]
    meeting = Meeting.objects.get()
    assert meeting.held.edtf == "2011-02-24/2011-02-25"
    assert meeting.held.text == "24 and 25 February 2011"
    assert list(meeting.held_with.all()) == [other]
    assert meeting.sittings.get().held.edtf == "2011-02-24"
    assert [item.title for item in meeting.agenda.all()] == ["Opening", "Mandate"]
    assert meeting.attendance.get().presence == "remote"
    said = Statement.objects.about([meeting]).get()
    assert (said.value, said.reading) == ("24-25 February 2011", "2011-02-24/2011-02-25")


def test_a_bad_date_is_refused_kindly_and_stays_in_the_form(root):
    page = root.post(ADD, meeting_form(make.make_body(), held="the 24th")).content.decode()

    assert 'value="the 24th"' in page
    assert "needs its month and year" in page
    assert not Meeting.objects.exists()


def test_a_bad_date_in_an_inline_is_refused_too(root):
    row = {"position": 1, "label": "morning", "held": "Smarch"}
    page = root.post(ADD, meeting_form(make.make_body(), **rows("sittings", row))).content.decode()

    assert 'value="Smarch"' in page
    assert not Meeting.objects.exists()


def test_a_date_is_shown_with_how_it_was_understood(root):
    meeting = make.make_meeting(held="24-25 February 2011")
    page = root.get(change(meeting)).content.decode()

    assert "understood as: from 24 to 25 February 2011 (2011-02-24/2011-02-25)" in page
    assert "held_edtf" not in page


def test_facts_are_chosen_from_the_model_s_own(root):
    page = root.get(change(make.make_meeting()))
    formset = page.context["inline_admin_formsets"][-1].formset
    choices = [value for value, _ in formset.empty_form.fields["field"].choices]

    assert choices == ["", *Meeting.FACTS]


def test_a_fact_that_the_model_does_not_have_is_refused(root):
    row = statement(make.make_document(), field="acronym", value="WG")
    page = root.post(ADD, meeting_form(make.make_body(), **rows(STATEMENTS, row)))

    assert "Select a valid choice" in page.content.decode()


def test_a_value_that_has_no_reading_asks_for_one(root):
    row = statement(make.make_document(), value="some days later")
    page = root.post(ADD, meeting_form(make.make_body(), **rows(STATEMENTS, row)))

    assert "Give the reading by hand" in page.content.decode()


def test_a_reading_given_by_hand_is_kept_in_its_one_spelling(root):
    row = statement(make.make_document(), value="some days later", reading="March 2011")
    root.post(ADD, meeting_form(make.make_body(), **rows(STATEMENTS, row)))

    assert Statement.objects.get().reading == "2011-03"


def test_a_value_that_changes_alone_is_read_anew(root):
    meeting = make.make_meeting()
    old = make.make_statement(meeting, "held", "24 February 2011", reading="2011-02-24")
    row = statement(old.document, id=old.pk, value="25 February 2011", reading=old.reading)
    sent = meeting_form(meeting.body, state="published", **rows(STATEMENTS, row, initial=1))
    sent[f"{STATEMENTS}-0-state"] = "published"
    answer = root.post(change(meeting), sent)

    assert answer.status_code == 302, answer.context["errors"]
    old.refresh_from_db()
    assert old.reading == "2011-02-25"


def test_a_document_says_one_thing_at_one_place(root):
    row = statement(make.make_document())
    other = row | {"value": "25 February 2011"}
    page = root.post(ADD, meeting_form(make.make_body(), **rows(STATEMENTS, row, other)))

    assert "give each of its statements a locator of its own" in page.content.decode()
    assert not Statement.objects.exists()


def test_a_preferred_statement_does_not_move_to_another_fact(root):
    meeting = make.make_meeting()
    old = make.make_statement(meeting, "held", "2011", preferred=True)
    row = statement(old.document, id=old.pk, field="", value="", state="published")
    sent = meeting_form(meeting.body, state="published", **rows(STATEMENTS, row, initial=1))
    page = root.post(change(meeting), sent)

    assert "Another statement has to be preferred" in page.content.decode()


def test_an_agenda_item_is_not_displaced_by_one_of_another_meeting(root):
    meeting, other = make.make_meeting(), make.make_agenda_item(make.make_meeting())
    item = {"position": 1, "title": "Mandate", "outcome": "displaced", "displaced_by": other.pk}
    page = root.post(
        change(meeting), meeting_form(meeting.body, state="published", **rows("agenda", item))
    )

    assert "on the agenda of another meeting" in page.content.decode()


def test_the_address_of_what_was_public_stays(root):
    meeting = make.make_meeting(slug="wg-1")
    answer = root.post(change(meeting), meeting_form(meeting.body, state="published"))

    assert answer.status_code == 302, answer.context["errors"]
    meeting.refresh_from_db()
    assert meeting.slug == "wg-1"


def test_public_records_link_to_their_page_and_drafts_do_not(root):
    link = "View on site"
    assert link in root.get(change(make.make_meeting())).content.decode()
    assert link not in root.get(change(make.make_meeting(state="draft"))).content.decode()


def test_a_membership_s_address_is_made_from_body_and_participant(root):
    body, person = make.make_body(slug="wg-igf"), make.make_participant(slug="switzerland")
    sent = {"body": body.pk, "participant": person.pk, "status": "member", "role": "member"}
    for _ in range(2):
        answer = root.post(
            "/admin/meetings/membership/add/", {**sent, "state": "draft", **rows(STATEMENTS)}
        )
        assert answer.status_code == 302, answer.context["errors"]

    slugs = Membership.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["wg-igf-switzerland", "wg-igf-switzerland-2"]


def test_a_membership_that_ends_before_it_starts_is_refused(root):
    row = make.make_membership()
    sent = {"body": row.body_id, "participant": row.participant_id, "status": "member"}
    sent |= {"role": "member", "state": "published", "starts": "2012", "ends": "2011"}
    page = root.post(change(row), {**sent, **rows(STATEMENTS)})

    assert "A membership cannot end before it starts." in page.content.decode()


def test_a_word_for_a_group_is_stored_in_lower_case(root):
    group = make.make_group()
    root.post("/admin/meetings/groupalias/add/", {"word": "ICANN System", "group": group.pk})

    assert GroupAlias.objects.get().word == "icann system"


def test_the_history_says_who_changed_what(root):
    meeting = make.make_meeting(place="Montreux")
    sent = meeting_form(meeting.body, state="published", place="Geneva")
    assert root.post(change(meeting), sent).status_code == 302
    page = root.get(reverse("admin:meetings_meeting_history", args=[meeting.pk]))
    latest, first = page.context["versions"]

    assert (latest.who, latest.action, first.who) == ("root", "Changed", "")
    changes = {one.field: (one.before, one.after) for one in latest.changes}
    assert changes["place"] == ("Montreux", "Geneva")
    assert changes["mode"] == ("Not known", "In person")
    assert not any("earliest" in field for field in changes)


def test_the_history_names_rows_and_comes_in_pages(root):
    meeting = make.make_meeting(body=make.make_body(name="Old body"))
    Meeting.objects.filter(pk=meeting.pk).update(body=make.make_body(name="New body"))
    for number in range(60):
        Meeting.objects.filter(pk=meeting.pk).update(number=number)
    url = reverse("admin:meetings_meeting_history", args=[meeting.pk])
    first, second = root.get(url), root.get(url, {"p": 2})

    assert [len(page.context["versions"]) for page in (first, second)] == [50, 12]
    assert "Old body" in second.content.decode()
    assert re.search("New body", second.content.decode())


def test_a_row_that_does_not_exist_has_no_history(root):
    assert root.get("/admin/meetings/meeting/999999/history/").status_code == 404
