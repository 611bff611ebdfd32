"""People are invited by a link that is good once; nobody makes accounts in another way."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from igftracker.accounts.links import hash_token
from igftracker.accounts.models import AuditEntry, Invitation
from igftracker.accounts.services.invitations import invite, withdraw
from igftracker.accounts.standing import find_role
from tests.igftracker.accounts.people import WORD, give_password, make_person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
ADD = "/admin/accounts/invitation/add/"


def path_of(token):
    return f"/admin/invitation/{token}/"


def choose(token, name="rosa", word=WORD, client=None):
    """Send the form behind a link."""
    sent = {"username": name, "password1": word, "password2": word}
    return (client or Client()).post(path_of(token), sent)


def test_an_administrator_makes_a_link_that_is_shown_once_and_kept_as_a_hash(administrator):
    page = administrator.post(ADD, {"role": "editor", "note": "Rosa from the secretariat"})
    link = page.context["link"]
    assert link in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]
    invitation = Invitation.objects.get()
    token = link.rstrip("/").rpartition("/")[2]
    assert invitation.token_hash == hash_token(token)
    assert token not in administrator.get("/admin/accounts/invitation/").content.decode()
    assert AuditEntry.objects.get(action="invited").actor.username == "ada"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"note": ""}, "required"),
        ({"note": "rosa@example.org"}, "e-mail addresses are not kept"),
        ({"role": ""}, "required"),
        ({"role": "superuser"}, "Select a valid choice"),
        ({"note": "x" * 201}, "at most 200"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_said_and_what_was_typed_stays(
    administrator, given, words
):
    sent = {"role": "editor", "note": "Rosa", **given}
    page = administrator.post(ADD, sent)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert sent["note"] in page.content.decode()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("role", "goes_to"),
    [
        ("editor", "/admin/"),
        ("publisher", "/admin/second-factor/set-up/?next=%2Fadmin%2F"),
        ("administrator", "/admin/second-factor/set-up/?next=%2Fadmin%2F"),
    ],
)
def test_the_invited_choose_name_and_password_and_go_on(role, goes_to):
    _, token = invite(role, "Rosa", None)
    client = Client()
    assert f"invited as <strong>{role}</strong>" in client.get(path_of(token)).content.decode()
    assert choose(token, client=client).headers["Location"] == goes_to
    rosa = User.objects.get()
    assert (find_role(rosa), rosa.is_staff, rosa.is_superuser, rosa.email) == (
        *(role, True, False),
        "",
    )
    assert Invitation.objects.get().used_by == rosa
    assert give_password(Client(), "rosa").status_code == 302


def test_a_link_is_looked_at_as_often_as_one_likes_and_good_once():
    _, token = invite("editor", "Rosa", None)
    for _ in range(2):
        assert Client().get(path_of(token)).status_code == 200
    choose(token)
    late = choose(token, "other")
    assert late.status_code == 410
    assert "used already" in late.content.decode()
    assert User.objects.count() == 1


def test_links_that_are_gone_say_what_became_of_them():
    old, old_token = invite("editor", "Old", None)
    Invitation.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    gone, gone_token = invite("editor", "Gone", None)
    withdraw(gone, None)
    for token, status, words in (
        (old_token, 410, "older than seven days"),
        (gone_token, 410, "withdrawn by an administrator"),
        ("no-such-link", 404, "not one of ours"),
    ):
        answer = Client().get(path_of(token))
        assert answer.status_code == status
        assert words in answer.content.decode()
        assert choose(token).status_code == status
    assert not User.objects.exists()


def test_a_link_holds_for_seven_days():
    invitation, _ = invite("editor", "Rosa", None)
    held = invitation.expires_at - timezone.now()
    assert timedelta(days=6, hours=23) < held <= timedelta(days=7)


@pytest.mark.parametrize(
    ("name", "word", "words"),
    [
        ("ROSA", WORD, "Somebody has this name already"),
        ("rosa b", WORD, "Enter a valid username"),
        ("new", "short", "too short"),
        ("new", "password1234", "too common"),
        ("a-new-person", "a-new-person1", "too similar"),
    ],
)
def test_bad_names_and_weak_passwords_are_refused_and_the_link_stays_good(name, word, words):
    make_person("editor", "rosa")
    _, token = invite("editor", "Rosa", None)
    answer = choose(token, name, word)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert choose(token, "quite-other").status_code == 302


def test_the_form_makes_no_superuser_whatever_is_sent():
    _, token = invite("editor", "Rosa", None)
    sent = {"username": "rosa", "password1": WORD, "password2": WORD, "role": "administrator"}
    Client().post(path_of(token), sent | {"is_superuser": "on", "groups": "1", "email": "a@b.org"})
    rosa = User.objects.get()
    assert (rosa.is_superuser, find_role(rosa), rosa.email) == (False, "editor", "")


def test_an_administrator_withdraws_a_link(administrator):
    invitation, token = invite("editor", "Rosa", None)
    address = f"/admin/accounts/invitation/{invitation.pk}/withdraw/"
    assert administrator.get(address).status_code == 200
    assert Client().get(path_of(token)).status_code == 200
    for words in ("The link is withdrawn", "not open any more"):
        assert words in administrator.post(address, follow=True).content.decode()
    assert Client().get(path_of(token)).status_code == 410
    assert AuditEntry.objects.filter(action="invitation-withdrawn").count() == 1


def test_publishers_invite_nobody():
    client = signed_in(make_person("publisher"))
    invitation, _ = invite("editor", "Rosa", None)
    assert client.get(ADD).status_code == 403
    assert client.post(ADD, {"role": "editor", "note": "Rosa"}).status_code == 403
    assert client.get("/admin/accounts/invitation/").status_code == 403
    address = f"/admin/accounts/invitation/{invitation.pk}/withdraw/"
    assert client.post(address).status_code == 403


def test_whoever_forgot_a_password_gets_a_link_for_a_new_one(administrator):
    rosa = make_person("publisher", "rosa")
    theirs = signed_in(rosa)
    theirs.get("/admin/")
    address = f"/admin/auth/user/{rosa.pk}/new-password/"
    assert administrator.get(address).status_code == 200
    first = administrator.post(address).context["link"]
    second = administrator.post(address).context["link"]
    assert Client().get(first).status_code == 410
    sent = {"new_password1": "quite another word", "new_password2": "quite another word"}
    answer = Client().post(second, sent)
    assert answer.headers["Location"].startswith("/admin/second-factor/")  # which stays
    assert theirs.get("/admin/").status_code == 302
    assert give_password(Client(), "rosa").status_code == 200
    assert give_password(Client(), "rosa", "quite another word").status_code == 302
    assert Client().post(second, sent).status_code == 410


def test_a_link_for_a_new_password_refuses_a_weak_one(administrator):
    rosa = make_person("editor", "rosa")
    link = administrator.post(f"/admin/auth/user/{rosa.pk}/new-password/").context["link"]
    answer = Client().post(link, {"new_password1": "short", "new_password2": "short"})
    assert answer.status_code == 422
    assert "too short" in answer.content.decode()


def test_the_list_costs_the_same_for_one_invitation_and_for_many(
    administrator, django_assert_max_num_queries
):
    for number in range(12):
        invite("editor", f"Person {number}", None)
    administrator.get("/admin/accounts/invitation/")
    with django_assert_max_num_queries(14):
        page = administrator.get("/admin/accounts/invitation/").content.decode()
    assert page.count("Withdraw “Person") == 12
