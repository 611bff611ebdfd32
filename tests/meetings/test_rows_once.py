"""Rows of a form that may be there once in their record: changing places, and meeting another."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.urls import reverse

from tests import factories as make
from tests.forms_filled import read_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    client.force_login(User.objects.create_superuser("anna"))
    return client


def change(meeting):
    return reverse("admin:meetings_meeting_change", args=[meeting.pk])


def prefix_of(form, model, pk):
    """Give where a row stands in a form: "agenda-0"."""
    [name] = [name for name in form if name.startswith(model) and form[name] == [str(pk)]]
    return name.removesuffix("-id")


@pytest.mark.parametrize(
    ("model", "maker", "named"),
    [("agenda", make.make_agenda_item, "agenda"), ("sittings", make.make_sitting, "sittings")],
)
def test_two_rows_change_places(anna, model, maker, named):
    meeting = make.make_meeting()
    first, second = maker(meeting, 1), maker(meeting, 2)
    form = read_form(anna.get(change(meeting)).content.decode())
    ones, twos = (prefix_of(form, model, row.pk) for row in (first, second))
    answer = anna.post(change(meeting), {**form, f"{ones}-position": "2", f"{twos}-position": "1"})

    assert answer.status_code == 302
    assert list(getattr(meeting, named).order_by("position")) == [second, first]


def test_a_place_that_was_taken_meanwhile_is_told_at_the_field(anna):
    meeting = make.make_meeting()
    make.make_agenda_item(meeting, 1)
    form = read_form(anna.get(f"{change(meeting)}?empty=1").content.decode())
    make.make_agenda_item(meeting, 2, title="Added meanwhile")
    form |= {"agenda-1-position": "2", "agenda-1-title": "Mine", "agenda-1-outcome": "not-known"}
    form |= {"agenda-TOTAL_FORMS": "2"}
    answer = anna.post(change(meeting), form)

    page = BeautifulSoup(answer.content, "lxml")
    assert answer.status_code == 200
    assert "Another row of this record has it already:" in page.select_one(".errorlist").text
    assert page.select_one("#id_agenda-1-title")["value"] == "Mine"
    assert meeting.agenda.count() == 2


def test_somebody_whom_another_editor_added_meanwhile_is_told_at_the_field(anna):
    meeting, finland = make.make_meeting(), make.make_participant(name="Finland", kind="state")
    form = read_form(anna.get(f"{change(meeting)}?empty=1").content.decode())
    make.make_attendance(meeting=meeting, participant=finland)
    form |= {"attendance-0-participant": str(finland.pk), "attendance-0-presence": "present"}
    form |= {"attendance-0-role": "delegate", "attendance-TOTAL_FORMS": "1"}
    answer = anna.post(change(meeting), form)

    assert answer.status_code == 200
    assert "Another row of this record has it already:" in answer.content.decode()
    assert meeting.attendance.count() == 1
