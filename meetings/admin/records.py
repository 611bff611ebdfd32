"""The admins that all others build on: of a row, and of a record with a state."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse

from meetings import services
from meetings.admin.again import AgainAdmin
from meetings.admin.clashes import VersionedAdmin
from meetings.admin.fact_sources import SourcedAdmin
from meetings.admin.history import HistoryAdmin
from meetings.admin.publishing import PublishingAdmin
from meetings.admin.reasons import ask_reason, read_reason
from meetings.admin.relations import RelationsAdmin, RowForm, is_field
from meetings.admin.searching import SearchingAdmin
from meetings.admin.states import StateForm, StatesAdmin, can_publish
from meetings.admin.tables import TablesAdmin
from meetings.models import PublicationState

ADDRESS: tuple[str, Any] = ("Address and state", {"fields": ("slug", "state", "state_reason")})
"""The last group of fields of every record."""


class RowAdmin(  # type: ignore[misc]  # Django adds up the Media of all
    TablesAdmin,
    VersionedAdmin,
    SourcedAdmin,
    AgainAdmin,
    RelationsAdmin,
    HistoryAdmin,
    SearchingAdmin,
):
    """The admin of a row that has no state of its own."""

    form = RowForm
    list_per_page = 50
    show_full_result_count = False


class RecordAdmin(PublishingAdmin, StatesAdmin, RowAdmin):  # type: ignore[misc]
    """The admin of a record: drafts are deleted, what was public is withdrawn."""

    form = StateForm
    actions: Sequence[Any] = ("publish_selected", "publish_all_the_same", "withdraw_selected")
    delete_confirmation_template = "admin/record_delete.html"

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Say whether the publishing actions are offered."""
        return can_publish(request.user) and self.has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let editors delete drafts only."""
        allowed = obj is None or obj.state == PublicationState.DRAFT or can_publish(request.user)
        return allowed and super().has_delete_permission(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Keep the address of what was public once."""
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "slug"] if self.has_fixed_address(obj) else fields

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        """Propose an address for what has none yet."""
        proposed = {} if obj else super().get_prepopulated_fields(request, obj)
        return dict(proposed)

    def has_fixed_address(self, obj: Model | None) -> bool:
        """Say whether a row has an address that others may know."""
        known = obj is not None and is_field(self.model, "slug")
        return known and obj.state != PublicationState.DRAFT  # type: ignore[union-attr]

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Give the public page, where there is one."""
        public = obj is not None and obj.state != PublicationState.DRAFT
        return super().get_view_on_site_url(obj) if public else None

    @admin.action(description="Withdraw selected …", permissions=["publish"])
    def withdraw_selected(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        """Ask for the reason, then withdraw the published ones among them."""
        form = read_reason(request)
        if not form.is_valid():
            return ask_reason(
                self,
                request,
                rows=queryset,
                form=form,
                action="withdraw_selected",
                title="Withdraw",
                explanation="The page of each stays and shows this reason in place of the record. "
                "Drafts among them stay drafts.",
            )
        count = services.withdraw(queryset, form.cleaned_data["reason"])
        self.message_user(request, f"Withdrawn: {count}.", messages.SUCCESS)
        return None
