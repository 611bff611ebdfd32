"""What every list and record of the interface shares: filters, columns, evidence, refusals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, ClassVar

from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from meetings import checks
from meetings.api.choosing import INCLUDED, Choice, Include, including, trim
from meetings.api.narrowing import SearchBackend, UpdatedBackend, parameter
from meetings.evidence import Evidence
from meetings.filters import Filter, ListFilter, NoFilter
from meetings.parameters import LONGEST_VALUE, PERIOD, check_names
from meetings.tombstones import get_public

BESIDES = ("format", "after", "limit", "fields", "updated_after")
"""Parameters of every list that its filters do not read."""


class ListFilterBackend(BaseFilterBackend):
    """Lets a list be filtered by the same filters as its page."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        """Keep what the parameters ask for; raises ParameterError."""
        query = request._request.GET
        asked = view.filter_class.read(query, besides=view.besides, keep_empty=True)
        return view.narrow(asked, queryset)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters."""
        return [describe(one) for one in view.filter_class.filters]


class ColumnsBackend(BaseFilterBackend):
    """Describes `fields` and `include`, which choose no rows."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        """Keep all."""
        return queryset

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters."""
        given = [_names("fields", "Give these fields only, in this order", view.columns)]
        if view.includes:
            text = "Give these related records with each row, under `included`"
            given.append(_names("include", text, view.includes))
        return given


def _names(name: str, text: str, allowed: Iterable[str]) -> dict[str, Any]:
    words = {"type": "string", "enum": list(allowed)}
    schema = {"type": "array", "items": words, "minItems": 1, "uniqueItems": True}
    described = parameter(name, f"{text}; names with commas between.", schema)
    return {**described, "style": "form", "explode": False}


def describe(one: Filter) -> dict[str, Any]:
    """Describe one parameter as OpenAPI has it."""
    schema: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
    if one.choices:
        schema = {"type": "string", "enum": list(one.choices)}
    if one.check is checks.day:
        schema = {"type": "string", "format": "date"}
    if one.check is checks.period:
        schema = {"type": "string", "pattern": f"^{PERIOD.pattern}$", "maxLength": 10}
    return parameter(one.name, f"{one.title}. {one.help}".strip(), schema)


class RecordViewSet(ReadOnlyModelViewSet[Any]):
    """A list of public records, and one record with its sources."""

    queryset: Any
    serializer_class: Any
    http_method_names = ["get", "head", "options"]
    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    filter_backends = [ListFilterBackend, SearchBackend, UpdatedBackend, ColumnsBackend]
    filter_class: ClassVar[type[ListFilter]] = NoFilter
    detail_serializer_class: ClassVar[Any] = None
    cursor: ClassVar[tuple[str, ...]] = ("slug",)
    """The columns that lists are ordered by, together unique and served by an index."""
    includes: ClassVar[Mapping[str, Include]] = {}
    """The related records that a list can give with its rows."""
    choice = Choice(())
    """What `fields` and `include` of the request ask for."""

    @property
    def besides(self) -> tuple[str, ...]:
        """Give the parameters that the filters do not read."""
        more = {"q": self.is_searchable, "include": self.includes}
        return (*BESIDES, *(name for name, has in more.items() if has))

    @property
    def is_searchable(self) -> bool:
        """Say whether the list can be searched for words."""
        return any(field.name == "search" for field in self.queryset.model._meta.get_fields())

    @property
    def columns(self) -> list[str]:
        """Give the fields that a list can have."""
        return list(fields_of(including(self.serializer_class, {})))  # type: ignore[arg-type]

    def get_queryset(self) -> Any:
        """Keep what a stranger may see."""
        every: Any = super().get_queryset()
        return every.public()

    def pick(self, rows: Any) -> list[Any]:
        """Give the rows of a page."""
        return list(rows)

    def load(self, rows: Sequence[Any]) -> Any:
        """Give the rows of a page with all that is shown of them."""
        return rows

    def show(self, rows: Any) -> list[Any]:
        """Give the rows of a page with the columns and related records asked for."""
        shown: list[Any] = self.get_list_serializer(rows).data
        return shown

    def get_serializer_class(self) -> Any:
        """Give the short form for lists, the long one for a record."""
        if self.action == "retrieve" and self.detail_serializer_class:
            return self.detail_serializer_class
        if self.action == "list":
            return including(super().get_serializer_class(), self.includes)
        return super().get_serializer_class()

    def narrow(self, asked: Any, rows: Any) -> Any:
        """Keep what the filters ask for."""
        return asked.narrow(rows)

    def find(self, words: str, rows: Any) -> Any:
        """Keep what holds some words."""
        return rows.matching(words)

    def count_rows(self, rows: Any) -> int:
        """Give how many rows a list has, exactly."""
        return int(rows.count())

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give a page of the list, with the columns and related records asked for."""
        self.choice = Choice.read(request.query_params, self.columns, self.includes)
        rows = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(self.show(rows))

    def get_list_serializer(self, rows: Sequence[Any] = ()) -> Any:
        """Give the serializer of a page, its related records loaded."""
        keys = [row.pk for row in rows]
        loaded = {
            name: self.includes[name].load(keys, lambda column: [getattr(r, column) for r in rows])
            for name in self.choice.include
        }
        context = {**self.get_serializer_context(), INCLUDED: loaded}
        serializer = self.get_serializer_class()(rows, many=True, context=context)
        trim(serializer.child, self.choice)
        return serializer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one public record with the sources of its facts."""
        check_names(request.query_params, ("format",))
        record = self.get_object()
        context = {**self.get_serializer_context(), "evidence": Evidence.gather([record])}
        return Response(self.get_serializer_class()(record, context=context).data)

    def get_object(self) -> Any:
        """Give the record; raises WithdrawnError or Http404."""
        return get_public(
            self.get_queryset(), **{self.lookup_field: self.kwargs[self.lookup_field]}
        )


@cache
def fields_of(serializer: Any) -> Mapping[str, Any]:
    """Give the fields of a serializer by their names, to look at and not to use."""
    fields: Mapping[str, Any] = serializer().fields
    return fields
