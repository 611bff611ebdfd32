"""What every list and record of the interface shares: filters, columns, evidence, refusals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, ClassVar

from django.db.models import Model, Prefetch
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from meetings import checks
from meetings.api.choosing import INCLUDED, Choice, Include, including, trim
from meetings.api.fields import Slug
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
    parts: ClassVar[Mapping[str, Prefetch[Any]]] = {}
    """What is loaded for a field of the answer, where the field is asked for."""
    loads_apart: ClassVar[bool] = False
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
        """Keep what a stranger may see, with the parts that the answer shows."""
        every: Any = super().get_queryset()
        found = every.public()
        return found.select_related(None) if self.is_found_first else self.with_parts(found)

    @property
    def is_found_first(self) -> bool:
        """Say whether the rows of a page are loaded once it is known which they are.

        With many tables joined to each row that is several times cheaper than all at once.
        """
        return self.action == "list" and self.loads_apart

    def with_parts(self, rows: Any) -> Any:
        """Load what the answer shows of each row."""
        shown: Any = (fields := fields_of(self.get_serializer_class()))
        if self.action == "list":
            shown = [*self.choice.fields, *(self.includes[n].needs for n in self.choice.include)]
        return lean(rows, fields).prefetch_related(
            *(part for name, part in self.parts.items() if name in shown)
        )

    def load(self, rows: list[Any]) -> list[Any]:
        """Give the rows of a page with their parts."""
        if not self.is_found_first:
            return rows
        found = self.with_parts(self.queryset.all()).in_bulk([row.pk for row in rows])
        return [found[row.pk] for row in rows]

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
        return self.get_paginated_response(self.get_list_serializer(rows or []).data)

    def get_list_serializer(self, rows: Sequence[Any] = ()) -> Any:
        """Give the serializer of a page, its related records loaded."""
        loaded = {name: self.includes[name].load(rows) for name in self.choice.include}
        context = {**self.get_serializer_context(), INCLUDED: loaded}
        serializer = self.get_serializer_class()(rows, many=True, context=context)
        trim(serializer.child, self.choice)
        return serializer

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


@cache
def fields_of(serializer: Any) -> Mapping[str, Any]:
    """Give the fields of a serializer by their names, to look at and not to use."""
    fields: Mapping[str, Any] = serializer().fields
    return fields


def lean(rows: Any, fields: Mapping[str, Any]) -> Any:
    """Leave in the database what an answer never shows.

    These are search columns, and of a record loaded with a row all but its address where no more
    is shown of it.
    """
    joined = rows.query.select_related
    sources = {field.source.partition(".")[0] for field in fields.values() if "." in field.source}
    unseen = list(vectors(rows.model))
    for name in joined if isinstance(joined, dict) else ():
        related = rows.model._meta.get_field(name).related_model
        is_slug = isinstance(fields.get(name), Slug) and name not in sources
        hidden = besides_slug(related) if is_slug else vectors(related)
        unseen += [f"{name}__{column}" for column in hidden]
    return rows.defer(*unseen) if unseen else rows


def vectors(model: type[Model]) -> list[str]:
    """Give the search columns of a model."""
    return [field.name for field in model._meta.concrete_fields if field.name == "search"]


def besides_slug(model: type[Model]) -> list[str]:
    """Give the columns of a model that its address does not need."""
    kept = {"id", "slug", "state"}
    return [field.name for field in model._meta.concrete_fields if field.name not in kept]
