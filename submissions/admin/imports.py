"""The admin of import batches: only to be read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from meetings.admin.history import HistoryAdmin
from meetings.admin.relations import RelationsAdmin
from meetings.admin.searching import SearchingAdmin
from submissions.models import ImportBatch, ImportItem


class ReadOnly(RelationsAdmin):
    """What is written by importers and applied by editors elsewhere."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no."""
        return False


class ItemInline(ReadOnly, admin.TabularInline):
    """The proposals of a batch."""

    model = ImportItem
    fields = ("position", "proposal", "confidence", "decision", "note")
    extra = 0
    show_change_link = True


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadOnly, HistoryAdmin, SearchingAdmin):
    """Batches."""

    list_display = ("title", "kind", "document", "state", "created_at", "created_by")
    list_filter = ("state", "kind")
    list_select_related = ("document", "created_by")
    search_fields = ("title", "document__search")
    date_hierarchy = "created_at"
    exclude = ("original",)
    inlines = (ItemInline,)


@admin.register(ImportItem)
class ImportItemAdmin(ReadOnly, HistoryAdmin, SearchingAdmin):
    """Proposals, all in one list."""

    list_display = ("batch", "position", "proposal", "confidence", "decision")
    list_filter = ("proposal", "decision")
    search_fields = ("batch__title",)
