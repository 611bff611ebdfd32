"""Two editors at one form: nothing is overwritten unseen, and nothing that was typed is lost."""

import pytest
from bs4 import BeautifulSoup
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings.admin.clashing import asking
from meetings.admin.clashing.parts import find_parts, lock_versions
from meetings.models import Meeting
from tests import factories as make
from tests.forms_filled import read_form

pytestmark = pytest.mark.django_db
STATEMENTS = "meetings-statement-content_type-object_id"


def sign_in(name):
    """Give the client of someone who may do everything."""
    client = Client()
    client.force_login(User.objects.create_superuser(name))
    return client


@pytest.fixture
def anna(db):
    return sign_in("anna")


@pytest.fixture
def berta(db):
    return sign_in("berta")


def change(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def open_form(client, row):
    """Give what the form of a row sends when nothing is changed."""
    return read_form(client.get(change(row)).content.decode())


def save(client, row, form, **typed):
    """Send a form with these fields typed in anew."""
    return client.post(change(row), {**form, **typed})


def asked(answer):
    """Give the questions of a page: the name of each with the words of its line."""
    page = BeautifulSoup(answer.content, "lxml")
    lines = page.select(".clash-table tbody tr") or page.select(".clash-row")
    words = [" ".join(line.get_text(" ").split()) for line in lines]
    names = [line.select_one("input[type=radio]")["name"] for line in lines]
    return dict(zip(names, words, strict=True))


def told(answer):
    """Give the messages of the page that follows."""
    return [str(message) for message in answer.context["messages"]]


def test_a_form_that_nobody_else_saved_is_saved_without_a_word(anna):
    meeting = make.make_meeting(place="Montreux")
    make.make_agenda_item(meeting)
    answer = save(anna, meeting, open_form(anna, meeting), place="Geneva")

    assert answer.status_code == 302
    meeting.refresh_from_db()
    assert meeting.place == "Geneva"


def test_changes_to_different_fields_are_both_kept_and_told(anna, berta):
    meeting = make.make_meeting(place="Montreux", venue="", description="One.\nTwo.")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva", held="25 February 2011")
    answer = anna.post(change(meeting), {**mine, "venue": "Palais", "_continue": "1"}, follow=True)

    meeting.refresh_from_db()
    assert (meeting.place, meeting.venue, meeting.held.edtf) == ("Geneva", "Palais", "2011-02-25")
    (sentence,) = [one for one in told(answer) if "Meanwhile" in one]
    assert sentence.startswith("Meanwhile berta changed held and place.")


def test_one_field_changed_by_both_is_asked_and_nothing_is_saved(anna, berta):
    meeting = make.make_meeting(place="Montreux", venue="")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    answer = save(anna, meeting, mine, place="Vevey", venue="Casino")

    meeting.refresh_from_db()
    assert (answer.status_code, meeting.place, meeting.venue) == (200, "Geneva", "")
    (words,) = asked(answer).values()
    assert "Montreux" in words
    assert "Geneva by berta" in words
    assert "Vevey" in words
    again = read_form(answer.content.decode())
    assert (again["place"], again["venue"]) == (["Vevey"], ["Casino"])
    assert "_choice.place" not in again


@pytest.mark.parametrize(("choice", "place"), [("mine", "Vevey"), ("theirs", "Geneva")])
def test_what_is_chosen_is_saved(anna, berta, choice, place):
    meeting = make.make_meeting(place="Montreux", venue="")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    again = read_form(save(anna, meeting, mine, place="Vevey", venue="Casino").content.decode())
    answer = save(anna, meeting, again, **{"_choice.place": choice})

    meeting.refresh_from_db()
    assert (answer.status_code, meeting.place, meeting.venue) == (302, place, "Casino")


def test_a_question_that_is_not_answered_is_asked_again_with_what_stood_first(anna, berta):
    meeting = make.make_meeting(place="Montreux")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    again = read_form(save(anna, meeting, mine, place="Vevey").content.decode())
    answer = save(anna, meeting, again)

    (words,) = asked(answer).values()
    assert "When you opened it Montreux" in words
    meeting.refresh_from_db()
    assert meeting.place == "Geneva"


def test_a_choice_does_not_count_when_a_third_version_came_in_between(anna, berta):
    meeting = make.make_meeting(place="Montreux")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    again = read_form(save(anna, meeting, mine, place="Vevey").content.decode())
    save(berta, meeting, open_form(berta, meeting), place="Lausanne")
    answer = save(anna, meeting, again, **{"_choice.place": "mine"})

    (words,) = asked(answer).values()
    assert "Lausanne by berta" in words
    meeting.refresh_from_db()
    assert meeting.place == "Lausanne"


def test_each_field_is_told_of_the_one_who_changed_it_last(anna, berta):
    meeting = make.make_meeting(place="Montreux", venue="")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    clara = sign_in("clara")
    save(clara, meeting, open_form(clara, meeting), venue="Palais")
    answer = save(anna, meeting, mine, place="Vevey", venue="Casino")

    words = asked(answer)
    assert "by berta" in words["_choice.place"]
    assert "by clara" in words["_choice.venue"]


def test_rows_beneath_are_compared_too_and_others_are_kept(anna, berta):
    meeting = make.make_meeting()
    first, second = make.make_agenda_item(meeting, 1), make.make_agenda_item(meeting, 2)
    mine, theirs = open_form(anna, meeting), open_form(berta, meeting)
    save(berta, meeting, theirs, **{"agenda-0-title": "Opening", "agenda-1-title": "Mandate"})
    answer = save(anna, meeting, mine, **{"agenda-0-title": "Welcome"})

    key = f"_choice.agenda.{first.pk}.title"
    assert list(asked(answer)) == [key]
    again = read_form(answer.content.decode())
    assert again["agenda-1-title"] == ["Mandate"]
    assert save(anna, meeting, again, **{key: "mine"}).status_code == 302
    titles = meeting.agenda.order_by("position").values_list("title", flat=True)
    assert list(titles) == ["Welcome", "Mandate"]
    assert second.pk == meeting.agenda.get(position=2).pk


def test_a_row_added_meanwhile_stays(anna, berta):
    meeting = make.make_meeting()
    mine = open_form(anna, meeting)
    theirs = open_form(berta, meeting) | {"agenda-TOTAL_FORMS": "1", "agenda-0-position": "1"}
    theirs |= {"agenda-0-title": "Opening", "agenda-0-outcome": "agreed"}
    assert save(berta, meeting, theirs).status_code == 302
    answer = anna.post(change(meeting), {**mine, "place": "Vevey"}, follow=True)

    assert meeting.agenda.get().title == "Opening"
    assert any("berta added agenda item “Opening”" in one for one in told(answer))


def delete_row(client, meeting, prefix):
    form = open_form(client, meeting)
    assert save(client, meeting, form, **{f"{prefix}-0-DELETE": "on"}).status_code == 302


def test_a_row_deleted_meanwhile_and_left_alone_stays_deleted(anna, berta):
    meeting = make.make_meeting()
    make.make_agenda_item(meeting, 1, title="Opening")
    make.make_agenda_item(meeting, 2, title="Mandate")
    mine = open_form(anna, meeting)
    delete_row(berta, meeting, "agenda")
    typed = {**mine, "place": "Vevey", "agenda-1-title": "The mandate"}
    answer = anna.post(change(meeting), typed, follow=True)

    assert [item.title for item in meeting.agenda.all()] == ["The mandate"]
    assert any("berta deleted agenda item “Opening”" in one for one in told(answer))


@pytest.mark.parametrize(("choice", "notes"), [("theirs", []), ("mine", ["By ship"])])
def test_a_row_deleted_meanwhile_and_changed_here_is_asked(anna, berta, choice, notes):
    meeting = make.make_meeting()
    row = make.make_attendance(meeting=meeting)
    mine = open_form(anna, meeting)
    delete_row(berta, meeting, "attendance")
    answer = save(anna, meeting, mine, **{"attendance-0-note": "By ship"})

    ((name, words),) = asked(answer).items()
    assert name == f"_choice.attendance.{row.pk}"
    assert "deleted while you changed it. by berta" in words
    assert "By ship" in words
    again = read_form(answer.content.decode())
    unanswered = read_form(save(anna, meeting, again).content.decode())
    assert save(anna, meeting, unanswered, **{name: choice}).status_code == 302
    assert [one.note for one in meeting.attendance.all()] == notes


@pytest.mark.parametrize(("choice", "notes"), [("theirs", ["By ship"]), ("mine", [])])
def test_a_row_deleted_here_and_changed_meanwhile_is_asked(anna, berta, choice, notes):
    meeting = make.make_meeting()
    row = make.make_attendance(meeting=meeting)
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), **{"attendance-0-note": "By ship"})
    answer = save(anna, meeting, mine, **{"attendance-0-DELETE": "on"})

    name = f"_choice.attendance.{row.pk}.DELETE"
    assert list(asked(answer)) == [name]
    again = read_form(answer.content.decode())
    assert save(anna, meeting, again, **{name: choice}).status_code == 302
    assert [one.note for one in meeting.attendance.all()] == notes


