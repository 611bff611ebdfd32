"""Statements in forms: the fact from a list, the reading worked out from the value."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.contenttypes.admin import GenericTabularInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

from meetings.admin.relations import RelationsAdmin
from meetings.admin.states import StateForm, StatesAdmin, can_publish
from meetings.models import Evidenced, PublicationState, Statement
from meetings.readings import ReadingError, canonical_reading, reading_of
from meetings.subjects import name_field

WHOLE = ("", "whole record")


def fact_choices(model: type[Model] | None) -> list[tuple[str, str]]:
    """Give the facts of a model as choices, the record as a whole first."""
    facts = model.FACTS if model and issubclass(model, Evidenced) else ()
    return [WHOLE, *((name, name_field(model, name)) for name in facts if model)]


def show_mark(row: Statement) -> str:
    """Give a word for the statement whose value the record shows for a reason, "" for others."""
    return "★ preferred" if row.preferred else ""


class StatementForm(StateForm):
    """A form on one statement about a record of `subject_model`."""

    subject_model: ClassVar[type[Model] | None] = None

    field = forms.ChoiceField(required=False, help_text="The fact that it bears on.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the facts of the model, and the one that stands there already."""
        super().__init__(*args, **kwargs)
        if "field" in self.fields:
            choices = self.get_fact_choices()
            now = self.instance.field
            known = now in dict(choices)
            self.fields["field"].choices = choices if known else [*choices, (now, now)]  # type: ignore[attr-defined]
        if "reading" in self.fields:
            self.fields["reading"].help_text = "Worked out from the value when left empty."

    def get_fact_choices(self) -> list[tuple[str, str]]:
        """Give the facts to choose from."""
        return fact_choices(self.subject_model)

    def get_subject_model(self) -> type[Model] | None:
        """Give the model of the record that the statement is about."""
        return self.subject_model

    def clean(self) -> dict[str, Any]:
        """Work out the reading where it is not given, or the value has changed alone."""
        cleaned = super().clean() or self.cleaned_data
        if self.instance.preferred and "field" in self.changed_data:
            self.add_error("field", "Another statement has to be preferred before this one moves.")
        if not self.errors and not {"field", "value", "reading"}.isdisjoint(self.changed_data):
            cleaned["reading"] = self.read(cleaned)
        return cleaned

    def read(self, cleaned: dict[str, Any]) -> str:
        """Give the reading; where none can be made, an error at it."""
        model, name, value = self.get_subject_model(), cleaned["field"], cleaned["value"]
        given = cleaned["reading"] if "reading" in self.changed_data else ""
        if model is None or not name or not (given or value):
            return ""
        try:
            if given:
                return canonical_reading(model, name, given)
            return reading_of(model, name, value)
        except ReadingError as error:
            self.add_error("reading", f"Give the reading by hand: {error}")
            return given


class StatementFormSet(BaseGenericInlineFormSet):
    """The statements on one record: no document says one thing twice at one place."""

    may_publish = True

    def add_fields(self, form: Any, index: int | None) -> None:
        """Close the box that deletes to those who may not delete what was public."""
        super().add_fields(form, index)
        kept = form.instance.state != PublicationState.DRAFT and not self.may_publish
        if kept and "DELETE" in form.fields:
            form.fields["DELETE"].disabled = True

    def clean(self) -> None:
        """Refuse the second of two statements on one fact at one place of one document."""
        super().clean()
        seen = set()
        for form in self.forms:
            cleaned = getattr(form, "cleaned_data", {})
            if not cleaned.get("document") or cleaned.get("DELETE"):
                continue
            key = (cleaned.get("field"), cleaned["document"], cleaned.get("locator"))
            if key in seen:
                raise ValidationError(
                    "A document says one thing on one fact at one place: "
                    "give each of its statements a locator of its own."
                )
            seen.add(key)


class StatementInline(StatesAdmin, RelationsAdmin, GenericTabularInline):
    """What sources say on the record above."""

    model = Statement
    form = StatementForm
    formset = StatementFormSet  # type: ignore[assignment]
    extra = 0
    fields = (
        *("field", "value", "reading", "document", "locator"),
        *("certainty", "state", "mark"),
    )
    readonly_fields = ("mark",)
    show_change_link = True
    verbose_name_plural = "statements: what sources say"

    @admin.display(description="preferred", empty_value="")
    def mark(self, row: Statement) -> str:
        """Give a word where the record follows this statement."""
        return show_mark(row)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Give formsets whose facts are those of the record's model."""
        form = type("StatementForm", (self.form,), {"subject_model": self.parent_model})
        made = super().get_formset(request, obj, **{"form": form, **kwargs})
        made.may_publish = can_publish(request.user)  # type: ignore[attr-defined]
        return made
