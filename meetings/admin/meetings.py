"""The admin of meetings: all of one on one page, in sections."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

from meetings.admin.attendance_grid import GRID_PAGE, find_grid
from meetings.admin.copying import show_copying
from meetings.admin.documents_tied import find_ties, find_ways
from meetings.admin.evidence import StatementInline
from meetings.admin.grid_fields import GridField
from meetings.admin.meeting_inlines import (
    AgendaInline,
    AgendaItemForm,
    AttendanceInline,
    CoHostInline,
    MilestoneInline,
    PagedStatementInline,
    SittingInline,
)
from meetings.admin.paging import (
    GO_TO_ROWS,
    PagedInline,
    add_pages,
    find_pages,
    read_number,
)
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import short_body
from meetings.admin.sections import SectionPlan, make_sections
from meetings.admin.states import StateForm
from meetings.meeting_names import name_meeting
from meetings.models import (
    AgendaItem,
    Attendance,
    Document,
    Meeting,
    MeetingCoHost,
    Milestone,
    Sitting,
    Statement,
)
from meetings.presences import record_presences


class MeetingForm(StateForm):
    """A form on a meeting, with the attendance grid as one of its fields."""

    grid = GridField(label="attendance grid", required=False)
    may_record: ClassVar[bool] = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Close the grid to those who may not write who was there."""
        super().__init__(*args, **kwargs)
        self.fields["grid"].disabled = not self.may_record


class MeetingAdmin(RecordAdmin):
    """Meetings."""

    form = MeetingForm
    list_display = ("title", short_body, "number", "kind", "held", "place", "status", "state")
    list_filter = ("state", "kind", "status", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search", "body__search", "slug")
    date_hierarchy = "held_earliest"
    prepopulated_fields = {"slug": ("title",)}
    actions: Sequence[Any] = (*RecordAdmin.actions, "copy_selected")
    fieldsets = (
        (None, {"fields": ("body", "title", "number", "kind", "held", "status")}),
        ("Where", {"fields": ("place", "venue", "mode", "time_zone")}),
        (None, {"fields": ("description",)}),
        ADDRESS,
    )
    inlines: ClassVar[tuple[type[InlineModelAdmin[Any, Any]], ...]] = (
        *(CoHostInline, SittingInline, AgendaInline, AttendanceInline, MilestoneInline),
        PagedStatementInline,
    )
    sections: Sequence[SectionPlan] = (
        SectionPlan("meeting", "Meeting", (MeetingCoHost,)),
        SectionPlan("agenda", "Agenda and sittings", (Sitting, AgendaItem)),
        SectionPlan(
            "attendance",
            "Attendance",
            (Attendance,),
            fields=("grid",),
            template="admin/meetings/meeting/grid.html",
        ),
        SectionPlan("milestones", "Milestones", (Milestone,)),
        SectionPlan("documents", "Documents", template="admin/meetings/meeting/documents.html"),
        SectionPlan("statements", "Statements", (Statement,)),
    )

    class Media:
        """The sections, the grid and the late autocompletes."""

        css = {"all": ("desk/meeting.css",)}
        js = (Script("desk/meeting.js", defer=True),)

    @property
    def page_names(self) -> list[str]:
        """Give the parameters of addresses that say which rows are shown."""
        paged: list[Any] = [one for one in self.inlines if issubclass(one, PagedInline)]
        return [GRID_PAGE, *(inline.page_name for inline in paged)]

    def label_choice(self, row: Meeting) -> str:
        """Give the title with body and days."""
        return f"{row.body.short_name}: {row.title} ({row.held or 'date not known'})"

    def get_urls(self) -> list[URLPattern]:
        """Give the page "New meeting from this one" too."""
        view = self.admin_site.admin_view(self.copy_view)
        own = path("<path:object_id>/copy/", view, name="meetings_meeting_copy")
        return [own, *super().get_urls()]

    def copy_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the page "New meeting from this one"."""
        return show_copying(self, request, object_id)

    @admin.action(description="New meeting from the selected one …", permissions=["add"])
    def copy_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Go to the page that makes a meeting from the one that is selected."""
        rows = list(queryset[:2])
        if len(rows) == 1:
            return HttpResponseRedirect(reverse("admin:meetings_meeting_copy", args=[rows[0].pk]))
        said = "Select one meeting: a new one is made from one old one."
        self.message_user(request, said, messages.ERROR)
        return None

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Give the form; the grid is open to those who may write who was there."""
        made: Any = super().get_form(request, obj, change=change, **kwargs)
        rights = ("meetings.add_attendance", "meetings.change_attendance")
        made.may_record = request.user.has_perms(rights)
        return made

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """Give each inline the page of it that is asked for."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, PagedInline):
            kwargs["page_asked"] = read_number(request.GET, inline.page_name)
        return kwargs

    def save_formset(
        self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool
    ) -> None:
        """Save an inline; after the rows of attendance, what was chosen in the grid."""
        super().save_formset(request, form, formset, change)
        if formset.model is not Attendance:
            return
        report = record_presences(form.instance, form.cleaned_data.get("grid") or ())
        if report.made or report.changed:
            said = f"Attendance grid: {report.made} entered, {report.changed} changed."
            self.message_user(request, said, messages.SUCCESS)
        for words in report.refused:
            self.message_user(request, words, messages.WARNING)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show the form in its sections, under body, number and days."""
        form, meeting = context["adminform"].form, kwargs.get("obj")
        context["sections"] = make_sections(self.sections, context)
        context["grid_field"] = form["grid"]
        if meeting is not None and meeting.pk:
            # What was typed and refused is on the instance already; the page tells what is saved.
            saved = self.get_queryset(request).get(pk=meeting.pk) if form.is_bound else meeting
            context |= self.describe_meeting(
                request, saved, sent=form.data if form.is_bound else None
            )
        return super().render_change_form(request, context, *args, **kwargs)

    def describe_meeting(
        self, request: HttpRequest, meeting: Meeting, *, sent: Any
    ) -> dict[str, Any]:
        """Give what the page says of a meeting beside its form."""
        return {
            "title": name_meeting(meeting),
            "subtitle": None,
            "grid": find_grid(meeting, page=read_number(request.GET, GRID_PAGE), sent=sent),
            "grid_page_name": GRID_PAGE,
            "ties": find_ties(self.find_ways(meeting)),
        }

    def find_ways(self, meeting: Meeting) -> list[tuple[str, QuerySet[Document]]]:
        """Give how documents are tied to a meeting."""
        return find_ways(meeting)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Stay at the rows that were shown, or go to those that were asked for."""
        asked = request.POST.get(GO_TO_ROWS)
        if asked is not None:
            sent = request.POST.copy()
            sent["_continue"] = "1"
            request.POST = sent  # type: ignore[assignment]
        answer = super().response_change(request, obj)
        if "_continue" not in request.POST:
            return answer
        pages = find_pages(self.page_names, request.GET, asked or "")
        return add_pages(answer, self.page_names, pages)


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
