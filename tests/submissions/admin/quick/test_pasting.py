"""Lists are pasted, previewed line by line, and written at once – and only what was seen."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import (
    Affiliation,
    AgendaItem,
    Attendance,
    Membership,
    Participant,
    ParticipantName,
    Statement,
)
from submissions.models import Contributor, Submission
from tests import factories as make
from tests.submissions.pasting.rosters import GROUPS, names, roster

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
FIELD = re.compile(r'<(?:input type="hidden"|select) name="([^"]+)"')


@pytest.fixture
def editor(client):
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    return client


def look(client, kind, **sent):
    """Give the answer to a preview."""
    return client.post(f"/admin/quick/{kind}/", {"look": "Preview", **sent})


def write(client, kind, **sent):
    """Preview, then write what the preview showed, with these choices."""
    seen = look(client, kind, **sent)
    digest = seen.context["preview"].digest
    return client.post(f"/admin/quick/{kind}/", {"write": "1", "digest": digest, **sent})


def rows_of(response):
    return [shown.row for shown in response.context["rows"]]


def test_a_roster_of_forty_five_in_all_separators_is_written_as_drafts(editor):
    body = make.make_body()
    groups = {name: make.make_group(name=name) for name in GROUPS}
    source = make.make_document()
    sent = {
        "body": body.pk,
        "text": roster(),
        "new_kind": "person",
        "document": source.pk,
        "locator": "p. 2",
        "starts": "2012",
    }
    response = write(editor, "members", **sent)
    seats = Membership.objects.select_related("participant").order_by("pk")

    assert response.status_code == 200
    assert [seat.participant.name for seat in seats] == names()
    assert {seat.state for seat in seats} == {"draft"}
    assert [seats.filter(group=groups[name]).count() for name in GROUPS] == [15, 15, 15]
    assert Participant.objects.get(name="Ana Brandell").country == "KE"
    assert Participant.objects.exclude(state="draft").count() == 0
    assert {str(seat.starts) for seat in seats} == {"2012"}
    assert seats[0].statements.get().locator == "p. 2"
    assert seats[0].statements.get().value == "Ana Brandell, Kenya"
    assert len(response.context["report"]["made"]) == 45


def test_the_same_roster_twice_changes_nothing(editor):
    sent = {"body": make.make_body().pk, "text": roster(), "new_kind": "person"}
    write(editor, "members", **sent)
    before = Membership.objects.count(), Participant.objects.count(), Statement.objects.count()
    response = write(editor, "members", **sent)

    after = Membership.objects.count(), Participant.objects.count(), Statement.objects.count()
    assert after == before == (45, 45, 0)
    assert response.context["report"]["made"] == []
    assert len(response.context["report"]["unchanged"]) == 45


def test_a_preview_writes_nothing_and_costs_the_same_for_one_and_for_forty_five(editor):
    body = make.make_body()
    for name in names():
        make.make_membership(body=body, participant=make.make_participant(name=name))
    sent = {"body": body.pk, "new_kind": "person"}
    look(editor, "members", text=names()[0], **sent)
    with CaptureQueriesContext(connection) as few:
        look(editor, "members", text=names()[0], **sent)
    with CaptureQueriesContext(connection) as many:
        response = look(editor, "members", text="\n".join(names()), **sent)

    assert len(many) == len(few)
    assert {row.state for row in rows_of(response)} == {"exists"}
    assert Membership.objects.count() == 45


def test_two_who_may_be_meant_are_never_chosen_between(editor):
    one = make.make_participant(name="Jane Roe", kind="person", country="KE")
    other = make.make_participant(name="Jane Roe", kind="person", country="FR")
    make.make_membership(
        participant=one,
        body=make.make_body(name="Group", acronym="WG"),
        group=make.make_group(name="civil society"),
        starts="2010",
        ends="2012",
    )
    meeting = make.make_meeting()
    sent = {"meeting": meeting.pk, "text": "Jane Roe"}
    seen = look(editor, "attendees", **sent)
    slot = rows_of(seen)[0].who
    options = seen.context["rows"][0].slots[0].options
    write(editor, "attendees", **sent)

    assert rows_of(seen)[0].state == "ask"
    assert any("civil society on WG 2010–2012; person, Kenya" in one.label for one in options)
    assert Attendance.objects.count() == 0

    write(editor, "attendees", **sent, **{slot.field: str(other.pk)})
    assert Attendance.objects.get().participant == other


def test_nobody_is_chosen_who_was_not_offered(editor):
    stranger = make.make_participant(name="Somebody Else", kind="person")
    sent = {"meeting": make.make_meeting().pk, "text": "Jane Roe", "new_kind": "person"}
    slot = rows_of(look(editor, "attendees", **sent))[0].who
    response = write(editor, "attendees", **sent, **{slot.field: str(stranger.pk)})
    assert Attendance.objects.count() == 0
    assert response.context["form"]["text"].value() == "Jane Roe"


def test_somebody_recorded_under_quite_another_name_is_looked_for(editor):
    person = make.make_participant(name="Wilhelmina Drumlin", kind="person", state="draft")
    sent = {"body": make.make_body().pk, "text": "Mina Quay", "new_kind": "person"}
    row = rows_of(look(editor, "members", **sent))[0]
    assert (row.state, row.who.candidates) == ("make", ())

    sent |= {row.who.field: "new", row.who.other_field: "W. Drumlin"}
    seen = look(editor, "members", **sent)
    row = rows_of(seen)[0]
    options = [one.value for one in seen.context["rows"][0].slots[0].options]
    assert (row.state, options) == ("ask", ["", str(person.pk), "out"])
    write(editor, "members", **sent)
    assert not Membership.objects.exists()

    write(editor, "members", **sent | {row.who.field: str(person.pk)})
    seat = Membership.objects.get()
    assert (seat.participant, seat.name_as_printed) == (person, "Mina Quay")
    assert [name.name for name in person.names.all()] == ["Mina Quay"]


def test_under_a_name_that_nobody_has_nobody_is_offered_and_nobody_made(editor):
    sent = {"body": make.make_body().pk, "text": "Mina Quay", "new_kind": "person"}
    row = rows_of(look(editor, "members", **sent))[0]
    response = write(editor, "members", **sent, **{row.who.other_field: "Ilka Sandvoss"})
    assert not Participant.objects.exists()
    assert "the record has nobody of this name" in response.text


def test_a_new_participant_waits_for_its_kind(editor):
    sent = {"meeting": make.make_meeting().pk, "text": "Jane Roe"}
    row = rows_of(look(editor, "attendees", **sent))[0]
    assert (row.state, row.who.is_new) == ("ask", True)
    write(editor, "attendees", **sent, **{row.who.kind_field: "person"})
    assert Participant.objects.get(name="Jane Roe").kind == "person"


def test_a_word_for_no_group_is_kept_as_a_word(editor):
    body = make.make_body()
    text = "Jane Roe\tNetizens\nJohn Doe\tNetizens"
    sent = {
        "body": body.pk,
        "text": text,
        "new_kind": "person",
        "column-0": "name",
        "column-1": "group",
        "shape": "2:",
    }
    response = look(editor, "members", **sent)
    write(editor, "members", **sent)
    assert "unmapped: Netizens" in response.text
    assert set(Membership.objects.values_list("group", "group_word")) == {(None, "Netizens")}


def test_what_is_not_understood_stays_in_the_box_and_the_rest_is_written(editor):
    text = (
        "name\trole\tfrom\nJane Roe\tchair\t2010\n"
        "John Doe\tgrand wizard\t2010\nEva Moe\tmember\t03/04/2011"
    )
    response = write(editor, "members", body=make.make_body().pk, text=text, new_kind="person")
    seat = Membership.objects.get()
    assert (seat.participant.name, seat.role, str(seat.starts)) == ("Jane Roe", "chair", "2010")
    left = response.context["form"]["text"].value()
    assert left.splitlines() == [
        *("name\trole\tfrom", "John Doe\tgrand wizard\t2010"),
        "Eva Moe\tmember\t03/04/2011",
    ]
    assert "“grand wizard” is not understood as a role here." in response.text
    assert "2011-04-03 or 2011-03-04" in response.text


def test_what_stays_in_the_box_stays_under_its_heading(editor):
    make.make_group(name="Civil society")
    make.make_group(name="Private sector")
    text = "Civil society\nJane Roe\nFrance\nPrivate sector:\nNorway"
    response = write(editor, "attendees", meeting=make.make_meeting().pk, text=text)
    assert Attendance.objects.count() == 2
    assert response.context["form"]["text"].value() == "Civil society\nJane Roe"
    row = rows_of(response)[-1]
    assert (row.group.label, row.state) == ("Civil society", "ask")


def test_columns_are_guessed_and_can_be_corrected(editor):
    make.make_group(name="Civil society")
    text = "Civil society\tJane Roe\tKenya\nCivil society\tJohn Doe\tBrazil"
    sent = {"body": make.make_body().pk, "text": text, "new_kind": "person"}
    seen = look(editor, "members", **sent).context["preview"].columns
    assert seen.holds == ("group", "name", "country")
    again = look(
        editor,
        "members",
        **sent,
        **{"column-0": "", "column-1": "name", "column-2": "", "shape": seen.shape},
    )
    assert again.context["preview"].columns.holds == ("", "name", "")


def test_a_list_of_states_names_states(editor):
    switzerland = make.make_participant(name="Switzerland", kind="state", country="CH")
    text = "Switzerland\nIran (Islamic Republic of)\nUnited States of America"
    write(editor, "members", body=make.make_body().pk, text=text)
    seats = Membership.objects.order_by("pk")
    assert [seat.participant.kind for seat in seats] == ["state"] * 3
    assert seats[0].participant == switzerland
    assert seats[1].participant.country == "IR"


def test_another_text_than_was_previewed_is_not_written(editor):
    sent = {"meeting": make.make_meeting().pk, "new_kind": "person"}
    digest = look(editor, "attendees", text="Jane Roe", **sent).context["preview"].digest
    response = editor.post(
        "/admin/quick/attendees/",
        {"write": "1", "digest": digest, "text": "Jane Roe\nJohn Doe", **sent},
    )
    assert response.status_code == 409
    assert Attendance.objects.count() == 0
    assert "John Doe" in response.text


def test_someone_entered_since_the_preview_is_offered_before_anything_is_written(editor):
    sent = {"meeting": make.make_meeting().pk, "text": "Jane Roe", "new_kind": "person"}
    digest = look(editor, "attendees", **sent).context["preview"].digest
    make.make_participant(name="Jane Roe", kind="person")
    response = editor.post("/admin/quick/attendees/", {"write": "1", "digest": digest, **sent})
    assert response.status_code == 409
    assert Participant.objects.count() == 1


def test_attendees_have_presence_and_whom_they_were_there_for(editor):
    meeting = make.make_meeting()
    text = "Jane Roe; Harbour Trust; remote\nJohn Doe; Harbour Trust; present"
    write(editor, "attendees", meeting=meeting.pk, text=text)
    there = Attendance.objects.order_by("pk")
    assert [row.presence for row in there] == ["remote", "present"]
    assert {row.representing.name for row in there} == {"Harbour Trust"}
    assert Participant.objects.filter(name="Harbour Trust").count() == 1


def test_each_contributor_of_a_call_becomes_one_submission(editor):
    call = make.make_call(kind="questionnaire")
    text = "Jane Roe, Harbour Trust, 3 March 2011\nFrance"
    source = make.make_document()
    write(editor, "contributors", call=call.pk, text=text, document=source.pk)
    sent = Submission.objects.order_by("pk")
    assert [row.title for row in sent] == ["Contribution of Jane Roe", "Contribution of France"]
    assert {(row.call, row.body, row.kind, row.state) for row in sent} == {
        (call, call.body, "reply", "draft")
    }
    assert str(sent[0].received) == "3 March 2011"
    contributor = Contributor.objects.get(submission=sent[0])
    assert contributor.representing.name == "Harbour Trust"
    assert contributor.statements.count() == sent[0].statements.count() == 1
    write(editor, "contributors", call=call.pk, text=text)
    assert Submission.objects.count() == 2


def test_an_agenda_goes_on_behind_what_is_there(editor):
    meeting = make.make_meeting()
    make.make_agenda_item(meeting, 1, title="Opening")
    text = "1. Opening\n2. Review of the mandate, and related matters\n3) Other business"
    write(editor, "agenda", meeting=meeting.pk, text=text)
    points = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    assert [(point.position, point.title) for point in points] == [
        (1, "Opening"),
        (2, "Review of the mandate, and related matters"),
        (3, "Other business"),
    ]


def test_a_seat_that_may_be_the_same_has_to_be_told_apart(editor):
    body = make.make_body()
    person = make.make_participant(name="Jane Roe", kind="person")
    make.make_membership(
        body=body, participant=person, composition=make.make_composition(body=body)
    )
    sent = {"body": body.pk, "text": "Jane Roe"}
    row = rows_of(look(editor, "members", **sent))[0]
    assert row.state == "ask"
    write(editor, "members", **sent, **{row.again_field: "yes"})
    assert Membership.objects.filter(participant=person).count() == 2


def test_a_known_person_keeps_the_form_of_the_name_that_the_list_has(editor):
    person = make.make_participant(name="Patrik Fältström", kind="person", state="draft")
    text = "Patrik Faltstrom, Harbour Trust"
    sent = {"body": make.make_body().pk, "text": text}
    slot = rows_of(look(editor, "members", **sent))[0].who
    write(editor, "members", **sent, **{slot.field: str(person.pk)})
    assert Membership.objects.get().participant == person
    assert Membership.objects.get().name_as_printed == "Patrik Faltstrom"
    assert Affiliation.objects.get().organisation.name == "Harbour Trust"
    assert not ParticipantName.objects.exists()  # the same letters without their accents


def test_nothing_is_added_to_a_published_person_by_who_may_not_publish(editor):
    make.make_participant(name="Jane Roe", kind="person")
    sent = {"body": make.make_body().pk, "text": "Jane Roe, Harbour Trust"}
    response = write(editor, "members", **sent)
    assert Membership.objects.count() == 1
    assert not Affiliation.objects.exists()
    assert "Not recorded: the tie to Harbour Trust." in response.text


def test_a_list_is_bounded_in_lines(editor):
    response = look(editor, "members", body=make.make_body().pk, text="A B\n" * 2001)
    assert response.status_code == 422
    assert "at most 2,000 can be entered at once" in response.text


def test_the_choices_of_a_long_list_are_taken(editor):
    choices = {f"who-{number:012}": "new" for number in range(4_000)}
    response = look(editor, "attendees", meeting=make.make_meeting().pk, text="A B", **choices)
    assert response.status_code == 200


def test_a_list_without_a_place_to_go_says_so_and_keeps_the_text(editor):
    response = look(editor, "members", text="Jane Roe")
    assert response.status_code == 422
    assert "Choose a body or a composition" in response.text
    assert "Jane Roe" in response.text


def test_who_may_not_add_members_may_not_paste_them(client):
    client.force_login(User.objects.create_user("reader", is_staff=True))
    assert client.get("/admin/quick/members/").status_code == 403
    assert look(client, "members", text="Jane Roe").status_code == 403


def test_a_form_of_a_meeting_leads_to_its_lists(editor):
    meeting = make.make_meeting()
    page = editor.get(f"/admin/meetings/meeting/{meeting.pk}/change/").text
    for kind in ("attendees", "agenda", "contributors"):
        assert f'href="/admin/quick/{kind}/?meeting={meeting.pk}"' in page
    assert str(meeting) in editor.get(f"/admin/quick/attendees/?meeting={meeting.pk}").text


@pytest.mark.parametrize(
    "line",
    [
        *("Egypt (Ms. Nermine Example)", "Portugal - Ms. Ana Example", "SMITH, JOHN (Mr.)"),
        *("Jane Roe – Verisign – absent", "Kenya (replacing Mr. Roe)"),
    ],
)
def test_what_may_be_a_person_or_several_things_is_not_made_an_organisation_unasked(editor, line):
    meeting = make.make_meeting()
    sent = {"meeting": meeting.pk, "text": f"{line}\nJane Doe", "new_kind": "person"}
    seen = look(editor, "attendees", **sent)
    [row, _] = rows_of(seen)
    doubtful = [slot for slot in row.slots if slot.kind == "" or slot.choice == ""]

    assert doubtful, [(slot.word, slot.kind, slot.choice) for slot in row.slots]
    write(editor, "attendees", **sent)
    assert not Participant.objects.filter(kind="organisation").exists()
