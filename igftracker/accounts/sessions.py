"""Reads sessions: how long one holds, and what is told of it."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest

from igftracker.accounts.models import SignIn

PROGRAMS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/"),
    ("Firefox", r"Firefox/|FxiOS/"),
    ("Chrome", r"Chrom(e|ium)/|CriOS/"),
    ("Safari", r"Safari/"),
)
SYSTEMS = (
    ("Android", r"Android"),
    ("iPhone or iPad", r"iPhone|iPad"),
    ("Windows", r"Windows"),
    ("macOS", r"Macintosh|Mac OS"),
    ("Linux", r"Linux|X11"),
)
"""Names by which browsers are told apart; the first that fits."""


def key_of(request: HttpRequest) -> str:
    """Give the key of the session of a request."""
    return request.session.session_key or ""


def find_sign_in(request: HttpRequest) -> SignIn | None:
    """Give what is kept of the session of a request."""
    return SignIn.objects.filter(session_key=key_of(request), account_id=request.user.pk).first()


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a session."""

    seconds: int
    may_stay: bool
    """Whether it lasts longer where it is used."""


def tell_rest(sign_in: SignIn, now: datetime) -> Rest:
    """Say how long a session goes on where nothing is asked for any more."""
    idle = sign_in.seen_at + timedelta(hours=settings.SESSION_IDLE_HOURS)
    longest = sign_in.started_at + timedelta(hours=settings.SESSION_LONGEST_HOURS)
    seconds = int((min(idle, longest) - now).total_seconds())
    return Rest(max(seconds, 0), may_stay=idle < longest)


def tell_end(sign_in: SignIn, now: datetime) -> str:
    """Say why a session has ended by itself, in words; nothing where it goes on."""
    if now - sign_in.started_at >= timedelta(hours=settings.SESSION_LONGEST_HOURS):
        return f"You signed in {settings.SESSION_LONGEST_HOURS} hours ago or more."
    if now - sign_in.seen_at >= timedelta(hours=settings.SESSION_IDLE_HOURS):
        return f"Nothing was asked for in {settings.SESSION_IDLE_HOURS} hours."
    return ""


def describe_program(words: str) -> str:
    """Give the browser and the system roughly: "Firefox on Linux"."""
    browser = next((name for name, sign in PROGRAMS if re.search(sign, words)), "")
    system = next((name for name, sign in SYSTEMS if re.search(sign, words)), "")
    return " on ".join(part for part in (browser, system) if part) or "Not known"
