"""The tables of a meeting's form: all in pages, each row with all its fields."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model

from meetings.admin.evidence import StatementFormSet, StatementInline
from meetings.admin.paging import PagedFormSet, PagedFormSetMixin, PagedInline
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.admin.sourcing.rows import SourcedInline
from meetings.free_slugs import find_free_slug
from meetings.models import (
    AgendaItem,
    Attendance,
    MeetingCoHost,
    Milestone,
    PublicationState,
    Sitting,
)


class AgendaItemForm(RowForm):
    """A form on a point of an agenda."""

    def clean_displaced_by(self) -> AgendaItem | None:
        """Refuse an item of another meeting."""
        other: AgendaItem | None = self.cleaned_data.get("displaced_by")
        meeting = self.cleaned_data.get("meeting") or self.instance.meeting
        if other is not None and other.meeting_id != meeting.pk:
            raise ValidationError("This item is on the agenda of another meeting.")
        return other


class CoHostInline(PagedInline, RelationsAdmin, admin.TabularInline):
    """The other bodies that held a meeting."""

    model = MeetingCoHost
    form = RowForm
    page_name = "hosts"
    verbose_name = "body"
    verbose_name_plural = "held with"


class SittingInline(SourcedInline, PagedInline, RelationsAdmin, admin.TabularInline):
    """The parts of a meeting."""

    model = Sitting
    form = RowForm
    show_change_link = True
    page_name = "sittings"


class AgendaInline(SourcedInline, PagedInline, RelationsAdmin, admin.TabularInline):
    """The agenda of a meeting."""

    model = AgendaItem
    form = AgendaItemForm
    show_change_link = True
    verbose_name_plural = "agenda"
    page_name = "agenda"


class AttendanceInline(SourcedInline, PagedInline, RelationsAdmin, admin.TabularInline):
    """Who was at a meeting: visitors are added here, and everything else on each is changed."""

    model = Attendance
    form = RowForm
    fields = (
        *("participant", "presence", "role", "representing", "group"),
        *("group_word", "name_as_printed", "note"),
    )
    show_change_link = True
    verbose_name_plural = "everybody on record, with all that is known of them; visitors too"
    page_name = "attendance"


class DraftsFormSet(PagedFormSet):
    """Records tied to a meeting: only drafts are deleted here, and new ones get body and slug."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Close the box that deletes what is or was public."""
        super().add_fields(form, index)
        if "DELETE" in form.fields and form.instance.state != PublicationState.DRAFT:
            form.fields["DELETE"].disabled = True

    def save_new(self, form: Any, commit: bool = True) -> Model:
        """Give a new one the body of the meeting and an address."""
        row = form.instance
        row.body = self.instance.body
        row.slug = find_free_slug(type(row), f"{self.instance.body.slug}-{row.title}")
        return super().save_new(form, commit)


class MilestoneInline(PagedInline, RelationsAdmin, admin.TabularInline):
    """The milestones that a meeting is tied to."""

    model = Milestone
    form = RowForm
    formset = DraftsFormSet
    fields = ("kind", "title", "happened", "document", "description", "state")
    readonly_fields = ("state",)
    show_change_link = True
    page_name = "milestones"


class PagedStatementFormSet(PagedFormSetMixin, StatementFormSet):
    """A page of statements."""


class PagedStatementInline(PagedInline, StatementInline):
    """What sources say on a meeting, in pages."""

    formset = PagedStatementFormSet
    page_name = "statements"
