"""Tables in forms: how many sources each row has, and one source for all new rows."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.forms import BaseModelFormSet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.sourcing.forms import RowsForm
from meetings.models import Statement
from meetings.services.stating import Source

TABLE = "meetings-statement-content_type-object_id-group"
"""The place of the statements on a row's own page."""


class SourcedFormSet(BaseModelFormSet):
    """Rows of which the new ones may have one source for all of them."""

    site: Any = None
    last: Source | None = None
    may_state = False

    @cached_property
    def row_source(self) -> RowsForm:
        """Give the control for the source of new rows."""
        data = self.data if self.is_bound else None
        return RowsForm(data, prefix=f"{self.prefix}-source", site=self.site, last=self.last)

    def clean(self) -> None:
        """Refuse half a source at the head of the table."""
        super().clean()
        if self.may_state and not self.row_source.is_valid():
            told = [words for found in self.row_source.errors.values() for words in found]
            raise ValidationError([f"Source for new rows: {words}" for words in told])


class SourcedInline(InlineModelAdmin):
    """A table whose rows say how many sources they have."""

    readonly_fields = ("sources",)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Put the sources last, where the fields are listed by hand too."""
        fields = list(super().get_fields(request, obj))
        return fields if "sources" in fields else [*fields, "sources"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Count the statements of each row in the same query."""
        found: QuerySet[Any] = super().get_queryset(request)
        return found.annotate(statement_count=count_statements(self.model))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Give formsets that take a source for new rows."""
        base = kwargs.pop("formset", self.formset)
        made = type("SourcedFormSet", (SourcedFormSet, base), {})
        return super().get_formset(request, obj, formset=made, **kwargs)

    @admin.display(description="sources")
    def sources(self, row: Any) -> SafeString | str:
        """Give how many statements a row has, with the way to them."""
        if row.pk is None:
            return "not saved yet"
        count = getattr(row, "statement_count", 0)
        if not count:
            return "no source yet"
        words = "1 source" if count == 1 else f"{count} sources"
        name = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
        address = reverse(name, args=[row.pk])
        return format_html('<a href="{}#{}">{}</a>', address, TABLE, words)


def count_statements(model: type[Model]) -> Coalesce:
    """Give the expression that counts the statements on each row of a model."""
    kind = ContentType.objects.get_for_model(model)
    about = Statement.objects.filter(content_type=kind, object_id=OuterRef("pk")).order_by()
    counted = about.values("object_id").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)
