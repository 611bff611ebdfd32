"""The history of a record: every version of it and its parts, who made it, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from meetings.admin.restoring import RestoringAdmin
from meetings.admin.timelines import (
    NOBODY,
    by_person,
    count_events,
    find_people,
    find_places,
    find_strands,
)
from meetings.admin.versions import get_versions

PAGE_SIZE = 50
OWN = "own"
"""What asks for the versions of the record alone."""


class HistoryAdmin(RestoringAdmin):
    """An admin whose history page has the changes by imports and the shell in it, too."""

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the versions of a row and its parts, the latest first."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404(f"No {self.opts.verbose_name} has this number.")
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        rows, who = request.GET.get("rows", ""), find_person(request)
        strands = find_strands(row, with_parts=rows != OWN)
        shown = by_person(strands, who)
        page = Paginator(range(count_events(shown)), PAGE_SIZE).get_page(request.GET.get("p"))
        places = find_places(shown, skip=(page.number - 1) * PAGE_SIZE, size=PAGE_SIZE)
        context = {
            **self.admin_site.each_context(request),
            "title": f"History: {row}",
            "opts": self.opts,
            "object": row,
            "page": page,
            "versions": get_versions(strands, places),
            "rows": OWN if rows == OWN else "",
            "has_parts": len(find_strands(row, with_parts=True)) > 1,
            "who": who,
            "nobody": NOBODY,
            "people": find_people(strands),
            "may_restore": self.is_restorable() and self.has_change_permission(request, row),
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/record_history.html", context)


def find_person(request: HttpRequest) -> str:
    """Give whose changes are asked for; "" for everybody's."""
    given = request.GET.get("by", "")
    known = given == NOBODY or (given.isascii() and given.isdecimal() and len(given) < 10)
    return given if known else ""
