"""Writes invitations: made, withdrawn, used."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from igftracker.accounts.links import LASTS, LinkGoneError, find_open, hash_token
from igftracker.accounts.models import AuditAction, Invitation
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.sessions import end_sessions

TOKEN_BYTES = 32


@transaction.atomic
def invite(role: str, words: str, request: HttpRequest | None) -> tuple[Invitation, str]:
    """Make a link for someone new; give the invitation and the token, which is not kept."""
    invitation, token = _make(request, role=role, note=words)
    note(AuditAction.INVITED, request, detail=f"{role}: {words}")
    return invitation, token


@transaction.atomic
def offer_password(account: User, request: HttpRequest) -> str:
    """Make a link by which an account gets a new password; earlier ones hold no more."""
    for earlier in Invitation.objects.filter(for_account=account):
        withdraw(earlier, request)
    _, token = _make(request, for_account=account, note=f"New password for {account}")
    note(AuditAction.PASSWORD_LINK, request, account)
    return token


def _make(request: HttpRequest | None, **values: object) -> tuple[Invitation, str]:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    invitation = Invitation.objects.create(
        token_hash=hash_token(token),
        made_by_id=request.user.pk if request else None,
        expires_at=timezone.now() + LASTS,
        **values,
    )
    return invitation, token


@transaction.atomic
def withdraw(invitation: Invitation, request: HttpRequest | None) -> bool:
    """Make an open link useless; say whether it was open."""
    now = timezone.now()
    changed = Invitation.objects.filter(
        pk=invitation.pk, used_at=None, withdrawn_at=None, expires_at__gt=now
    ).update(withdrawn_at=now, withdrawn_by_id=request.user.pk if request else None)
    if changed:
        words = str(invitation)
        note(AuditAction.INVITATION_WITHDRAWN, request, invitation.for_account, detail=words)
    return bool(changed)


@transaction.atomic
def accept(token: str, account: User, request: HttpRequest) -> User:
    """Make the account that a link promises, with the name and password that it was given.

    Raises LinkGoneError where somebody was faster.
    """
    invitation = find_open(token, lock=True)
    account.is_staff = True
    account.email = ""
    account.save()
    account.groups.set([Group.objects.get(name=invitation.role)])
    _use(invitation, account, request)
    return account


@transaction.atomic
def take_password(token: str, password: str, request: HttpRequest) -> User:
    """Give the account of a link its new password; all its sessions end."""
    invitation = find_open(token, lock=True)
    account = invitation.for_account
    if account is None or not account.is_active:
        raise LinkGoneError("unknown")
    account.set_password(password)
    account.save(update_fields=["password"])
    end_sessions(account)
    _use(invitation, account, request)
    note(AuditAction.PASSWORD_CHANGED, request, account, actor=account)
    return account


def _use(invitation: Invitation, account: User, request: HttpRequest) -> None:
    now: datetime = timezone.now()
    Invitation.objects.filter(pk=invitation.pk).update(used_at=now, used_by=account)
    note(AuditAction.INVITATION_USED, request, account, actor=account, detail=str(invitation))
