"""Rows about any kind of record: which kinds there are, and a readable link to the record."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.relations import RelationsAdmin, relations_of
from meetings.models import Evidenced


def find_subject_models(base: type[Model]) -> list[type[Model]]:
    """Give the models of the record that build on this one."""
    return [model for model in apps.get_models() if issubclass(model, base)]


def prefetch_subjects(models: Iterable[type[Model]]) -> GenericPrefetch:
    """Load subjects with the rows that their names are made of: one query for each kind."""
    rows = (model._default_manager.all() for model in models)
    return GenericPrefetch(
        "subject",
        [found.select_related(*(f.name for f in relations_of(found.model))) for found in rows],
    )


def link_row(row: Model | None) -> SafeString | str:
    """Give a link to the admin page of a row, with its kind and name."""
    if row is None:
        return "-"
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    kind = str(row._meta.verbose_name).capitalize()
    return format_html('<a href="{}">{}: {}</a>', address, kind, row)


class SubjectFormMixin(forms.ModelForm):
    """Checks that the record exists."""

    def clean(self) -> dict[str, Any]:
        """Refuse a number that no record of the kind has."""
        cleaned = super().clean() or self.cleaned_data
        kind, number = cleaned.get("content_type"), cleaned.get("object_id")
        if kind and number and not kind.model_class()._default_manager.filter(pk=number).exists():
            raise ValidationError({"object_id": f"There is no {kind.name} with this number."})
        return cleaned


class SubjectAdmin(RelationsAdmin, admin.ModelAdmin):
    """An admin of rows about any record."""

    subject_base: ClassVar[type[Model]] = Evidenced

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Load the rows with their subjects."""
        models = find_subject_models(self.subject_base)
        return super().get_queryset(request).prefetch_related(prefetch_subjects(models))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer only kinds of records."""
        if db_field.name == "content_type":
            kinds = ContentType.objects.get_for_models(*find_subject_models(self.subject_base))
            keys = [kind.pk for kind in kinds.values()]
            kwargs["queryset"] = ContentType.objects.filter(pk__in=keys).order_by("model")
        field: Any = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None and db_field.name == "content_type":
            field.label_from_instance = lambda kind: kind.name.capitalize()
        return field

    @admin.display(description="about")
    def subject_link(self, row: Any) -> SafeString | str:
        """Give a link to the record."""
        return link_row(row.subject if row.pk else None)
