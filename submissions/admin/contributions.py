"""Contributions in a meeting's form: a row is a submission and the first who put a name to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest

from meetings.admin.meeting_inlines import DraftsFormSet
from meetings.admin.paging import LazySelect, PagedInline
from meetings.admin.relations import RelationsAdmin
from meetings.models import PublicationState
from submissions.admin.submissions import SubmissionForm
from submissions.first_authors import FirstAuthor, write_first_author
from submissions.models import Contributor, Submission

CHOSEN = ("participant", "representing", "group")
AUTHOR = ("participant", "name_as_printed", "representing", "group", "group_word")
"""The columns of a row that belong to the contributor."""


class ContributionForm(SubmissionForm):
    """A form on a submission with its first contributor."""

    name_as_printed = forms.CharField(
        max_length=300, required=False, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    group_word = forms.CharField(
        max_length=120, required=False, widget=forms.TextInput(attrs={"class": "vTextField"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with the first contributor that is on record."""
        super().__init__(*args, **kwargs)
        senders = getattr(self.instance, "senders", ())
        first = senders[0] if senders else Contributor()
        for name in AUTHOR:
            field, is_row = self.fields.get(name), name in CHOSEN
            self.initial[name] = getattr(first, f"{name}_id" if is_row else name)
            if field is not None and isinstance(field.widget, LazySelect):
                field.widget.loaded = getattr(first, name)

    def clean(self) -> dict[str, Any]:
        """Refuse a group or someone represented without anybody who sent it."""
        cleaned = super().clean() or self.cleaned_data
        author = self.read_author(cleaned)
        if author.is_given and not (author.participant or author.name_as_printed):
            self.add_error("participant", "Name a participant, or give the name as printed.")
        return cleaned

    @staticmethod
    def read_author(cleaned: dict[str, Any]) -> FirstAuthor:
        """Give the contributor of the row."""
        return FirstAuthor(**{name: cleaned.get(name) or FREE[name] for name in AUTHOR})


FREE: dict[str, Any] = {name: None if name in CHOSEN else "" for name in AUTHOR}


class ContributionFormSet(DraftsFormSet):
    """The submissions of a meeting."""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """Save the submission, then who sent it."""
        return self.save_author(form, super().save_new(form, commit))

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        """Save the submission, then who sent it."""
        return self.save_author(form, super().save_existing(form, obj, commit))

    def save_author(self, form: Any, row: Any) -> Any:
        """Write the contributor where a column of it was changed."""
        if row.pk and set(form.changed_data) & set(AUTHOR):
            write_first_author(row, form.read_author(form.cleaned_data))
        return row


class ContributionInline(PagedInline, RelationsAdmin, admin.TabularInline):
    """What was sent to a meeting: one row for each, others who signed it on its own page."""

    model = Submission
    form = ContributionForm
    formset = ContributionFormSet
    fields = (*("title", "kind", "received"), *AUTHOR, *("further", "state"))
    readonly_fields = ("further", "state")
    show_change_link = True
    verbose_name = "contribution"
    verbose_name_plural = "contributions sent to the meeting"
    page_name = "contributions"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Load each with its contributors."""
        rows = Contributor.objects.select_related(*CHOSEN).order_by("position", "pk")
        found = super().get_queryset(request)
        return found.prefetch_related(Prefetch("contributors", rows, to_attr="senders"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Give rows whose participant, represented and group are chosen by autocomplete."""
        chosen = {name: self.make_choice(name) for name in CHOSEN}
        form = type("ContributionForm", (self.form,), chosen)
        return super().get_formset(request, obj, **{"form": form, **kwargs})

    def make_choice(self, name: str) -> forms.ModelChoiceField:
        """Give an autocomplete on a relation of a contributor."""
        relation: Any = Contributor._meta.get_field(name)
        rows = relation.related_model._default_manager.all()
        widget = LazySelect(relation, self.admin_site)
        return forms.ModelChoiceField(rows, required=False, widget=widget)

    @admin.display(description="others on it", empty_value="")
    def further(self, row: Any) -> str:
        """Say how many more have put a name to it."""
        more = len(getattr(row, "senders", ())) - 1
        return f"{more} more" if more > 0 else ""


def count_sent(calls: QuerySet[Any]) -> QuerySet[Any]:
    """Give calls with how many submissions on record answer each, whatever their state."""
    withdrawn = PublicationState.WITHDRAWN
    return calls.exclude(state=withdrawn).annotate(sent=Count("submissions"))
