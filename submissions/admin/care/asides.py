"""Setting something aside as right as it is, and bringing it back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from submissions.admin.care.pages import (
    Failed,
    back_to,
    may_set_aside,
    open_worklist,
    show,
    typed,
)
from submissions.care import Worklist
from submissions.mending.asides import LONGEST_REASON, bring_back, set_aside

LONGEST_KEY = 200


def set_aside_one(site: AdminSite, request: HttpRequest, slug: str) -> HttpResponse:
    """Set one thing aside for the reason that is given."""
    worklist = open_worklist(request, slug)
    if not may_set_aside(request, worklist):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    key, reason = request.POST.get("key", ""), request.POST.get("reason", "")
    if problem := _find_problem(worklist, key, reason):
        failed = Failed(key, "aside", problem, typed(request, ["reason"]))
        return show(site, request, worklist, failed)
    is_new = set_aside(slug, key, reason=reason, user=request.user)  # type: ignore[arg-type]
    said = (
        "Set aside. It stands below, and can be brought back."
        if is_new
        else "It was set aside already."
    )
    messages.success(request, said)
    return back_to(request, slug)


def _find_problem(worklist: Worklist, key: str, reason: str) -> str:
    """Say why something cannot be set aside; "" when it can."""
    if not reason.strip():
        return "Say why it is right as it is: who comes after you will ask."
    if len(reason) > LONGEST_REASON:
        return f"The reason has {len(reason):,} letters; give at most {LONGEST_REASON:,}."
    if len(key) > LONGEST_KEY or not worklist.load([key]):
        return "It is gone from the record: load the page again."
    return ""


def bring_one_back(site: AdminSite, request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Bring one thing back to the worklist."""
    worklist = open_worklist(request, slug)
    if not request.user.has_perms([worklist.mends, "meetings.delete_setaside"]):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    was_there = bring_back(slug, pk)
    said = "Brought back to the list." if was_there else "It had been brought back already."
    messages.success(request, said)
    return back_to(request, slug)
