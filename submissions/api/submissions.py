"""Calls, submissions with their contributors, and interventions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.base import RecordViewSet
from meetings.api.bodies import BODIES, BodyRow, CompositionRow, CompositionViewSet
from meetings.api.choosing import Include
from meetings.api.documents import DOCUMENTS, DocumentRow
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources
from meetings.api.meetings import MEETINGS, MeetingRow
from meetings.api.participants import GROUPS, PARTICIPANTS, GroupRow, ParticipantRow
from meetings.models import Composition
from meetings.tombstones import get_public
from submissions.api.finding import count_linked, find_linked, is_linked, narrows_further
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


class CallViewSet(RecordViewSet):
    """Questionnaires, requests for comments, open consultations."""

    queryset = Call.objects.select_related("body", "prepares", "composition", "document")
    includes = {
        "body": Include(BodyRow, BODIES, one="body"),
        "prepares": Include(MeetingRow, MEETINGS, one="prepares"),
        "composition": Include(
            CompositionRow,
            Composition.objects.select_related("body").prefetch_related(
                CompositionViewSet.parts["seats"]
            ),
            one="composition",
        ),
        "document": Include(DocumentRow, DOCUMENTS, one="document"),
    }
    serializer_class = CallRow
    detail_serializer_class = CallDetail
    filter_class = CallFilter


CALLS = CallViewSet.queryset.defer("search", "body__search", "prepares__search", "document__search")
"""Calls as other lists give them along."""


class ContributorPart(serializers.ModelSerializer[Contributor]):
    """Someone who sent a submission or put a name to it."""

    participant = Slug()
    name = serializers.SerializerMethodField(help_text="The name to show.")
    representing = Slug()
    group = Slug(help_text="As stated on the submission.")

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

    def get_name(self, contributor: Contributor) -> str:
        """Give the participant's name, or the printed one."""
        return str(contributor)


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


def contributing(submission: Submission) -> list[int | None]:
    """Give the primary keys of the participants that contributed."""
    return [one.participant_id for one in submission.contributors.all()]


class SubmissionRecords(RecordViewSet):
    """Documents sent in, by anything that they are counted by."""

    queryset = Submission.objects.select_related(
        "body", "call", "meeting", "supersedes", "also_sent_as", "document"
    )
    parts = {
        "contributors": Prefetch(
            "contributors",
            Contributor.objects.public()
            .select_related("participant", "representing", "group")
            .defer("participant__search", "representing__search"),
        )
    }
    includes = {
        "body": Include(BodyRow, BODIES, one="body"),
        "call": Include(CallRow, CALLS, one="call"),
        "meeting": Include(MeetingRow, MEETINGS, one="meeting"),
        "document": Include(DocumentRow, DOCUMENTS, one="document"),
        "participants": Include(
            ParticipantRow, PARTICIPANTS, ids=contributing, needs="contributors"
        ),
    }
    serializer_class = SubmissionRow
    detail_serializer_class = SubmissionDetail
    filter_class = SubmissionFilter
    cursor = ("pk",)
    loads_apart = True

    def narrow(self, asked: SubmissionFilter, rows: Any) -> Any:
        """Keep what the filters ask for: found by the links where they know it."""
        self.asked = asked
        if not is_linked(asked):
            return asked.narrow(rows)
        return find_linked(asked, self.request.query_params.get("after", ""))

    def count_rows(self, rows: Any) -> int:
        """Give how many there are, from the sums where those know it."""
        if is_linked(self.asked) and not narrows_further(self.request.query_params):
            return count_linked(self.asked)
        return super().count_rows(rows)

    def find_parts(self, record: Submission) -> Iterable[Any]:
        """Give its contributors."""
        return [record.contributors.all()]


class InterventionRow(serializers.ModelSerializer[Intervention]):
    """A turn at a meeting."""

    slug = serializers.SerializerMethodField(help_text="`<meeting>/<position>`.")
    url = PageAddress()
    meeting = Slug()
    sitting = serializers.CharField(source="sitting.label", default=None, allow_null=True)
    participant = Slug()
    representing = Slug()
    group = Slug()
    agenda_item = serializers.CharField(source="agenda_item.title", default=None, allow_null=True)

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

    def get_slug(self, turn: Intervention) -> str:
        """Give the end of its address."""
        return f"{turn.meeting.slug}/{turn.position}"


class InterventionDetail(InterventionRow):
    """A turn with its text and its sources."""

    sources = Sources()

    class Meta(InterventionRow.Meta):
        fields = [*InterventionRow.Meta.fields, "text", "sources"]


class InterventionViewSet(RecordViewSet):
    """Turns at meetings, in their order; the texts stand with each turn."""

    queryset = Intervention.objects.select_related(
        "meeting", "sitting", "participant", "representing", "group", "agenda_item"
    )
    includes = {
        "meeting": Include(MeetingRow, MEETINGS, one="meeting"),
        "participant": Include(ParticipantRow, PARTICIPANTS, one="participant"),
        "representing": Include(ParticipantRow, PARTICIPANTS, one="representing"),
        "group": Include(GroupRow, GROUPS, one="group"),
    }
    serializer_class = InterventionRow
    detail_serializer_class = InterventionDetail
    filter_class = InterventionFilter
    cursor = ("meeting_id", "position")
    loads_apart = True
    lookup_field = "position"

    def with_parts(self, rows: Any) -> Any:
        """Leave the texts in the database where they are not shown."""
        found = super().with_parts(rows)
        return found.defer("text") if self.action == "list" else found

    def get_object(self) -> Any:
        """Give the turn; raises WithdrawnError or Http404."""
        at = {"meeting__slug": self.kwargs["meeting"], "position": self.kwargs["position"]}
        return get_public(self.get_queryset(), **at)

    @extend_schema(
        parameters=[
            OpenApiParameter("meeting", OpenApiTypes.STR, "path"),
            OpenApiParameter("position", OpenApiTypes.INT, "path"),
        ]
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one turn with its text and its sources."""
        return super().retrieve(request, *args, **kwargs)
