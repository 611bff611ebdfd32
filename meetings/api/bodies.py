"""Bodies, their compositions, milestones and nominations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from rest_framework import serializers

from meetings.api.base import RecordViewSet
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, SixNames, Slug, Sources
from meetings.filters import BodyFilter, OfBodyFilter
from meetings.models import Body, Composition, Milestone, Nomination, SeatAllocation


class BodyRow(serializers.ModelSerializer[Body]):
    """A body."""

    url = PageAddress()
    parent = Slug()  # type: ignore[assignment]  # DRF's own `parent` is another
    starts = PartialDate()
    ends = PartialDate()

    class Meta:
        model = Body
        fields = ["slug", "url", "name", "acronym", "kind", "parent", "starts", "ends"]


class BodyDetail(BodyRow):
    """A body with its mandate, its names and its sources."""

    names = SixNames(source="*")
    sources = Sources()

    class Meta(BodyRow.Meta):
        fields = [*BodyRow.Meta.fields, "mandate", "names", "sources"]


BODIES = Body.objects.select_related("parent").defer("search", "parent__search")


class Seats(serializers.ModelSerializer[SeatAllocation]):
    """Seats of one group in one standing."""

    group = Slug()

    class Meta:
        model = SeatAllocation
        fields = ["group", "group_word", "category", "status", "seats"]


class SeatsWithSources(Seats):
    """Seats of one group with their sources."""

    sources = Sources()

    class Meta(Seats.Meta):
        fields = [*Seats.Meta.fields, "sources"]


class CompositionRow(serializers.ModelSerializer[Composition]):
    """A composition by numbers of seats."""

    url = PageAddress()
    body = Slug()
    decided = PartialDate()
    starts = PartialDate()
    ends = PartialDate()
    seats: Any = Seats(many=True)

    class Meta:
        model = Composition
        fields = [
            "slug",
            "url",
            "body",
            "label",
            "decided",
            "starts",
            "ends",
            "size",
            "description",
            "seats",
        ]


class CompositionDetail(CompositionRow):
    """A composition with its sources."""

    seats = SeatsWithSources(many=True)
    sources = Sources()

    class Meta(CompositionRow.Meta):
        fields = [*CompositionRow.Meta.fields, "sources"]


class CompositionViewSet(RecordViewSet):
    """How bodies were made up, by numbers of seats; these can stand without names."""

    queryset = Composition.objects.select_related("body")
    parts = {"seats": Prefetch("seats", SeatAllocation.objects.public().select_related("group"))}
    includes = {"body": Include(BodyRow, BODIES, one="body")}
    serializer_class = CompositionRow
    detail_serializer_class = CompositionDetail
    filter_class = OfBodyFilter

    def find_parts(self, record: Composition) -> Iterable[Any]:
        """Give its seats."""
        return [record.seats.all()]


class MilestoneRow(serializers.ModelSerializer[Milestone]):
    """A dated event that is not a meeting."""

    url = PageAddress()
    body = Slug()
    happened = PartialDate()
    document = Slug()
    meeting = Slug()

    class Meta:
        model = Milestone
        fields = [
            "slug",
            "url",
            "body",
            "kind",
            "title",
            "happened",
            "description",
            "document",
            "meeting",
        ]


class MilestoneDetail(MilestoneRow):
    """A milestone with its sources."""

    sources = Sources()

    class Meta(MilestoneRow.Meta):
        fields = [*MilestoneRow.Meta.fields, "sources"]


class MilestoneViewSet(RecordViewSet):
    """Dated events in the life of bodies that are no meetings."""

    queryset = Milestone.objects.select_related("body", "document", "meeting")
    includes = {"body": Include(BodyRow, BODIES, one="body")}
    serializer_class = MilestoneRow
    detail_serializer_class = MilestoneDetail
    filter_class = OfBodyFilter


class NominationRow(serializers.ModelSerializer[Nomination]):
    """A nomination for a seat."""

    url = PageAddress()
    body = Slug()
    participant = Slug()
    nominated_by = Slug()
    group = Slug()
    nominated = PartialDate()

    class Meta:
        model = Nomination
        fields = [
            "slug",
            "url",
            "body",
            "participant",
            "nominated_by",
            "group",
            "nominated",
            "region_word",
            "outcome",
        ]


class NominationDetail(NominationRow):
    """A nomination with its sources."""

    sources = Sources()

    class Meta(NominationRow.Meta):
        fields = [*NominationRow.Meta.fields, "sources"]


class NominationViewSet(RecordViewSet):
    """Nominations for seats; a nomination is no seat."""

    queryset = Nomination.objects.select_related("body", "participant", "nominated_by", "group")
    includes = {"body": Include(BodyRow, BODIES, one="body")}
    serializer_class = NominationRow
    detail_serializer_class = NominationDetail
    filter_class = OfBodyFilter


class BodyViewSet(RecordViewSet):
    """Bodies that meet."""

    queryset = Body.objects.select_related("parent")
    serializer_class = BodyRow
    detail_serializer_class = BodyDetail
    filter_class = BodyFilter
    includes = {
        "parent": Include(BodyRow, BODIES, one="parent"),
        "compositions": Include(
            CompositionRow,
            Composition.objects.select_related("body").prefetch_related(
                CompositionViewSet.parts["seats"]
            ),
            many="body",
        ),
        "milestones": Include(
            MilestoneRow,
            Milestone.objects.select_related("body", "document", "meeting"),
            many="body",
        ),
    }
