"""The shape of the counts and their parameters, for the OpenAPI description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

from meetings.api.base import describe
from meetings.parameters import LONGEST_VALUE
from submissions.count_nouns import NOUNS, CountNoun
from submissions.count_queries import MOST_ROWS
from submissions.counting import MEASURES, ORDERS


def _whole(words: str, **options: Any) -> serializers.IntegerField:
    return serializers.IntegerField(help_text=words, **options)


def _maybe(words: str) -> serializers.IntegerField:
    return _whole(words, allow_null=True)


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


class Understood(serializers.Serializer[Any]):
    """One filter as it was understood."""

    parameter = serializers.CharField()
    title = serializers.CharField()
    value = serializers.CharField()
    means = serializers.CharField(help_text="The value in words.")


class CountCitation(serializers.Serializer[Any]):
    """How to cite the figures in this very state of the record."""

    text = serializers.CharField()
    url = serializers.URLField(help_text="The lasting address: the same answer for ever.")
    bibtex = serializers.CharField()
    csl = serializers.ListField(child=serializers.DictField(), help_text="CSL JSON.")


class CountsMeta(serializers.Serializer[Any]):
    """What holds for all rows, also for those that `limit` leaves out."""

    measure = serializers.ChoiceField(list(MEASURES), help_text="What `count` counts.")
    unit = serializers.CharField(help_text="One of what is counted, in words.")
    total = _whole("Distinct records, or what else is measured.")
    overlap = _whole("Sum of counts less total.")
    contributors = _whole("Distinct participants known by name.")
    unknown = _whole("Records with a value that is not known.")
    undated = _whole("Records without any date.")
    groups_total = _whole("Rows in all.")
    truncated = serializers.BooleanField(help_text="Whether `limit` left rows out.")
    group_by = serializers.ListField(child=serializers.CharField())
    zero = serializers.BooleanField()
    order = serializers.ChoiceField(ORDERS)
    limit = _maybe("Rows asked for; null: all.")
    role = serializers.CharField(allow_null=True, help_text="Of contributors.")
    group_as = serializers.CharField(allow_null=True)
    filters = serializers.DictField(child=serializers.CharField())
    understood = Understood(many=True)
    response = ResponseInAll(required=False, help_text="With a call as the only filter.")
    rule = serializers.URLField(help_text="The rule that the figures are counted by.")
    rule_number = serializers.IntegerField()
    dataset_version = _whole("The state of the record that was counted.")
    as_of = serializers.CharField(allow_null=True)
    known_at = serializers.DateTimeField(allow_null=True, help_text="When that state came to be.")
    licence = serializers.CharField()
    licence_url = serializers.URLField()
    html = serializers.URLField(help_text="The page that shows the same figures.")
    citation = CountCitation()


class Figures(serializers.Serializer[Any]):
    """The figures of one row; beside them its value of each dimension asked for."""

    label = serializers.CharField()  # type: ignore[assignment]  # DRF's own `label` is another
    count = _whole("What `measure` says.")
    fractional = serializers.FloatField(
        allow_null=True, help_text="Rounded to six decimals; null where no records are counted."
    )
    fractional_exact = serializers.CharField(
        allow_null=True, help_text="As a fraction, such as 3/2."
    )
    contributors = _maybe("Distinct participants known by name.")
    words = _maybe("Words of the texts; null but for interventions.")
    share_percent = serializers.FloatField(
        allow_null=True, help_text="Of the fractional sum; chair and secretariat have none."
    )
    entitled = _maybe("Seats; null: not known.")
    answered = _maybe("Of the seats, those that answered the call.")
    answered_at_least = serializers.BooleanField(
        allow_null=True, help_text="More may have answered: sources report more than is recorded."
    )
    response_rate = serializers.FloatField(
        allow_null=True, help_text="Answered in percent of entitled; `bases` has the others."
    )
    reported = _maybe("What a source says.")
    certain = _maybe("With `on`: seats certainly held.")
    uncertain = _maybe("With `on`: seats perhaps held.")
    bases = BaseOfRate(many=True)
    records = serializers.URLField(help_text="Exactly the records counted.")


def _dimension() -> serializers.CharField:
    return serializers.CharField(required=False, allow_null=True, help_text="If asked for.")


def shape_of(noun: CountNoun) -> Any:
    """Give the shape of an answer."""
    name = noun.noun.capitalize()
    dimensions = {one: _dimension() for one in noun.dimensions}
    figures: Any = type(
        f"{name}Figures", (Figures,), {**dimensions, "__doc__": f"One row of {noun.name} counted."}
    )
    fields = {"meta": CountsMeta(), "results": figures(many=True)}
    doc = {"__doc__": f"Counts of {noun.name}."}
    return type(f"{name}Counts", (serializers.Serializer,), {**fields, **doc})


def parameters_of(noun: CountNoun) -> list[OpenApiParameter]:
    """Give the parameters of a count: its own, then the filters of the list."""
    return [*_options(noun), *(_described(describe(one)) for one in noun.filter.filters)]


def _options(noun: CountNoun) -> Iterator[OpenApiParameter]:
    names = list(noun.dimensions)
    each = {"type": "string", "enum": names}
    yield OpenApiParameter(
        "group_by",
        {"type": "array", "items": each, "minItems": 1, "maxItems": 3, "uniqueItems": True},
        required=True,
        style="form",
        explode=False,
        description=f"One of {', '.join(names)}; or two with a comma between; three as CSV.",
    )
    measures = "; ".join(f"`{one}`: {MEASURES[one].words}" for one in noun.measures)
    yield _choice("measure", f"What `count` counts. {measures}.", noun.measures)
    yield _choice(
        "zero",
        f"With rows of 0, for closed dimensions: {', '.join(closed_names(noun))}. "
        "Calls, meetings and their parts: those of the body or meeting that is given.",
        ("true", "false"),
    )
    yield _choice("order", "Order of the rows; with a dash the other way round.", ORDERS)
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS}
    text = "The first rows only; totals stay those of all, `truncated` says if any were left out."
    yield OpenApiParameter("limit", limit, description=text)
    if noun.is_searchable:
        searched = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
        yield OpenApiParameter("q", searched, description="Words that the text holds.")


def closed_names(noun: CountNoun) -> list[str]:
    """Give the dimensions that can have rows of 0 without being filtered by."""
    return [one.name for one in noun.dimensions.values() if one.closed]


def _choice(name: str, text: str, values: Any) -> OpenApiParameter:
    return OpenApiParameter(name, OpenApiTypes.STR, description=text, enum=list(values))


def _described(one: dict[str, Any]) -> OpenApiParameter:
    return OpenApiParameter(one["name"], one["schema"], description=one["description"])


SHAPES = {noun.name: shape_of(noun) for noun in NOUNS.values()}
"""The shape of each count by the name of its list."""
