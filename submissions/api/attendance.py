"""Attendance: who was at meetings, how, and as what."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.fields import Slug, Sources
from meetings.api.shaped import ShapedViewSet
from meetings.models import Attendance
from submissions.api.finding import LinkedTotal
from submissions.filters import AttendanceFilter


class AttendanceRow(serializers.ModelSerializer[Attendance]):
    """Someone's presence at a meeting."""

    meeting = Slug()
    participant = Slug()
    name = serializers.CharField(source="participant.name")
    representing = Slug()
    group = Slug(help_text="As stated in the list of participants.")

    class Meta:
        model = Attendance
        fields = [
            "meeting",
            "participant",
            "name",
            "name_as_printed",
            "presence",
            "role",
            "representing",
            "group",
            "group_word",
            "note",
        ]


class AttendanceDetail(AttendanceRow):
    """Someone's presence at a meeting with its sources."""

    sources = Sources()

    class Meta(AttendanceRow.Meta):
        fields = [*AttendanceRow.Meta.fields, "sources"]


class AttendanceRecords(LinkedTotal, ShapedViewSet):
    """Who was at meetings, how, and as what."""

    measure = "attendances"

    queryset: Any = Attendance.objects.all()
    serializer_class = AttendanceRow
    detail_serializer_class = AttendanceDetail
    filter_class = AttendanceFilter
    cursor = ("pk",)
    lookup_field = "participant"

    @property
    def lookups(self) -> dict[str, Any]:
        """Give the columns by which one participant at one meeting is found."""
        return {f"{name}__slug": self.kwargs[name] for name in ("meeting", "participant")}

    def refuse(self, lookups: dict[str, Any]) -> None:
        """Raise Http404: a presence is never withdrawn by itself."""
        raise Http404("No Attendance matches the given query.")

    @extend_schema(
        parameters=[
            OpenApiParameter("meeting", OpenApiTypes.STR, "path"),
            OpenApiParameter("participant", OpenApiTypes.STR, "path"),
        ]
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give the presence of one participant at one meeting with its sources."""
        return super().retrieve(request, *args, **kwargs)
