"""What every list and record of the interface shares: filters, addresses, evidence, refusals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import Model
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from meetings import checks
from meetings.evidence import Evidence
from meetings.filters import Filter, ListFilter, NoFilter
from meetings.parameters import LONGEST_VALUE, check_names
from meetings.tombstones import get_public

BESIDES = ("format", "after", "limit")
"""Parameters of every list that its filters do not read."""


class ListFilterBackend(BaseFilterBackend):
    """Lets a list be filtered by the same filters as its page."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        """Keep what the parameters ask for; raises ParameterError."""
        asked = view.filter_class.read(request._request.GET, besides=view.besides, keep_empty=True)
        return asked.narrow(queryset)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters."""
        return [describe(one) for one in view.filter_class.filters]


def describe(one: Filter) -> dict[str, Any]:
    """Describe one parameter as OpenAPI has it."""
    schema: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
    if one.choices:
        schema = {"type": "string", "enum": list(one.choices)}
    if one.check is checks.day:
        schema = {"type": "string", "format": "date"}
    text = f"{one.title}. {one.help}".strip()
    return {
        "name": one.name,
        "in": "query",
        "required": False,
        "description": text,
        "schema": schema,
    }


class RecordViewSet(ReadOnlyModelViewSet[Any]):
    """A list of public records, and one record with its sources."""

    http_method_names = ["get", "head"]
    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    filter_backends = [ListFilterBackend]
    filter_class: ClassVar[type[ListFilter]] = NoFilter
    besides: ClassVar[tuple[str, ...]] = BESIDES
    detail_serializer_class: ClassVar[Any] = None
    cursor: ClassVar[tuple[str, ...]] = ("slug",)
    """The columns that lists are ordered by, together unique."""

    def get_queryset(self) -> Any:
        """Keep what a stranger may see."""
        found: Any = super().get_queryset()
        return found.public()

    def get_serializer_class(self) -> Any:
        """Give the short form for lists, the long one for a record."""
        if self.action == "retrieve" and self.detail_serializer_class:
            return self.detail_serializer_class
        return super().get_serializer_class()

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one public record with the sources of its facts."""
        check_names(request.query_params, ("format",))
        record = self.get_object()
        evidence = Evidence.gather([record], *self.find_parts(record))
        context = {**self.get_serializer_context(), "evidence": evidence}
        return Response(self.get_serializer_class()(record, context=context).data)

    def get_object(self) -> Any:
        """Give the record; raises WithdrawnError or Http404."""
        return get_public(
            self.get_queryset(), **{self.lookup_field: self.kwargs[self.lookup_field]}
        )

    def find_parts(self, record: Any) -> Iterable[Iterable[Model]]:
        """Give the rows of the record whose sources are shown with it, as loaded."""
        return ()
