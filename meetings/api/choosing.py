"""Which columns of a list are given, and which related records with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from rest_framework import serializers

from meetings.parameters import ParameterError, check_value

INCLUDED = "included"


@dataclass(frozen=True)
class Include:
    """One kind of related record that a list can give with each row; name one way to it."""

    serializer: type[serializers.BaseSerializer[Any]]
    rows: Any
    """A queryset; its public rows are given."""
    one: str = ""
    """The foreign key of the listed row."""
    many: str = ""
    """The foreign key of the related rows that leads back; their own order is kept."""
    ids: Callable[[Any], Iterable[int | None]] | None = None
    """What gives the primary keys of many related rows from a listed one."""
    needs: str = ""
    """The field of the answer whose parts are read for that."""

    def load(self, listed: Sequence[Any]) -> dict[Any, Any]:
        """Give what goes with each listed row by its primary key, in as many queries as for one."""
        if self.many:
            return self._by_parent(listed)
        wanted = {row.pk: list(self.keys_of(row)) for row in listed}
        found = self.rows.public().in_bulk({pk for keys in wanted.values() for pk in keys})
        if self.one:
            return {pk: found.get(keys[0]) if keys else None for pk, keys in wanted.items()}
        return {pk: [found[k] for k in keys if k in found] for pk, keys in wanted.items()}

    def keys_of(self, row: Any) -> Iterable[int]:
        """Give the primary keys of the related rows."""
        if self.ids:
            return dict.fromkeys(key for key in self.ids(row) if key)
        return filter(None, [getattr(row, f"{self.one}_id")])

    def _by_parent(self, listed: Sequence[Any]) -> dict[Any, Any]:
        found: dict[Any, list[Any]] = defaultdict(list)
        for row in self.rows.public().filter(**{f"{self.many}__in": [row.pk for row in listed]}):
            found[getattr(row, f"{self.many}_id")].append(row)
        return {row.pk: found[row.pk] for row in listed}


@dataclass(frozen=True, slots=True)
class Choice:
    """What `fields` and `include` ask for."""

    fields: tuple[str, ...]
    """In the order asked for; all of the list where nothing was."""
    include: tuple[str, ...] = ()

    @classmethod
    def read(
        cls, query: Mapping[str, str], columns: Sequence[str], includes: Iterable[str]
    ) -> Self:
        """Read the parameters; raises ParameterError with the nearest right name."""
        include = read_names("include", query, list(includes))
        fields = read_names("fields", query, columns) or tuple(columns)
        return cls((*fields, INCLUDED) if include else fields, include)


def read_names(name: str, query: Mapping[str, str], allowed: Sequence[str]) -> tuple[str, ...]:
    """Give the names with commas between; raises ParameterError for an unknown or a second one."""
    if name not in query:
        return ()
    names = tuple(check_value(name, given, allowed) for given in query[name].split(","))
    if len(set(names)) < len(names):
        raise ParameterError(name, f"'{name}' names something twice.", "Name each once.")
    return names


class IncludedPart(serializers.Serializer[Any]):
    """The related records that were asked for, under their names."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """Give what was loaded for the row."""
        loaded: Mapping[str, Mapping[Any, Any]] = self.context[INCLUDED]
        return {name: self._give(name, found[instance.pk]) for name, found in loaded.items()}

    def _give(self, name: str, found: Any) -> Any:
        return None if found is None else self.fields[name].to_representation(found)


def including(row: type[Any], includes: Mapping[str, Include]) -> type[Any]:
    """Give the serializer of a list: that of its rows, with room for related records."""
    made: type[Any] = _including(row, tuple(includes.items()))  # type: ignore[arg-type]
    return made


@cache
def _including(row: type[Any], includes: tuple[tuple[str, Include], ...]) -> type[Any]:
    noun = row.__name__.removesuffix("Row")
    if not includes:
        return type(f"{noun}Listed", (row,), {"__doc__": row.__doc__})
    parts = {
        name: one.serializer(many=not one.one, allow_null=bool(one.one), required=False)
        for name, one in includes
    }
    doc = {"__doc__": "Related records as asked for with `include`."}
    part = type(f"{noun}{INCLUDED.title()}", (IncludedPart,), {**parts, **doc})
    listed = {INCLUDED: part(source="*", required=False), "__doc__": row.__doc__}
    if hasattr(row, "Meta"):
        fields = [*row.Meta.fields, INCLUDED]
        listed["Meta"] = type("Meta", (row.Meta,), {"fields": fields})
    return type(f"{noun}Listed", (row,), listed)


def trim(serializer: Any, choice: Choice) -> Any:
    """Leave a serializer the chosen columns, in the order asked for."""
    fields = serializer.fields
    kept = {name: fields[name] for name in choice.fields}
    fields.fields = kept
    for name in [name for name in serializer.fields if name not in kept]:
        del serializer.fields[name]
    return serializer
