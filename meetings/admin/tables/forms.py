"""The forms of tables: the file and its source, why, and what to have."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from import_export.forms import ConfirmImportForm, ImportForm

from meetings.models import Document, Statement

LARGEST_MB = 5


class TableForm(ImportForm):
    """A table to hand in: the file, why, and the document that says so."""

    import_file = forms.FileField(
        label="Table",
        help_text=f"CSV in UTF-8 or a spreadsheet (.xlsx), of at most {LARGEST_MB} MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )
    reason = forms.CharField(
        label="Reason",
        max_length=500,
        help_text="What the table is; kept in the history of each row.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    source = forms.ModelChoiceField(
        label="Source",
        queryset=Document.objects.all(),
        required=False,
        help_text="The document that says what the rows say. Each row that is new or changed gets "
        "it as a statement.",
    )
    locator = forms.CharField(
        label="Place in the source",
        required=False,
        max_length=300,
        help_text="Such as ¶ 9 or p. 3.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    field_order = ("import_file", "reason", "source", "locator", "resource", "format")

    def __init__(self, formats: Any, resources: Any, **kwargs: Any) -> None:
        """Choose the source by autocomplete; tell the format by the name of the file."""
        super().__init__(formats, resources, **kwargs)
        self.endings = [one().get_extension() for one in formats]
        self.fields["format"].required = False
        self.fields["format"].widget = forms.HiddenInput()
        relation: Any = Statement._meta.get_field("document")
        self.fields["source"].widget = AutocompleteSelect(
            relation, admin.site, choices=self.fields["source"].choices
        )

    def clean(self) -> dict[str, Any]:
        """Take the format from the ending of the file."""
        cleaned = super().clean() or self.cleaned_data
        file = cleaned.get("import_file")
        if file is None:
            return cleaned
        ending = file.name.rpartition(".")[2].lower()
        if ending not in self.endings:
            self.add_error("import_file", "Give a file that ends in .csv or .xlsx.")
        elif file.size > LARGEST_MB * 1024 * 1024:
            self.add_error("import_file", f"It is larger than {LARGEST_MB} MB; give it in parts.")
        else:
            cleaned["format"] = str(self.endings.index(ending))
        return cleaned


class ConfirmForm(ConfirmImportForm):
    """What goes from the preview to the writing."""

    reason = forms.CharField(max_length=500, widget=forms.HiddenInput())
    source = forms.ModelChoiceField(
        queryset=Document.objects.all(), required=False, widget=forms.HiddenInput()
    )
    locator = forms.CharField(max_length=300, required=False, widget=forms.HiddenInput())
    preview = forms.CharField(max_length=64, widget=forms.HiddenInput())

    def clean_format(self) -> str:
        """Refuse a format that there is not."""
        word: str = self.cleaned_data["format"]
        if word not in {"0", "1"}:
            raise ValidationError("The form was changed on its way; hand the table in again.")
        return word
