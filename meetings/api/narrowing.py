"""Parameters of every list beside its own filters: `q`, `updated_after`; each with its words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db.models import BigIntegerField, Q, Subquery, Value
from django.db.models.functions import Coalesce
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from meetings.checks import words as check_words
from meetings.models import Change, ChangeSet
from meetings.models.history import TRACKED
from meetings.parameters import LONGEST_VALUE, ParameterError

MOMENT = "Write it as 2026-11-01T10:00:00Z; in an address '+' is written %2B."


class SearchBackend(BaseFilterBackend):
    """Lets a list be searched for words, each text in its own language."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        """Keep what holds the words of `q`; raises ParameterError."""
        if "q" not in request.query_params:
            return queryset
        words = check_words("q", request.query_params["q"])
        if "\0" in words:
            raise ParameterError("q", "'q' holds a character that is none.")
        return view.find(words, queryset)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameter, where the list can be searched."""
        if not view.is_searchable:
            return []
        text = (
            'Words that the text holds, in any order and any form; "a phrase", `or`, `-without`. '
            "Each text is searched in its own language: Chinese by characters side by side, what "
            "is in none of the six as it is spelt; names of participants whatever their accents."
        )
        return [parameter("q", text, {"type": "string", "maxLength": LONGEST_VALUE})]


class UpdatedBackend(BaseFilterBackend):
    """Lets a list be asked for what the public saw change since a moment."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        """Keep what changed after the moment; raises ParameterError."""
        if "updated_after" not in request.query_params:
            return queryset
        moment = parse_moment("updated_after", request.query_params["updated_after"])
        return queryset.filter(pk__in=changed_since(queryset.model, moment))

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameter."""
        text = (
            "Records that changed after a moment, in themselves, their parts or their sources. The "
            "offset is required, and `+` is written `%2B` in an address. What left the public is "
            "in the change feed only."
        )
        return [parameter("updated_after", text, {"type": "string", "format": "date-time"})]


def parse_moment(name: str, value: str) -> datetime:
    """Give the moment in UTC; raises ParameterError where it is none or has no offset."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise ParameterError(name, f"'{value[:60]}' is no moment.", MOMENT) from None
    if moment.tzinfo is None:
        raise ParameterError(name, f"'{value[:60]}' has no offset from UTC.", MOMENT)
    return moment.astimezone(UTC)


def changed_since(model: Any, moment: datetime) -> Any:
    """Give the primary keys of the records of a model that the public saw change after a moment."""
    sets = ChangeSet.objects.filter(committed_at__lte=moment).exclude(version=None)
    before = Subquery(sets.order_by("-committed_at", "-position").values("version")[:1])
    known = Coalesce(before, Value(0), output_field=BigIntegerField())
    changes = Change.objects.filter(Q(number__gt=known), noun=TRACKED[model].noun)
    return changes.order_by().values("object_id")


def parameter(name: str, text: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Describe one parameter of a query as OpenAPI has it."""
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema}
