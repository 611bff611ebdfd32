"""The shape of the counts, for the OpenAPI description and the header of their CSV."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from submissions.counting import DIMENSIONS, MEMBERSHIP_DIMENSIONS


class BaseOfRate(serializers.Serializer[Any]):
    """One number of seats that sources give."""

    seats = serializers.IntegerField()
    preferred = serializers.BooleanField(help_text="Whether the record shows this one.")
    percent = serializers.FloatField(allow_null=True, help_text="Answered, in percent of it.")
    documents = serializers.ListField(child=serializers.CharField(), help_text="Who says so.")


class ResponseInAll(serializers.Serializer[Any]):
    """The response to a call, all groups together."""

    day = serializers.DateField(allow_null=True, help_text="The day that decides.")
    composition = serializers.CharField(allow_null=True)
    composition_certain = serializers.BooleanField()
    recorded = serializers.IntegerField()
    reported = serializers.IntegerField(allow_null=True)
    entitled = serializers.IntegerField(allow_null=True)
    answered = serializers.IntegerField(allow_null=True)
    answered_at_least = serializers.BooleanField(
        allow_null=True, help_text="More may have answered: sources report more than is recorded."
    )
    bases = BaseOfRate(many=True)


class CountsMeta(serializers.Serializer[Any]):
    """What holds for all rows."""

    total = serializers.IntegerField(help_text="Distinct records.")
    overlap = serializers.IntegerField(help_text="Sum of counts less total.")
    unknown = serializers.IntegerField(help_text="Records with a value that is not known.")
    undated = serializers.IntegerField()
    group_by = serializers.ListField(child=serializers.CharField())
    filters = serializers.DictField(child=serializers.CharField())
    rule = serializers.URLField(help_text="The rule that the figures are counted by.")
    rule_number = serializers.IntegerField()
    html = serializers.URLField(help_text="The page that shows the figures.")


class SubmissionCountsMeta(CountsMeta):
    """What holds for all rows of a count of submissions."""

    role = serializers.CharField()
    group_as = serializers.CharField()
    response = ResponseInAll(required=False, help_text="By group with a call as the only filter.")


class Figures(serializers.Serializer[Any]):
    """The figures of one row; beside them its value of each dimension asked for."""

    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another
    count = serializers.IntegerField()
    fractional = serializers.FloatField(help_text="Rounded to six decimals.")
    fractional_exact = serializers.CharField(help_text="As a fraction, such as 3/2.")
    share_percent = serializers.FloatField(
        allow_null=True, help_text="Of the fractional sum; chair and secretariat have none."
    )
    reported = serializers.IntegerField(allow_null=True, help_text="What a source says.")
    entitled = serializers.IntegerField(allow_null=True, help_text="Seats; null: not known.")
    answered = serializers.IntegerField(allow_null=True)
    answered_at_least = serializers.BooleanField(
        allow_null=True, help_text="More may have answered: sources report more than is recorded."
    )
    certain = serializers.IntegerField(allow_null=True)
    uncertain = serializers.IntegerField(allow_null=True)
    bases = BaseOfRate(many=True)
    records = serializers.URLField(help_text="Exactly the records counted.")


def _dimension() -> serializers.CharField:
    return serializers.CharField(required=False, allow_null=True, help_text="If asked for.")


SubmissionFigures: Any = type(
    "SubmissionFigures", (Figures,), {name: _dimension() for name in DIMENSIONS}
)
MembershipFigures: Any = type(
    "MembershipFigures", (Figures,), {name: _dimension() for name in MEMBERSHIP_DIMENSIONS}
)


class SubmissionCounts(serializers.Serializer[Any]):
    """Counts of submissions."""

    meta = SubmissionCountsMeta()
    results = SubmissionFigures(many=True)


class MembershipCounts(serializers.Serializer[Any]):
    """Counts of memberships."""

    meta = CountsMeta()
    results = MembershipFigures(many=True)
