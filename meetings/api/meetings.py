"""Meetings with their sittings, agenda and attendance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rest_framework import serializers

from meetings.api.bodies import BodyRow, MilestoneRow
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources, Words
from meetings.api.shaped import ShapedViewSet
from meetings.api.shapes import Part
from meetings.filters import MeetingFilter
from meetings.models import AgendaItem, Attendance, Body, Meeting, MeetingCoHost, Milestone, Sitting


class MeetingRow(serializers.ModelSerializer[Meeting]):
    """A meeting."""

    url = PageAddress()
    body = Slug()
    held_with = Words(help_text="Other bodies that held it too.")
    held = PartialDate()

    parts: ClassVar[Mapping[str, Part]] = {
        "held_with": Part("meeting", MeetingCoHost.objects.public(), show="body__slug")
    }

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

    parts: ClassVar[Mapping[str, Part]] = {
        **MeetingRow.parts,
        "sittings": Part("meeting", Sitting.objects.public()),
        "agenda": Part("meeting", AgendaItem.objects.public()),
        "attendance": Part("meeting", Attendance.objects.public()),
    }

    class Meta(MeetingRow.Meta):
        fields = [*MeetingRow.Meta.fields, "sittings", "agenda", "attendance", "sources"]


class MeetingViewSet(ShapedViewSet):
    """Meetings of bodies."""

    serializer_class = MeetingRow
    detail_serializer_class = MeetingDetail
    filter_class = MeetingFilter
    queryset = Meeting.objects.all()
    includes = {
        "body": Include(BodyRow, Body, one="body"),
        "sittings": Include(SittingRow, Sitting, many="meeting"),
        "agenda": Include(AgendaRow, AgendaItem, many="meeting"),
        "attendance": Include(AttendanceRow, Attendance, many="meeting"),
        "milestones": Include(MilestoneRow, Milestone, many="meeting"),
    }
