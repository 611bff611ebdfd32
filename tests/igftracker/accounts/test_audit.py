"""The audit keeps what was done with accounts; only addresses go, after their time."""

from datetime import timedelta

import pgtrigger
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from igftracker.accounts.models import AuditEntry, SignIn
from igftracker.accounts.services.auditing import note
from tests.igftracker.accounts.people import give_password, make_person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
LIST = "/admin/accounts/auditentry/"


def make_entry(account, *, days=0, address="203.0.113.9"):
    """Make an entry as old as this."""
    entry = note("signed-in", None, account)
    with pgtrigger.ignore():
        at = timezone.now() - timedelta(days=days)
        AuditEntry.objects.filter(pk=entry.pk).update(at=at, address=address)
    return entry


def test_who_signs_in_from_where_is_kept_and_only_administrators_read_it(administrator):
    rosa = make_person("publisher", "rosa")
    give_password(Client(), "rosa", REMOTE_ADDR="203.0.113.9")
    entry = AuditEntry.objects.get(action="signed-in")
    assert (entry.actor, entry.account, entry.address) == (rosa, rosa, "203.0.113.9")
    page = administrator.get("/admin/accounts/audit/", follow=True).content.decode()
    assert "Signed in with the password" in page
    assert "203.0.113.9" in page
    theirs = signed_in(rosa)
    assert theirs.get(LIST).status_code == 403
    assert theirs.get("/admin/accounts/audit/").status_code == 403


def test_an_entry_is_neither_changed_nor_deleted_even_in_the_database():
    entry = make_entry(make_person())
    for change in (
        lambda: AuditEntry.objects.filter(pk=entry.pk).delete(),
        lambda: AuditEntry.objects.filter(pk=entry.pk).update(detail="other"),
        lambda: AuditEntry.objects.filter(pk=entry.pk).update(address="192.0.2.1"),
        lambda: User.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert AuditEntry.objects.get().address == "203.0.113.9"


def test_pages_neither_add_change_nor_delete_entries(administrator):
    entry = make_entry(make_person())
    assert administrator.get(f"{LIST}add/").status_code == 403
    assert administrator.post(f"{LIST}{entry.pk}/change/", {"detail": "x"}).status_code == 403
    assert administrator.post(f"{LIST}{entry.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_list_is_narrowed_by_what_happened_and_by_whom(administrator):
    make_entry(make_person("editor", "rosa"))
    make_entry(make_person("editor", "otto"))
    page = administrator.get(LIST, {"q": "ros", "action__exact": "signed-in"}).content.decode()
    assert "rosa" in page
    assert "otto" not in page


def test_addresses_go_after_ninety_days_and_nothing_else_does(capsys):
    rosa = make_person("editor", "rosa")
    old, young = make_entry(rosa, days=91), make_entry(rosa, days=89)
    client = signed_in(rosa)
    client.get("/admin/")
    for _ in range(2):
        call_command("prune_accounts")
    assert AuditEntry.objects.get(pk=old.pk).address is None
    assert AuditEntry.objects.get(pk=young.pk).address == "203.0.113.9"
    assert AuditEntry.objects.count() == 2
    assert client.get("/admin/").status_code == 200
    said = capsys.readouterr().out.splitlines()
    assert "audit: 1;" in said[0]
    assert "audit: 0;" in said[1]
    SignIn.objects.update(started_at=timezone.now() - timedelta(days=2))
    call_command("prune_accounts", verbosity=0)
    assert not SignIn.objects.exists()
