"""Writes sessions: begun, seen, ended."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest

from igftracker.accounts.addresses import find_address
from igftracker.accounts.models import SignIn
from igftracker.accounts.sessions import key_of

SEEN_EVERY = timedelta(minutes=1)
"""When a session was last seen is written no more often."""


def begin_session(request: HttpRequest, account: User, now: datetime) -> SignIn:
    """Keep that a session has begun."""
    return SignIn.objects.update_or_create(
        session_key=key_of(request),
        defaults={
            "account_id": account.pk,
            "started_at": now,
            "seen_at": now,
            "address": find_address(request),
            "program": request.headers.get("User-Agent", "")[:200],
        },
    )[0]


def renew_session_key(request: HttpRequest) -> None:
    """Give the session another key, as whoever knew the old one shall not have gained."""
    before = key_of(request)
    request.session.cycle_key()
    follow_session_key(before, request)


def follow_session_key(before: str, request: HttpRequest) -> None:
    """Keep what is known of a session under the key that it has now."""
    SignIn.objects.filter(session_key=before).update(session_key=key_of(request))


def note_seen(sign_in: SignIn, now: datetime) -> None:
    """Keep that a session was used."""
    if now - sign_in.seen_at >= SEEN_EVERY:
        sign_in.seen_at = now
        sign_in.save(update_fields=["seen_at"])


@transaction.atomic
def end_sessions(account: User, *, but: str = "", only: int | None = None) -> int:
    """End the sessions of an account, but for that of one key, or only one; give how many."""
    ended = SignIn.objects.filter(account_id=account.pk).exclude(session_key=but)
    if only is not None:
        ended = ended.filter(pk=only)
    keys = list(ended.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    ended.delete()
    return len(keys)
