"""Participants, stakeholder groups and memberships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponsePermanentRedirect
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.reverse import reverse

from meetings.api.base import RecordViewSet
from meetings.api.bodies import BODIES, BodyRow, CompositionRow, CompositionViewSet
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, SixNames, Slug, Sources
from meetings.filters import MembershipFilter, ParticipantFilter
from meetings.links import with_state
from meetings.models import (
    Affiliation,
    Composition,
    GroupAlias,
    Membership,
    Participant,
    ParticipantName,
    StakeholderGroup,
)


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

    class Meta(ParticipantRow.Meta):
        fields = [*ParticipantRow.Meta.fields, "names", "affiliations", "sources"]


NAMES = ParticipantName.objects.public()
AFFILIATIONS = Affiliation.objects.public().select_related("organisation")
PARTICIPANTS = Participant.objects.defer("search")
"""Participants as other lists give them along."""


class ParticipantViewSet(RecordViewSet):
    """States, organisations and persons that take part."""

    serializer_class = ParticipantRow
    detail_serializer_class = ParticipantDetail
    filter_class = ParticipantFilter
    queryset = Participant.objects.all()
    parts = {
        "names": Prefetch("names", NAMES),
        "affiliations": Prefetch("affiliations", AFFILIATIONS),
    }
    includes = {
        "names": Include(NamePart, NAMES, many="participant"),
        "affiliations": Include(AffiliationRow, AFFILIATIONS, many="person"),
    }

    def find(self, words: str, rows: Any) -> Any:
        """Keep those that have the words in any form of their name."""
        return rows.named(words)

    def find_parts(self, record: Participant) -> Iterable[Any]:
        """Give the affiliations."""
        return [record.affiliations.all()]

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """Give one participant with its sources; a merged one leads to the lasting."""
        merged = Participant.objects.merged().filter(slug=self.kwargs["slug"]).first()
        if merged is None:
            return super().retrieve(request, *args, **kwargs)
        lasting = reverse("api-participant-detail", args=[merged.merged_into.slug])
        return HttpResponsePermanentRedirect(with_state(lasting))


class GroupRow(serializers.ModelSerializer[StakeholderGroup]):
    """A stakeholder group."""

    url = PageAddress()
    names = SixNames(source="*")
    words = serializers.SerializerMethodField(help_text="Words that sources use for it.")

    class Meta:
        model = StakeholderGroup
        fields = ["slug", "url", "name", "names", "order", "description", "words"]

    def get_words(self, group: StakeholderGroup) -> list[str]:
        """Give the words."""
        return [alias.word for alias in group.aliases.all()]


class GroupDetail(GroupRow):
    """A stakeholder group with its sources."""

    sources = Sources()

    class Meta(GroupRow.Meta):
        fields = [*GroupRow.Meta.fields, "sources"]


class GroupViewSet(RecordViewSet):
    """Stakeholder groups, and the words that sources use for them."""

    queryset = StakeholderGroup.objects.all()
    parts = {"words": Prefetch("aliases", GroupAlias.objects.public())}
    serializer_class = GroupRow
    detail_serializer_class = GroupDetail


GROUPS = StakeholderGroup.objects.prefetch_related(GroupViewSet.parts["words"])
"""Groups as other lists give them along."""


class MembershipRow(serializers.ModelSerializer[Membership]):
    """A seat on a body; the group belongs to the seat, never to the person."""

    url = PageAddress()
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


class MembershipRecords(RecordViewSet):
    """Seats that participants held, of all times or of a day."""

    queryset = Membership.objects.select_related(
        "body", "participant", "composition", "group", "representing"
    )
    includes = {
        "body": Include(BodyRow, BODIES, one="body"),
        "participant": Include(ParticipantRow, PARTICIPANTS, one="participant"),
        "composition": Include(
            CompositionRow,
            Composition.objects.select_related("body").prefetch_related(
                CompositionViewSet.parts["seats"]
            ),
            one="composition",
        ),
        "representing": Include(ParticipantRow, PARTICIPANTS, one="representing"),
        "group": Include(GroupRow, GROUPS, one="group"),
    }
    serializer_class = MembershipRow
    detail_serializer_class = MembershipDetail
    filter_class = MembershipFilter
