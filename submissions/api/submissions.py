"""Calls, submissions with their contributors, and interventions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.bodies import BodyRow, CompositionRow
from meetings.api.choosing import Include
from meetings.api.columns import of_related
from meetings.api.documents import DocumentRow
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources
from meetings.api.meetings import MeetingRow
from meetings.api.participants import GroupRow, ParticipantRow
from meetings.api.shaped import ShapedViewSet
from meetings.api.shapes import Part
from meetings.models import Body, Composition, Document, Meeting, Participant, StakeholderGroup
from submissions.api.finding import (
    LinkedTotal,
    count_linked,
    find_linked,
    is_linked,
    narrows_further,
)
from submissions.filters import CallFilter, InterventionFilter, SubmissionFilter
from submissions.models import Call, Contributor, Intervention, Submission


class CallRow(serializers.ModelSerializer[Call]):
    """A call for submissions."""

    url = PageAddress()
    body = Slug()
    opens = PartialDate()
    deadline = PartialDate()
    prepares = Slug(help_text="The meeting that it prepares.")
    composition = Slug(help_text="Whose seats are the base of response rates.")
    document = Slug()

    class Meta:
        model = Call
        fields = [
            "slug",
            "url",
            "body",
            "title",
            "kind",
            "opens",
            "deadline",
            "prepares",
            "asked",
            "composition",
            "document",
            "description",
        ]


class CallDetail(CallRow):
    """A call with its sources."""

    sources = Sources()

    class Meta(CallRow.Meta):
        fields = [*CallRow.Meta.fields, "sources"]


class CallViewSet(ShapedViewSet):
    """Questionnaires, requests for comments, open consultations."""

    queryset = Call.objects.all()
    includes = {
        "body": Include(BodyRow, Body, one="body"),
        "prepares": Include(MeetingRow, Meeting, one="prepares"),
        "composition": Include(CompositionRow, Composition, one="composition"),
        "document": Include(DocumentRow, Document, one="document"),
    }
    serializer_class = CallRow
    detail_serializer_class = CallDetail
    filter_class = CallFilter


class ContributorPart(serializers.ModelSerializer[Contributor]):
    """Someone who sent a submission or put a name to it."""

    participant = Slug()
    name = serializers.CharField(read_only=True, help_text="The name to show.")
    representing = Slug()
    group = Slug(help_text="As stated on the submission.")

    expressions: ClassVar[Mapping[str, Any]] = {
        "name": Coalesce(of_related(Contributor, "participant", "name"), F("name_as_printed"))
    }

    class Meta:
        model = Contributor
        fields = [
            "participant",
            "name",
            "name_as_printed",
            "representing",
            "group",
            "group_word",
            "capacity",
            "role",
            "standing",
        ]


class ContributorWithSources(ContributorPart):
    """A contributor with its sources."""

    sources = Sources()

    class Meta(ContributorPart.Meta):
        fields = [*ContributorPart.Meta.fields, "sources"]


class SubmissionRow(serializers.ModelSerializer[Submission]):
    """A document sent in."""

    url = PageAddress()
    body = Slug()
    call = Slug()
    meeting = Slug()
    received = PartialDate()
    supersedes = Slug()
    also_sent_as = Slug()
    document = Slug()
    contributors: Any = ContributorPart(many=True)

    parts: ClassVar[Mapping[str, Part]] = {
        "contributors": Part("submission", Contributor.objects.public())
    }

    class Meta:
        model = Submission
        fields = [
            "slug",
            "url",
            "title",
            "body",
            "call",
            "meeting",
            "kind",
            "language",
            "received",
            "state",
            "supersedes",
            "also_sent_as",
            "document",
            "abstract",
            "contributors",
        ]


class SubmissionDetail(SubmissionRow):
    """A submission with its sources."""

    contributors = ContributorWithSources(many=True)
    sources = Sources()

    class Meta(SubmissionRow.Meta):
        fields = [*SubmissionRow.Meta.fields, "sources"]


class SubmissionRecords(ShapedViewSet):
    """Documents sent in, by anything that they are counted by."""

    queryset = Submission.objects.all()
    includes = {
        "body": Include(BodyRow, Body, one="body"),
        "call": Include(CallRow, Call, one="call"),
        "meeting": Include(MeetingRow, Meeting, one="meeting"),
        "document": Include(DocumentRow, Document, one="document"),
        "participants": Include(
            ParticipantRow,
            Participant,
            through=Part("submission", Contributor.objects.public(), show="participant_id"),
        ),
    }
    serializer_class = SubmissionRow
    detail_serializer_class = SubmissionDetail
    filter_class = SubmissionFilter
    cursor = ("pk",)

    def narrow(self, asked: SubmissionFilter, rows: Any) -> Any:
        """Keep what the filters ask for: found by the links where they know it."""
        self.asked = asked
        if not is_linked(asked):
            return asked.narrow(rows)
        return find_linked(asked, self.request.query_params.get("after", ""))

    def find(self, words: str, rows: Any) -> Any:
        """Keep what holds some words; where they alone are asked for, without the links."""
        if is_linked(self.asked) and self.asked.values.keys() <= {"state"}:
            return Submission.objects.counted_at_once().matching(words)
        return super().find(words, rows)

    def count_rows(self, rows: Any) -> int:
        """Give how many there are, from the sums where those know it."""
        if is_linked(self.asked) and not narrows_further(self.request.query_params):
            return count_linked(self.asked)
        return super().count_rows(rows)


class InterventionRow(serializers.ModelSerializer[Intervention]):
    """A turn at a meeting."""

    slug = serializers.CharField(read_only=True, help_text="`<meeting>/<position>`.")
    url = PageAddress("meeting__slug", "position")
    meeting = Slug()
    sitting = serializers.CharField(source="sitting.label", default=None, allow_null=True)
    participant = Slug()
    representing = Slug()
    group = Slug()
    agenda_item = serializers.CharField(source="agenda_item.title", default=None, allow_null=True)

    expressions: ClassVar[Mapping[str, Any]] = {
        "slug": Concat(
            of_related(Intervention, "meeting", "slug"),
            Value("/"),
            Cast("position", TextField()),
            output_field=TextField(),
        )
    }

    class Meta:
        model = Intervention
        fields = [
            "slug",
            "url",
            "meeting",
            "position",
            "sitting",
            "label",
            "participant",
            "representing",
            "group",
            "group_word",
            "capacity",
            "agenda_item",
            "language",
            "words",
            "attributed_by",
            "confidence",
        ]


class InterventionDetail(InterventionRow):
    """A turn with its text and its sources."""

    sources = Sources()

    class Meta(InterventionRow.Meta):
        fields = [*InterventionRow.Meta.fields, "text", "sources"]


class InterventionViewSet(LinkedTotal, ShapedViewSet):
    """Turns at meetings, in their order; the texts stand with each turn."""

    measure = "turns"

    queryset = Intervention.objects.all()
    includes = {
        "meeting": Include(MeetingRow, Meeting, one="meeting"),
        "participant": Include(ParticipantRow, Participant, one="participant"),
        "representing": Include(ParticipantRow, Participant, one="representing"),
        "group": Include(GroupRow, StakeholderGroup, one="group"),
    }
    serializer_class = InterventionRow
    detail_serializer_class = InterventionDetail
    filter_class = InterventionFilter
    cursor = ("meeting_id", "position")
    lookup_field = "position"

    @property
    def lookups(self) -> dict[str, Any]:
        """Give the columns by which a turn is found."""
        return {"meeting__slug": self.kwargs["meeting"], "position": self.kwargs["position"]}

    @extend_schema(
        parameters=[
            OpenApiParameter("meeting", OpenApiTypes.STR, "path"),
            OpenApiParameter("position", OpenApiTypes.INT, "path"),
        ]
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one turn with its text and its sources."""
        return super().retrieve(request, *args, **kwargs)
