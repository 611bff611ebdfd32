"""Rows of answers, read as their serializers describe them by SQL that is made once.

The serializers say which fields there are; for the rows themselves neither a serializer nor an
object of a model is made, and no statement is put together anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F, Model, Q, QuerySet

from meetings.api.columns import cell_of, column_of
from meetings.api.fields import Source, Sources
from meetings.api.prepared import AnyOf, Prepared, given
from meetings.models import Statement

Subject = tuple[type[Model], int]
CitedIn = Mapping[Subject, list[Any]]
"""The sources of rows, as an answer gives them."""


@dataclass(frozen=True)
class Part:
    """Rows that belong to a record and are shown with it; their own order is kept."""

    back: str
    """The foreign key that leads back to the record."""
    rows: QuerySet[Any, Any]
    """The public ones."""
    show: str = ""
    """The one column that is shown of each; empty: all fields of the part's serializer."""

    def in_order(self) -> QuerySet[Any, Any]:
        """Give the rows of given records, those of each in order."""
        ordering = self.rows.query.order_by or self.rows.model._meta.ordering
        kept = [name for name in ordering if name != self.back]
        return self.rows.filter(AnyOf(f"{self.back}_id", "keys")).order_by(*kept)


class Shape:
    """What is read for the rows of one serializer: the key, `more` columns, those of the fields."""

    def __init__(self, serializer: Any, model: type[Model], more: tuple[str, ...] = ()) -> None:
        self.model = model
        fields = serializer().fields
        declared: Mapping[str, Part] = getattr(serializer, "parts", {})
        self.names = tuple(fields)
        self.more = {name: place for place, name in enumerate(more, 1)}
        self.columns: list[Any] = [F("pk"), *map(F, more)]
        self.cited = {name for name in fields if isinstance(fields[name], Sources)}
        self.parts = {name: PartShape(declared[name], fields[name]) for name in declared}
        self.picks: dict[str, tuple[int, Any]] = {}
        for name in self.names:
            if name not in self.cited and name not in self.parts:
                self._add(name, fields[name])

    def _add(self, name: str, one: Any) -> None:
        cell, first = cell_of(self.model, one), len(self.columns)
        self.columns += cell.columns
        self.picks[name] = (first, cell.make and _of_slice(cell.make, first, len(self.columns)))

    def prepare(self, rows: QuerySet[Any, Any]) -> Prepared:
        """Make the statement that reads these rows."""
        return Prepared.make(rows.values_list(*self.columns))

    @cached_property
    def by_keys(self) -> Prepared:
        """Give the statement for rows of which the keys are known, public or not."""
        rows: Any = self.model._default_manager.order_by()
        return self.prepare(rows.filter(AnyOf("pk", "keys")))

    @cached_property
    def public_by_keys(self) -> Prepared:
        """Give the statement for those of the rows with these keys that are public."""
        rows: Any = self.model._default_manager.order_by()
        return self.prepare(rows.public().filter(AnyOf("pk", "keys")))

    def read(self, query: Prepared, names: Iterable[str] | None = None, **values: Any) -> Read:
        """Give the rows of a statement with their parts, those that the names ask for."""
        rows = query.run(**values)
        shown = self.parts if names is None else self.parts.keys() & set(names)
        keys = [row[0] for row in rows]
        parts = {name: self.parts[name].read(keys) for name in shown}
        return Read(self, rows, parts)


def _of_slice(make: Callable[..., Any], first: int, last: int) -> Callable[..., Any]:
    return lambda row: make(row[first:last])


class PartShape:
    """What is read for the parts of records."""

    def __init__(self, part: Part, field: Any) -> None:
        self.part = part
        model = part.rows.model
        if part.show:
            columns = (F("pk"), F(f"{part.back}_id"), column_of(model, part.show))
            self.query = Prepared.make(part.in_order().values_list(*columns))
        else:
            serializer = type(getattr(field, "child", field))
            self.shape = Shape(serializer, model, (f"{part.back}_id",))
            self.query = self.shape.prepare(part.in_order())

    def read(self, keys: Sequence[int]) -> Read | list[tuple[Any, ...]]:
        """Give the rows that belong to these records, each with the key of its record."""
        if self.part.show:
            return self.query.run(keys=list(keys)) if keys else []
        if not keys:
            return Read(self.shape, [])
        return self.shape.read(self.query, keys=list(keys))


