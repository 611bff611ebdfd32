"""Sessions end by themselves, and their owner ends them from anywhere."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from igftracker.accounts.models import AuditEntry, SignIn
from igftracker.accounts.sessions import describe_program
from tests.igftracker.accounts.people import WORD, give_password, make_person, signed_in
from tests.signing_in import half_sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def rosa():
    return make_person("editor", "rosa")


def move_back(**by):
    """Make every session older."""
    for name, hours in by.items():
        SignIn.objects.update(**{name: timezone.now() - timedelta(hours=hours)})


def test_a_session_is_kept_with_when_and_where_and_by_which_browser(rosa):
    give_password(Client(), "rosa", REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT=FIREFOX)
    sign_in = SignIn.objects.get(account=rosa)
    assert (sign_in.address, sign_in.program) == ("203.0.113.77", FIREFOX)


@pytest.mark.parametrize(
    ("older", "words"),
    [
        ({"seen_at": 12.1}, "Nothing was asked for in 12 hours."),
        ({"started_at": 24.1}, "You signed in 24 hours ago or more."),
    ],
)
def test_a_session_ends_by_itself_and_says_why(rosa, older, words):
    client = signed_in(rosa)
    client.get("/admin/")
    move_back(**older)
    page = client.get("/admin/meetings/body/", follow=True)
    assert page.redirect_chain[-1][0] == "/admin/login/?next=/admin/meetings/body/"
    assert words in page.content.decode()
    assert client.get("/admin/").status_code == 302
    assert not SignIn.objects.exists()


def test_a_session_that_is_used_goes_on(rosa):
    client = signed_in(rosa)
    client.get("/admin/")
    move_back(seen_at=11)
    assert client.get("/admin/").status_code == 200
    assert timezone.now() - SignIn.objects.get().seen_at < timedelta(minutes=1)
    move_back(started_at=23)
    assert client.get("/admin/").status_code == 200


def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(rosa):
    client = Client()
    give_password(client, "rosa")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True)
    assert cookie["max-age"] == 24 * 60 * 60


def test_the_key_of_a_session_is_new_after_signing_in(rosa):
    client = Client()
    client.get("/admin/login/")
    session = client.session
    session["kept"] = "from before"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = before = session.session_key
    give_password(client, "rosa")
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert not Session.objects.filter(session_key=before).exists()


def test_the_own_account_lists_sessions_roughly_and_marks_this_one(rosa):
    give_password(Client(), "rosa", REMOTE_ADDR="203.0.113.77", HTTP_USER_AGENT=FIREFOX)
    client = signed_in(rosa)
    page = client.get("/admin/account/").content.decode()
    assert "Firefox on Linux" in page
    assert "203.0.113.0/24" in page
    assert "203.0.113.77" not in page
    assert page.count("(this one)</strong>") == 1


def test_one_session_is_ended_from_another(rosa):
    here, there = signed_in(rosa), signed_in(rosa)
    here.get("/admin/")
    there.get("/admin/")
    other = SignIn.objects.exclude(session_key=here.session.session_key).get()
    here.post("/admin/account/sessions/", {"session": other.pk})
    assert there.get("/admin/").status_code == 302
    assert here.get("/admin/").status_code == 200
    assert AuditEntry.objects.get(action="sessions-ended").account == rosa


def test_all_others_or_all_are_ended(rosa):
    here, there = signed_in(rosa), signed_in(rosa)
    here.get("/admin/")
    there.get("/admin/")
    here.post("/admin/account/sessions/", {"others": "1"})
    assert (here.get("/admin/").status_code, there.get("/admin/").status_code) == (200, 302)
    page = here.post("/admin/account/sessions/", {"all": "1"}, follow=True)
    assert "signed out everywhere" in page.content.decode()
    assert here.get("/admin/").status_code == 302


def test_nobody_ends_the_session_of_somebody_else(rosa):
    theirs = signed_in(make_person("editor", "other"))
    theirs.get("/admin/")
    number = SignIn.objects.get().pk
    mine = signed_in(rosa)
    for wanted in (number, "x", "9" * 40, "-1", "²"):
        assert mine.post("/admin/account/sessions/", {"session": wanted}).status_code == 302
    assert mine.get("/admin/account/sessions/").status_code == 405
    assert theirs.get("/admin/").status_code == 200


def test_a_new_password_ends_the_other_sessions_and_not_this_one(rosa):
    here, there = signed_in(rosa), signed_in(rosa)
    here.get("/admin/")
    there.get("/admin/")
    sent = {"old_password": WORD, "new_password1": "quite another word"}
    answer = here.post("/admin/password_change/", sent | {"new_password2": sent["new_password1"]})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/account/")
    assert "Your password is changed" in here.get("/admin/account/").content.decode()
    assert (here.get("/admin/").status_code, there.get("/admin/").status_code) == (200, 302)
    assert SignIn.objects.get().session_key == here.session.session_key
    assert User.objects.get(pk=rosa.pk).check_password("quite another word")
    assert AuditEntry.objects.filter(action="password-changed", account=rosa).exists()


@pytest.mark.parametrize(
    ("word", "words"),
    [
        (WORD, "This is the password that the account has now"),
        ("short", "too short"),
        ("password1234", "too common"),
        ("rosa-rosalinde", "too similar"),
    ],
)
def test_a_password_keeps_to_the_rules(rosa, word, words):
    User.objects.filter(pk=rosa.pk).update(first_name="rosa-rosalinde")
    sent = {"old_password": WORD, "new_password1": word, "new_password2": word}
    page = signed_in(User.objects.get(pk=rosa.pk)).post("/admin/password_change/", sent)
    assert words in page.content.decode()


def test_signing_out_ends_the_session_and_is_kept(rosa):
    client = signed_in(rosa)
    client.get("/admin/")
    client.post("/admin/logout/")
    assert not SignIn.objects.exists()
    assert AuditEntry.objects.get(action="signed-out").account == rosa
    assert client.get("/admin/logout/").status_code == 405


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (FIREFOX, "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; like Mac OS X) Version/18 Safari/604", "Safari on iPhone or iPad"),
        ("curl/8", "Not known"),
        ("", "Not known"),
    ],
)
def test_a_browser_is_told_roughly(words, name):
    assert describe_program(words) == name


def ask_session(client, method="GET", **headers):
    """Ask as the script of an open page does."""
    return client.generic(method, "/admin/account/session/", headers=headers)


def test_a_page_is_told_how_long_its_session_lasts_and_to_ask_is_not_to_use_it(rosa):
    client = signed_in(rosa)
    client.get("/admin/")
    move_back(seen_at=11.9)
    for _ in range(2):
        told = ask_session(client).json()
        assert (told["account"], told["name"]) == (str(rosa.pk), "rosa")
        assert 300 < told["seconds"] <= 360
        assert told["may_stay"] is True

    assert ask_session(client, "POST").json()["seconds"] > 11 * 60 * 60
    move_back(started_at=23.9)
    told = ask_session(client, "POST").json()
    assert told["seconds"] <= 360
    assert told["may_stay"] is False


def test_a_script_is_told_that_nobody_is_signed_in(rosa):
    client = signed_in(rosa)
    client.get("/admin/")
    move_back(seen_at=12.1)
    for address in (
        "/admin/account/session/",
        "/admin/autocomplete/?app_label=meetings&model_name=membership&field_name=body",
        "/admin/quick/date/?value=2011",
    ):
        answer = client.get(address, headers={"accept": "application/json, text/javascript"})
        assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")
        assert answer.json()["title"] == "You are signed out."
    by_script = {"x-requested-with": "XMLHttpRequest"}
    assert client.get("/admin/", headers=by_script).status_code == 401
    assert client.get("/admin/").status_code == 302


def test_who_has_given_no_code_yet_is_told_nothing_of_a_session():
    client = Client()
    half_sign_in(client, make_person("publisher", "paula"))
    assert ask_session(client).status_code == 401


def test_a_session_is_asked_about_in_two_ways_only(rosa):
    assert ask_session(signed_in(rosa), "PUT").status_code == 405
