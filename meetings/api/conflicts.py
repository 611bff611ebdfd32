"""Conflicts between sources, and single statements."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.base import RecordViewSet
from meetings.api.fields import Source
from meetings.models import Conflict, Statement
from meetings.parameters import check_names
from meetings.subjects import find_place, find_public
from meetings.tombstones import get_public


class ConflictRow(serializers.ModelSerializer[Conflict]):
    """A question on which sources disagree."""

    url = serializers.SerializerMethodField()
    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another

    class Meta:
        model = Conflict
        fields = ["number", "label", "url", "question", "remark"]

    def get_url(self, conflict: Conflict) -> str:
        """Give its place on the page of conflicts."""
        return f"{settings.SITE_URL}{reverse('conflicts')}#{conflict.label.lower()}"


class ConflictStatement(Source):
    """What one source says, and on which record."""

    record = serializers.CharField(help_text="The record that it is about.")
    record_url = serializers.CharField(help_text="The page that shows it.")


class ConflictDetail(ConflictRow):
    """A conflict with the statements on every side."""

    statements = ConflictStatement(many=True)

    class Meta(ConflictRow.Meta):
        fields = [*ConflictRow.Meta.fields, "statements"]


class ConflictViewSet(RecordViewSet):
    """Questions on which sources disagree."""

    queryset = Conflict.objects.all()
    serializer_class = ConflictRow
    detail_serializer_class = ConflictDetail
    lookup_field = "number"
    lookup_value_regex = "[0-9]{1,9}"
    cursor = ("number",)

    @extend_schema(parameters=[OpenApiParameter("number", OpenApiTypes.INT, "path")])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one conflict with what each source says on the public records it is about."""
        check_names(request.query_params, ("format",))
        conflict = get_public(self.get_queryset(), number=self.kwargs["number"])
        return Response({**ConflictRow(conflict).data, "statements": find_statements(conflict)})


def find_statements(conflict: Conflict) -> list[dict[str, Any]]:
    """Give the public statements of a conflict whose records are public."""
    found = list(
        Statement.objects.public()
        .filter(conflict=conflict)
        .select_related("document", "conflict")
        .order_by("pk")
    )
    subjects = find_public((one.content_type_id, one.object_id) for one in found)
    rows = []
    for one in found:
        subject = subjects.get((one.content_type_id, one.object_id))
        if subject is not None:
            place = find_place(subject)
            about = {"record": place.name, "record_url": f"{settings.SITE_URL}{place.url}"}
            rows.append({**Source(one).data, **about})
    return rows
