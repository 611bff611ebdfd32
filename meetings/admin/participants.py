"""The admin of participants, with their names and affiliations."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.admin.sourcing.rows import SourcedInline
from meetings.models import Affiliation, OrganisationDomain, Participant, ParticipantName


class NameInline(RelationsAdmin, admin.TabularInline):
    """Other forms of a participant's name."""

    model = ParticipantName
    form = RowForm
    extra = 0


class AffiliationInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """The organisations that a person belongs to."""

    model = Affiliation
    form = RowForm
    fk_name = "person"
    extra = 0
    show_change_link = True


class DomainInline(RelationsAdmin, admin.TabularInline):
    """The mail domains of an organisation, by which importers know for whom someone writes."""

    model = OrganisationDomain
    form = RowForm
    extra = 0


@admin.register(Participant)
class ParticipantAdmin(RecordAdmin):
    """States, organisations and persons."""

    list_display = ("name", "kind", "country", "region", "merged_into", "state")
    list_filter = ("state", "kind", "region", ("merged_into", admin.EmptyFieldListFilter))
    search_fields = ("search", "slug", "names__name", "sort_name")
    search_help_text = "Words of the name, or the beginning of any of its forms."
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("kind", "name", "sort_name", "country", "region")}),
        ADDRESS,
        ("Entered twice", {"fields": ("merged_into",)}),
    )
    inlines = (NameInline, AffiliationInline, DomainInline, StatementInline)
    actions: Sequence[Any] = (*RecordAdmin.actions, "merge_selected")
    change_form_template = "admin/merging/participant_form.html"

    @admin.action(description="Merge two selected …", permissions=["change"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Lead to the page that merges two."""
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(keys) != 2:
            self.message_user(request, "Select just two participants.", messages.ERROR)
            return None
        address = reverse("admin:participants_merge")
        return redirect(f"{address}?source={keys[1]}&target={keys[0]}")


@admin.register(Affiliation)
class AffiliationAdmin(RowAdmin):
    """Ties of persons to organisations, where each has its own statements."""

    list_display = ("person", "organisation", "position", "starts", "ends")
    search_fields = ("person__search", "organisation__search")
    date_hierarchy = "starts_earliest"
    inlines = (StatementInline,)
