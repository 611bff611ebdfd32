"""The timeline of a body and its record, as their pages show them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from meetings.api.fields import PartialDate
from meetings.models import Body
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.api.body_answers import give_matrix, give_timeline
from submissions.counting import matrix_of
from submissions.counting.matrix_choice import KINDS, ONLY, SECTIONS, SORTS
from submissions.timeline import EntryKind
from submissions.views import record_choice
from submissions.views.record_choice import REGIONS, STANDINGS, read_chosen
from submissions.views.timelines import NAMES, read_all, read_timeline


def _asked(name: str, words: str, **options: Any) -> OpenApiParameter:
    return OpenApiParameter(name, OpenApiTypes.STR, "query", description=words, **options)


SLUG = OpenApiParameter("slug", OpenApiTypes.STR, "path", description="The body's slug.")


class Option(serializers.Serializer[Any]):
    """One value that narrows the timeline."""

    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another
    count = serializers.IntegerField(help_text="Events, many of which may be one entry.")


class TimelineYear(serializers.Serializer[Any]):
    """A year with events."""

    year = serializers.IntegerField()
    count = serializers.IntegerField()


class TimelineMonth(serializers.Serializer[Any]):
    """How many events of one kind there are in a month, or in a year without a month."""

    kind = serializers.CharField()
    year = serializers.IntegerField(allow_null=True, help_text="Null for no date.")
    month = serializers.IntegerField(
        allow_null=True, help_text="Null where the date does not lie wholly in one."
    )
    count = serializers.IntegerField()


class TimelineMeta(serializers.Serializer[Any]):
    """What holds for the timeline, on whatever page."""

    total = serializers.IntegerField(help_text="Events of the kinds asked for.")
    whole = serializers.BooleanField(help_text="Whether all of them are in this answer.")
    year = serializers.IntegerField(
        allow_null=True, help_text="The year shown; 0 for no date, null for several."
    )
    shown = serializers.ListField(
        child=serializers.IntegerField(), help_text="The years of these entries."
    )
    differing = serializers.IntegerField(
        help_text="Events asked for on which sources disagree; `sources=differ` gives them."
    )
    without_date = serializers.IntegerField()
    next = serializers.CharField(allow_null=True, help_text="`after` of the next page.")
    kinds = Option(many=True)
    years = TimelineYear(many=True)
    months = TimelineMonth(many=True)


class TimelineEntry(serializers.Serializer[Any]):
    """One event, or many submissions to one call on one date."""

    kind = serializers.CharField()
    anchor = serializers.CharField(help_text="Its lasting id on the timeline.")
    date = PartialDate()
    title = serializers.CharField()
    word = serializers.CharField(help_text="What the record calls this sort of event.")
    note = serializers.CharField()
    bodies = serializers.ListField(child=serializers.CharField())
    count = serializers.IntegerField(help_text="How many records stand under it.")
    url = serializers.CharField(help_text="Its page, or the list of exactly these records.")


class TimelineAnswer(serializers.Serializer[Any]):
    """A page of the timeline."""

    meta = TimelineMeta()
    results = TimelineEntry(many=True)


OF_TIMELINE = (
    _asked("kind", "Entries of this kind; may be repeated.", enum=EntryKind.values),
    _asked("from", "Of `2011` and later."),
    _asked("to", "Of `2012` and earlier."),
    _asked("sources", "Only what sources disagree on.", enum=["differ"]),
    _asked(
        "year", "`2011`, or `undated`. Without it: all where it is short, else the newest years."
    ),
    _asked("after", "`next` of the page before."),
    _asked("at", "The page with the entry of this `anchor`; alone."),
)


class TimelineView(APIView):
    """The timeline of all bodies."""

    @extend_schema(
        parameters=[_asked("body", "Of this body alone: its slug."), *OF_TIMELINE],
        responses=TimelineAnswer,
    )
    def get(self, request: Request) -> Response:
        """Give a page of the timeline of all bodies: what its page shows."""
        check_names(request.query_params, ("format", "body", *NAMES))
        return Response(give_timeline(read_all(request._request), settings.SITE_URL))


class BodyTimelineView(APIView):
    """The timeline of a body."""

    @extend_schema(
        parameters=[SLUG, *OF_TIMELINE],
        responses=TimelineAnswer,
    )
    def get(self, request: Request, slug: str) -> Response:
        """Give a page of the timeline of a body: what its page shows, with the same parameters."""
        check_names(request.query_params, ("format", *NAMES))
        body = get_public(Body.objects.all(), slug=slug)
        return Response(give_timeline(read_timeline(request._request, body), settings.SITE_URL))


class RecordColumn(serializers.Serializer[Any]):
    """A call or a meeting of the body."""

    kind = serializers.CharField(help_text="call or meeting.")
    slug = serializers.CharField()
    title = serializers.CharField()
    entitled = serializers.IntegerField(allow_null=True, help_text="To answer a call.")
    answered = serializers.IntegerField(allow_null=True)
    answered_at_least = serializers.BooleanField(allow_null=True)
    submissions = serializers.IntegerField(allow_null=True, help_text="To a call.")
    interventions = serializers.IntegerField(allow_null=True, help_text="At a meeting.")


class RecordGroup(serializers.Serializer[Any]):
    """A group of participants, or a regional group of States."""

    group = serializers.CharField(help_text="Its key; that of the region with `by=region`.")
    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another
    rows = serializers.IntegerField(help_text="Rows that are asked for, on whatever page.")
    quiet = serializers.IntegerField(help_text="Of those: nothing on record under its own name.")
    submissions = serializers.IntegerField()
    interventions = serializers.IntegerField(help_text="Of speakers who are known.")
    next = serializers.CharField(allow_null=True, help_text="`after` of its next page.")


class RecordStretch(serializers.Serializer[Any]):
    """Calls and meetings of a year, or of a part of it."""

    year = serializers.IntegerField(help_text="0 for no date.")
    part = serializers.IntegerField()
    count = serializers.IntegerField()


class RecordOption(serializers.Serializer[Any]):
    """A value of a filter, and how many rows or columns it would leave, the others kept."""

    filter = serializers.CharField()
    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another
    count = serializers.IntegerField()


class RecordMeta(serializers.Serializer[Any]):
    """What holds for all rows."""

    submissions = serializers.IntegerField(help_text="Distinct, to any call of the body or none.")
    whole = serializers.BooleanField(help_text="Whether all rows and columns are in this answer.")
    columns = RecordColumn(many=True)
    groups = RecordGroup(many=True)
    stretches = RecordStretch(many=True, help_text="Where not all columns are shown.")
    options = RecordOption(many=True, help_text="What each filter would leave.")


class RecordCell(serializers.Serializer[Any]):
    """What was done at one call or meeting."""

    kind = serializers.CharField(help_text="done, silent, absent, unknown or blank.")
    count = serializers.IntegerField()
    url = serializers.CharField(help_text="The records; empty where there are none.")


class RecordRow(serializers.Serializer[Any]):
    """One participant in one group."""

    group = serializers.CharField()
    participant = serializers.CharField()
    name = serializers.CharField()
    country = serializers.CharField(help_text="Two letters of ISO 3166; empty: not known.")
    region = serializers.CharField(help_text="Of the UN; empty: not known.")
    standing = serializers.CharField(help_text="Of its seats, with commas between; empty: no seat.")
    has_seat = serializers.BooleanField()
    submissions = serializers.IntegerField(help_text="To any call of the body or to none.")
    interventions = serializers.IntegerField()
    cells = serializers.DictField(
        child=RecordCell(), help_text="By `call/` or `meeting/` and slug."
    )


class RecordAnswer(serializers.Serializer[Any]):
    """A page of the record of a body."""

    meta = RecordMeta()
    results = RecordRow(many=True)


class BodyRecordView(APIView):
    """Who contributed what to a body."""

    @extend_schema(
        parameters=[
            SLUG,
            _asked(
                "by",
                "What rows stand under: their group, or, of States alone, the regional group.",
                enum=SECTIONS,
            ),
            _asked(
                "sort",
                "Within each: most contributions first (as it stands), name, country, silent.",
                enum=SORTS,
            ),
            _asked("group", "Rows of this group alone: a slug, or `chair`, `not-stated`, …"),
            _asked("region", "Rows of this regional group of the UN.", enum=REGIONS),
            _asked("standing", "Rows with such a seat; `none`: without any.", enum=STANDINGS),
            _asked(
                "only",
                "Rows that contributed under their own name; with a seat, only through others; "
                "with a seat and nothing sent or said on record.",
                enum=ONLY,
            ),
            _asked("columns", "Columns of this kind alone.", enum=KINDS),
            _asked(
                "after", "With a group, or a region under `by=region`: `next` of the page before."
            ),
            _asked("year", "Calls and meetings of `2011`, or `undated`; else the newest."),
            _asked("part", "The part of a year that has more than fit side by side."),
        ],
        responses=RecordAnswer,
    )
    def get(self, request: Request, slug: str) -> Response:
        """Give who contributed what to a body: what its page shows, with the same parameters.

        As CSV one line for each participant in a group, with the calls and meetings across.
        """
        check_names(request.query_params, ("format", *record_choice.NAMES))
        body = get_public(Body.objects.all(), slug=slug)
        matrix = matrix_of(body, read_chosen(request._request.GET))
        as_table = request.accepted_renderer.format == "csv"
        return Response(give_matrix(matrix, settings.SITE_URL, as_table=as_table))
