"""Partial dates in forms: one line of text for each, and beneath it how it was understood."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.boundfield import BoundField
from django.forms.models import ModelFormMetaclass
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.fields import PartialDateField, get_columns
from meetings.partial_dates.reading import LONGEST
from meetings.partial_dates.value import PartialDate


class PartialDateWidget(forms.TextInput):
    """A text input that says beneath how its value was understood; needs no JavaScript."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,
    ) -> SafeString:
        """The input, tied to the line beneath by aria-describedby."""
        understood = self.understood(value)
        identifier = (attrs or {}).get("id")
        if not understood or not identifier:
            return super().render(name, value, attrs, renderer)
        line = f"{identifier}_understood"
        described = f"{(attrs or {}).get('aria-describedby', '')} {line}".strip()
        described_attrs = {**(attrs or {}), "aria-describedby": described}
        field = super().render(name, value, described_attrs, renderer)
        return format_html(
            '{}<p class="help partial-date-understood" id="{}">understood as: {}</p>',
            field,
            line,
            understood,
        )

    def understood(self, value: Any) -> str:
        """The words and the EDTF in brackets; "" for nothing or what is no date."""
        try:
            found = value if isinstance(value, PartialDate) else PartialDate.parse(value or "")
        except PartialDateError:
            return ""
        if found.is_known:
            return f"{found.describe()} ({found.edtf})"
        return found.describe() if value and str(value) else ""


class PartialDateFormField(forms.CharField):
    """Text that gives a PartialDate; ValidationError with the reason when it is none."""

    widget = PartialDateWidget

    def __init__(self, **kwargs: Any) -> None:
        """A CharField as long as the column; not required unless asked."""
        super().__init__(**{"required": False, "max_length": LONGEST, **kwargs})

    def clean(self, value: Any) -> PartialDate:
        """The PartialDate that the text means; NOT_KNOWN for none."""
        try:
            found = PartialDate.parse(super().clean(value))
        except PartialDateError as error:
            raise ValidationError(str(error), code="invalid") from error
        if self.required and not found.is_known:
            raise ValidationError(self.error_messages["required"], code="required")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other words were typed than stood there."""
        return not self.disabled and str(initial or "") != self.to_python(data)

    def _clean_bound_field(self, bound: BoundField) -> PartialDate:
        """Keep a stored date whose words are untouched, as its EDTF may say more than they do."""
        if isinstance(bound.initial, PartialDate) and not self.has_changed(
            bound.initial, bound.data
        ):
            return self._kept(bound.initial)
        return self.clean(bound.data)

    def _kept(self, initial: PartialDate) -> PartialDate:
        if self.required and not initial.is_known:
            raise ValidationError(self.error_messages["required"], code="required")
        return initial


class PartialDateModelFormMetaclass(ModelFormMetaclass):
    """Puts one form field in the place of the four columns of each partial date."""

    def __new__(mcs, name: str, bases: tuple[type, ...], attrs: dict[str, Any]) -> type:
        """Declare the fields that Meta asks for, leave out their columns, order what results."""
        meta = attrs.get("Meta") or next((b.Meta for b in bases if hasattr(b, "Meta")), None)
        model: Any = getattr(meta, "model", None)
        names = PartialDateField.names_on(model) if model else ()
        if not meta or not names or _says_nothing(meta):
            return super().__new__(mcs, name, bases, attrs)
        columns = [column for partial in names for column in get_columns(partial)]
        excluded = [*(getattr(meta, "exclude", None) or ()), *columns]
        declared = {n: f for n, f in _declared(model, meta, bases=bases).items() if n not in attrs}
        made: Any = super().__new__(
            mcs,
            name,
            bases,
            {**attrs, **declared, "Meta": type("Meta", (meta,), {"exclude": excluded})},
        )
        if _takes_all(meta):
            made.base_fields = _in_model_order(made.base_fields, model, names)
        return cast("type", made)


class PartialDateModelForm(forms.ModelForm, metaclass=PartialDateModelFormMetaclass):  # type: ignore[type-arg]
    """A ModelForm that shows each partial date of its model as one field, for the admin too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with the partial dates of the instance, below what `initial` gives."""
        super().__init__(*args, **kwargs)
        for name in self._partial_dates():
            self.initial.setdefault(name, getattr(self.instance, name))

    def _partial_dates(self) -> list[str]:
        names = PartialDateField.names_on(type(self.instance))
        return [name for name in names if name in self.fields]

    def _post_clean(self) -> None:
        """Write the partial dates before the model is validated."""
        for name in self._partial_dates():
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()  # type: ignore[misc]

    def _get_validation_exclusions(self) -> set[str]:
        """Validate the columns of the shown partial dates, though no form field has their name."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        for name in self._partial_dates():
            if name in self.cleaned_data:
                excluded -= set(get_columns(name))
        return excluded

    def _update_errors(self, errors: ValidationError) -> None:
        """Show what is wrong with a column at the field that stands for it."""
        owners = {column: name for name in self._partial_dates() for column in get_columns(name)}
        if hasattr(errors, "error_dict"):
            moved: dict[str, list[ValidationError]] = {}
            for field, found in errors.error_dict.items():
                moved.setdefault(owners.get(field, field), []).extend(found)
            errors = ValidationError(moved)
        super()._update_errors(errors)  # type: ignore[misc]


def _declared(
    model: type[models.Model], meta: type, *, bases: tuple[type, ...]
) -> dict[str, PartialDateFormField | None]:
    """The form fields to add; None takes out one that a base has and Meta does not want."""
    inherited = {name for base in bases for name in getattr(base, "declared_fields", ())}
    exclude = getattr(meta, "exclude", None) or ()
    found: dict[str, PartialDateFormField | None] = {}
    for name in PartialDateField.names_on(model):
        wanted = name not in exclude and (_takes_all(meta) or name in meta.fields)  # type: ignore[attr-defined]
        if wanted and name not in inherited:
            found[name] = _form_field(model, name)
        elif name in inherited and not wanted:
            found[name] = None
    return found


def _says_nothing(meta: type) -> bool:
    """Whether Meta names neither fields nor exclude, which Django itself refuses."""
    return getattr(meta, "fields", None) is None and getattr(meta, "exclude", None) is None


def _takes_all(meta: type) -> bool:
    """Whether the form has every field of its model but those left out."""
    return getattr(meta, "fields", None) in (None, forms.ALL_FIELDS)


def _form_field(model: type[models.Model], name: str) -> PartialDateFormField:
    """The form field for a partial date, labelled as the model says."""
    field: PartialDateField = getattr(model, name).field
    return PartialDateFormField(
        label=capfirst(field.verbose_name or name), help_text=field.help_text
    )


def _in_model_order(
    fields: dict[str, forms.Field], model: type[models.Model], names: tuple[str, ...]
) -> dict[str, forms.Field]:
    """The form fields in the order of the model, each partial date where its columns stand."""
    places = {get_columns(name)[0]: name for name in names}
    order = [places.get(field.name, field.name) for field in model._meta.get_fields()]
    known = [name for name in order if name in fields]
    return {name: fields[name] for name in [*known, *fields]}
