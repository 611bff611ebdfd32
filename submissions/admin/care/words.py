"""Mapping a word to a stakeholder group from its worklist."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from meetings.models import StakeholderGroup
from submissions.admin.care.pages import Failed, back_to, open_worklist, show, typed
from submissions.care.group_words import STATES, UNMAPPED, WITHDRAWN
from submissions.mending.group_words import Mapped, map_word

LONGEST_WORD = 120


def map_one(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Make a word one for the group that was chosen, and fill the rows that bear it."""
    worklist = open_worklist(request, UNMAPPED.slug)
    if not request.user.has_perm(worklist.mends):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    word = request.POST.get("word", "").strip().lower()
    try:
        mapped = _map(request, word)
    except ValueError as error:
        failed = Failed(word, "word", str(error), typed(request, ["group", "public_too"]))
        return show(site, request, worklist, failed)
    messages.success(request, tell(mapped, word))
    return back_to(request, worklist.slug)


def _map(request: HttpRequest, word: str) -> Mapped:
    if not word or len(word) > LONGEST_WORD:
        raise ValueError("The word is gone from the record: load the page again.")
    chosen = request.POST.get("group", "")
    number = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 18 else 0
    group = StakeholderGroup.objects.exclude(state=WITHDRAWN).filter(pk=number).first()
    if group is None:
        raise ValueError("Choose the group that the word means.")
    kinds = [kind for kind in STATES if may_change(request, kind)]
    return map_word(word, group, kinds=kinds, public_too="public_too" in request.POST)


def may_change(request: HttpRequest, kind: type[Any]) -> bool:
    """Say whether someone may change the rows of a kind."""
    return request.user.has_perm(f"{kind._meta.app_label}.change_{kind._meta.model_name}")


def tell(mapped: Mapped, word: str) -> str:
    """Give in words what mapping did."""
    made = "is mapped now" if mapped.is_new else "was mapped already"
    rows = f"{mapped.filled:,} row{'' if mapped.filled == 1 else 's'} got the group"
    return f"“{word}” {made}; {rows}. Each change stands in the history of its record."
