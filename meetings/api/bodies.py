"""Bodies, their compositions, milestones and nominations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from rest_framework import serializers

from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, SixNames, Slug, Sources
from meetings.api.shaped import ShapedViewSet
from meetings.api.shapes import Part
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

    url = PageAddress("body__slug", "slug")
    body = Slug()
    decided = PartialDate()
    starts = PartialDate()
    ends = PartialDate()
    seats: Any = Seats(many=True)

    parts: ClassVar[Mapping[str, Part]] = {
        "seats": Part("composition", SeatAllocation.objects.public())
    }

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


class CompositionViewSet(ShapedViewSet):
    """How bodies were made up, by numbers of seats; these can stand without names."""

    queryset = Composition.objects.all()
    includes = {"body": Include(BodyRow, Body, one="body")}
    serializer_class = CompositionRow
    detail_serializer_class = CompositionDetail
    filter_class = OfBodyFilter


class MilestoneRow(serializers.ModelSerializer[Milestone]):
    """A dated event that is not a meeting."""

    url = PageAddress("body__slug", "slug")
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


class MilestoneViewSet(ShapedViewSet):
    """Dated events in the life of bodies that are no meetings."""

    queryset = Milestone.objects.all()
    includes = {"body": Include(BodyRow, Body, one="body")}
    serializer_class = MilestoneRow
    detail_serializer_class = MilestoneDetail
    filter_class = OfBodyFilter


class NominationRow(serializers.ModelSerializer[Nomination]):
    """A nomination for a seat."""

    url = PageAddress("participant__slug", "slug")
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


class NominationViewSet(ShapedViewSet):
    """Nominations for seats; a nomination is no seat."""

    queryset = Nomination.objects.all()
    includes = {"body": Include(BodyRow, Body, one="body")}
    serializer_class = NominationRow
    detail_serializer_class = NominationDetail
    filter_class = OfBodyFilter


class BodyViewSet(ShapedViewSet):
    """Bodies that meet."""

    queryset = Body.objects.all()
    serializer_class = BodyRow
    detail_serializer_class = BodyDetail
    filter_class = BodyFilter
    includes = {
        "parent": Include(BodyRow, Body, one="parent"),
        "compositions": Include(CompositionRow, Composition, many="body"),
        "milestones": Include(MilestoneRow, Milestone, many="body"),
    }
