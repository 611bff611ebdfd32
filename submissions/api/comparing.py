"""Participants here and there, and bodies side by side, as their page shows them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import QueryDict
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from meetings.api.fields import PartialDate
from meetings.parameters import ParameterError
from submissions.api.comparing_answers import give_bodies, give_together
from submissions.counting.comparing import compare_bodies, compare_participants
from submissions.views.comparing import Choice, read_choice


def _asked(name: str, words: str, *, many: bool = False) -> OpenApiParameter:
    return OpenApiParameter(name, OpenApiTypes.STR, "query", description=words, many=many)


class NamedPart(serializers.Serializer[Any]):
    """A record with its name."""

    slug = serializers.CharField()
    name = serializers.CharField()


class ComparedSeat(serializers.Serializer[Any]):
    """A seat on a body, or one held on behalf of the participant."""

    membership = serializers.CharField()
    holder = serializers.CharField(help_text="Who held it; may have held it for another.")
    group = serializers.CharField(help_text="Slug, or `chair`, `secretariat`, `not-stated`, …")
    role = serializers.CharField()
    status = serializers.CharField()
    starts = PartialDate()
    ends = PartialDate()


class ComparedSubmission(serializers.Serializer[Any]):
    """A submission named in a cell."""

    slug = serializers.CharField()
    title = serializers.CharField()
    how = serializers.CharField(
        help_text="own; behalf: others sent it on its behalf; seat: it answers for its seat."
    )
    abstract = serializers.CharField(help_text="What it says, in the editors' words.")
    url = serializers.CharField()


class ComparedTurn(serializers.Serializer[Any]):
    """An intervention named in a cell."""

    position = serializers.IntegerField()
    opening = serializers.CharField(help_text="How the text begins.")
    language = serializers.CharField()
    url = serializers.CharField()


class ComparedCell(serializers.Serializer[Any]):
    """What one participant did at one call or meeting, or for one body."""

    kind = serializers.CharField(help_text="done, silent, absent, unknown or blank.")
    sent = serializers.IntegerField(help_text="Distinct submissions under its own name.")
    on_behalf = serializers.IntegerField(help_text="Further ones sent by others on its behalf.")
    for_seat = serializers.IntegerField(help_text="Further ones that answer for its seat.")
    turns = serializers.IntegerField()
    presence = serializers.CharField()
    url = serializers.CharField(help_text="The list of the submissions under its own name.")
    seats = ComparedSeat(many=True)
    submissions = ComparedSubmission(many=True, help_text="The newest of them.")
    interventions = ComparedTurn(many=True, help_text="The first of them.")


class ComparedRow(serializers.Serializer[Any]):
    """A call, a meeting, the seats on a body, or what was sent to it outside any call."""

    body = serializers.CharField()
    kind = serializers.CharField(help_text="seat, outside, call or meeting.")
    slug = serializers.CharField(help_text="Of the call or meeting; else of the body.")
    title = serializers.CharField()
    date = PartialDate(allow_null=True)
    cells = serializers.DictField(child=ComparedCell(), help_text="By participant.")


class ComparedPeopleMeta(serializers.Serializer[Any]):
    """What holds for all rows."""

    participants = NamedPart(many=True)
    bodies = serializers.IntegerField(help_text="Bodies on all pages.")
    total = serializers.IntegerField(help_text="Rows on all pages.")
    whole = serializers.BooleanField()
    next = serializers.CharField(allow_null=True, help_text="`after` of the next page.")


class ComparedPeople(serializers.Serializer[Any]):
    """A page of what some participants did here and there."""

    meta = ComparedPeopleMeta()
    results = ComparedRow(many=True)


class ComparedFigure(serializers.Serializer[Any]):
    """One figure of one body."""

    figure = serializers.CharField(
        help_text=(
            "members, meetings, calls, submissions, interventions, documents, conflicts; of a "
            "group: seats, submissions, interventions, words; of a call: answered; of two bodies: "
            "participants."
        )
    )
    body = serializers.CharField()
    and_body = serializers.CharField(help_text="Of participants of two bodies; else empty.")
    group = serializers.CharField(help_text="`total` for all groups; empty for a whole body.")
    call = serializers.CharField(help_text="Of answers; else empty.")
    composition = serializers.CharField(help_text="Of seats; else empty.")
    value = serializers.IntegerField(allow_null=True, help_text="Null where it is not known.")
    base = serializers.IntegerField(
        allow_null=True, help_text="What the share is of; of submissions null: see the share."
    )
    share_percent = serializers.FloatField(allow_null=True)
    at_least = serializers.BooleanField(help_text="Whether it may be more.")
    preferred = serializers.BooleanField(
        help_text="Whether the record shows this one, where sources differ on the base."
    )
    records = serializers.CharField(help_text="The page of the records that it counts.")


class ComparedBodiesMeta(serializers.Serializer[Any]):
    """Which bodies stand side by side."""

    bodies = NamedPart(many=True)


class ComparedBodies(serializers.Serializer[Any]):
    """Bodies side by side, one line for each figure."""

    meta = ComparedBodiesMeta()
    results = ComparedFigure(many=True)


def read(request: Request, *names: str) -> Choice:
    """Read what an address asks for, `as_of` and the format left out."""
    query: QueryDict = request.query_params.copy()
    query.pop("format", None)
    return read_choice(query, names=names)


class ParticipantsComparedView(APIView):
    """What participants did here and there."""

    @extend_schema(
        parameters=[
            _asked("participant", "Slug; may be given up to four times.", many=True),
            _asked("body", "Only this body; may be given up to four times.", many=True),
            _asked("after", "`next` of the page before."),
        ],
        responses=ComparedPeople,
    )
    def get(self, request: Request) -> Response:
        """Give what participants did for each body, call by call and meeting by meeting.

        As CSV one line for each row, with the sign of each participant's cell.
        """
        choice = read(request, "participant", "body", "after")
        together = compare_participants(choice.participants, choice.bodies, after=choice.after)
        as_table = request.accepted_renderer.format == "csv"
        return Response(give_together(together, settings.SITE_URL, as_table=as_table))


class BodiesComparedView(APIView):
    """Bodies side by side."""

    @extend_schema(
        parameters=[_asked("body", "Slug; to be given two to four times.", many=True)],
        responses=ComparedBodies,
    )
    def get(self, request: Request) -> Response:
        """Give two to four bodies side by side: each figure of each body in a line of its own."""
        choice = read(request, "body")
        if len(choice.bodies) == 1:
            raise ParameterError("body", "One body cannot be compared.", "Name two to four.")
        return Response(give_bodies(compare_bodies(choice.bodies), settings.SITE_URL))
