"""Makes administrators from the server, where there may be nobody yet to invite them."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from igftracker.accounts.models import AuditAction, Invitation
from igftracker.accounts.roles import ADMINISTRATOR
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.invitations import invite, withdraw
from igftracker.accounts.services.roles import set_active, set_role

WORDS = "Made on the server"


@transaction.atomic
def make_administrator(name: str, password: str) -> User:
    """Make an account with the role; raises ValidationError for a bad name or a weak password."""
    account = User(username=name, is_staff=True)
    account.full_clean(exclude=["password"])
    validate_password(password, account)
    account.set_password(password)
    account.save()
    account.groups.set([Group.objects.get(name=ADMINISTRATOR.name)])
    note(AuditAction.ROLE_CHANGED, None, account, detail="no role → administrator, on the server")
    return account


@transaction.atomic
def raise_to_administrator(account: User) -> bool:
    """Give an account that exists the role, and put it in use; say whether anything changed."""
    raised = set_role(account, ADMINISTRATOR.name, None)
    return set_active(account, True, None) or raised


@transaction.atomic
def invite_administrator() -> str:
    """Make a link for an administrator; give its token. Earlier links of this command end."""
    for earlier in Invitation.objects.filter(made_by=None, note=WORDS):
        withdraw(earlier, None)
    _, token = invite(ADMINISTRATOR.name, WORDS, None)
    return token
