"""What editors and publishers may do, and what they may not."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

from meetings.models import Body, Document, Meeting, Participant, Statement
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def make_account(role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def editor(client):
    client.force_login(make_account("editor"))
    return client


@pytest.fixture
def publisher(client):
    client.force_login(make_account("publisher"))
    return client


def address(row, page):
    return reverse(f"admin:meetings_{row._meta.model_name}_{page}", args=[row.pk])


def listed(model, app="meetings"):
    return reverse(f"admin:{app}_{model._meta.model_name}_changelist")


def body_form(**given):
    """Give what the form of a body sends."""
    values = {"name": "Working Group", "kind": "working-group", "slug": "wg", "state": "draft"}
    statements = {
        f"meetings-statement-content_type-object_id-{name}_FORMS": "0"
        for name in ("TOTAL", "INITIAL")
    }
    return {**values, **statements, **given}


def act(client, action, *rows, **given):
    model = type(rows[0])
    app = model._meta.app_label
    sent = {"action": action, "_selected_action": [row.pk for row in rows], **given}
    return client.post(listed(model, app), sent, follow=True)


def test_publishers_may_do_what_editors_may_and_publish_now_or_at_a_time():
    editor, publisher = (
        set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for name in ("editor", "publisher")
    )
    assert editor < publisher
    assert publisher - editor == {
        *("publish_record", "add_publicationplan", "change_publicationplan"),
    }
    assert {"add_body", "change_submission", "view_importbatch", "delete_attendance"} <= editor
    assert {"add_importbatch", "view_importpart", "change_importitem"} <= editor
    assert not {"delete_importbatch", "add_importitem", "add_user", "change_group"} & editor


def test_no_model_of_the_record_is_left_out_of_the_groups():
    held = set(Group.objects.get(name="publisher").permissions.values_list("pk", flat=True))
    record = Permission.objects.filter(content_type__app_label__in=["meetings", "submissions"])
    rest = record.exclude(pk__in=held).exclude(content_type__model__endswith="event")
    assert {name.partition("_")[2] for name in rest.values_list("codename", flat=True)} == {
        *("importbatch", "importitem", "importpart", "importjob"),
        *("change", "changeset", "publicrow"),  # the database writes them by itself
        "publicationplan",  # made and moved by publishers, deleted by nobody
        "reassignment",  # undone, never deleted
        *("linkcheck", "setaside"),  # asked and set aside on the worklists, never changed by hand
    }


def test_the_groups_migration_can_be_undone_and_done_twice():
    migration = import_module("submissions.migrations.0002_editor_and_publisher_groups")
    migration.remove_groups(apps, None)
    assert not Group.objects.filter(name__in=["editor", "publisher"]).exists()
    for _ in range(2):
        migration.make_groups(apps, None)
    assert Group.objects.get(name="publisher").permissions.filter(codename="publish_record")


def test_the_migration_that_lets_editors_import_can_be_undone_and_done_twice():
    migration = import_module("submissions.migrations.0011_editors_import")
    migration.let_editors_look_only(apps, None)
    for name in ("editor", "publisher"):
        held = set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        assert {one for one in held if "import" in one} == {"view_importbatch", "view_importitem"}
    for _ in range(2):
        migration.let_editors_import(apps, None)
    held = set(Group.objects.get(name="editor").permissions.values_list("codename", flat=True))
    assert {one for one in held if "import" in one} == {
        *("view_importbatch", "add_importbatch", "change_importbatch"),
        *("view_importpart", "view_importitem", "change_importitem"),
    }


def test_the_migration_that_lets_editors_reassign_can_be_undone_and_done_twice():
    migration = import_module("meetings.migrations.0011_editors_reassign")
    migration.take_permissions(apps, None)
    held = Group.objects.get(name="editor").permissions
    assert not held.filter(content_type__model="reassignment").exists()
    for _ in range(2):
        migration.give_permissions(apps, None)
    found = held.filter(content_type__model="reassignment").values_list("codename", flat=True)
    assert set(found) == {"view_reassignment", "add_reassignment", "change_reassignment"}


def test_what_an_editor_adds_is_a_draft_whatever_the_form_sends(editor):
    editor.post(reverse("admin:meetings_body_add"), body_form(state="published"))
    assert Body.objects.get().state == "draft"


def test_an_editor_cannot_publish_by_the_form(editor):
    body = make.make_body(state="draft")
    answer = editor.post(address(body, "change"), body_form(slug=body.slug, state="published"))
    body.refresh_from_db()
    assert answer.status_code == 302
    assert body.state == "draft"


def test_an_editor_changes_a_published_record_and_it_stays_published(editor):
    body = make.make_body(name="Old")
    editor.post(address(body, "change"), body_form(name="New", slug="other", state="withdrawn"))
    found = Body.objects.get()
    assert (found.name, found.state, found.slug) == ("New", "published", body.slug)


def test_an_editor_is_told_so_beside_the_state(editor):
    page = editor.get(address(make.make_body(), "change")).content.decode()
    assert "Only publishers publish and withdraw" in page


@pytest.mark.parametrize("action", ["publish_selected", "withdraw_selected"])
def test_an_editor_is_offered_no_publishing_action(editor, action):
    body = make.make_body(state="draft")
    make.make_statement(body)
    assert action not in editor.get(listed(Body)).content.decode()
    act(editor, action, body, reason="Because.", with_reason="x")
    body.refresh_from_db()
    assert body.state == "draft"


def test_an_editor_deletes_a_draft_but_nothing_that_was_public(editor):
    draft, public = make.make_body(state="draft"), make.make_body()
    assert editor.post(address(draft, "delete"), {"post": "yes"}).status_code == 302
    assert editor.post(address(public, "delete"), {"post": "yes"}).status_code == 403
    assert list(Body.objects.all()) == [public]


def test_an_editor_cannot_delete_by_the_action_what_was_public(editor):
    draft, public = make.make_body(state="draft"), make.make_body()
    act(editor, "delete_selected", draft, public, post="yes")
    assert Body.objects.count() == 2


def test_an_editor_cannot_delete_a_draft_with_something_public_under_it(editor):
    body = make.make_body(state="draft")
    make.make_meeting(body=body)
    editor.post(address(body, "delete"), {"post": "yes"})
    assert Meeting.objects.exists()


def test_an_editor_cannot_delete_a_public_statement_in_the_form_of_its_record(editor):
    body = make.make_body()
    statement = make.make_statement(body, "name", "Working Group")
    prefix = "meetings-statement-content_type-object_id"
    sent = {
        f"{prefix}-TOTAL_FORMS": "1",
        f"{prefix}-INITIAL_FORMS": "1",
        f"{prefix}-0-id": statement.pk,
        f"{prefix}-0-field": "name",
        f"{prefix}-0-value": "Working Group",
        f"{prefix}-0-reading": "working group",
        f"{prefix}-0-document": statement.document_id,
        f"{prefix}-0-certainty": "stated",
        f"{prefix}-0-DELETE": "on",
    }
    assert editor.post(address(body, "change"), body_form(**sent)).status_code == 302
    assert Statement.objects.filter(pk=statement.pk).exists()


def test_an_editor_sees_no_accounts(editor):
    assert editor.get("/admin/auth/user/").status_code == 403


def test_an_editor_hands_in_sources_and_writes_no_proposal_by_hand(editor):
    assert editor.get("/admin/submissions/importbatch/add/").status_code == 200
    assert editor.get("/admin/submissions/importitem/").status_code == 200
    assert editor.get("/admin/submissions/importitem/add/").status_code == 403


def test_a_publisher_publishes_a_record_with_its_statements_and_its_parts(publisher):
    meeting = make.make_meeting(state="draft")
    item = make.make_agenda_item(meeting)
    for row in (meeting, item):
        make.make_statement(row, state="draft")
    act(publisher, "publish_selected", meeting)
    meeting.refresh_from_db()
    assert meeting.state == "published"
    assert set(Statement.objects.values_list("state", flat=True)) == {"published"}


def test_a_record_without_sources_stays_a_draft_and_is_named(publisher):
    meeting = make.make_meeting(state="draft", title="Second meeting", place="Geneva")
    for field in ("title", "held", "status"):
        make.make_statement(meeting, field, "as printed")
    page = act(publisher, "publish_selected", meeting).content.decode()
    meeting.refresh_from_db()
    assert meeting.state == "draft"
    assert f'Still a draft: <a href="{address(meeting, "publish")}">Second meeting</a>' in page
    assert "(Place: no published source says it)" in page


def test_a_source_that_is_a_draft_itself_does_not_count(publisher):
    body = make.make_body(state="draft")
    make.make_statement(body, document=make.make_document(state="draft"))
    act(publisher, "publish_selected", body)
    body.refresh_from_db()
    assert body.state == "draft"


def test_a_publisher_who_publishes_by_the_form_is_led_to_what_lacks_a_source(publisher):
    body = make.make_body(state="draft", acronym="WG")
    make.make_statement(body, "name", "Working Group", state="draft")
    sent = body_form(slug=body.slug, acronym="WG", state="published")
    page = publisher.post(address(body, "change"), sent | {"name": "Working Group"}, follow=True)
    body.refresh_from_db()
    assert page.redirect_chain == [(address(body, "publish"), 302)]
    assert "Acronym: no published source says it." in page.content.decode()
    assert (body.state, Statement.objects.get().state) == ("draft", "draft")


def test_a_publisher_withdraws_with_a_reason(publisher):
    body = make.make_body()
    asked = act(publisher, "withdraw_selected", body)
    assert "Reason:" in asked.content.decode()
    body.refresh_from_db()
    assert body.state == "published"

    act(publisher, "withdraw_selected", body, reason="Entered twice.", with_reason="Withdraw")
    body.refresh_from_db()
    assert (body.state, body.state_reason) == ("withdrawn", "Entered twice.")


def test_blanks_are_no_reason(publisher):
    body = make.make_body()
    page = act(publisher, "withdraw_selected", body, reason="  ", with_reason="Withdraw")
    body.refresh_from_db()
    assert body.state == "published"
    assert "This field is required" in page.content.decode()


def test_a_conflict_s_reason_to_withdraw_is_in_its_history(publisher):
    conflict = make.make_conflict()
    act(publisher, "withdraw_selected", conflict, reason="Settled.", with_reason="Withdraw")
    history = publisher.get(address(conflict, "history")).content.decode()
    assert "Settled." in history
    assert "by publisher" in history


def test_a_withdrawn_submission_keeps_to_the_ways_of_the_database(publisher):
    draft, public = make.make_submission(state="draft"), make.make_submission()
    act(publisher, "withdraw_selected", draft, public, reason="Recalled.", with_reason="x")
    draft.refresh_from_db()
    public.refresh_from_db()
    assert (draft.state, public.state) == ("draft", "withdrawn")
    offered = (
        publisher.get(reverse("admin:submissions_submission_change", args=[public.pk]))
        .context["adminform"]
        .form.fields["state"]
        .choices
    )
    assert [value for value, _ in offered] == ["published", "withdrawn"]


def test_what_was_public_is_no_draft_again_even_for_a_publisher(publisher):
    body = make.make_body()
    answer = publisher.post(address(body, "change"), body_form(state="draft"))
    assert "Select a valid choice" in answer.content.decode()


def test_a_publisher_deletes_and_is_told_to_withdraw_instead(publisher):
    person = make.make_participant()
    page = publisher.get(address(person, "delete")).content.decode()
    assert "Withdraw it with a reason instead" in page
    publisher.post(address(person, "delete"), {"post": "yes"})
    assert not Participant.objects.exists()


def test_a_member_of_staff_without_a_role_sees_nothing(client):
    client.force_login(User.objects.create_user("visitor", is_staff=True))
    document = make.make_document()
    assert client.get(listed(Document)).status_code == 403
    assert client.get(address(document, "history")).status_code == 403
    assert client.get(reverse("admin:submissions_submission_changelist")).status_code == 403
