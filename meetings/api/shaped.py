"""Lists and records that are read by the shape of their serializers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.base import RecordViewSet
from meetings.api.choosing import INCLUDED
from meetings.api.shapes import (
    Read,
    find_known,
    find_present,
    find_record,
    find_sources,
    shape_of,
)
from meetings.parameters import check_names
from meetings.tombstones import refuse_withdrawn
from meetings.versions import reads_past


class ShapedViewSet(RecordViewSet):
    """A list of public records, and one record with its sources."""

    def pick(self, rows: Any) -> list[Any]:
        """Give the keys of the rows of a page: the rows are loaded once it is known which."""
        columns = dict.fromkeys(("pk", *self.cursor, *rows.query.annotation_select))
        return list(rows.values_list(*columns, named=True))

    def load(self, rows: Sequence[Any]) -> Read:
        """Give the rows of a page with their parts."""
        more = tuple(sorted({f"{one.one}_id" for one in self.includes.values() if one.one}))
        shape = shape_of(self.serializer_class, self.queryset.model, more)
        keys = [row.pk for row in rows]
        return shape.read(shape.by_keys, self.choice.fields, keys=keys).sort(keys)

    def show(self, rows: Read) -> list[Any]:
        """Give the rows of a page with the columns and related records asked for."""
        fields = [name for name in self.choice.fields if name != INCLUDED]
        shown = rows.show(fields)
        keys = rows.keys()
        loaded = {name: self.includes[name].load(keys, rows.column) for name in self.choice.include}
        for key, row in zip(keys, shown, strict=True) if loaded else ():
            row[INCLUDED] = {name: found[key] for name, found in loaded.items()}
        return shown

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give one public record with the sources of its facts."""
        check_names(request.query_params, ("format",))
        read = self.read_record()
        return Response(read.show(cited=find_sources(read.find_cited()))[0])

    @property
    def lookups(self) -> dict[str, Any]:
        """Give the columns by which a record is found, with their values."""
        return {self.lookup_field: self.kwargs[self.lookup_field]}

    def read_record(self) -> Read:
        """Give the record with its parts; raises WithdrawnError or Http404."""
        model, lookups = self.queryset.model, self.lookups
        shape = shape_of(self.detail_serializer_class, model)
        if reads_past() and "slug" in lookups:
            found = shape.read(find_known(shape), keys=find_present(model, **lookups), **lookups)
            if found.rows:
                return found
        read = shape.read(find_record(shape, tuple(lookups)), **lookups)
        if not read.rows:
            self.refuse(lookups)
        return read

    def refuse(self, lookups: dict[str, Any]) -> None:
        """Raise WithdrawnError for a record that was public once, else Http404."""
        refuse_withdrawn(self.queryset.model, **lookups)