def test_statements_are_compared_with_documents_by_their_names(anna, berta):
    meeting = make.make_meeting()
    row = make.make_statement(meeting, "held", "24 February 2011", reading="2011-02-24")
    one, other = make.make_document(title="Summary"), make.make_document(title="Minutes")
    mine, theirs = open_form(anna, meeting), open_form(berta, meeting)
    assert save(berta, meeting, theirs, **{f"{STATEMENTS}-0-document": one.pk}).status_code == 302
    answer = save(anna, meeting, mine, **{f"{STATEMENTS}-0-document": other.pk})

    ((name, words),) = asked(answer).items()
    assert name == f"_choice.{STATEMENTS}.{row.pk}.document"
    assert "Summary" in words
    assert "Minutes" in words


def test_a_record_published_meanwhile_is_told_before_anything_is_saved(anna, berta):
    meeting = make.make_meeting(state="draft", place="Montreux")
    mine = open_form(anna, meeting)
    Meeting.objects.filter(pk=meeting.pk).update(state="published")
    answer = save(anna, meeting, mine, place="Vevey")

    meeting.refresh_from_db()
    assert meeting.place == "Montreux"
    assert "published it: what you save is public at once" in answer.content.decode()
    assert save(anna, meeting, read_form(answer.content.decode())).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.place, meeting.state) == ("Vevey", "published")


