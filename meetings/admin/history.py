"""The history page: every version of a row, who made it and what changed, from its triggers."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from meetings.admin.versions import count_versions, get_versions

PAGE_SIZE = 50


class HistoryAdmin(admin.ModelAdmin):
    """An admin whose history page has the changes by imports and the shell in it, too."""

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the versions of a row, the latest first."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404(f"No {self.opts.verbose_name} has this number.")
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        pages = Paginator(range(count_versions(row)), PAGE_SIZE)
        page = pages.get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"History: {row}",
            "opts": self.opts,
            "object": row,
            "page": page,
            "versions": get_versions(row, skip=(page.number - 1) * PAGE_SIZE, size=PAGE_SIZE),
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/record_history.html", context)
