"""Writes second factors: an app set up, codes checked and used, all taken away."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest
from django_otp import login as verify_session
from django_otp import verify_token
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.codes import find_step, make_recovery_code, seal_code
from igftracker.accounts.models import AuditAction
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.sessions import end_sessions, renew_session_key

HOW_MANY = 10
"""Recovery codes of an account."""


@transaction.atomic
def set_up_app(request: HttpRequest, account: User, key: str, code: str) -> list[str]:
    """Make the app that gives this code the second factor; give the recovery codes.

    An app that was there before goes, with every other session. Gives nothing, and changes
    nothing, where the code is not right.
    """
    step = find_step(key, code)
    if step is None:
        return []
    User.objects.select_for_update().get(pk=account.pk)  # two at once make one app
    TOTPDevice.objects.filter(user=account).delete()
    app = TOTPDevice.objects.create(user=account, name="app", key=key, last_t=step)
    codes = make_recovery_codes(account)
    end_sessions(account, but=request.session.session_key or "")
    pass_second_factor(request, app)
    note(AuditAction.FACTOR_SET, request, account)
    return codes


def pass_second_factor(request: HttpRequest, device: Device) -> None:
    """Mark the session as one that has passed, under a new key."""
    verify_session(request, device)
    renew_session_key(request)


def make_recovery_codes(account: User) -> list[str]:
    """Give new recovery codes; the old ones hold no more. Only what seals them is kept."""
    codes = [make_recovery_code() for _ in range(HOW_MANY)]
    paper, _ = StaticDevice.objects.get_or_create(user=account, defaults={"name": "paper"})
    paper.token_set.all().delete()
    StaticToken.objects.bulk_create(
        StaticToken(device=paper, token=seal_code(code)) for code in codes
    )
    return codes


@transaction.atomic
def renew_recovery_codes(request: HttpRequest, account: User) -> list[str]:
    """Give new recovery codes in the place of the old ones."""
    codes = make_recovery_codes(account)
    note(AuditAction.RECOVERY_RENEWED, request, account)
    return codes


def use_code(request: HttpRequest, account: User, device: Device | None, token: str) -> bool:
    """Check a code against an app or the recovery codes, and mark the session where it is right.

    A code is good once. Wrong ones make the next try wait, as django-otp counts them.
    """
    by_paper = isinstance(device, StaticDevice)
    passed = device and verify_token(account, device.persistent_id, token)
    if not passed:
        note(AuditAction.CODE_REFUSED, request, account)
        return False
    pass_second_factor(request, passed)
    note(AuditAction.RECOVERY_USED if by_paper else AuditAction.CODE_ACCEPTED, request, account)
    return True


@transaction.atomic
def take_second_factor(request: HttpRequest, account: User, action: AuditAction) -> bool:
    """Take app and recovery codes away; say whether there were any. Other sessions end."""
    taken = [model.objects.filter(user=account).delete()[0] for model in (TOTPDevice, StaticDevice)]
    if not any(taken):
        return False
    own = account.pk == request.user.pk
    end_sessions(account, but=(request.session.session_key or "") if own else "")
    note(action, request, account)
    return True
