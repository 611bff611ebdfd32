"""Meetings with their sittings, agenda and attendance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from rest_framework import serializers

from meetings.api.base import RecordViewSet
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources
from meetings.filters import MeetingFilter
from meetings.models import AgendaItem, Attendance, Meeting, MeetingCoHost, Sitting


class MeetingRow(serializers.ModelSerializer[Meeting]):
    """A meeting."""

    url = PageAddress()
    body = Slug()
    held_with = serializers.SerializerMethodField(help_text="Other bodies that held it too.")
    held = PartialDate()

    class Meta:
        model = Meeting
        fields = [
            "slug",
            "url",
            "body",
            "held_with",
            "title",
            "number",
            "kind",
            "held",
            "time_zone",
            "place",
            "venue",
            "mode",
            "status",
            "description",
        ]

    def get_held_with(self, meeting: Meeting) -> list[str]:
        """Give the slugs of the other bodies."""
        return [co_host.body.slug for co_host in meeting.co_hosts.all()]


class SittingPart(serializers.ModelSerializer[Sitting]):
    """A part of a meeting."""

    held = PartialDate()
    sources = Sources()

    class Meta:
        model = Sitting
        fields = ["position", "label", "held", "sources"]


class AgendaPart(serializers.ModelSerializer[AgendaItem]):
    """A point of the agenda."""

    displaced_by = serializers.IntegerField(
        source="displaced_by.position", allow_null=True, default=None, help_text="Its position."
    )
    sources = Sources()

    class Meta:
        model = AgendaItem
        fields = ["position", "title", "outcome", "outcome_note", "displaced_by", "sources"]


class AttendancePart(serializers.ModelSerializer[Attendance]):
    """Someone's presence."""

    participant = Slug()
    representing = Slug()
    group = Slug()
    sources = Sources()

    class Meta:
        model = Attendance
        fields = [
            "participant",
            "name_as_printed",
            "presence",
            "role",
            "representing",
            "group",
            "group_word",
            "note",
            "sources",
        ]


class MeetingDetail(MeetingRow):
    """A meeting with its parts and their sources."""

    sittings = SittingPart(many=True)
    agenda = AgendaPart(many=True)
    attendance = AttendancePart(many=True)
    sources = Sources()

    class Meta(MeetingRow.Meta):
        fields = [*MeetingRow.Meta.fields, "sittings", "agenda", "attendance", "sources"]


class MeetingViewSet(RecordViewSet):
    """Meetings of bodies."""

    serializer_class = MeetingRow
    detail_serializer_class = MeetingDetail
    filter_class = MeetingFilter
    queryset = Meeting.objects.select_related("body").prefetch_related(
        Prefetch("co_hosts", MeetingCoHost.objects.public().select_related("body"))
    )
    parts = (
        Prefetch("sittings", Sitting.objects.public()),
        Prefetch("agenda", AgendaItem.objects.public().select_related("displaced_by")),
        Prefetch(
            "attendance",
            Attendance.objects.public().select_related("participant", "representing", "group"),
        ),
    )

    def get_queryset(self) -> Any:
        """Load a meeting's parts with it, those of a list not."""
        found = super().get_queryset()
        return found.prefetch_related(*self.parts) if self.action == "retrieve" else found

    def find_parts(self, record: Meeting) -> Iterable[Any]:
        """Give what the meeting is made of."""
        return [record.sittings.all(), record.agenda.all(), record.attendance.all()]
