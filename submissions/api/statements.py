"""Reported counts and statements: rows that are about any kind of public record."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BooleanField, OuterRef, Q, Subquery, Value
from django.shortcuts import get_object_or_404
from rest_framework import serializers

from meetings import checks
from meetings.api.base import RecordViewSet
from meetings.api.choosing import Include
from meetings.api.documents import DocumentRow
from meetings.api.fields import PartialDate, Slug, Source, Sources
from meetings.filters import Filter, ListFilter
from meetings.models import Affiliation, Document, Participant, StakeholderGroup, Statement
from submissions.counting.overview import PATHS
from submissions.models import ReportedCount


def about_public(models: Any, *more: Any) -> Q:
    """Give the condition for rows about a public record of these kinds, or one of more rows.

    Each row looks up its own record: a page costs no more when there are a million of them.
    """
    condition = Q(pk__in=[])
    for rows in (*(model.objects.all() for model in models), *more):
        found = rows.public().order_by().filter(pk=OuterRef("object_id"))
        is_public = Subquery(found.values(yes=Value(True))[:1], output_field=BooleanField())
        condition |= Q(content_type=ContentType.objects.get_for_model(rows.model)) & Q(is_public)
    return condition


class Subject(serializers.Serializer[Any]):
    """The record that a row is about."""

    kind = serializers.CharField(
        source="subject._meta.verbose_name", help_text="Such as `meeting` or `seat allocation`."
    )
    slug = serializers.SerializerMethodField(help_text="Null for rows without an address.")

    def get_slug(self, row: Any) -> str | None:
        """Give the end of the record's address."""
        return getattr(row.subject, "slug", None)


class ReportedRow(serializers.ModelSerializer[ReportedCount]):
    """A figure as a source gives it."""

    subject = Subject(source="*")
    group = Slug(help_text="Null: all groups together.")
    as_of = PartialDate()

    class Meta:
        model = ReportedCount
        fields = [
            "slug",
            "subject",
            "counted",
            "group",
            "qualifier",
            "value",
            "upper",
            "as_of",
            "note",
        ]


class ReportedDetail(ReportedRow):
    """A figure with its sources."""

    sources = Sources()

    class Meta(ReportedRow.Meta):
        fields = [*ReportedRow.Meta.fields, "sources"]


class ReportedViewSet(RecordViewSet):
    """Figures that sources give without the records; shown beside the recorded counts."""

    queryset = ReportedCount.objects.select_related("group", "content_type").prefetch_related(
        "subject"
    )
    serializer_class = ReportedRow
    detail_serializer_class = ReportedDetail

    def get_queryset(self) -> Any:
        """Keep figures on records that the public sees."""
        return super().get_queryset().filter(about_public(PATHS))


TOO = (Participant, Affiliation, StakeholderGroup)
"""What sources speak of, beside what belongs to a body."""


class StatementRow(Source):
    """One source's word on one fact of one record."""

    id = serializers.IntegerField()
    subject = Subject(source="*")


class StatementFilter(ListFilter):
    """Statements by the field they are on, and by how they stand in the source."""

    filters = (
        Filter("field", "Field", checks.words, lambda rows, value: rows.filter(field=value)),
    )


class StatementViewSet(RecordViewSet):
    """What sources say, fact by fact."""

    queryset = Statement.objects.select_related(
        "document", "conflict", "content_type"
    ).prefetch_related("subject")
    includes = {"document": Include(DocumentRow, Document, one="document")}
    serializer_class = StatementRow
    filter_class = StatementFilter
    lookup_field = "pk"
    lookup_value_regex = "[0-9]{1,15}"
    cursor = ("pk",)

    def get_queryset(self) -> Any:
        """Keep statements on records that the public sees."""
        figures = ReportedCount.objects.filter(about_public(PATHS))
        return super().get_queryset().filter(about_public([*PATHS, *TOO], figures))

    def get_object(self) -> Any:
        """Give the statement; raises Http404."""
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])
