"""Guessing passwords is slow, says until when, and tells nothing of who has an account."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.utils import timezone

from igftracker.accounts.models import AuditEntry
from igftracker.accounts.throttling import BY_ADDRESS, BY_NAME, seal
from tests.igftracker.accounts.people import WORD, give_password, make_person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def fail(name, times=1, **extra):
    for _ in range(times):
        answer = give_password(Client(), name, "not the word", **extra)
    return answer


def make_failures(name, count, address="127.0.0.1", *, ago=timedelta()):
    """Put so many failures there as if they had happened."""
    row = AccessAttempt.objects.create(
        username=seal(name), ip_address=address, failures_since_start=count, user_agent=str(count)
    )
    AccessAttempt.objects.filter(pk=row.pk).update(attempt_time=timezone.now() - ago)


@pytest.mark.parametrize(
    ("limit", "failures", "minutes"),
    [
        *((BY_NAME, 4, 0), (BY_NAME, 5, 15), (BY_NAME, 6, 30), (BY_NAME, 8, 120)),
        *((BY_NAME, 12, 1440), (BY_NAME, 5000, 1440)),
        *((BY_ADDRESS, 29, 0), (BY_ADDRESS, 30, 15), (BY_ADDRESS, 39, 15), (BY_ADDRESS, 40, 30)),
    ],
)
def test_each_failure_over_the_limit_makes_the_wait_longer(limit, failures, minutes):
    assert limit.wait(failures) == timedelta(minutes=minutes)


def test_after_five_failures_the_right_password_has_to_wait_too_and_says_until_when():
    make_person("editor", "rosa")
    assert fail("rosa", 4).status_code == 200
    locked = fail("rosa")
    assert locked.status_code == 429
    assert "UTC" in locked.content.decode()
    assert 0 < int(locked.headers["Retry-After"]) <= 15 * 60
    right = give_password(Client(), "rosa")
    assert right.status_code == 429
    assert not AuditEntry.objects.filter(action="signed-in").exists()
    assert AuditEntry.objects.filter(action="locked").count() == 1
    assert AuditEntry.objects.filter(action="sign-in-failed").count() == 5


def test_to_try_again_while_locked_makes_nobody_wait_longer():
    make_failures("rosa", 5, ago=timedelta(minutes=14))
    fail("rosa", 3)
    assert AccessAttempt.objects.get().failures_since_start == 5
    assert AuditEntry.objects.count() == 0


def test_when_the_wait_is_over_one_more_failure_waits_twice_as_long():
    make_person("editor", "rosa")
    make_failures("rosa", 5, ago=timedelta(minutes=16))
    locked = fail("rosa")
    assert locked.status_code == 429
    assert 15 * 60 < int(locked.headers["Retry-After"]) <= 30 * 60


def test_when_the_wait_is_over_the_right_password_is_enough_and_forgets():
    make_person("editor", "rosa")
    make_failures("rosa", 5, ago=timedelta(minutes=16))
    assert give_password(Client(), "rosa").status_code == 302
    assert not AccessAttempt.objects.exists()


def test_a_name_that_nobody_has_is_answered_in_the_same_words():
    make_person("editor", "rosa")

    def answer(name):
        page = fail(name)
        text = page.content.decode()
        return page.status_code, text[text.index("errornote") :].split("</p>")[0]

    assert answer("rosa") == answer("nobody")
    assert fail("rosa", 4).status_code == fail("nobody", 4).status_code == 429


def test_others_from_elsewhere_are_not_locked_with_a_name():
    make_person("editor", "rosa")
    make_failures("rosa", 9)
    assert give_password(Client(), "rosa", REMOTE_ADDR="198.51.100.7").status_code == 302


def test_one_address_that_tries_many_names_has_to_wait_for_all():
    make_person("editor", "rosa")
    for number in range(10):
        make_failures(f"name {number}", 3)
    assert give_password(Client(), "rosa").status_code == 429
    assert give_password(Client(), "rosa", REMOTE_ADDR="198.51.100.7").status_code == 302


def test_one_who_signs_in_does_not_clear_the_failures_of_the_address():
    make_person("editor", "rosa")
    make_failures("other", 4)
    give_password(Client(), "rosa")
    assert AccessAttempt.objects.get().username == seal("other")


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_wrote():
    with override_settings(BEHIND_PROXY=True):
        for last in ("203.0.113.1", "203.0.113.1", "203.0.113.2"):
            headers = {"HTTP_X_FORWARDED_FOR": f"198.51.100.9, {last}"}
            fail("rosa", REMOTE_ADDR="10.0.0.1", **headers)
    found = AccessAttempt.objects.order_by("ip_address")
    assert [(row.ip_address, row.failures_since_start) for row in found] == [
        ("203.0.113.1", 2),
        ("203.0.113.2", 1),
    ]


def test_addresses_of_one_household_are_counted_together():
    for end in ("1", "2"):
        fail("rosa", REMOTE_ADDR=f"2001:db8:0:1::{end}")
    assert AccessAttempt.objects.get().ip_address == "2001:db8:0:1::"


def test_neither_names_nor_passwords_that_were_typed_are_kept_or_logged(caplog):
    with caplog.at_level("DEBUG", logger="axes"):
        fail("someone@example.org", 5)
    row = AccessAttempt.objects.get()
    kept = " ".join(str(value) for value in vars(row).values())
    for words in ("someone", "not the word"):
        assert words not in kept
        assert words not in caplog.text
    assert {entry.detail for entry in AuditEntry.objects.all()} <= {
        "a name that no account has",
        "",
    }


def test_a_password_that_is_asked_again_counts_as_at_sign_in_and_is_not_kept():
    rosa = make_person("editor", "rosa")
    client = signed_in(rosa)
    sent = {"old_password": "not the word", "new_password1": "kept by nobody at all"}
    sent["new_password2"] = sent["new_password1"]
    for _ in range(5):
        answer = client.post("/admin/password_change/", sent)
    assert answer.status_code == 429
    row = AccessAttempt.objects.get()
    assert "kept by nobody" not in row.post_data
    assert "not the word" not in row.post_data
    assert User.objects.get(pk=rosa.pk).check_password(WORD)


def test_an_administrator_sees_who_is_locked_and_takes_the_lock_away(administrator):
    make_person("editor", "rosa")
    make_failures("rosa", 5)
    make_failures("nobody", 6, address="203.0.113.5")
    make_failures("past", 5, address="203.0.113.6", ago=timedelta(hours=2))
    page = administrator.get("/admin/accounts/locked/")
    assert [lock.account for lock in page.context["locks"]] == ["", "rosa"]
    assert "nobody" not in page.content.decode()
    sent = {"name": seal("rosa"), "address": "127.0.0.1"}
    assert "taken away" in (
        administrator.post("/admin/accounts/locked/", sent, follow=True).content.decode()
    )
    assert give_password(Client(), "rosa").status_code == 302
    entry = AuditEntry.objects.get(action="unlocked")
    assert (entry.actor.username, entry.account.username) == ("ada", "rosa")


def test_a_mistyped_address_of_a_lock_changes_nothing(administrator):
    make_failures("rosa", 5)
    sent = {"name": "x", "address": "no address"}
    assert administrator.post("/admin/accounts/locked/", sent).status_code == 302
    assert AccessAttempt.objects.exists()


def test_only_administrators_see_locks():
    assert signed_in(make_person("publisher")).get("/admin/accounts/locked/").status_code == 403
