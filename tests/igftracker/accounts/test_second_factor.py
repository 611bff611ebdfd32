"""Whoever can publish or administer passes a second factor before anything else of the desk."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.models import AuditEntry
from igftracker.accounts.services.second_factor import make_recovery_codes
from igftracker.accounts.standing import PUBLISH, needs_second_factor
from meetings.admin import states
from tests.igftracker.accounts.people import WORD, give_password, make_person, signed_in
from tests.signing_in import current_code, half_sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
ASK, SET_UP = "/admin/second-factor/", "/admin/second-factor/set-up/"


@pytest.fixture
def publisher():
    return make_person("publisher")


@pytest.fixture
def half(client, publisher):
    """Give a client that has given the password of a publisher, and has an app already."""
    TOTPDevice.objects.create(user=publisher, name="app")
    half_sign_in(client, publisher)
    return client


def key_of(user):
    return TOTPDevice.objects.get(user=user).key


def read_set_up(client, **given):
    """Give what the page to set up shows: the signed key to send back, and the key itself."""
    answer = client.get(SET_UP)
    assert answer.status_code == 200
    key = answer.context["key"].replace(" ", "")
    signed = answer.context["signed"]
    return signed, key


def as_hex(key):
    from base64 import b32decode

    return b32decode(key + "=" * (-len(key) % 8)).hex()


def test_the_permission_to_publish_is_the_one_that_publishing_asks_for():
    assert PUBLISH == states.PUBLISH


@pytest.mark.parametrize(
    ("role", "needed"), [("editor", False), ("publisher", True), ("administrator", True)]
)
def test_publishers_and_administrators_need_it_and_editors_do_not(role, needed):
    assert needs_second_factor(make_person(role)) is needed
    assert needs_second_factor(User.objects.create_superuser("root"))


def test_a_publisher_without_one_reaches_nothing_but_the_page_to_set_it_up(client, publisher):
    assert give_password(client, "publisher").headers["Location"].startswith(SET_UP)
    for path in ("/admin/", "/admin/meetings/meeting/", "/admin/handbook/", "/admin/account/"):
        answer = client.get(path, follow=True)
        assert answer.redirect_chain[-1][0].startswith(SET_UP), path
    refused = client.post("/admin/meetings/body/add/", {"name": "A body", "slug": "a-body"})
    assert "/admin/login/" in refused.headers["Location"]


def test_a_publisher_sets_it_up_and_is_at_the_desk(client, publisher):
    give_password(client, "publisher")
    before = client.session.session_key
    signed, key = read_set_up(client)
    answer = client.post(
        SET_UP, {"key": signed, "code": current_code(as_hex(key)), "next": "/admin/"}
    )
    page = answer.content.decode()
    codes = re.findall(r"<code>([a-z0-9]{5}-[a-z0-9]{5})</code>", page)
    assert len(set(codes)) == 10
    assert client.get("/admin/").status_code == 200
    assert client.session.session_key != before
    assert "no-store" in answer.headers["Cache-Control"]
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert len(kept) == 10
    assert not kept & {code.replace("-", "") for code in codes}
    assert AuditEntry.objects.filter(action="factor-set", account=publisher).count() == 1


def test_a_wrong_code_keeps_the_key_that_was_scanned(client, publisher):
    give_password(client, "publisher")
    signed, key = read_set_up(client)
    wrong = current_code(as_hex(key), steps=50)
    answer = client.post(SET_UP, {"key": signed, "code": wrong})
    assert answer.status_code == 422
    assert "This is not the code that the app shows" in answer.content.decode()
    assert answer.context["key"].replace(" ", "") == key
    assert not TOTPDevice.objects.exists()


def test_the_key_shown_to_somebody_else_is_not_taken(client, publisher):
    other = Client()
    half_sign_in(other, make_person("publisher", "other"))
    signed, key = read_set_up(other)
    half_sign_in(client, publisher)
    answer = client.post(SET_UP, {"key": signed, "code": current_code(as_hex(key))})
    assert answer.status_code == 422
    assert not TOTPDevice.objects.exists()


def test_the_page_to_set_up_changes_nothing_by_being_looked_at(half, publisher):
    assert half.get(SET_UP).headers["Location"].startswith(ASK)
    assert TOTPDevice.objects.get().key == key_of(publisher)


def test_the_picture_has_neither_script_nor_inline_style(client, publisher):
    half_sign_in(client, publisher)
    page = client.get(SET_UP).content.decode()
    assert "<svg" in page
    assert not re.search(r"\sstyle=|<script>|<style", page)


def test_with_a_code_one_goes_on_to_where_one_wanted(half, publisher):
    asked = half.get("/admin/meetings/body/", follow=True)
    address = asked.redirect_chain[-1][0]
    assert address.startswith(ASK)
    before = half.session.session_key
    answer = half.post(
        address, {"code": current_code(key_of(publisher)), "next": asked.context["next"]}
    )
    assert answer.headers["Location"] == "/admin/meetings/body/"
    assert half.get("/admin/meetings/body/").status_code == 200
    assert half.session.session_key != before


def test_nobody_is_sent_to_another_site(half, publisher):
    sent = {"code": current_code(key_of(publisher)), "next": "https://elsewhere.example/"}
    assert half.post(ASK, sent).headers["Location"] == "/admin/"


def test_a_code_is_good_once(half, publisher):
    code = current_code(key_of(publisher))
    assert half.post(ASK, {"code": code}).status_code == 302
    again = Client()
    half_sign_in(again, publisher)
    assert again.post(ASK, {"code": code}).status_code == 422
    assert again.get("/admin/").status_code == 302


def test_after_a_wrong_code_the_next_try_waits_and_says_until_when(half, publisher):
    right = current_code(key_of(publisher))
    wrong = current_code(key_of(publisher), steps=50)
    TOTPDevice.objects.update(throttling_failure_count=9)
    assert half.post(ASK, {"code": wrong}).status_code == 422
    answer = half.post(ASK, {"code": right})
    assert "Too many wrong codes. Try again at" in answer.content.decode()
    assert half.get("/admin/").status_code == 302
    assert AuditEntry.objects.filter(action="code-refused").count() == 1


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６", "1" * 300])
def test_what_is_no_code_is_refused_in_words_and_not_counted(half, code):
    answer = half.post(ASK, {"code": code})
    assert answer.status_code == 422
    assert answer.context["form"].errors["code"]
    assert not TOTPDevice.objects.get().throttling_failure_count


def test_a_recovery_code_lets_in_once_and_says_how_many_are_left(half, publisher):
    first, *_ = make_recovery_codes(publisher)
    page = half.post(f"{ASK}?way=recovery", {"code": first.upper().replace("-", " ")}, follow=True)
    assert page.redirect_chain == [("/admin/", 302)]
    assert "You have 9 left" in page.content.decode()
    assert AuditEntry.objects.filter(action="recovery-used", account=publisher).exists()
    again = Client()
    half_sign_in(again, publisher)
    assert again.post(f"{ASK}?way=recovery", {"code": first}).status_code == 422


def test_a_recovery_code_of_somebody_else_is_none(half):
    first, *_ = make_recovery_codes(make_person("publisher", "other"))
    assert half.post(f"{ASK}?way=recovery", {"code": first}).status_code == 422


def test_new_recovery_codes_ask_for_the_password_and_end_the_old_ones(publisher):
    client = signed_in(publisher)
    old = make_recovery_codes(publisher)[0]
    refused = client.post("/admin/account/recovery-codes/", {"password": "not the word"})
    assert "That is not your password" in refused.content.decode()
    page = client.post("/admin/account/recovery-codes/", {"password": WORD}).content.decode()
    assert len(re.findall(r"<code>[a-z0-9]{5}-[a-z0-9]{5}</code>", page)) == 10
    assert old not in page
    assert client.get("/admin/").status_code == 200


def test_a_publisher_replaces_the_app_with_the_password_and_other_sessions_end(publisher):
    client, elsewhere = signed_in(publisher), signed_in(publisher)
    elsewhere.get("/admin/")
    old = key_of(publisher)
    signed, key = read_set_up(client)
    sent = {"key": signed, "code": current_code(as_hex(key))}
    assert client.post(SET_UP, {**sent, "password": "not the word"}).status_code == 422
    assert key_of(publisher) == old
    assert client.post(SET_UP, {**sent, "password": WORD}).status_code == 200
    assert key_of(publisher) == as_hex(key)
    assert client.get("/admin/").status_code == 200
    assert elsewhere.get("/admin/").status_code == 302


def test_a_publisher_cannot_switch_it_off(publisher):
    client = signed_in(publisher)
    page = client.post("/admin/account/second-factor-off/", {"password": WORD}, follow=True)
    assert "Your role needs a second factor" in page.content.decode()
    assert TOTPDevice.objects.exists()


def test_an_editor_switches_it_on_is_asked_from_then_on_and_switches_it_off():
    editor = make_person("editor")
    client = signed_in(editor)
    assert client.get("/admin/").status_code == 200
    signed, key = read_set_up(client)
    client.post(SET_UP, {"key": signed, "code": current_code(as_hex(key))})
    assert client.get("/admin/").status_code == 200
    again = Client()
    assert give_password(again, "editor").headers["Location"].startswith(ASK)
    assert again.get("/admin/").status_code == 302
    client.post("/admin/account/second-factor-off/", {"password": WORD})
    assert again.get("/admin/").status_code == 302  # its session ended
    assert give_password(again, "editor").headers["Location"] == "/admin/"


def test_an_administrator_resets_that_of_somebody_else(administrator, publisher):
    theirs = signed_in(publisher)
    theirs.get("/admin/")
    address = f"/admin/auth/user/{publisher.pk}/reset-second-factor/"
    assert "spoken with the person" in administrator.get(address).content.decode()
    assert TOTPDevice.objects.filter(user=publisher).exists()
    administrator.post(address)
    assert not TOTPDevice.objects.filter(user=publisher).exists()
    assert theirs.get("/admin/").status_code == 302
    entry = AuditEntry.objects.get(action="factor-reset")
    assert (entry.actor.username, entry.account.username) == ("ada", "publisher")


def test_nobody_else_resets_one_and_an_administrator_not_the_own(administrator, publisher):
    ada, root = User.objects.get(username="ada"), User.objects.create_superuser("root")
    client = signed_in(publisher)
    assert client.post(f"/admin/auth/user/{ada.pk}/reset-second-factor/").status_code == 403
    for account in (ada, root):
        address = f"/admin/auth/user/{account.pk}/reset-second-factor/"
        assert administrator.post(address).status_code == 403


def test_someone_between_the_steps_can_sign_out(half):
    assert half.get(ASK).status_code == 200
    half.post("/admin/logout/")
    assert "/admin/login/" in half.get(ASK).headers["Location"]


def test_the_pages_of_the_second_step_send_strangers_to_sign_in(client):
    for page in (ASK, SET_UP):
        assert "/admin/login/" in client.get(page).headers["Location"]
    half_sign_in(client, User.objects.create_user("reader"))
    for page in (ASK, SET_UP):
        assert "/admin/login/" in client.post(page).headers["Location"]