def test_a_deleted_record_is_told_and_entered_anew(anna, berta):
    meeting = make.make_meeting(state="draft", title="First", slug="first", place="Montreux")
    make.make_agenda_item(meeting, title="Opening")
    mine = open_form(anna, meeting)
    berta.post(reverse("admin:meetings_meeting_delete", args=[meeting.pk]), {"post": "yes"})
    answer = save(anna, meeting, mine, place="Vevey")

    page = answer.content.decode()
    assert "berta deleted “First”" in page
    address = BeautifulSoup(page, "lxml").select_one("#meeting_form")["action"]
    again = anna.post(address, read_form(page))
    assert again.status_code == 302, again.context["errors"]
    made = Meeting.objects.get()
    assert (made.slug, made.place, made.agenda.get().title) == ("first", "Vevey", "Opening")


def test_who_may_not_enter_a_deleted_record_anew_sees_what_was_typed(anna):
    meeting = make.make_meeting(state="draft", title="First")
    user = User.objects.create_user("dora", is_staff=True)
    dora = Client()
    dora.force_login(user)
    user.user_permissions.add(Permission.objects.get(codename="change_meeting"))
    mine = open_form(dora, meeting)
    anna.post(reverse("admin:meetings_meeting_delete", args=[meeting.pk]), {"post": "yes"})
    answer = save(dora, meeting, mine, place="Vevey")

    assert answer.status_code == 410
    assert "Vevey" in answer.content.decode()


@pytest.mark.parametrize("mark", ["", "nonsense", "other"])
def test_a_mark_that_cannot_be_read_refuses_and_keeps_what_was_typed(anna, mark):
    meeting, other = make.make_meeting(place="Montreux"), make.make_meeting()
    mark = open_form(anna, other)["_version"] if mark == "other" else mark
    answer = save(anna, meeting, open_form(anna, meeting), place="Vevey", _version=mark)

    assert "cannot be read" in answer.content.decode()
    assert list(asked(answer)) == ["_choice.place"]
    meeting.refresh_from_db()
    assert meeting.place == "Montreux"
    again = read_form(answer.content.decode())
    assert again["place"] == ["Vevey"]
    assert save(anna, meeting, again, **{"_choice.place": "mine"}).status_code == 302


def test_a_form_with_an_error_knows_what_others_saved_when_it_is_shown_again(anna, berta):
    meeting = make.make_meeting(place="Montreux", held="2011")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    answer = save(anna, meeting, mine, held="Smarch")

    again = read_form(answer.content.decode())
    assert (again["place"], again["held"]) == (["Geneva"], ["Smarch"])
    assert save(anna, meeting, again, held="2012").status_code == 302
    meeting.refresh_from_db()
    assert (meeting.place, meeting.held.edtf) == ("Geneva", "2012")


def test_whoever_may_only_look_is_told_nothing_by_sending_the_form(anna, berta):
    meeting = make.make_meeting(place="Montreux")
    mine = open_form(anna, meeting)
    save(berta, meeting, open_form(berta, meeting), place="Geneva")
    stranger = Client()
    stranger.force_login(User.objects.create_user("stranger", is_staff=True))

    assert save(stranger, meeting, mine, place="Vevey").status_code == 403


def test_comparing_costs_the_same_for_one_row_changed_and_for_twelve(anna):
    def count(rows):
        meeting = make.make_meeting(body=make.make_body())
        for position in range(1, rows + 1):
            make.make_attendance(meeting=meeting, representing=make.make_participant())
            make.make_agenda_item(meeting, position)
        mine = open_form(anna, meeting)
        meeting.attendance.update(note="By ship")
        meeting.agenda.update(title="Opening")
        typed = {f"attendance-{n}-note": "By train" for n in range(rows)}
        typed |= {f"agenda-{n}-title": "Welcome" for n in range(rows)}
        request = RequestFactory().post(change(meeting), {**mine, **typed})
        request.user, request.session = User.objects.get(username="anna"), {}
        with CaptureQueriesContext(connection) as queries:
            parts = find_parts(admin.site.get_model_admin(Meeting), request, meeting)
            versions = lock_versions(parts)
            outcome, _ = asking.compare_form(
                request.POST.copy(), parts, row=meeting, versions=versions
            )
            asking.show_outcome(outcome)
        assert len(outcome.questions) == 2 * rows
        return len(queries)

    count(1)  # what is looked up once and kept
    assert count(12) == count(1)
