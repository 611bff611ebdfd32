"""The admin of milestones."""

from django.contrib import admin

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin
from meetings.admin.relations import short_body
from meetings.models import Milestone


@admin.register(Milestone)
class MilestoneAdmin(RecordAdmin):
    """Dated events in the life of bodies."""

    kept = ("body", "happened", "meeting")
    list_display = ("title", short_body, "kind", "happened", "document", "state")
    list_filter = ("state", "kind", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("title", "slug", "body__search")
    date_hierarchy = "happened_earliest"
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("body", "kind", "title", "happened", "description")}),
        ("Tied to", {"fields": ("document", "meeting")}),
        ADDRESS,
    )
    inlines = (StatementInline,)
