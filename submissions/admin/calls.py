"""The admin of calls."""

from django.contrib import admin

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin
from meetings.admin.relations import short_body
from submissions.models import Call


@admin.register(Call)
class CallAdmin(RecordAdmin):
    """Calls of bodies."""

    list_display = ("title", short_body, "kind", "opens", "deadline", "prepares", "asked", "state")
    list_filter = ("state", "kind", "asked", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search", "body__search", "slug")
    date_hierarchy = "opens_earliest"
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("body", "title", "kind", "opens", "deadline", "description")}),
        ("Who was asked", {"fields": ("asked", "composition")}),
        ("Tied to", {"fields": ("prepares", "document")}),
        ADDRESS,
    )
    inlines = (StatementInline,)
