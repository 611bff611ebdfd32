"""The admin of meetings, with their sittings, agenda and attendance."""

from django.contrib import admin
from django.core.exceptions import ValidationError

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.admin.sourcing.rows import SourcedInline
from meetings.models import AgendaItem, Attendance, Meeting, MeetingCoHost, Sitting


class AgendaItemForm(RowForm):
    """A form on a point of an agenda."""

    def clean_displaced_by(self) -> AgendaItem | None:
        """Refuse an item of another meeting."""
        other: AgendaItem | None = self.cleaned_data.get("displaced_by")
        meeting = self.cleaned_data.get("meeting") or self.instance.meeting
        if other is not None and other.meeting_id != meeting.pk:
            raise ValidationError("This item is on the agenda of another meeting.")
        return other


class CoHostInline(RelationsAdmin, admin.TabularInline):
    """The other bodies that held a meeting."""

    model = MeetingCoHost
    form = RowForm
    extra = 0
    verbose_name = "body"
    verbose_name_plural = "held with"


class SittingInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """The parts of a meeting."""

    model = Sitting
    form = RowForm
    extra = 0
    show_change_link = True


class AgendaInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """The agenda of a meeting."""

    model = AgendaItem
    form = AgendaItemForm
    extra = 0
    show_change_link = True
    verbose_name_plural = "agenda"


class AttendanceInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """Who was at a meeting."""

    model = Attendance
    form = RowForm
    fields = (
        *("participant", "presence", "role", "representing", "group"),
        *("group_word", "name_as_printed", "note"),
    )
    extra = 0
    show_change_link = True


class MeetingAdmin(RecordAdmin):
    """Meetings."""

    list_display = ("title", "body", "number", "kind", "held", "place", "status", "state")
    list_filter = ("state", "kind", "status", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search", "body__search", "slug")
    date_hierarchy = "held_earliest"
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("body", "title", "number", "kind", "held", "status")}),
        ("Where", {"fields": ("place", "venue", "mode", "time_zone")}),
        (None, {"fields": ("description",)}),
        ADDRESS,
    )
    inlines = (CoHostInline, SittingInline, AgendaInline, AttendanceInline, StatementInline)

    def label_choice(self, row: Meeting) -> str:
        """Give the title with body and days."""
        return f"{row.body.short_name}: {row.title} ({row.held or 'date not known'})"


@admin.register(Sitting)
class SittingAdmin(RowAdmin):
    """Parts of meetings, where each has its own statements."""

    kept = ("meeting",)
    counted_in = "meeting"
    list_display = ("label", "meeting", "position", "held")
    search_fields = ("label", "meeting__search", "meeting__slug")
    date_hierarchy = "held_earliest"
    inlines = (StatementInline,)

    def label_choice(self, row: Sitting) -> str:
        """Give the label with its meeting."""
        return f"{row.meeting}: {row.label}"


@admin.register(AgendaItem)
class AgendaItemAdmin(RowAdmin):
    """Points of agendas, where each has its own statements."""

    kept = ("meeting",)
    counted_in = "meeting"
    form = AgendaItemForm
    list_display = ("title", "meeting", "position", "outcome")
    list_filter = ("outcome",)
    search_fields = ("title", "meeting__search", "meeting__slug")
    inlines = (StatementInline,)

    def label_choice(self, row: AgendaItem) -> str:
        """Give the title with its meeting."""
        return f"{row.meeting}: {row.position}. {row.title}"


@admin.register(Attendance)
class AttendanceAdmin(RowAdmin):
    """Who was at meetings, where each has its own statements."""

    kept = ("meeting",)
    list_display = ("participant", "meeting", "presence", "role", "representing", "group")
    list_filter = ("presence", "role", ("group", admin.RelatedOnlyFieldListFilter))
    search_fields = ("participant__search", "meeting__search", "name_as_printed")
    inlines = (StatementInline,)
