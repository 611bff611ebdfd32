"""History and restoring: one timeline of a record with its parts, and the way back."""

import pghistory
import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings.models import Meeting, Participant, ParticipantName, Statement
from meetings.reassigning import merge
from submissions.models import ImportBatch
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


@pytest.fixture
def editor(client):
    return sign_in(client, "editor")


def sign_in(client, role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def address(row, page, *args):
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}"
    return reverse(name, args=[row.pk, *args])


def versions(client, row, **asked):
    return client.get(address(row, "history"), asked).context["versions"]


def told(client, row, **asked):
    return {(one.action, one.part) for one in versions(client, row, **asked)}


def first_event(row):
    return row.events.order_by("pgh_id").first().pgh_id


def test_a_record_its_parts_and_what_is_said_of_them_are_on_one_timeline(editor):
    meeting = make.make_meeting()
    there = make.make_attendance(meeting=meeting, participant=make.make_participant(name="Ada"))
    item = make.make_agenda_item(meeting, title="Opening")
    said = make.make_statement(meeting, "held", "the 24th")
    of_part = make.make_statement(there, "presence", "remote")
    make.make_attendance(meeting=make.make_meeting())
    make.make_statement(make.make_meeting(), "held", "the 25th")
    item.delete()

    assert told(editor, meeting) == {
        ("Entered", ""),
        ("Entered", f"Attendance: {there}"),
        ("Entered", "Agenda item: Opening"),
        ("Deleted", "Agenda item: Opening"),
        ("Entered", f"Statement: {said}"),
        ("Entered", f"Statement: {of_part}"),
    }
    assert told(editor, meeting, rows="own") == {("Entered", "")}


def test_a_part_that_was_moved_away_is_still_told(editor):
    source, target = make.make_participant(name="J."), make.make_participant(name="Jo")
    make.make_name(source, "J. D.")
    merge(source, target, reason="One mail address.")
    changed = [one for one in versions(editor, source) if one.part == "Participant name: J. D."]
    assert [(one.action, one.why) for one in changed] == [
        ("Changed", "One mail address."),
        ("Entered", ""),
    ]
    assert [(c.before, c.after) for c in changed[0].changes] == [("J.", "Jo")]


def test_the_timeline_is_narrowed_to_what_one_person_did(editor):
    meeting = make.make_meeting(place="Montreux")
    ada = User.objects.create_user("ada")
    with pghistory.context(user=ada.pk):
        Meeting.objects.update(place="Geneva")
    page = editor.get(address(meeting, "history"))
    assert page.context["people"] == [(str(ada.pk), "ada")]
    assert told(editor, meeting, by=str(ada.pk)) == {("Changed", "")}
    assert told(editor, meeting, by="none") == {("Entered", "")}
    assert len(versions(editor, meeting, by="x")) == 2


def test_long_texts_are_compared_by_word_without_colour_alone(editor):
    before = "The Chair opened the meeting and thanked all who had come to Montreux in spring."
    turn = make.make_intervention(meeting=make.make_meeting(), text=before)
    type(turn).objects.update(text=before.replace("Montreux", "Geneva"))
    page = editor.get(address(turn, "history")).content.decode()
    assert "<del>Montreux </del><ins>Geneva </ins>" in page


def test_a_timeline_costs_the_same_for_one_part_and_for_thirty(editor):
    meeting = make.make_meeting()
    grow(meeting, 1)
    one = count_queries(editor, meeting)
    grow(meeting, 15)
    assert count_queries(editor, meeting) == one


def grow(meeting, number):
    for _ in range(number):
        row = make.make_attendance(meeting=meeting)
        make.make_statement(row, "presence", "remote")
        type(row).objects.filter(pk=row.pk).update(presence="remote")


def count_queries(client, row):
    client.get(address(row, "history"))
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address(row, "history")).status_code == 200
    return len(queries)


def test_a_version_is_looked_at_whole_and_written_back_as_a_new_one(editor):
    meeting = make.make_meeting(place="Montreux", held="24 February 2011")
    first = first_event(meeting)
    meeting.held, meeting.place, meeting.state_reason = "", "Geneva", "x"
    meeting.save()
    whole = editor.get(address(meeting, "version", first)).content.decode()
    assert "Montreux" in whole
    asked = editor.get(address(meeting, "restore", first))
    assert "Written back as a new version: held, place." in asked.content.decode()

    answer = editor.post(address(meeting, "restore", first), {"reason": "As the summary has it."})

    assert answer["Location"] == address(meeting, "history")
    count = meeting.events.count()
    meeting.refresh_from_db()
    assert (meeting.place, str(meeting.held), meeting.state_reason) == (
        "Montreux",
        "24 February 2011",
        "x",
    )
    latest = versions(editor, meeting)[0]
    assert (latest.who, latest.why, count) == ("editor", "As the summary has it.", 3)


def test_restoring_publishes_nothing_and_leaves_a_public_address(editor):
    body = make.make_body(state="draft", slug="old", name="Old")
    first = first_event(body)
    type(body).objects.update(state="published", slug="new", name="New")
    editor.post(address(body, "restore", first), {"reason": "Its name was right."})
    body.refresh_from_db()
    assert (body.state, body.slug, body.name) == ("published", "new", "Old")


