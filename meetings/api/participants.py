"""Participants, stakeholder groups and memberships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import CharField, Value
from django.http import Http404, HttpResponsePermanentRedirect
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.reverse import reverse

from meetings.api.bodies import BodyRow, CompositionRow
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, SixNames, Slug, Sources, Words
from meetings.api.shaped import ShapedViewSet
from meetings.api.shapes import Part, Read
from meetings.filters import MembershipFilter, ParticipantFilter
from meetings.links import with_state
from meetings.models import (
    Affiliation,
    Body,
    Composition,
    GroupAlias,
    Membership,
    Participant,
    ParticipantName,
    StakeholderGroup,
)
from meetings.tombstones import WithdrawnError


class ParticipantRow(serializers.ModelSerializer[Participant]):
    """A State, an organisation or a person."""

    url = PageAddress()
    country = serializers.CharField(help_text="ISO 3166, two letters; empty: not known.")

    class Meta:
        model = Participant
        fields = ["slug", "url", "kind", "name", "sort_name", "country", "region"]


class NamePart(serializers.ModelSerializer[ParticipantName]):
    """Another form of the name."""

    class Meta:
        model = ParticipantName
        fields = ["name", "kind", "language"]


class AffiliationRow(serializers.ModelSerializer[Affiliation]):
    """A tie to an organisation."""

    organisation = Slug()
    starts = PartialDate()
    ends = PartialDate()

    class Meta:
        model = Affiliation
        fields = ["organisation", "position", "starts", "ends"]


class AffiliationPart(AffiliationRow):
    """A tie to an organisation with its sources."""

    sources = Sources()

    class Meta(AffiliationRow.Meta):
        fields = [*AffiliationRow.Meta.fields, "sources"]


class ParticipantDetail(ParticipantRow):
    """A participant with other names, affiliations and sources."""

    names = NamePart(many=True)
    affiliations = AffiliationPart(many=True)
    sources = Sources()

    parts: ClassVar[Mapping[str, Part]] = {
        "names": Part("participant", ParticipantName.objects.public()),
        "affiliations": Part("person", Affiliation.objects.public()),
    }

    class Meta(ParticipantRow.Meta):
        fields = [*ParticipantRow.Meta.fields, "names", "affiliations", "sources"]


class ParticipantViewSet(ShapedViewSet):
    """States, organisations and persons that take part."""

    serializer_class = ParticipantRow
    detail_serializer_class = ParticipantDetail
    filter_class = ParticipantFilter
    queryset = Participant.objects.all()
    includes = {
        "names": Include(NamePart, ParticipantName, many="participant"),
        "affiliations": Include(AffiliationRow, Affiliation, many="person"),
    }

    def find(self, words: str, rows: Any) -> Any:
        """Keep those that have the words in any form of their name."""
        return rows.named(words)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """Give one participant with its sources; a merged one leads to the lasting."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except (WithdrawnError, Http404):
            merged = Participant.objects.merged().filter(slug=self.kwargs["slug"]).first()
            if merged is None:
                raise
        lasting = reverse("api-participant-detail", args=[merged.merged_into.slug])
        return HttpResponsePermanentRedirect(with_state(lasting))


class GroupRow(serializers.ModelSerializer[StakeholderGroup]):
    """A stakeholder group."""

    url = PageAddress()
    names = SixNames(source="*")
    words = Words(help_text="Words that sources use for it.")

    parts: ClassVar[Mapping[str, Part]] = {
        "words": Part("group", GroupAlias.objects.public(), show="word")
    }

    class Meta:
        model = StakeholderGroup
        fields = ["slug", "url", "name", "names", "order", "description", "words"]


class GroupDetail(GroupRow):
    """A stakeholder group with its sources."""

    sources = Sources()

    class Meta(GroupRow.Meta):
        fields = [*GroupRow.Meta.fields, "sources"]


class GroupViewSet(ShapedViewSet):
    """Stakeholder groups, and the words that sources use for them."""

    queryset = StakeholderGroup.objects.all()
    serializer_class = GroupRow
    detail_serializer_class = GroupDetail


class MembershipRow(serializers.ModelSerializer[Membership]):
    """A seat on a body; the group belongs to the seat, never to the person."""

    url = PageAddress("participant__slug", "slug")
    body = Slug()
    participant = Slug()
    name = serializers.CharField(source="participant.name")
    composition = Slug()
    group = Slug()
    representing = Slug()
    starts = PartialDate()
    ends = PartialDate()
    held = serializers.CharField(
        source="held_on_day",
        default=None,
        allow_null=True,
        help_text="With `on`: `yes` or `unknown` for that day; else null.",
    )

    expressions: ClassVar[Mapping[str, Any]] = {"held": Value(None, output_field=CharField())}

    class Meta:
        model = Membership
        fields = [
            "slug",
            "url",
            "body",
            "participant",
            "name",
            "name_as_printed",
            "composition",
            "group",
            "group_word",
            "status",
            "role",
            "representing",
            "starts",
            "ends",
            "end_reason",
            "held",
        ]


class MembershipDetail(MembershipRow):
    """A membership with its sources."""

    sources = Sources()

    class Meta(MembershipRow.Meta):
        fields = [*MembershipRow.Meta.fields, "sources"]


class MembershipRecords(ShapedViewSet):
    """Seats that participants held, of all times or of a day."""

    queryset = Membership.objects.all()
    includes = {
        "body": Include(BodyRow, Body, one="body"),
        "participant": Include(ParticipantRow, Participant, one="participant"),
        "composition": Include(CompositionRow, Composition, one="composition"),
        "representing": Include(ParticipantRow, Participant, one="representing"),
        "group": Include(GroupRow, StakeholderGroup, one="group"),
    }
    serializer_class = MembershipRow
    detail_serializer_class = MembershipDetail
    filter_class = MembershipFilter

    def load(self, rows: Sequence[Any]) -> Read:
        """Give the memberships of a page; on a day, each with the word for it."""
        self.held = [getattr(row, "held_on_day", None) for row in rows]
        return super().load(rows)

    def show(self, rows: Read) -> list[Any]:
        """Say whether each was held that day, where it is asked for."""
        shown = super().show(rows)
        for held, row in zip(self.held, shown, strict=True) if "held" in self.choice.fields else ():
            row["held"] = held
        return shown
