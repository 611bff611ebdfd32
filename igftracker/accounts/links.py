"""Reads the links of invitations: by their token, of which only the hash is kept."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from igftracker.accounts.models import Invitation

LASTS = timedelta(days=7)
"""How long a link holds."""


class LinkGoneError(Exception):
    """A link that cannot be used any more, or never could."""


def hash_token(token: str) -> str:
    """Give what is kept of a link."""
    return sha256(token.encode()).hexdigest()


def find_open(token: str, *, lock: bool = False) -> Invitation:
    """Give the invitation of a link; raises LinkGoneError with its state as only word."""
    found = Invitation.objects.select_for_update() if lock else Invitation.objects
    invitation = found.filter(token_hash=hash_token(token)).first()
    state = invitation.tell_state(timezone.now()) if invitation else "unknown"
    if invitation is None or state != "open":
        raise LinkGoneError(state)
    return invitation


def find_address(request: HttpRequest | None, token: str) -> str:
    """Give the whole address of a link: at this host, or at SITE_URL where nobody asked for it."""
    path = reverse("admin:invitation", args=[token])
    return request.build_absolute_uri(path) if request else f"{settings.SITE_URL}{path}"
