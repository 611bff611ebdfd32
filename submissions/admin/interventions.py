"""The admin of interventions."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError

from meetings.admin.evidence import StatementInline
from meetings.admin.records import RecordAdmin
from meetings.admin.states import StateForm
from submissions.models import Intervention


class InterventionForm(StateForm):
    """A form on a turn."""

    def clean(self) -> dict[str, Any]:
        """Refuse a sitting or an agenda item of another meeting."""
        cleaned = super().clean() or self.cleaned_data
        meeting = cleaned.get("meeting")
        for name in ("sitting", "agenda_item"):
            part = cleaned.get(name)
            if meeting and part and part.meeting_id != meeting.pk:
                self.add_error(name, ValidationError("It belongs to another meeting."))
        return cleaned


@admin.register(Intervention)
class InterventionAdmin(RecordAdmin):
    """Turns at meetings."""

    kept = ("meeting", "sitting", "agenda_item", "language")
    counted_in = "meeting"
    form = InterventionForm
    list_display = ("label", "meeting", "position", "participant", "group", "capacity", "state")
    list_filter = (
        *("state", "capacity", "attributed_by"),
        ("group", admin.RelatedOnlyFieldListFilter),
    )
    search_fields = ("search", "participant__search", "meeting__slug")
    date_hierarchy = "meeting__held_earliest"
    fieldsets = (
        (None, {"fields": ("meeting", "sitting", "agenda_item", "position")}),
        ("Who", {"fields": ("label", "participant", "representing", "capacity")}),
        ("Group", {"fields": ("group", "group_word")}),
        ("What", {"fields": ("language", "text", "words")}),
        ("Attribution", {"fields": ("attributed_by", "confidence")}),
        ("State", {"fields": ("state",)}),
    )
    inlines = (StatementInline,)
