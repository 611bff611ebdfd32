"""Fields that answers are made of: partial dates, addresses, and where a fact comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import Model, OuterRef, Subquery
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.evidence import subject_key
from meetings.models import Conflict

VISIBLE = ("published", "superseded")


class PartialDate(serializers.Serializer[Any]):
    """A date as a source gives it; all empty when it is not known."""

    text = serializers.CharField(help_text="As written in the source.")
    edtf = serializers.CharField(help_text="EDTF, ISO 8601-2; `..` when it goes on.")
    earliest = serializers.DateField(
        allow_null=True, help_text="The earliest day that it can mean."
    )
    latest = serializers.DateField(allow_null=True, help_text="The latest day that it can mean.")


@extend_schema_field(OpenApiTypes.URI)
class PageAddress(serializers.Field[Any, Any, Any, Any]):
    """The address of the page that shows the record, in full.

    `paths` lead to the columns that differ from one record's address to another's.
    """

    def __init__(self, *paths: str, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)
        self.paths = paths or ("slug",)


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class Words(serializers.Field[Any, Any, Any, Any]):
    """One column of each row that belongs to the record; `parts` of the serializer say which."""

    def __init__(self, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)


@extend_schema_field(serializers.CharField(allow_null=True))
class Slug(serializers.Field[Any, Any, Any, Any]):
    """The slug of another record; null where there is none, or none that the public sees."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, **options)

    def to_representation(self, value: Any) -> str | None:
        """Give the slug."""
        return value.slug if value.state in VISIBLE else None


class Source(serializers.Serializer[Any]):
    """One source's word on one fact."""

    field = serializers.CharField(help_text="The fact; empty for the record as a whole.")
    value = serializers.CharField(help_text="The value as the source puts it.")
    reading = serializers.CharField(help_text="The value in one comparable form.")
    document = Slug()
    locator = serializers.CharField(help_text="Where in the document.")
    certainty = serializers.CharField(help_text="stated, inferred or computed.")
    preferred = serializers.BooleanField(help_text="Whether the record shows this value.")
    reason = serializers.CharField(help_text="Why it is preferred.")
    conflict = serializers.SerializerMethodField(help_text="Number of the conflict, or null.")

    expressions: ClassVar[Mapping[str, Any]] = {
        "conflict": Subquery(
            Conflict.objects.order_by()
            .filter(pk=OuterRef("conflict_id"), state__in=VISIBLE)
            .values("number")
        )
    }

    def get_conflict(self, statement: Any) -> int | None:
        """Give the number of the public conflict that it belongs to."""
        conflict = statement.conflict
        return conflict.number if conflict and conflict.state in VISIBLE else None


@extend_schema_field(Source(many=True))
class Sources(serializers.Field[Any, Any, Any, Any]):
    """What sources say on the facts of the record."""

    def __init__(self, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)

    def to_representation(self, value: Model) -> Any:
        """Give the statements that the view has gathered."""
        statements = self.context["evidence"].statements.get(subject_key(value), [])
        return Source(statements, many=True).data


class SixNames(serializers.Serializer[Any]):
    """A name in the six languages of the United Nations; empty where no official form is known."""

    en = serializers.CharField(source="name")
    fr = serializers.CharField(source="name_fr")
    es = serializers.CharField(source="name_es")
    ru = serializers.CharField(source="name_ru")
    ar = serializers.CharField(source="name_ar")
    zh_hans = serializers.CharField(source="name_zh_hans")
