"""New meeting from an old one: what comes with it, and what never does."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import override

from meetings.meeting_copies import CopyPlan, copy_meeting
from meetings.meeting_names import name_meeting, ordinal, propose_title
from meetings.models import Meeting, Statement
from meetings.partial_dates import PartialDate
from tests import factories as make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 1)


@pytest.fixture
def old():
    body = make.make_body(slug="wgoh", name="Working Group")
    meeting = make.make_meeting(
        body=body, number=1, title="First meeting, Montreux", place="Montreux", venue="Town hall"
    )
    make.make_agenda_item(meeting, 5, title="Opening", outcome="agreed", outcome_note="Done.")
    make.make_agenda_item(meeting, 7, title="Mandate")
    make.make_attendance(meeting=meeting, presence="present")
    make.make_statement(meeting, "place", "Montreux")
    return meeting


def plan(**given):
    values = {"title": "Second meeting", "number": 2, "held": PartialDate.parse("24 March 2011")}
    return CopyPlan(**{**values, "place": True, "agenda": True, "roster": True, **given})


def test_the_copy_is_a_draft_with_place_agenda_and_roster(old):
    group = make.make_group()
    sure = make.make_membership(body=old.body, group=group, starts="2010", ends="..")
    make.make_membership(body=old.body)
    report = copy_meeting(old, plan(), today=TODAY)
    new = report.meeting

    assert (new.state, new.slug, new.status, new.place) == ("draft", "wgoh-2", "held", "Montreux")
    assert list(new.agenda.values_list("position", "title", "outcome", "outcome_note")) == [
        (1, "Opening", "not-known", ""),
        (2, "Mandate", "not-known", ""),
    ]
    there = new.attendance.get()
    assert (there.participant, there.presence, there.group) == (sure.participant, "unknown", group)
    assert (report.items, report.people, report.possible) == (2, 1, 1)


def test_the_copy_has_no_statement_and_the_old_one_keeps_its_own(old):
    new = copy_meeting(old, plan(), today=TODAY).meeting

    assert not Statement.objects.about([new, *new.agenda.all(), *new.attendance.all()]).exists()
    assert Statement.objects.about([old]).count() == 1


def test_copied_twice_it_is_one_meeting(old):
    first = copy_meeting(old, plan(), today=TODAY)
    again = copy_meeting(old, plan(), today=TODAY)

    assert (first.is_new, again.is_new) == (True, False)
    assert again.meeting == first.meeting
    assert Meeting.objects.count() == 2


def test_a_date_to_come_is_planned_and_one_not_known_says_nobody_in_office(old):
    make.make_membership(body=old.body, starts="2010", ends="..")
    ahead = copy_meeting(old, plan(held=PartialDate.parse("May 2030")), today=TODAY)
    unknown = plan(number=3, title="Third meeting", held=PartialDate.parse(""))
    undated = copy_meeting(old, unknown, today=TODAY)

    assert (ahead.meeting.status, ahead.people) == ("planned", 1)
    assert (undated.meeting.status, undated.people) == ("planned", 0)


def test_the_next_title_has_the_next_number_in_the_words_of_the_old(old):
    assert propose_title(old, 2) == "Second meeting, Montreux"
    old.title, old.number = "the 21st session", 21
    assert propose_title(old, 22) == "the 22nd session"
    old.title = "Bilbao"
    assert propose_title(old, 22) == "Bilbao"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "first"), (20, "twentieth"), (23, "23rd"), (111, "111th")]
)
def test_ordinals_are_words_up_to_twenty(number, words):
    assert ordinal(number) == words


def test_a_meeting_without_number_or_date_is_called_by_its_title(old):
    old.number, old.held = None, ""
    assert name_meeting(old) == "Working Group: First meeting, Montreux, date not known"


def test_a_name_stays_english_where_the_desk_is_arabic(old):
    with override("ar"):
        assert name_meeting(old).startswith("Working Group: first meeting, ")


def test_three_requests_lead_from_the_old_meeting_to_the_saved_new_one(client, old):
    client.force_login(User.objects.create_superuser("root"))
    url = reverse("admin:meetings_meeting_copy", args=[old.pk])
    form = client.get(url).context["form"]
    sent = {"held": "24-25 March 2011", "agenda": "on", "roster": "on"}
    answer = client.post(url, {**sent, "number": form["number"].value(), "title": "Second meeting"})
    new = Meeting.objects.get(number=2)
    page = client.get(answer["Location"])

    assert form["title"].value() == "Second meeting, Montreux"
    assert answer["Location"] == reverse("admin:meetings_meeting_change", args=[new.pk])
    assert "Agenda items taken over: 2." in page.content.decode()
    assert new.held.edtf == "2011-03-24/2011-03-25"


def test_a_number_that_is_taken_is_refused_and_what_was_typed_stays(client, old):
    client.force_login(User.objects.create_superuser("root"))
    url = reverse("admin:meetings_meeting_copy", args=[old.pk])
    page = client.post(url, {"held": "24 March 2011", "number": 1, "title": "Another"})
    html = page.content.decode()

    assert "has this number" in html
    assert 'value="Another"' in html
    assert Meeting.objects.count() == 1


def test_the_list_sends_one_meeting_to_the_page_and_refuses_two(client, old):
    client.force_login(User.objects.create_superuser("root"))
    url, other = reverse("admin:meetings_meeting_changelist"), make.make_meeting()
    one = client.post(url, {"action": "copy_selected", "_selected_action": [old.pk]})
    sent = {"action": "copy_selected", "_selected_action": [old.pk, other.pk]}

    assert one["Location"] == reverse("admin:meetings_meeting_copy", args=[old.pk])
    assert "Select one meeting" in client.post(url, sent, follow=True).content.decode()


def test_who_may_not_add_meetings_makes_none(client, old):
    client.force_login(User.objects.create_user("reader", is_staff=True))
    url = reverse("admin:meetings_meeting_copy", args=[old.pk])

    assert client.get(url).status_code == 403
    assert client.post(url, {"title": "Another"}).status_code == 403
