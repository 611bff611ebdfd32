"""The admin of reported counts."""

from typing import ClassVar

from django.contrib import admin
from django.db.models import Model

from meetings.admin.evidence import StatementInline
from meetings.admin.record_kinds import RecordKindFilter
from meetings.admin.records import ADDRESS, RecordAdmin
from meetings.admin.slugs import MadeSlugForm
from meetings.admin.subjects import SubjectAdmin, SubjectFormMixin
from meetings.models import Record
from submissions.models import ReportedCount


class ReportedCountForm(MadeSlugForm, SubjectFormMixin):
    """A form on a figure that a source gives."""

    slug_from: ClassVar[tuple[str, ...]] = ("content_type", "object_id", "counted")


@admin.register(ReportedCount)
class ReportedCountAdmin(SubjectAdmin, RecordAdmin):  # type: ignore[misc]
    """Figures that sources give."""

    subject_base: ClassVar[type[Model]] = Record
    form = ReportedCountForm
    list_display = ("subject_link", "counted", "group", "qualifier", "value", "as_of", "state")
    list_display_links = ("counted", "value")
    list_filter = ("state", "counted", ("content_type", RecordKindFilter))
    search_fields = ("slug", "note")
    date_hierarchy = "as_of_earliest"
    readonly_fields = ("subject_link",)
    fieldsets = (
        ("About", {"fields": ("subject_link", "content_type", "object_id")}),
        ("The figure", {"fields": ("counted", "group", "qualifier", "value", "upper", "as_of")}),
        (None, {"fields": ("note",)}),
        ADDRESS,
    )
    inlines = (StatementInline,)
