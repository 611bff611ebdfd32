"""The admin of plans: what is published by itself, when, and what became of it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.publishing.forms import OWN_TIME, TimeForm
from meetings.admin.publishing.links import page_of
from meetings.admin.publishing.pages import find_row, render_page
from meetings.admin.reasons import read_reason
from meetings.admin.record_kinds import RecordKindFilter
from meetings.admin.states import can_publish
from meetings.admin.subjects import find_subject_models, link_row, prefetch_subjects
from meetings.models import PlanState, PublicationPlan
from meetings.publishing.loading import has_state
from meetings.publishing.planning import cancel_plan, change_time

FIELDS = (
    *("record", "publish_at", "ending", "state"),
    *("planned_by", "planned_at", "ended_at", "note"),
)


@admin.register(PublicationPlan)
class PublicationPlanAdmin(admin.ModelAdmin):
    """Plans: made on the page of a record, here to be looked at, moved and cancelled."""

    form = TimeForm
    fields = FIELDS
    list_display = ("record", "publish_at", "state", "planned_by", "note")
    list_display_links = ("publish_at",)
    list_filter = ("state", ("content_type", RecordKindFilter))
    list_select_related = ("planned_by",)
    list_per_page = 50
    show_full_result_count = False
    date_hierarchy = "publish_at"
    actions = None

    class Media:
        css = {"all": ("desk/publishing.css",)}
        js = (OWN_TIME,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Load plans with their records, those that wait first."""
        models = [model for model in find_subject_models(Model) if has_state(model)]
        found = super().get_queryset(request).prefetch_related(prefetch_subjects(models))
        return found.order_by("-state", "publish_at", "pk")

    @admin.display(description="record")
    def record(self, row: PublicationPlan) -> SafeString | str:
        """Give a link to the record; a word where it is gone."""
        return link_row(row.subject) if row.subject else "a record that is gone"

    @admin.display(description="cancel", empty_value="It has ended.")
    def ending(self, row: PublicationPlan) -> SafeString | None:
        """Give the way to the page on which it is cancelled, while it waits."""
        if row.state != PlanState.WAITING:
            return None
        return format_html('<a href="{}">Cancel this plan …</a>', page_of(row, "cancel"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Leave only the time of a plan that waits to be changed."""
        waits = obj is not None and obj.state == PlanState.WAITING
        return tuple(name for name in FIELDS if name != "publish_at" or not waits)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Give no: a plan is made on the page of its record."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no: a plan is cancelled, and stays on the list."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let publishers move a plan that waits."""
        waits = obj is None or obj.state == PlanState.WAITING
        return waits and can_publish(request.user) and super().has_change_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Write the new time, where the plan still waits."""
        if not change_time(obj, form.cleaned_data["publish_at"]):
            self.message_user(request, "The plan had ended by then.", messages.ERROR)

    def get_urls(self) -> list[URLPattern]:
        """Give the page on which a plan is cancelled, too."""
        show = self.admin_site.admin_view(self.cancel)
        name = "meetings_publicationplan_cancel"
        return [path("<path:object_id>/cancel/", show, name=name), *super().get_urls()]

    def cancel(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask why a plan is cancelled, and cancel it: its record stays a draft."""
        plan = find_row(self, request, object_id)
        if not (can_publish(request.user) and super().has_change_permission(request, plan)):
            raise PermissionDenied
        form, back = read_reason(request), reverse("admin:meetings_publicationplan_changelist")
        if plan.state != PlanState.WAITING:
            messages.warning(request, f"It has ended already: {plan.get_state_display()}.")
            return HttpResponseRedirect(back)
        if request.method == "POST" and form.is_valid():
            cancel_plan(plan, timezone.now(), form.cleaned_data["reason"])
            messages.success(request, f"Cancelled; the record stays as it is: {plan.subject}.")
            return HttpResponseRedirect(back)
        context = {"title": f"Cancel: {plan}", "form": form}
        return render_page(self, request, plan, "admin/publishing/cancel.html", context)
