"""My account: the second factor and the sessions of whoever looks."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from igftracker.accounts.addresses import shorten
from igftracker.accounts.models import AuditAction
from igftracker.accounts.pages.showing import own_account, show
from igftracker.accounts.roles import ROLES
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.sessions import end_sessions
from igftracker.accounts.sessions import describe_program, key_of
from igftracker.accounts.standing import (
    count_recovery_codes,
    find_app,
    find_role,
    needs_second_factor,
)

MOST = 50
"""Sessions that are listed."""


def show_account(request: HttpRequest) -> HttpResponse:
    """Show role, second factor and sessions."""
    account = own_account(request)
    sessions = [
        {
            "row": row,
            "program": describe_program(row.program),
            "place": shorten(row.address) or "not known",
            "is_this": row.session_key == key_of(request),
        }
        for row in account.sign_ins.all()[:MOST]
    ]
    return show(
        *(request, "account"),
        title="My account",
        role=ROLES.get(find_role(account)),
        app=find_app(account),
        codes_left=count_recovery_codes(account),
        needed=needs_second_factor(account),
        sessions=sessions,
    )


def end_own_sessions(request: HttpRequest) -> HttpResponse:
    """End one session, all others, or all: POST with `session`, `others` or `all`."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    account = own_account(request)
    wanted = request.POST.get("session", "")
    if "all" in request.POST:
        count = end_sessions(account)
    elif wanted.isascii() and wanted.isdigit() and len(wanted) < 18:
        count = end_sessions(account, only=int(wanted))
    else:
        count = end_sessions(account, but=key_of(request))
    if count:
        note(AuditAction.SESSIONS_ENDED, request, account, detail=f"{count} of one’s own")
    return leave(request, count)


def leave(request: HttpRequest, count: int) -> HttpResponse:
    """Go back to the account, or to the sign-in where this very session was ended."""
    ended = not request.session.exists(key_of(request))
    if ended:
        logout(request)
        messages.success(request, "You are signed out everywhere.")
        return redirect("admin:login")
    messages.success(request, f"Sessions ended: {count}.")
    return redirect("admin:account")