def test_what_no_longer_can_be_is_named_and_left_out(editor):
    gone, name = make.make_body(name="Gone"), "First meeting of all"
    meeting = make.make_meeting(body=gone, title=name)
    first = first_event(meeting)
    Meeting.objects.update(body=make.make_body(), title="Other")
    gone.delete()
    page = editor.post(address(meeting, "restore", first), {"reason": "Title."}, follow=True)
    assert "Body stays: The body that stood there is gone." in page.content.decode()
    meeting.refresh_from_db()
    assert meeting.title == name


def test_restoring_does_not_undo_a_merge(editor):
    source, target = make.make_participant(name="J."), make.make_participant(name="Jo")
    seat = make.make_membership(participant=source)
    first, of_seat = first_event(source), first_event(seat)
    merge(source, target, reason="One mail address.")
    page = editor.post(address(source, "restore", first), {"reason": "No."})
    assert "Nothing that can be restored differs" in page.content.decode()
    page = editor.get(address(seat, "version", of_seat)).content.decode()
    assert "J. was merged into another since." in page


def test_a_part_is_restored_from_the_timeline_of_its_record(editor):
    person = make.make_participant()
    name = make.make_name(person, "Old form")
    first = first_event(name)
    ParticipantName.objects.update(name="New form")
    url = address(person, "restore", "meetings.participantname", first)
    assert editor.post(url, {"reason": "As printed."}).status_code == 302
    name.refresh_from_db()
    assert name.name == "Old form"
    ParticipantName.objects.all().delete()
    assert editor.post(url, {"reason": "It is right."}).status_code == 302
    assert ParticipantName.objects.get() == name
    other = make.make_participant()
    assert (
        editor.get(address(other, "version", "meetings.participantname", first)).status_code == 404
    )


def test_no_version_is_restored_without_a_reason_or_the_right(editor, client):
    meeting = make.make_meeting(place="Montreux")
    first = first_event(meeting)
    Meeting.objects.update(place="Geneva")
    page = editor.post(address(meeting, "restore", first), {"reason": " "})
    assert "Say why it is restored." in page.content.decode()
    client.force_login(User.objects.create_user("visitor", is_staff=True))
    for name in ("version", "restore"):
        assert client.get(address(meeting, name, first)).status_code == 403
    meeting.refresh_from_db()
    assert meeting.place == "Geneva"


def test_a_value_that_another_row_has_now_is_refused_in_words(editor):
    meeting = make.make_meeting()
    one = make.make_statement(meeting, "held", "24th", preferred=True)
    first = first_event(one)
    Statement.objects.update(preferred=False, reason="")
    make.make_statement(meeting, "held", "25th", preferred=True)
    page = editor.post(address(one, "restore", first), {"reason": "It was better."})
    assert "Another statement on this fact is preferred already." in page.content.decode()


def test_a_deleted_draft_comes_back_with_its_number_its_parts_and_statements(editor):
    person = make.make_participant(state="draft", name="Ada")
    make.make_name(person, "A.")
    said = make.make_statement(person, "name", "Ada", state="draft")
    key = person.pk
    assert editor.post(address(person, "delete"), {"post": "yes"}).status_code == 302
    assert not Statement.objects.filter(pk=said.pk).exists()
    listed = editor.get(reverse("admin:meetings_participant_deleted"))
    ((event, label, who),) = listed.context["lines"]
    assert (label, who) == ("Ada", "editor")

    url = reverse("admin:meetings_participant_return", args=[event.pgh_id])
    assert "Ada" in editor.get(url).content.decode()
    page = editor.post(url, {"reason": "Deleted by mistake."}, follow=True)

    assert "Brought back as it was with 2 of its parts: Ada." in page.content.decode()
    back = Participant.objects.get()
    assert (back.pk, back.name, back.state) == (key, "Ada", "draft")
    assert back.names.get().name == "A."
    assert back.statements.get() == said
    assert editor.post(url, {"reason": "Again."}).status_code == 404


def test_what_was_public_is_brought_back_by_publishers_as_a_draft(editor, client):
    person = make.make_participant()
    person.delete()
    url = reverse(
        "admin:meetings_participant_return",
        args=[Participant.events.rel.related_model.objects.latest("pgh_id").pgh_id],
    )
    page = editor.post(url, {"reason": "Mine."})
    assert "only publishers bring it back" in page.content.decode()
    assert not Participant.objects.exists()
    sign_in(client, "publisher").post(url, {"reason": "By mistake."})
    assert Participant.objects.get().state == "draft"


def test_what_belongs_to_something_gone_waits_for_it(editor):
    meeting = make.make_meeting(state="draft")
    item = make.make_agenda_item(meeting)
    item.delete()
    event = type(item).events.rel.related_model.objects.latest("pgh_id")
    meeting.delete()
    page = editor.get(reverse("admin:meetings_agendaitem_return", args=[event.pgh_id]))
    assert "bring that back first" in page.content.decode()


def test_working_papers_of_imports_have_a_history_and_no_way_back(client):
    client.force_login(User.objects.create_superuser("root"))
    batch = ImportBatch.objects.create(title="Summary")
    page = client.get(address(batch, "history"))
    assert not page.context["may_restore"]
    assert client.get(address(batch, "restore", first_event(batch))).status_code == 403
    assert client.get(reverse("admin:submissions_importbatch_deleted")).status_code == 403
