"""The controls in which a source is given: for one fact, for all that changed, for new rows."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.utils.functional import cached_property

from meetings.admin.relations import LoadedSelect, label_choice
from meetings.admin.sourcing.remembering import (
    LONGEST,
    LONGEST_LOCATOR,
    make_token,
    read_token,
)
from meetings.models import Certainty, Document, Statement
from meetings.services.stating import Source

KEEP, PREFER = "keep", "prefer"
CHANGED, WHOLE = "changed", "whole"


class SourceForm(forms.Form):
    """A place in a document: chosen, or the one that was given before."""

    same = forms.CharField(required=False, max_length=LONGEST, strip=False)
    document = forms.ModelChoiceField(Document.objects.all(), required=False)
    locator = forms.CharField(
        label="Place in it",
        required=False,
        max_length=LONGEST_LOCATOR,
        widget=forms.TextInput(attrs={"dir": "auto", "placeholder": "¶ 9"}),
    )
    certainty = forms.ChoiceField(
        required=False, choices=Certainty.choices, initial=Certainty.STATED
    )

    def __init__(
        self, *args: Any, site: admin.AdminSite, last: Source | None, **kwargs: Any
    ) -> None:
        """Choose the document by autocomplete, and offer the source given `last`."""
        super().__init__(*args, **{"use_required_attribute": False, **kwargs})
        self.last = last
        column = Statement._meta.get_field("document")
        field: Any = self.fields["document"]
        field.label_from_instance = lambda row: label_choice(site, row)
        field.widget = RelatedFieldWidgetWrapper(
            LoadedSelect(column, site), column.remote_field, site
        )
        field.widget.choices = field.choices

    @property
    def offered(self) -> Source | None:
        """Give the source to offer: the one that was ticked, else the one given last."""
        return self.ticked or self.last

    @property
    def token(self) -> str:
        """Give what the form sends back for the source on offer."""
        return make_token(self.offered) if self.offered else ""

    @cached_property
    def ticked(self) -> Source | None:
        """Give the source on offer, where it was ticked."""
        sent = self.data.get(self.add_prefix("same"), "") if self.is_bound else ""
        return read_token(str(sent)[:LONGEST]) if sent else None

    @property
    def is_touched(self) -> bool:
        """Say whether anything was given in it."""
        return self.is_bound and any(
            self.data.get(self.add_prefix(name)) for name in ("same", "document", "locator")
        )

    @property
    def source(self) -> Source | None:
        """Give the source that was given, None for none or a wrong one."""
        if not self.is_bound or not self.is_valid():
            return None
        document = self.cleaned_data["document"]
        if document is None:
            return self.ticked
        certainty = self.cleaned_data["certainty"] or Certainty.STATED
        return Source(document, self.cleaned_data["locator"], certainty)

    def clean(self) -> dict[str, Any]:
        """Refuse half a source, and two at once."""
        cleaned = super().clean() or self.cleaned_data
        same, document = cleaned.get("same"), cleaned.get("document")
        if same and document:
            self.add_error("document", "Two sources are given: untick one, or take the other out.")
        elif same and self.ticked is None:
            self.add_error("same", "The source from before is gone: choose a document.")
        elif cleaned.get("locator") and not same and not document and "document" not in self.errors:
            self.add_error("document", "Choose the document in which this place is.")
        return cleaned


class FactForm(SourceForm):
    """The source of one fact, and what is to be done where sources say otherwise."""

    words = forms.CharField(
        label="As the source puts it",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    differs = forms.BooleanField(required=False)
    decision = forms.ChoiceField(required=False, choices=[(KEEP, KEEP), (PREFER, PREFER)])
    reason = forms.CharField(required=False, max_length=2000)

    @property
    def is_touched(self) -> bool:
        """Say whether anything was given in it."""
        sent = any(self.data.get(self.add_prefix(name)) for name in ("words", "differs"))
        return super().is_touched or (self.is_bound and sent)

    def clean(self) -> dict[str, Any]:
        """Refuse the words of no source, and a source that differs without its words."""
        cleaned = super().clean()
        given = cleaned.get("same") or cleaned.get("document")
        if not given and cleaned.get("words") and not self.errors:
            self.add_error("document", "Choose the document that has these words.")
        elif cleaned.get("differs") and not (given and cleaned.get("words")) and not self.errors:
            self.add_error("words", "Give the document, and the words in which it says otherwise.")
        return cleaned


class EveryForm(SourceForm):
    """One source for every fact that is changed in a form, or for the record as a whole."""

    reach = forms.ChoiceField(
        label="For",
        required=False,
        choices=[
            (CHANGED, "every fact changed in this form"),
            (WHOLE, "the record as a whole"),
        ],
        initial=CHANGED,
    )


class RowsForm(SourceForm):
    """One source for every new row of a table."""
