"""Writes that someone signed in or out, failed to, or was locked."""

from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils import timezone

from igftracker.accounts.models import AuditAction
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.sessions import begin_session, end_sessions, follow_session_key
from igftracker.accounts.sessions import key_of

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def sign_in(request: HttpRequest, account: User) -> None:
    """Begin a session of an account whose password was right; the key of the session is new."""
    login(request, account, backend=MODEL_BACKEND)
    begin_session(request, account, timezone.now())
    note(AuditAction.SIGNED_IN, request, account, actor=account)


def note_failure(request: HttpRequest, name: str) -> None:
    """Keep that a password was wrong; of a name that nobody has, only that there was one."""
    account = User.objects.filter(username=name).first()
    words = "" if account else "a name that no account has"
    note(AuditAction.SIGN_IN_FAILED, request, account, detail=words)


def note_sign_out(request: HttpRequest, account: User) -> None:
    """Keep that someone signed out, and end the session."""
    note(AuditAction.SIGNED_OUT, request, account)
    sign_in = account.sign_ins.filter(session_key=key_of(request)).first()
    if sign_in:
        end_sessions(account, only=sign_in.pk)


def settle_new_password(request: HttpRequest, account: User, before: str) -> int:
    """After a change of password: keep it, and end the other sessions; give how many."""
    follow_session_key(before, request)
    note(AuditAction.PASSWORD_CHANGED, request, account)
    return end_sessions(account, but=key_of(request))
