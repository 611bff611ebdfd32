"""Which columns of a list are given, and which related records with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from django.db.models import Model
from rest_framework import serializers

from meetings.api.shapes import Part, PartShape, by_owner, shape_of
from meetings.parameters import ParameterError, check_value

INCLUDED = "included"


@dataclass(frozen=True, eq=False)
class Include:
    """One kind of related record that a list can give with each row; name one way to it."""

    serializer: type[serializers.BaseSerializer[Any]]
    model: type[Model]
    """Its public rows are given."""
    one: str = ""
    """The foreign key of the listed row."""
    many: str = ""
    """The foreign key of the related rows that leads back; their own order is kept."""
    through: Part | None = None
    """The rows between, of which `show` names the foreign key of many related ones."""

    def load(self, keys: Sequence[int], column: Callable[[str], Sequence[Any]]) -> dict[int, Any]:
        """Give what goes with each listed row by its primary key, in as many queries as for one.

        `column` gives the values of a column of the listed rows, in the order of their keys.
        """
        if self.many:
            found = by_owner(_between(self).read(keys), {})
            return {key: found.get(key, []) for key in keys}
        if self.one:
            wanted = dict(zip(keys, column(f"{self.one}_id"), strict=True))
            one = self.find(value for value in wanted.values() if value)
            return {key: one.get(value) for key, value in wanted.items()}
        return self._through(keys)

    def find(self, keys: Iterable[int]) -> dict[int, Any]:
        """Give the public rows with these keys as the answer has them."""
        wanted = list(dict.fromkeys(keys))
        if not wanted:
            return {}
        serializer: Any = self.serializer
        shape = shape_of(serializer, self.model)
        read = shape.read(shape.public_by_keys, keys=wanted)
        return dict(zip(read.keys(), read.show(), strict=True))

    def _through(self, keys: Sequence[int]) -> dict[int, Any]:
        owned = by_owner(_between(self).read(keys), {})
        every = {key: [one for one in dict.fromkeys(owned.get(key, [])) if one] for key in keys}
        found = self.find(one for ones in every.values() for one in ones)
        return {key: [found[one] for one in ones if one in found] for key, ones in every.items()}


@cache
def _between(include: Include) -> PartShape:
    """The rows that lead back to the listed ones: those that are shown, or that lead on to them."""
    if include.through:
        return PartShape(include.through, None)
    rows: Any = include.model._default_manager.all()
    return PartShape(Part(include.many, rows.public()), include.serializer())


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
        return {name: found[instance.pk] for name, found in loaded.items()}


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
