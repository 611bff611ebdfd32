"""The admin of bodies, and of their composition by numbers of seats."""

from django.contrib import admin

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm, short_body
from meetings.admin.sourcing.rows import SourcedInline
from meetings.models import Body, Composition, SeatAllocation

SIX_NAMES = ("name_fr", "name_es", "name_ru", "name_ar", "name_zh_hans")


@admin.register(Body)
class BodyAdmin(RecordAdmin):
    """Bodies."""

    list_display = ("name", "acronym", "kind", "parent", "starts", "ends", "featured", "state")
    list_filter = ("state", "kind", "featured")
    search_fields = ("search", "slug")
    prepopulated_fields = {"slug": ("acronym", "name")}
    fieldsets = (
        (None, {"fields": ("name", "acronym", "kind", "parent", "mandate")}),
        ("Life", {"fields": ("starts", "ends", "featured")}),
        ("Names in other languages", {"fields": SIX_NAMES, "classes": ("collapse",)}),
        ADDRESS,
    )
    inlines = (StatementInline,)

    def label_choice(self, row: Body) -> str:
        """Give the name with the acronym."""
        return f"{row.name} ({row.acronym})" if row.acronym else row.name


class SeatInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """The seats of a composition, group by group."""

    model = SeatAllocation
    form = RowForm
    extra = 0
    show_change_link = True


@admin.register(Composition)
class CompositionAdmin(RecordAdmin):
    """Compositions of bodies."""

    list_display = ("label", short_body, "decided", "starts", "ends", "size", "state")
    list_filter = ("state", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("label", "slug", "body__search")
    date_hierarchy = "starts_earliest"
    prepopulated_fields = {"slug": ("label",)}
    fieldsets = (
        (None, {"fields": ("body", "label", "decided", "starts", "ends", "size", "description")}),
        ADDRESS,
    )
    inlines = (SeatInline, StatementInline)

    def label_choice(self, row: Composition) -> str:
        """Give the label with its body."""
        return f"{row.body.short_name}: {row.label}"


@admin.register(SeatAllocation)
class SeatAllocationAdmin(RowAdmin):
    """Seats of compositions, where each has its own statements."""

    list_display = ("composition", "group", "group_word", "category", "status", "seats")
    list_filter = ("status", ("group", admin.RelatedOnlyFieldListFilter))
    search_fields = ("composition__label", "composition__slug", "category", "group_word")
    inlines = (StatementInline,)
