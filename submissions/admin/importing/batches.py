"""The admin of import batches: the list, and the ways to every page of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.history import HistoryAdmin
from meetings.admin.relations import RelationsAdmin
from meetings.admin.searching import SearchingAdmin
from submissions.admin.importing import adding, applying, deciding, overview, parts, review
from submissions.admin.importing.labels import SOURCE_KINDS, name_source
from submissions.admin.importing.tallies import count_decisions
from submissions.models import BatchState, Decision, ImportBatch

BatchView = Callable[..., HttpResponse]


class BatchList(ChangeList):
    """A list of batches that knows the decisions in each."""

    def get_results(self, request: HttpRequest) -> None:
        """Count the decisions in the batches of one page, in one query."""
        super().get_results(request)
        counts = count_decisions(self.result_list)
        for row in self.result_list:
            row.decisions = counts.get(row.pk, {})


class KindFilter(admin.SimpleListFilter):
    """Narrows by the kind of source, in words."""

    title = "kind"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Give the kinds."""
        return [(str(kind), words) for kind, words in SOURCE_KINDS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the batches of the kind that is chosen."""
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(ImportBatch)
class ImportBatchAdmin(RelationsAdmin, HistoryAdmin, SearchingAdmin):
    """Sources that were handed in."""

    list_display = (
        *("title", "source_kind", "state", "progress", "to_decide", "accepted", "rejected"),
        *("created_by", "created_at"),
    )
    list_filter = ("state", KindFilter, ("body", admin.RelatedOnlyFieldListFilter), "created_by")
    list_select_related = ("created_by",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("title", "name", "document__search")
    search_help_text = "The beginning of the title or of the file’s name; or words of the document."
    date_hierarchy = "created_at"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Give the list that counts."""
        return BatchList

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportBatch]:
        """Load batches with who handed them in."""
        return super().get_queryset(request).select_related("created_by")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no: what was handed in is kept, and taken back by undoing it."""
        return False

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Say whether someone may decide on proposals."""
        return request.user.has_perm("submissions.change_importitem")

    def get_urls(self) -> list[URLPattern]:
        """Give the pages of the desk before those of every admin."""
        view, decide, change = (
            self.has_view_permission,
            self.has_decide_permission,
            self.has_change_permission,
        )
        own = (
            ("review", "review/", review.show_review, view),
            ("parts", "parts/", parts.list_parts, view),
            ("report", "report/", applying.show_report, view),
            ("decide", "items/<int:item>/", deciding.decide_item, decide),
            ("decide_all", "decide-all/", deciding.decide_all, decide),
            ("read", "read/", overview.read_again, change),
            ("apply", "apply/", applying.show_apply, change),
            ("undo", "undo/", applying.show_undo, change),
        )
        pages = [
            path(
                f"<int:pk>/{end}",
                self.admin_site.admin_view(self.open_batch(page, needs)),
                name=f"submissions_importbatch_{name}",
            )
            for name, end, page, needs in own
        ]
        return [*pages, *super().get_urls()]

    def open_batch(self, page: BatchView, needs: Callable[[HttpRequest], bool]) -> BatchView:
        """Give a view that opens a page for those who may, with its batch."""

        def open_it(request: HttpRequest, pk: int, **given: Any) -> HttpResponse:
            if not needs(request):
                raise PermissionDenied
            near = ("created_by", "document", "body", "meeting", "call", "composition")
            batch = get_object_or_404(ImportBatch.objects.select_related(*near), pk=pk)
            return page(self, request, batch, **given)

        return open_it

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Take a new source."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return adding.add_source(self, request)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Show how far a batch has come, and the ways onward."""
        page = self.open_batch(overview.show_batch, self.has_view_permission)
        if not object_id.isascii() or not object_id.isdigit():
            raise Http404("No import has this number.")
        return page(request, int(object_id))

    @admin.display(description="kind", ordering="kind")
    def source_kind(self, row: ImportBatch) -> str:
        """Give the words for its kind, as read or as chosen."""
        return name_source(row.kind or row.asked_kind) or "not known yet"

    @admin.display(description="read")
    def progress(self, row: ImportBatch) -> str:
        """Give how much of it was read."""
        return overview.show_progress(row)

    @admin.display(description="to decide")
    def to_decide(self, row: Any) -> SafeString | str:
        """Give how many proposals are to be decided, with the way to them."""
        count = row.decisions.get(Decision.PENDING, 0)
        closed = {BatchState.WAITING, BatchState.FAILED, BatchState.UNDONE}
        if not count or row.state in closed:
            return str(count)
        address = reverse("admin:submissions_importbatch_review", args=[row.pk])
        return format_html('<a href="{}">{} to decide</a>', address, count)

    @admin.display(description="accepted")
    def accepted(self, row: Any) -> int:
        """Give how many were accepted."""
        return int(row.decisions.get(Decision.ACCEPTED, 0))

    @admin.display(description="rejected")
    def rejected(self, row: Any) -> int:
        """Give how many were rejected."""
        return int(row.decisions.get(Decision.REJECTED, 0))
