"""The form of a pasted list: the text, what it belongs to, how it is read, and its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.core.exceptions import ValidationError
from django.db.models import Model

from meetings.admin.relations import LoadedSelect, explain_dates, label_choice
from meetings.models import (
    AttendanceRole,
    Membership,
    ParticipantKind,
    Presence,
    Role,
    SeatStatus,
    Statement,
)
from meetings.partial_dates.forms import PartialDateFormField
from submissions.models import Submission
from submissions.pasting.kinds import MOST_BYTES, MOST_LINES, SEPARATORS, Kind

TARGETS: Mapping[str, tuple[type[Model], str]] = {
    "body": (Membership, "body"),
    "composition": (Membership, "composition"),
    "call": (Submission, "call"),
    "meeting": (Submission, "meeting"),
    "document": (Statement, "document"),
}
"""The relation by whose autocomplete each record is chosen."""
CHOICES: Mapping[str, tuple[tuple[str, str, Any], ...]] = {
    "members": (
        ("role", "Role where a line says none", Role.choices),
        ("status", "Standing where a line says none", SeatStatus.choices),
    ),
    "attendees": (
        ("presence", "Presence where a line says none", Presence.choices),
        ("role", "Role where a line says none", AttendanceRole.choices),
    ),
}
"""What holds for lines that do not say it: name, label and choices."""
FIRST = {
    "members": {"role": Role.MEMBER, "status": SeatStatus.NOT_STATED},
    "attendees": {"presence": Presence.UNKNOWN, "role": AttendanceRole.DELEGATE},
}
DATES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "members": (
        ("starts", "From, where a line says none"),
        ("ends", "Until, where a line says none"),
    ),
    "contributors": (("received", "Received, where a line says no date"),),
}


class PasteForm(forms.Form):
    """A form on a pasted list of one kind."""

    text = forms.CharField(
        label="The list",
        strip=False,
        max_length=MOST_BYTES,
        widget=forms.Textarea(
            attrs={"rows": 12, "dir": "auto", "spellcheck": "false", "class": "quick-text"}
        ),
        help_text=(
            "One in a line, as the source has it: with tabs, commas, semicolons, dashes, bars or "
            "brackets; bullets and numbers are taken off. A line that only names a group holds "
            f"for the lines under it. At most {MOST_LINES:,} lines."
        ),
    )
    separator = forms.ChoiceField(
        label="Values are divided by",
        required=False,
        choices=[(name, words) for name, (words, _) in SEPARATORS.items()],
    )

    def __init__(
        self, *args: Any, kind: Kind, site: AdminSite, sourced: bool, **kwargs: Any
    ) -> None:
        """Add the fields of the kind; those of the source where someone may give one."""
        super().__init__(*args, **kwargs)
        self.kind = kind
        for name in kind.targets:
            self.fields[name] = make_choice(name, site)
        self._add_defaults(kind)
        explain_dates(self.fields)
        if sourced:
            self.fields["document"] = make_choice("document", site, label="Source")
            self.fields["locator"] = forms.CharField(
                label="Where in it",
                required=False,
                max_length=300,
                help_text="Such as p. 3. With a source, each row that is made gets a statement.",
                widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
            )

    def _add_defaults(self, kind: Kind) -> None:
        for name, label, choices in CHOICES.get(kind.name, ()):
            self.fields[name] = forms.ChoiceField(
                label=label, required=False, choices=choices, initial=FIRST[kind.name][name]
            )
        for name, label in DATES.get(kind.name, ()):
            self.fields[name] = PartialDateFormField(label=label)
        if kind.name == "contributors":
            self.fields["language"] = forms.CharField(
                label="Language",
                required=False,
                max_length=20,
                help_text="A tag such as en or pt-BR. Empty when not known.",
            )
        if kind.names_people:
            self.fields["new_kind"] = forms.ChoiceField(
                label="New participants are",
                required=False,
                choices=[("", "to be asked for each"), *ParticipantKind.choices],
                help_text="For lines whose words do not show it.",
            )

    def clean_text(self) -> str:
        """Refuse more lines or bytes than a paste may have, and text without any words."""
        text = str(self.cleaned_data["text"]).replace("\r\n", "\n")
        lines = text.count("\n") + 1
        if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
            most = f"{MOST_BYTES // 1000} kB"
            raise ValidationError(
                f"It has more than {most}: paste it in parts, or import the source."
            )
        if lines > MOST_LINES:
            raise ValidationError(
                f"It has {lines:,} lines; at most {MOST_LINES:,} can be entered at once: "
                "paste it in parts, or import the source."
            )
        if not text.strip():
            raise ValidationError("There are only blanks in it: paste the list.")
        return text

    def clean(self) -> dict[str, Any]:
        """Refuse a list that belongs to nothing, or to records of two bodies."""
        cleaned = super().clean() or self.cleaned_data
        given = [cleaned[name] for name in self.kind.targets if cleaned.get(name)]
        if not given and not any(name in self.errors for name in self.kind.targets):
            words = " or a ".join(self.kind.targets)
            self.add_error(
                self.kind.targets[0], f"Choose a {words}: the list has to belong to one."
            )
        bodies = {getattr(one, "body_id", one.pk) for one in given}
        if len(bodies) > 1:
            self.add_error(self.kind.targets[-1], "The two belong to different bodies.")
        return cleaned


def make_choice(name: str, site: AdminSite, *, label: str = "") -> forms.ModelChoiceField:
    """Give a field that chooses a record by autocomplete."""
    model, relation = TARGETS[name]
    column: Any = model._meta.get_field(relation)
    rows = column.remote_field.model._default_manager.all()
    near = [one for one in ("body",) if any(field.name == one for field in rows.model._meta.fields)]
    field = forms.ModelChoiceField(
        rows.select_related(*near) if near else rows,
        label=label or name.capitalize(),
        required=False,
        widget=LoadedSelect(column, site),
    )
    field.label_from_instance = lambda row: label_choice(site, row)  # type: ignore[assignment, method-assign]
    return field
