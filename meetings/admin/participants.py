"""The admin of participants, with their names and affiliations."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.admin.searching import find_named, find_rows
from meetings.admin.sourcing.rows import SourcedInline
from meetings.labels import find_forms, label_participant, label_participants
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
    search_fields = ("search", "slug", "sort_name")
    search_help_text = "Words of any form of the name, or their beginnings, however accented."
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("kind", "name", "sort_name", "country", "region")}),
        ADDRESS,
        ("Entered twice", {"fields": ("merged_into",)}),
    )
    readonly_fields = ("merged_into",)  # merging and undoing have pages that keep a journal
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

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Keep those with a form of the name that the words find; never one twice."""
        if not search_term.strip():
            return queryset, False
        fields = [str(field) for field in self.get_search_fields(request)]
        found = find_rows(self.model, fields, words=search_term) | find_named(search_term)
        return queryset.filter(found), False

    def label_choice(self, row: Participant) -> str:
        """Give the name with kind and country."""
        return label_participant(row)

    def label_choices(self, rows: Iterable[Participant], words: str) -> dict[int, str]:
        """Give the labels of some, with their seats, and the form of the name that was found."""
        people = list(rows)
        labels, forms = label_participants(people), find_forms(people, words)
        return {
            pk: f"{label} (found as: {forms[pk]})" if pk in forms else label
            for pk, label in labels.items()
        }


@admin.register(Affiliation)
class AffiliationAdmin(RowAdmin):
    """Ties of persons to organisations, where each has its own statements."""

    list_display = ("person", "organisation", "position", "starts", "ends")
    search_fields = ("person__search", "organisation__search")
    date_hierarchy = "starts_earliest"
    inlines = (StatementInline,)
