"""Ends sessions of the desk that were idle too long, or that have lasted long enough."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from igftracker.accounts.services.sessions import begin_session, end_sessions, note_seen
from igftracker.accounts.sessions import find_sign_in, tell_end, tell_rest

DESK = "/admin/"
"""Readers have no sessions; only the desk does."""
WATCH = "/admin/account/session/"
"""Where an open page asks how long its session lasts: to ask is not to use it."""


class SessionLimitMiddleware:
    """Ends what SESSION_IDLE_HOURS and SESSION_LONGEST_HOURS end, and keeps who was seen when."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, signed out where its session has ended."""
        if request.path.startswith(DESK) and isinstance(request.user, User):
            limit_session(request, request.user)
        return self.get_response(request)


def limit_session(request: HttpRequest, user: User) -> None:
    """End the session of a request where its time is over; else keep that it was seen."""
    now = timezone.now()
    sign_in = find_sign_in(request)
    if sign_in is None:
        sign_in = begin_session(request, user, now)
    elif ended := tell_end(sign_in, now):
        end_sessions(user, only=sign_in.pk)
        logout(request)
        messages.warning(request, f"Your session has ended. {ended} Sign in again to go on.")
        return
    elif request.method != "GET" or request.path != WATCH:
        note_seen(sign_in, now)
    request.session_rest = tell_rest(sign_in, now)  # type: ignore[attr-defined]
