"""Relations in forms and lists: loaded with their row, and chosen by autocomplete."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.options import BaseModelAdmin, InlineModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from meetings.models import Participant
from meetings.partial_dates.forms import PartialDateFormField, PartialDateModelForm

QUICK, LOOKS = "desk/quick.js", "desk/quick.css"
BEFORE = ("admin/js/jquery.init.js", "admin/js/autocomplete.js")
"""Scripts of Django's to which ours adds; they have to be there first."""
LONGEST_NUMBER = 18
"""Digits of the number of a row."""


class LoadedSelect(AutocompleteSelect):
    """An autocomplete that shows a row which is loaded already without asking for it again."""

    loaded: Model | None = None

    @property
    def media(self) -> forms.Media:
        """Load our script behind Django's own, which it adds to, and what it looks like."""
        return super().media + forms.Media(css={"all": [LOOKS]}, js=[QUICK])

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> list[Any]:
        """Give the one option that is chosen, and the empty one where that is allowed."""
        if self.loaded is None or [str(one) for one in value] != [str(self.loaded.pk)]:
            keys = [str(one) for one in value if is_key(str(one))]
            return super().optgroups(name, keys or [""], attrs)
        label = label_choice(self.admin_site, self.loaded)
        chosen = self.create_option(name, self.loaded.pk, label, True, 1)
        empty = self.create_option(name, "", "", False, 0)
        return [(None, [chosen] if self.is_required else [empty, chosen], 0)]


def is_key(words: str) -> bool:
    """Say whether words can be the number of a row; an address may have anything in its place."""
    return words.isascii() and words.isdigit() and len(words) <= LONGEST_NUMBER


def label_choice(site: admin.AdminSite, row: Model) -> str:
    """Give what an autocomplete calls a row, as its admin says in `label_choice`, else its name."""
    try:
        label = getattr(site.get_model_admin(type(row)), "label_choice", str)
    except NotRegistered:
        label = str
    return str(label(row))


@admin.display(description="body", ordering="body__name")
def short_body(row: Any) -> str:
    """Give for a list what the body of a row is called in short."""
    return str(row.body.short_name)


def explain_dates(fields: Mapping[str, forms.Field]) -> None:
    """Let the partial dates among these fields say, while one types, how they are understood."""
    for field in fields.values():
        if isinstance(field, PartialDateFormField):
            field.widget.attrs["data-quick-date"] = reverse("admin:quick_date")


def relations_of(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """Give the relations of a model to other rows of the record."""
    return [
        field
        for field in model._meta.fields
        if isinstance(field, ForeignKey) and hasattr(field.related_model._default_manager, "public")
    ]


class RowForm(PartialDateModelForm):
    """A form on one row: partial dates as one field each, relations as they were loaded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Hand each autocomplete the row that it shows."""
        super().__init__(*args, **kwargs)
        explain_dates(self.fields)
        loaded = self.instance._state.fields_cache
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if self.prefix and widget:  # a row of a table has no labels of its own
                widget.attrs.setdefault("aria-label", str(field.label or name))
            if isinstance(widget, LoadedSelect):
                widget.loaded = loaded.get(name)
                field.label_from_instance = lambda row, site=widget.admin_site: label_choice(  # type: ignore[attr-defined]
                    site, row
                )


class RelationsAdmin(BaseModelAdmin):
    """What lists, forms and inlines share: every relation loaded, none a long list of options."""

    class Media:
        """The script and the looks of quick entry."""

        css: ClassVar[dict[str, tuple[str, ...]]] = {"all": (LOOKS,)}
        js: ClassVar[tuple[str, ...]] = (*BEFORE, QUICK)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Load each row with the rows that it points to."""
        names = [field.name for field in relations_of(self.model)]
        found = super().get_queryset(request)
        return found.select_related(*names) if names else found

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Choose every row of the record by autocomplete."""
        return [field.name for field in relations_of(self.model)]

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Offer no deletion of another row in passing; in inlines, only to add one."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
            field.widget.can_change_related &= not isinstance(self, InlineModelAdmin)
            field.widget.can_view_related &= not isinstance(self, InlineModelAdmin)
        return field

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Give an autocomplete that knows the loaded row."""
        if db_field.name in self.get_autocomplete_fields(request):
            widget = LoadedSelect(db_field, self.admin_site, attrs=attrs_of(db_field, request))
            kwargs.setdefault("widget", widget)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def attrs_of(field: Any, request: HttpRequest) -> dict[str, str]:
    """Give the attributes of an autocomplete: of participants, where new ones may be made."""
    may_make = request.user.has_perm("meetings.add_participant")
    is_of_participants = field.remote_field.model is Participant
    return (
        {"data-quick-create": reverse("admin:quick_participant")}
        if is_of_participants and may_make
        else {}
    )


def is_field(model: type[Model], name: str) -> bool:
    """Say whether a model has a column of that name."""
    return any(isinstance(field, Field) and field.name == name for field in model._meta.fields)
