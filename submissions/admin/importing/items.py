"""The admin of proposals, all in one list: only to be read; they are decided on in the review."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.history import HistoryAdmin
from meetings.admin.relations import RelationsAdmin
from meetings.admin.searching import SearchingAdmin
from submissions.admin.importing.labels import title_of
from submissions.models import ImportItem


class ReadOnly(RelationsAdmin):
    """What is written elsewhere."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False


@admin.register(ImportItem)
class ImportItemAdmin(ReadOnly, HistoryAdmin, SearchingAdmin):
    """Proposals, all in one list."""

    list_display = ("title", "kind", "batch", "proposal", "confidence", "decision", "in_review")
    list_filter = ("decision", "proposal", "kind")
    list_select_related = ("batch", "decided_by")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("batch__title",)
    exclude = ("references", "changes", "done")

    @admin.display(description="proposal")
    def title(self, row: ImportItem) -> str:
        """Give what it is called."""
        return title_of(row)

    @admin.display(description="place")
    def in_review(self, row: ImportItem) -> SafeString:
        """Give a link to its place in the review."""
        address = reverse("admin:submissions_importbatch_review", args=[row.batch_id])
        return format_html(
            '<a href="{}?decision=all&amp;start={}&amp;item={}#item-{}">In the review</a>',
            *(address, row.pk, row.pk, row.pk),
        )
