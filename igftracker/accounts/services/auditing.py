"""Writes the audit."""

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest

from igftracker.accounts.addresses import find_address
from igftracker.accounts.models import AuditAction, AuditEntry

LONGEST = 300


def note(
    action: AuditAction,
    request: HttpRequest | None,
    account: User | None = None,
    *,
    detail: str = "",
    actor: User | None = None,
) -> AuditEntry:
    """Add an entry; who did it is the account that is signed in, unless `actor` says otherwise."""
    return AuditEntry.objects.create(
        action=action,
        actor=actor or find_actor(request),
        account=account,
        detail=detail[:LONGEST],
        address=find_address(request) if request else None,
    )


def find_actor(request: HttpRequest | None) -> User | None:
    """Give the account that is signed in."""
    user: Any = getattr(request, "user", None)
    return User(pk=user.pk) if user is not None and user.is_authenticated else None
