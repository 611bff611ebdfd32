"""Narrowing a list of rows that are about records of several kinds."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Field
from django.http import HttpRequest


class RecordKindFilter(admin.RelatedOnlyFieldListFilter):
    """The kinds of record that there are rows about, by their own names."""

    def field_choices(
        self, field: Field[Any, Any], request: HttpRequest, model_admin: Any
    ) -> list[tuple[str, Any]]:
        """Give the key and the name of each kind."""
        used = model_admin.get_queryset(request).order_by().values(field.name).distinct()
        kinds = ContentType.objects.filter(pk__in=used)
        named = [(str(kind.pk), kind.name.capitalize()) for kind in kinds]
        return sorted(named, key=lambda one: one[1])
