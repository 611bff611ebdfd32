"""What a locked sign-in answers, and the page on which administrators take locks away."""

from datetime import datetime
from math import ceil
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from igftracker.accounts.forms import UnlockForm
from igftracker.accounts.locks import find_locks
from igftracker.accounts.models import AuditAction
from igftracker.accounts.pages.showing import show
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.locks import unlock
from igftracker.accounts.standing import MANAGE
from igftracker.accounts.throttling import SignInHandler


def show_locked(
    request: HttpRequest, answer: HttpResponse | None, credentials: Any
) -> HttpResponse:
    """Say until when nobody can sign in so; the same whether or not there is such an account."""
    now = timezone.now()
    if getattr(request, "axes_failures_since_start", None) is not None:  # locked by this very try
        note(AuditAction.LOCKED, request)
    until = find_end(request, credentials) or now
    locked = show(
        *(request, "locked"),
        title="Too many wrong passwords",
        until=until,
        minutes=max(1, ceil((until - now).total_seconds() / 60)),
        status=429,
    )
    locked["Retry-After"] = str(max(1, ceil((until - now).total_seconds())))
    return locked.render()  # type: ignore[attr-defined]


def find_end(request: HttpRequest, credentials: Any) -> datetime | None:
    """Give when the lock ends."""
    handler = AxesProxyHandler.get_implementation()
    return handler.find_end(request, credentials) if isinstance(handler, SignInHandler) else None


def show_locks(request: HttpRequest) -> HttpResponse:
    """Show who is locked out; a POST takes a lock away."""
    if not request.user.has_perm(MANAGE):
        raise PermissionDenied
    if request.method == "POST":
        form = UnlockForm(request.POST)
        count = unlock(**form.cleaned_data, request=request) if form.is_valid() else 0
        words = "The lock is taken away." if count else "There was no such lock any more."
        messages.success(request, words)
        return redirect("admin:locks")
    locks = find_locks(timezone.now())
    return show(request, "locks", title="Locked out", locks=locks)
