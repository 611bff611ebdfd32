"""The admin of memberships and nominations."""

from typing import ClassVar

from django.contrib import admin

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin
from meetings.admin.relations import short_body
from meetings.admin.slugs import MadeSlugForm
from meetings.models import Membership, Nomination


class SeatForm(MadeSlugForm):
    """A form on someone's seat, or nomination for one."""

    slug_from: ClassVar[tuple[str, ...]] = ("body", "participant")


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    """Seats held by participants."""

    kept = ("body", "composition", "starts", "ends")
    form = SeatForm
    list_display = ("participant", short_body, "group", "status", "role", "starts", "ends", "state")
    list_filter = (
        *("state", "status", "role"),
        ("body", admin.RelatedOnlyFieldListFilter),
        ("group", admin.RelatedOnlyFieldListFilter),
    )
    search_fields = ("participant__search", "body__search", "name_as_printed", "slug")
    date_hierarchy = "starts_earliest"
    fieldsets = (
        (None, {"fields": ("body", "participant", "name_as_printed", "representing")}),
        ("The seat", {"fields": ("group", "group_word", "status", "role", "composition")}),
        ("Held", {"fields": ("starts", "ends", "end_reason")}),
        ADDRESS,
    )
    inlines = (StatementInline,)


@admin.register(Nomination)
class NominationAdmin(RecordAdmin):
    """Nominations for seats."""

    form = SeatForm
    list_display = (
        *("participant", short_body, "group", "nominated_by", "nominated"),
        *("outcome", "state"),
    )
    list_filter = ("state", "outcome", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("participant__search", "body__search", "slug")
    date_hierarchy = "nominated_earliest"
    fieldsets = (
        (None, {"fields": ("body", "participant", "nominated_by", "group", "region_word")}),
        ("What became of it", {"fields": ("nominated", "outcome")}),
        ADDRESS,
    )
    inlines = (StatementInline,)
