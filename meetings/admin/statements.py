"""The admin of statements, and of the listed conflicts between them."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings import services
from meetings.admin.choosing import find_pages
from meetings.admin.evidence import WHOLE, StatementForm, fact_choices, show_mark
from meetings.admin.reasons import ask_reason, read_reason
from meetings.admin.record_kinds import RecordKindFilter
from meetings.admin.records import RecordAdmin
from meetings.admin.subjects import (
    SubjectAdmin,
    SubjectFormMixin,
    find_subject_models,
    link_row,
    prefetch_subjects,
)
from meetings.models import Conflict, Evidenced, PublicationState, Statement
from meetings.readings import own_reading


class AnyStatementForm(StatementForm, SubjectFormMixin):
    """A form on a statement about a record of any kind."""

    def get_fact_choices(self) -> list[tuple[str, str]]:
        """Give the facts of the record's model; of all models where it is not chosen yet."""
        if self.instance.pk:
            return fact_choices(self.instance.content_type.model_class())
        models = find_subject_models(Evidenced)
        named = {name: label for model in models for name, label in fact_choices(model)[1:]}
        return [WHOLE, *sorted(named.items(), key=lambda pair: pair[1])]

    def get_subject_model(self) -> type[Model] | None:
        """Give the model that was chosen."""
        kind = self.cleaned_data.get("content_type")
        return kind.model_class() if kind else None

    def clean(self) -> dict[str, Any]:
        """Refuse a fact that the record does not have."""
        cleaned = super().clean()
        model, name = self.get_subject_model(), cleaned.get("field")
        if model and name and name not in dict(fact_choices(model)):
            self.add_error("field", f"A {model._meta.verbose_name} has no such fact.")
        return cleaned


@admin.register(Statement)
class StatementAdmin(SubjectAdmin, RecordAdmin):  # type: ignore[misc]
    """What sources say, on all records."""

    form = AnyStatementForm
    list_display = (
        *("subject_link", "field", "value", "reading", "document"),
        *("certainty", "mark", "state"),
    )
    list_display_links = ("field", "value")
    list_filter = (
        *("state", "preferred", "certainty"),
        ("content_type", RecordKindFilter),
        ("conflict", admin.EmptyFieldListFilter),
    )
    search_fields = ("document__search", "document__slug", "field", "value", "reading")
    readonly_fields = ("subject_link", "preferred", "reason", "choices")
    actions: Sequence[Any] = (*RecordAdmin.actions, "prefer_selected")
    fieldsets = (
        ("About", {"fields": ("subject_link", "content_type", "object_id", "field")}),
        ("What the source says", {"fields": ("value", "reading", "certainty")}),
        ("Source", {"fields": ("document", "locator")}),
        ("Where sources disagree", {"fields": ("conflict", "preferred", "reason", "choices")}),
        ("State", {"fields": ("state",)}),
    )

    @admin.display(description="preferred", ordering="preferred", empty_value="")
    def mark(self, row: Statement) -> str:
        """Give a word where the record follows this statement."""
        return show_mark(row)

    def get_urls(self) -> list[URLPattern]:
        """Give the pages on which a statement is preferred, or its conflict listed, too."""
        return [*find_pages(self), *super().get_urls()]

    @admin.display(description="choose", empty_value="")
    def choices(self, row: Statement) -> SafeString | str:
        """Give the ways to prefer it, and to list the conflict that it is in."""
        if not row.pk or not row.field or row.state == PublicationState.WITHDRAWN:
            return ""
        return format_html(
            '<a href="{}">Prefer this source</a> · <a href="{}">List the conflict</a>',
            reverse("admin:meetings_statement_prefer", args=[row.pk]),
            reverse("admin:meetings_statement_list_conflict", args=[row.pk]),
        )

    @admin.action(description="Prefer selected …", permissions=["change"])
    def prefer_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask for the reason, then let the records follow these statements."""
        rows = list(queryset)
        if problem := find_problem(rows):
            self.message_user(request, problem, messages.ERROR)
            return None
        form = read_reason(request)
        if not form.is_valid():
            return ask_reason(
                self,
                request,
                rows=queryset,
                form=form,
                action="prefer_selected",
                title="Prefer",
                explanation="Any other preferred statement on the same fact is preferred no more.",
            )
        for row in rows:
            services.prefer_statement(row, form.cleaned_data["reason"])
            self.compare(request, row)
        self.message_user(request, f"Preferred: {len(rows)}.", messages.SUCCESS)
        return None

    def compare(self, request: HttpRequest, row: Statement) -> None:
        """Say where the record itself holds another value than the one preferred now."""
        subject: Any = row.subject
        if own_reading(subject, row.field) != row.reading:
            said = f"{subject} still shows another {row.field}: change it there to {row.value}."
            self.message_user(request, said, messages.WARNING)


def find_problem(rows: list[Statement]) -> str:
    """Say why these statements cannot all be preferred; "" when they can."""
    facts = [(row.content_type_id, row.object_id, row.field) for row in rows]
    if any(not row.field for row in rows):
        return "A statement on the record as a whole cannot be preferred; choose one on a fact."
    if len(set(facts)) < len(facts):
        return "Two of these statements are on the same fact; choose one."
    return ""


class SideInline(admin.TabularInline):
    """The statements of a conflict, only to be read: each is tied to it on its own page."""

    model = Statement
    fields = ("subject_link", "field", "value", "reading", "document", "mark", "reason")
    readonly_fields = fields
    extra = 0
    can_delete = False
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Load them with documents and subjects."""
        subjects = prefetch_subjects(find_subject_models(Evidenced))
        found = super().get_queryset(request).select_related("document")
        return found.prefetch_related(subjects)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give no; see above."""
        return False

    @admin.display(description="preferred", empty_value="")
    def mark(self, row: Statement) -> str:
        """Give a word where the record follows this statement."""
        return show_mark(row)

    @admin.display(description="about")
    def subject_link(self, row: Statement) -> SafeString | str:
        """Give a link to the record."""
        return link_row(row.subject)


@admin.register(Conflict)
class ConflictAdmin(RecordAdmin):
    """Listed conflicts."""

    list_display = ("label", "question", "state")
    list_display_links = ("label", "question")
    list_filter = ("state",)
    search_fields = ("question", "number")
    fields = ("number", "question", "remark", "state")
    inlines = (SideInline,)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Give the statements of a conflict that is there; a new one has none yet."""
        return self.inlines if obj else ()

    @admin.display(description="number", ordering="number")
    def label(self, row: Conflict) -> str:
        """Give its short name."""
        return row.label
