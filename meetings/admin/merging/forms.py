"""The forms: which two participants, which rows, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget, AutocompleteSelect
from django.http import QueryDict

from meetings.models import Attendance, Body, Meeting, Membership, Participant, Reassignment
from meetings.reassigning import Span

LONGEST_REASON = 2000


class NumberSelect(AutocompleteSelect):
    """An autocomplete that an address may fill with anything: what is no number shows as empty."""

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> list[Any]:
        """Give the option that is chosen."""
        numbers = [one for one in map(str, value) if one.isascii() and one.isdecimal()]
        return super().optgroups(name, [one for one in numbers if len(one) < 19], attrs)

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        """Say what to do in the empty field: it has no other name for who cannot see its label."""
        attrs = super().build_attrs(base_attrs, extra_attrs)
        words = f"Choose a {self.field.related_model._meta.verbose_name}"
        return {**attrs, "data-placeholder": words}


def autocomplete(model: type[Any], name: str) -> NumberSelect:
    """Give the autocomplete of a relation."""
    return NumberSelect(model._meta.get_field(name), admin.site)


class PairForm(forms.Form):
    """Two participants."""

    source = forms.ModelChoiceField(Participant.objects.select_related("merged_into"))
    target = forms.ModelChoiceField(Participant.objects.select_related("merged_into"))

    labels = ("Record that goes", "Record that stays")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give each its autocomplete."""
        super().__init__(*args, **kwargs)
        for name, label in zip(("source", "target"), self.labels, strict=True):
            field: Any = self.fields[name]
            field.label = label
            field.widget = autocomplete(Reassignment, name)
            field.widget.choices = field.choices
            field.error_messages["invalid_choice"] = "There is no such participant: choose again."

    @classmethod
    def read(cls, given: QueryDict) -> Self:
        """Give the form with what was sent; where one is still to be chosen, without complaint."""
        is_sent = "source" in given and "target" in given
        return cls(given) if is_sent else cls(initial=given.dict())


class MoveForm(PairForm):
    """Two participants, and which rows."""

    class Media:
        js = ("admin/js/core.js",)  # which the calendar needs

    labels = ("From", "To")

    starts_on = forms.DateField(label="First day", required=False, widget=AdminDateWidget)
    ends_on = forms.DateField(label="Last day", required=False, widget=AdminDateWidget)
    body = forms.ModelChoiceField(Body.objects.all(), required=False)
    meeting = forms.ModelChoiceField(Meeting.objects.all(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give body and meeting their autocompletes."""
        super().__init__(*args, **kwargs)
        for name, model in (("body", Membership), ("meeting", Attendance)):
            field: Any = self.fields[name]
            field.label = f"{name.capitalize()} only"
            field.widget = autocomplete(model, name)
            field.widget.choices = field.choices

    def get_span(self) -> Span:
        """Give what the rows are narrowed to."""
        names = ("starts_on", "ends_on", "body", "meeting")
        return Span(**{name: self.cleaned_data[name] for name in names})


class DeedForm(forms.Form):
    """Why it is done, and which preview was seen."""

    reason = forms.CharField(
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text="How we know. It stands in the history of every row.",
        error_messages={"required": "Say why, so that others can follow it."},
    )
    digest = forms.CharField(max_length=40, widget=forms.HiddenInput)

    def renew(self, digest: str) -> None:
        """Take the name of the preview that is shown now; what was typed stays."""
        sent: Any = self.data
        self.data = {**sent.dict(), "digest": digest}


class UndoForm(DeedForm):
    """Why it is undone, and whether what still can goes back where some of it cannot."""

    rest = forms.BooleanField(
        required=False, label="Take back the others though these stay as they are"
    )
