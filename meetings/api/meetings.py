"""Meetings with their sittings, agenda and attendance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from rest_framework import serializers

from meetings.api.base import RecordViewSet
from meetings.api.bodies import BODIES, BodyRow, MilestoneRow
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources
from meetings.filters import MeetingFilter
from meetings.models import AgendaItem, Attendance, Meeting, MeetingCoHost, Milestone, Sitting


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


class SittingRow(serializers.ModelSerializer[Sitting]):
    """A part of a meeting."""

    held = PartialDate()

    class Meta:
        model = Sitting
        fields = ["position", "label", "held"]


class SittingPart(SittingRow):
    """A part of a meeting with its sources."""

    sources = Sources()

    class Meta(SittingRow.Meta):
        fields = [*SittingRow.Meta.fields, "sources"]


class AgendaRow(serializers.ModelSerializer[AgendaItem]):
    """A point of the agenda."""

    displaced_by = serializers.IntegerField(
        source="displaced_by.position", allow_null=True, default=None, help_text="Its position."
    )

    class Meta:
        model = AgendaItem
        fields = ["position", "title", "outcome", "outcome_note", "displaced_by"]


class AgendaPart(AgendaRow):
    """A point of the agenda with its sources."""

    sources = Sources()

    class Meta(AgendaRow.Meta):
        fields = [*AgendaRow.Meta.fields, "sources"]


class AttendanceRow(serializers.ModelSerializer[Attendance]):
    """Someone's presence."""

    participant = Slug()
    representing = Slug()
    group = Slug()

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
        ]


class AttendancePart(AttendanceRow):
    """Someone's presence with its sources."""

    sources = Sources()

    class Meta(AttendanceRow.Meta):
        fields = [*AttendanceRow.Meta.fields, "sources"]


class MeetingDetail(MeetingRow):
    """A meeting with its parts and their sources."""

    sittings = SittingPart(many=True)
    agenda = AgendaPart(many=True)
    attendance = AttendancePart(many=True)
    sources = Sources()

    class Meta(MeetingRow.Meta):
        fields = [*MeetingRow.Meta.fields, "sittings", "agenda", "attendance", "sources"]


SITTINGS = Sitting.objects.public()
AGENDA = AgendaItem.objects.public().select_related("displaced_by")
ATTENDANCE = Attendance.objects.public().select_related("participant", "representing", "group")
CO_HOSTS = Prefetch("co_hosts", MeetingCoHost.objects.public().select_related("body"))
MEETINGS = (
    Meeting.objects.select_related("body")
    .defer("search", "body__search")
    .prefetch_related(CO_HOSTS)
)
"""Meetings as other lists give them along."""


class MeetingViewSet(RecordViewSet):
    """Meetings of bodies."""

    serializer_class = MeetingRow
    detail_serializer_class = MeetingDetail
    filter_class = MeetingFilter
    queryset = Meeting.objects.select_related("body")
    parts = {
        "held_with": CO_HOSTS,
        "sittings": Prefetch("sittings", SITTINGS),
        "agenda": Prefetch("agenda", AGENDA),
        "attendance": Prefetch("attendance", ATTENDANCE),
    }
    includes = {
        "body": Include(BodyRow, BODIES, one="body"),
        "sittings": Include(SittingRow, SITTINGS, many="meeting"),
        "agenda": Include(AgendaRow, AGENDA, many="meeting"),
        "attendance": Include(AttendanceRow, ATTENDANCE, many="meeting"),
        "milestones": Include(
            MilestoneRow,
            Milestone.objects.select_related("body", "document", "meeting"),
            many="meeting",
        ),
    }

    def find_parts(self, record: Meeting) -> Iterable[Any]:
        """Give what the meeting is made of."""
        return [record.sittings.all(), record.agenda.all(), record.attendance.all()]
