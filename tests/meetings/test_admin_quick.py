"""Forms answer while one types: dates, names in every form, drafts made in place, the next form."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Participant
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
PARTICIPANT = {
    "app_label": "meetings",
    "model_name": "membership",
    "field_name": "participant",
}


@pytest.fixture
def editor(client):
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    return client


def find(client, term, **names):
    answer = client.get("/admin/autocomplete/", {**PARTICIPANT, **names, "term": term})
    return [one["text"] for one in answer.json()["results"]]


def test_a_date_says_how_it_is_understood(editor):
    answer = editor.get("/admin/quick/date/", {"value": "late Feb 2011"})
    assert answer.json() == {
        "edtf": "[2011-02-21..2011-02-28]",
        "words": "one of the days from 21 to 28 February 2011",
        "earliest": "2011-02-21",
        "latest": "2011-02-28",
    }


def test_a_date_with_two_readings_gives_both_and_takes_none(editor):
    answer = editor.get("/admin/quick/date/", {"value": "03/04/2011"}).json()
    assert answer["readings"] == ["2011-04-03", "2011-03-04"]
    assert "does not say which is the month" in answer["error"]


def test_no_date_and_a_date_too_long_are_answered(editor):
    assert editor.get("/admin/quick/date/", {"value": ""}).json()["words"] == "not known"
    assert (
        "longer than 200" in editor.get("/admin/quick/date/", {"value": "1" * 300}).json()["error"]
    )


def test_only_staff_are_answered(client):
    assert client.get("/admin/quick/date/", {"value": "2011"}).status_code == 302


def test_a_participant_is_told_apart_by_seats_years_kind_and_country(editor):
    person = make.make_participant(name="Jane Roe", kind="person", country="KE")
    make.make_membership(
        participant=person,
        body=make.make_body(name="Working Group", acronym="WG"),
        group=make.make_group(name="civil society"),
        starts="2010",
        ends="2012",
    )
    assert find(editor, "jane") == ["Jane Roe — civil society on WG 2010–2012; person, Kenya"]


@pytest.mark.parametrize("term", ["j. roe", "roe j", "fältst", "faltstrom", "Ж. Роу"])
def test_a_participant_is_found_by_any_form_of_its_name(editor, term):
    person = make.make_participant(name="Patrik Fältström", kind="person")
    make.make_name(person, "J. Roe")
    make.make_name(person, "Ж. Роу")
    assert len(find(editor, term)) == 1


def test_the_form_of_the_name_that_was_found_is_said(editor):
    person = make.make_participant(name="Jane Roe", kind="person")
    make.make_name(person, "J. Doe")
    assert find(editor, "doe") == ["Jane Roe — person (found as: J. Doe)"]
    assert find(editor, "roe") == ["Jane Roe — person"]


def test_an_autocomplete_costs_the_same_for_one_and_for_fifteen(editor):
    body = make.make_body()

    def count(term):
        with CaptureQueriesContext(connection) as queries:
            found = find(editor, term)
        return len(found), len(queries)

    for number in range(15):
        person = make.make_participant(name=f"Many {number}", kind="person")
        make.make_membership(participant=person, body=body, group=make.make_group())
        make.make_name(person, f"Form {number}")
    count("many 1")  # the kinds of content are known from here on
    assert count("many 7") == (1, count("many")[1])
    assert count("many")[0] == 15


def test_a_document_is_told_apart_by_its_symbols(editor):
    document = make.make_document(title="Report", issued="April 2011")
    make.make_symbol(document, "A/66/67")
    texts = find(editor, "rep", model_name="statement", field_name="document")
    assert texts == ["Report (April 2011), A/66/67"]


def test_a_draft_is_made_in_place(editor):
    answer = editor.post("/admin/quick/participant/", {"name": "Hu 胡献红", "kind": "person"})
    made = Participant.objects.get()
    assert answer.json() == {"id": str(made.pk), "text": "Hu 胡献红 — person"}
    assert (made.state, made.kind) == ("draft", "person")


def test_a_draft_needs_its_kind(editor):
    answer = editor.post("/admin/quick/participant/", {"name": "胡献红", "kind": ""})
    assert "kind" in answer.json()["errors"]
    assert not Participant.objects.exists()


def test_who_is_there_already_is_offered_before_another_is_made(editor):
    person = make.make_participant(name="Jane Roe", kind="person")
    sent = {"name": "Roe, Jane", "kind": "person"}
    alike = editor.post("/admin/quick/participant/", sent).json()["alike"]
    assert [one["id"] for one in alike] == [str(person.pk)]
    assert Participant.objects.count() == 1
    editor.post("/admin/quick/participant/", {**sent, "anyway": "1"})
    assert Participant.objects.count() == 2


def test_who_may_not_add_participants_makes_none(client):
    user = User.objects.create_user("reader", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_membership"))
    client.force_login(user)
    sent = {"name": "Jane Roe", "kind": "person"}
    assert client.post("/admin/quick/participant/", sent).status_code == 403
    assert "data-quick-create" not in client.get("/admin/meetings/membership/add/").text


def test_the_next_point_of_an_agenda_keeps_the_meeting_and_counts_on(editor):
    meeting = make.make_meeting()
    path = "/admin/meetings/agendaitem/add/"
    names = [
        "meetings-statement-content_type-object_id-TOTAL_FORMS",
        "meetings-statement-content_type-object_id-INITIAL_FORMS",
    ]
    sent = {"meeting": meeting.pk, "position": 4, "title": "Opening", "outcome": "not-known"}
    answer = editor.post(path, {**sent, **dict.fromkeys(names, 0), "_addanother": "1"})
    assert answer.url == f"{path}?meeting={meeting.pk}"
    page = editor.get(answer.url).text
    assert 'name="position" value="5"' in page
    assert str(meeting) in page


def test_the_next_membership_keeps_body_and_dates_and_asks_who(editor):
    body = make.make_body()
    person = make.make_participant(kind="person")
    path = "/admin/meetings/membership/add/"
    prefix = "meetings-statement-content_type-object_id"
    answer = editor.post(
        path,
        {
            "body": body.pk,
            "participant": person.pk,
            "status": "member",
            "role": "member",
            "starts": "late Feb 2011",
            f"{prefix}-TOTAL_FORMS": 0,
            f"{prefix}-INITIAL_FORMS": 0,
            "_addanother": "1",
        },
    )
    assert answer.url == f"{path}?body={body.pk}&starts=late+Feb+2011"
    assert 'value="late Feb 2011"' in editor.get(answer.url).text


def test_an_address_with_nonsense_for_a_meeting_opens_an_empty_form(editor):
    assert editor.get("/admin/meetings/agendaitem/add/?meeting=%00x").status_code == 200
