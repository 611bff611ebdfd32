"""The admin of documents."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib import admin
from django.db import models

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.models import Document, DocumentRequest, DocumentSymbol


class SymbolInline(RelationsAdmin, admin.TabularInline):
    """The symbols printed on a document."""

    model = DocumentSymbol
    form = RowForm
    extra = 0
    fields = ("symbol", "normalised")
    readonly_fields = ("normalised",)


class RequestInline(RelationsAdmin, admin.TabularInline):
    """The resolutions that asked for a document."""

    model = DocumentRequest
    form = RowForm
    fk_name = "document"
    extra = 0
    verbose_name = "request"
    verbose_name_plural = "asked for by"


class DocumentAdmin(RecordAdmin):
    """Documents. Their symbols are found however they are dashed."""

    list_display = ("title", "kind", "issued", "publisher", "produced_by", "language", "state")
    list_filter = ("state", "kind", "status", ("produced_by", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search", "slug", "symbols__normalised")
    search_help_text = "Words of the title, author or publisher; or a symbol such as A/66/67."
    date_hierarchy = "issued_earliest"
    prepopulated_fields = {"slug": ("title",)}
    readonly_fields = ("original_sha256",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = (
        (None, {"fields": ("title", "kind", "author", "publisher", "issued", "language")}),
        ("As a body's document", {"fields": ("produced_by", "status")}),
        ("Where it is", {"fields": ("url", "archived_url", "retrieved_on", "original_sha256")}),
        ADDRESS,
    )
    inlines = (SymbolInline, RequestInline, StatementInline)

    def label_choice(self, row: Document) -> str:
        """Give the title with the date, as many bear the same title."""
        return f"{row.title} ({row.issued})" if row.issued.is_known else row.title

    def label_choices(self, rows: Iterable[Document], words: str) -> dict[int, str]:
        """Give the labels of some with their symbols: one query."""
        documents = list(rows)
        symbols: dict[int, list[str]] = defaultdict(list)
        found = DocumentSymbol.objects.filter(document__in=documents).order_by("pk")
        for pk, symbol in found.values_list("document", "symbol"):
            symbols[pk].append(symbol)
        return {row.pk: ", ".join([self.label_choice(row), *symbols[row.pk]]) for row in documents}