@dataclass
class Read:
    """Rows as they came from the database, with those of their parts."""

    shape: Shape
    rows: list[tuple[Any, ...]]
    parts: Mapping[str, Any] = field(default_factory=dict)

    def keys(self) -> list[int]:
        """Give the primary keys."""
        return [row[0] for row in self.rows]

    def column(self, name: str) -> list[Any]:
        """Give the values of one of the columns that were read beside the fields."""
        place = self.shape.more[name]
        return [row[place] for row in self.rows]

    def sort(self, keys: Sequence[int]) -> Read:
        """Give the same rows in the order of these keys."""
        found = {row[0]: row for row in self.rows}
        return Read(self.shape, [found[key] for key in keys], self.parts)

    def find_cited(self) -> dict[type[Model], list[int]]:
        """Give the rows whose sources are shown, their parts among them."""
        found = {self.shape.model: self.keys()} if self.shape.cited else {}
        for part in self.parts.values():
            if isinstance(part, Read):
                found |= part.find_cited()
        return found

    def show(self, names: Iterable[str] | None = None, cited: CitedIn | None = None) -> list[Any]:
        """Give the rows as the answer has them, with these fields in this order."""
        if not self.rows:
            return []
        wanted = self.shape.names if names is None else names
        picks = [(name, *self._pick(name, cited or {})) for name in wanted]
        return [
            {name: row[place] if make is None else make(row) for name, place, make in picks}
            for row in self.rows
        ]

    def _pick(self, name: str, cited: CitedIn) -> tuple[int, Any]:
        if name in self.parts:
            owned = by_owner(self.parts[name], cited)
            return 0, lambda row: owned.get(row[0], [])
        if name in self.shape.cited:
            model = self.shape.model
            return 0, lambda row: cited.get((model, row[0]), [])
        return self.shape.picks[name]


def by_owner(part: Any, cited: CitedIn) -> dict[int, list[Any]]:
    """Give what is shown of parts by the key of their record."""
    found: dict[int, list[Any]] = defaultdict(list)
    if isinstance(part, Read):
        for row, shown in zip(part.rows, part.show(cited=cited), strict=True):
            found[row[1]].append(shown)
    else:
        for _, owner, value in part:
            found[owner].append(value)
    return dict(found)


@cache
def shape_of(serializer: Any, model: type[Model], more: tuple[str, ...] = ()) -> Shape:
    """Give the shape of a serializer's rows; made once."""
    return Shape(serializer, model, more)


@cache
def find_record(shape: Shape, lookups: tuple[str, ...]) -> Prepared:
    """Give the statement for the public record that has given values in these columns."""
    rows: Any = shape.model._default_manager.order_by()
    return shape.prepare(rows.public().filter(**{name: given(name) for name in lookups}))


@cache
def find_known(shape: Shape) -> Prepared:
    """Give the statement for the public record of a slug, if it is among the rows of some keys.

    An earlier state has indexes of keys, and none of slugs.
    """
    rows: Any = shape.model._default_manager.order_by()
    return shape.prepare(rows.public().filter(AnyOf("pk", "keys"), slug=given("slug")))


def find_present(model: type[Model], slug: str) -> list[int]:
    """Give the key of the row that has a slug at present, whatever state is being read.

    It says where an earlier state is to be looked up first, and nothing of the row is shown.
    """
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM public.{table} WHERE slug = %s", [slug])  # noqa: S608
        return [key for (key,) in cursor.fetchall()]


def find_sources(subjects: Mapping[type[Model], Sequence[int]]) -> CitedIn:
    """Give the public statements on rows as answers give them, in one query for all."""
    models = tuple(model for model, keys in subjects.items() if keys)
    if not models:
        return {}
    shape, query = _sources(len(models))
    types = [ContentType.objects.get_for_model(model).pk for model in models]
    values: dict[str, Any] = {f"type{place}": key for place, key in enumerate(types)}
    values |= {f"keys{place}": list(subjects[model]) for place, model in enumerate(models)}
    read = shape.read(query, **values)
    found: dict[Subject, list[Any]] = defaultdict(list)
    by_type = dict(zip(types, models, strict=True))
    for row, shown in zip(read.rows, read.show(), strict=True):
        found[by_type[row[1]], row[2]].append(shown)
    return found


@cache
def _sources(kinds: int) -> tuple[Shape, Prepared]:
    shape = Shape(Source, Statement, ("content_type_id", "object_id"))
    condition = Q()
    for place in range(kinds):
        of_kind = Q(content_type_id=given(f"type{place}")) & Q(AnyOf("object_id", f"keys{place}"))
        condition |= of_kind
    return shape, shape.prepare(Statement.objects.public().filter(condition).order_by("pk"))
