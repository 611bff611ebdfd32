"""The page of a worklist: what it finds, fifty at a time, and what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from meetings.models import SetAside
from submissions.admin.care.ways import ShownEntry, Ways
from submissions.care import Worklist, find_worklist
from submissions.care.worklists import MOST_COUNTED
from submissions.mending.asides import LONGEST_REASON

PAGE_SIZE = 50
LAST_PAGE = 400
"""So far one can turn the pages; who has more to do begins at the top again."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A page of a list: its number, and whether there are others before and after."""

    number: int
    has_next: bool

    @property
    def before(self) -> int:
        """Give the number of the page before, 0 for none."""
        return self.number - 1

    @property
    def after(self) -> int:
        """Give the number of the next page, 0 for none."""
        return self.number + 1 if self.has_next and self.number < LAST_PAGE else 0


@dataclass(frozen=True, slots=True)
class Failed:
    """A form that could not be done: on which entry, why, and what was typed."""

    key: str
    form: str
    error: str
    typed: dict[str, str]


def open_worklist(request: HttpRequest, slug: str) -> Worklist:
    """Give a worklist to those who may view what is on it."""
    worklist = find_worklist(slug)
    if worklist is None:
        raise Http404("There is no such worklist.")
    if not may_see(request, worklist):
        raise PermissionDenied
    return worklist


def may_see(request: HttpRequest, worklist: Worklist) -> bool:
    """Say whether someone may view everything that a worklist shows."""
    return request.user.has_perms(worklist.needs)


def may_set_aside(request: HttpRequest, worklist: Worklist) -> bool:
    """Say whether someone may call what is on a worklist right as it is."""
    return request.user.has_perms([worklist.mends, "meetings.add_setaside"])


def show_worklist(site: AdminSite, request: HttpRequest, slug: str) -> HttpResponse:
    """Show a worklist to those who may view what is on it."""
    return show(site, request, open_worklist(request, slug))


def show(
    site: AdminSite, request: HttpRequest, worklist: Worklist, failed: Failed | None = None
) -> HttpResponse:
    """Show the page of a worklist; with `failed`, a form of it as it was sent."""
    page, shown = find_page(site, request, worklist)
    asides_page, asides = find_asides(site, request, worklist)
    context = {
        **site.each_context(request),
        "title": worklist.title,
        "worklist": worklist,
        "entries": shown,
        "page": page,
        "failed": failed if failed and any(one.entry.key == failed.key for one in shown) else None,
        "lost": failed if failed and all(one.entry.key != failed.key for one in shown) else None,
        "count": name_count(worklist.count()),
        "asides": asides,
        "asides_page": asides_page,
        "may_mend": request.user.has_perm(worklist.mends),
        "may_set_aside": may_set_aside(request, worklist),
        "may_bring_back": request.user.has_perms([worklist.mends, "meetings.delete_setaside"]),
        "longest_reason": LONGEST_REASON,
        "first": (page.number - 1) * PAGE_SIZE + 1,
        "merge_url": f"{reverse('admin:index')}participants/merge/",
    }
    return TemplateResponse(request, "admin/care/worklist.html", context)


def find_page(
    site: AdminSite, request: HttpRequest, worklist: Worklist
) -> tuple[Turned, list[ShownEntry]]:
    """Give the page that was asked for, and what is on it."""
    number = read_number(request, "page")
    first = (number - 1) * PAGE_SIZE
    rows = list(worklist.rows()[first : first + PAGE_SIZE + 1])
    sure = {row["key"]: row["sure"] for row in rows[:PAGE_SIZE]}
    ways = Ways(site, request)
    shown = [
        ways.show(
            entry,
            surely=worklist.certain if sure[entry.key] else worklist.perhaps,
            is_sure=sure[entry.key],
        )
        for entry in worklist.load(list(sure))
    ]
    return Turned(number, len(rows) > PAGE_SIZE), shown


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that was set aside, with what it is where it is still there."""

    row: SetAside
    shown: ShownEntry | None


def find_asides(
    site: AdminSite, request: HttpRequest, worklist: Worklist
) -> tuple[Turned, list[Aside]]:
    """Give the page of what was set aside that was asked for, the latest first."""
    number = read_number(request, "asides")
    first = (number - 1) * PAGE_SIZE
    found = SetAside.objects.filter(worklist=worklist.slug).select_related("set_by")
    rows = list(found[first : first + PAGE_SIZE + 1])
    ways = Ways(site, request)
    loaded = worklist.load([row.key for row in rows[:PAGE_SIZE]]) if rows else []
    shown = {entry.key: ways.show(entry) for entry in loaded}
    asides = [Aside(row, shown.get(row.key)) for row in rows[:PAGE_SIZE]]
    return Turned(number, len(rows) > PAGE_SIZE), asides


def read_number(request: HttpRequest, name: str) -> int:
    """Give the number of a page; the first for anything that is none."""
    given = request.GET.get(name) or request.POST.get(name) or ""
    is_number = given.isascii() and given.isdigit() and len(given) <= 4
    return min(max(int(given), 1), LAST_PAGE) if is_number else 1


def name_count(count: int | None) -> str:
    """Give a count in words: "12", "1,000+", or "" where it was not counted."""
    if count is None:
        return ""
    return f"{MOST_COUNTED:,}+" if count > MOST_COUNTED else f"{count:,}"


def back_to(request: HttpRequest, slug: str) -> HttpResponse:
    """Go back to the page of a worklist from which a form was sent."""
    page = read_number(request, "page")
    return redirect(
        reverse("admin:care_worklist", args=[slug]) + (f"?page={page}" if page > 1 else "")
    )


def typed(request: HttpRequest, names: Sequence[str]) -> dict[str, Any]:
    """Give what was typed into some fields, so that it is not lost."""
    return {name: request.POST.get(name, "") for name in names}
