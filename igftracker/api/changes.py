"""The change feed: every public change of every record, numbered without gaps, for polling."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from rest_framework import serializers
from rest_framework.mixins import ListModelMixin
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from igftracker.api.paging import MOST, USUAL, read_limit
from meetings.api.narrowing import parameter
from meetings.links import full_address
from meetings.models import Action, Change
from meetings.models.history import TRACKED
from meetings.parameters import ParameterError, check_names, check_value
from meetings.versions import current_snapshot

NOUNS = sorted(tracked.noun for tracked in TRACKED.values() if tracked.noun)
PARAMETERS = ("after", "limit", "noun", "format")
HINT = "Use the `meta.last` of an earlier answer, or 0 for the beginning."


class ChangeRow(serializers.ModelSerializer[Change]):
    """One public change of one record."""

    number = serializers.IntegerField(help_text="One more than that of the change before.")
    at = serializers.DateTimeField(help_text="When it became visible.")
    noun = serializers.ChoiceField(NOUNS, help_text="The list that the record is in.")
    key = serializers.CharField(help_text="The end of the record's address in that list.")
    action = serializers.ChoiceField(Action.choices, help_text=", ".join(Action.values))
    fields: Any = serializers.ListField(
        child=serializers.CharField(),
        help_text="What differs, where changed: fields of the record, or parts such as `agenda`.",
    )
    url = serializers.SerializerMethodField(help_text="The record, or what stands in its place.")
    into = serializers.SerializerMethodField(help_text="Where a merged record is found.")
    reason = serializers.SerializerMethodField(help_text="Why it was withdrawn.")

    class Meta:
        model = Change
        fields = ["number", "at", "noun", "key", "action", "fields", "url", "into", "reason"]

    def get_url(self, change: Change) -> str:
        """Give the address in the interface."""
        return full_address(f"{reverse('api-index')}{change.noun}/{change.key}/")

    def get_into(self, change: Change) -> str | None:
        """Give the slug of the lasting record."""
        return change.into or None

    def get_reason(self, change: Change) -> str | None:
        """Give the reason."""
        return change.reason or None


class ChangePages(BasePagination):
    """Pages of changes in the order of their numbers, from behind the one that a reader has."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """Give one page: two queries whatever its place."""
        query = request.query_params
        check_names(query, PARAMETERS)
        self.query, self.version = query, current_snapshot().version
        self.after = read_after(query.get("after", "0"), self.version)
        self.limit = read_limit(query.get("limit", str(USUAL)))
        rows = queryset.filter(number__gt=self.after)
        if "noun" in query:
            rows = rows.filter(noun=check_value("noun", query["noun"], NOUNS))
        found = list(rows.order_by("number")[: self.limit + 1])
        self.is_last = len(found) <= self.limit
        self.last = self.version if self.is_last else found[self.limit - 1].number
        return found[: self.limit]

    def get_paginated_response(self, data: Any) -> Response:
        """Give the changes with the number to go on behind."""
        meta = {
            "last": self.last,
            "limit": self.limit,
            "next": None if self.is_last else self.get_next(),
            "dataset_version": self.version,
        }
        headers = {} if self.is_last else {"Link": f'<{meta["next"]}>; rel="next"'}
        return Response({"meta": meta, "results": data}, headers=headers)

    def get_next(self) -> str:
        """Give the address of the next page."""
        path = reverse("api-change-list")
        return full_address(path, {**self.query.dict(), "after": str(self.last)})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page."""
        number = {"type": "integer"}
        meta = {
            "type": "object",
            "required": ["last", "limit", "next", "dataset_version"],
            "properties": {
                "last": {**number, "description": "Ask `after` this number next time."},
                "limit": number,
                "next": {
                    "type": "string",
                    "format": "uri",
                    "nullable": True,
                    "description": "The next page; null when this is all there is so far.",
                },
                "dataset_version": {**number, "description": "The number of the last change."},
            },
        }
        return {
            "type": "object",
            "required": ["meta", "results"],
            "properties": {"meta": meta, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters."""
        after = {"type": "integer", "minimum": 0, "default": 0}
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        return [
            parameter("after", "The number of the last change that the reader has.", after),
            parameter("limit", "Changes on a page.", limit),
            parameter("noun", "Changes in one list.", {"type": "string", "enum": NOUNS}),
        ]


def read_after(value: str, version: int) -> int:
    """Give the number to go on behind; raises ParameterError for one that there is not yet."""
    if not (value.isascii() and value.isdigit() and len(value) <= 18):
        raise ParameterError("after", f"'{value[:60]}' is no number of a change.", HINT)
    if int(value) > version:
        text = f"There is no change {int(value)} yet; the last is {version}."
        raise ParameterError("after", text, HINT)
    return int(value)


class ChangeViewSet(ListModelMixin, GenericViewSet[Change]):
    """Every public change of every record, one for each record in each transaction.

    Ask `after` the number you have until `meta.next` is null, and later again after `meta.last`:
    numbers rise in the order in which changes became visible, so none can be missed. `created`
    is new to the public, or public again; `merged`, `withdrawn`, `hidden` and `deleted` say that
    the record is no longer there. What no reader can see, such as work on drafts, is not told.
    """

    http_method_names = ["get", "head", "options"]
    queryset = Change.objects.all()
    serializer_class = ChangeRow
    pagination_class = ChangePages

    def get_list_serializer(self) -> Any:
        """Give the serializer of a page, for the header of its table."""
        return self.get_serializer([], many=True)
