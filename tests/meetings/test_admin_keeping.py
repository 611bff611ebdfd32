"""How a browser learns what of a form is saved, and where it is led when it was not taken."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from meetings.kept_forms import COOKIE, FIELD, MOST
from tests import factories as make
from tests.forms_filled import read_form

pytestmark = pytest.mark.django_db
NAME = "0123456789abcdef"


@pytest.fixture
def anna(client):
    client.force_login(User.objects.create_superuser("anna"))
    return client


def change(meeting):
    return reverse("admin:meetings_meeting_change", args=[meeting.pk])


def send(client, meeting, **typed):
    """Send the form of a meeting as it stands there, with these fields typed in anew."""
    form = read_form(client.get(change(meeting)).content.decode())
    return client.post(change(meeting), {**form, **typed})


def test_a_form_that_is_saved_names_what_need_not_be_kept(anna):
    answer = send(anna, make.make_meeting(), place="Vevey", **{FIELD: NAME})

    assert answer.status_code == 302
    cookie = answer.cookies[COOKIE]
    assert (cookie.value, cookie["path"], cookie["samesite"]) == (NAME, "/admin/", "Lax")


def test_a_form_that_is_not_saved_names_nothing_and_knows_its_name_again(anna):
    answer = send(anna, make.make_meeting(), held="Smarch", **{FIELD: NAME})

    assert COOKIE not in answer.cookies
    mark = BeautifulSoup(answer.content, "lxml").select_one("[data-keep]")
    assert mark["data-kept-as"] == NAME
    assert mark.has_attr("data-typed")


def test_a_name_that_no_script_of_ours_gave_is_not_repeated(anna):
    answer = send(anna, make.make_meeting(), place="Vevey", **{FIELD: "x; Domain=elsewhere"})

    assert answer.status_code == 302
    assert COOKIE not in answer.cookies


def test_no_more_names_are_repeated_than_there_are_kept_forms(anna):
    meeting, all_names = make.make_meeting(), [f"{number:016}" for number in range(MOST + 3)]
    for number in (0, 1):
        send(anna, meeting, place=f"Place {number}", **{FIELD: all_names[number]})
    assert anna.cookies[COOKIE].value == ".".join(all_names[:2])
    anna.cookies[COOKIE] = ".".join(all_names[: MOST - 1])  # as if each had been sent
    for number in range(MOST - 1, MOST + 3):
        answer = send(anna, meeting, place=f"Place {number}", **{FIELD: all_names[number]})

    names = answer.cookies[COOKIE].value.split(".")
    assert len(names) == MOST
    assert names == all_names[-MOST:]


def test_every_form_says_for_whom_it_is_kept_and_loads_what_keeps_it(anna):
    for address in (change(make.make_meeting()), reverse("admin:meetings_meeting_add")):
        page = BeautifulSoup(anna.get(address).content, "lxml")
        mark = page.select_one("#meeting_form [data-keep]")
        assert mark["data-keep"] == str(User.objects.get().pk)
        assert page.select_one('script[src$="desk/keeping.js"][defer]')


def test_a_form_that_is_not_taken_after_a_new_sign_in_leads_back_to_itself():
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.create_superuser("anna"))
    meeting = make.make_meeting(place="Montreux")
    answer = strict.post(f"{change(meeting)}?_popup=1", {"place": "Vevey"})

    assert answer.status_code == 403
    page = BeautifulSoup(answer.content, "lxml")
    (back,) = page.find_all("a", string="Go back and put it back")
    assert back["href"] == f"{change(meeting)}?_popup=1"
    assert "<script>" not in answer.content.decode()


def test_pages_that_ask_for_a_reason_keep_it_until_the_deed_is_done(anna):
    one, other = make.make_participant(), make.make_participant()
    meeting = make.make_meeting()
    pages = (
        f"/admin/participants/merge/?source={one.pk}&target={other.pk}",
        f"/admin/meetings/meeting/{meeting.pk}/withdraw/",
        f"/admin/meetings/meeting/{make.make_meeting(state='draft').pk}/publish/",
    )
    for address in pages:
        page = BeautifulSoup(anna.get(address).content, "lxml")
        [mark] = page.select("form[method=post] [data-keep]")
        assert mark["data-keep"] == str(User.objects.get().pk), address
        assert len(page.select('script[src$="desk/keeping.js"][defer]')) == 1
    assert BeautifulSoup(anna.get(pages[0]).content, "lxml").select_one(
        f"[data-keep-for='{one.pk}-{other.pk}']"
    )
    typed = read_form(anna.get(pages[1]).content.decode())
    refused = anna.post(pages[1], {**typed, "reason": "", FIELD: NAME, "with_reason": "1"})
    taken = anna.post(pages[1], {**typed, "reason": "Wrong.", FIELD: NAME, "with_reason": "1"})

    assert COOKIE not in refused.cookies
    assert (taken.status_code, taken.cookies[COOKIE].value) == (302, NAME)
