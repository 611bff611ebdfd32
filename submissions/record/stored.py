"""Stored: the rows of one model as the database holds them, and as they were last loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from submissions.record.schema import Section
from submissions.record.slots import Kind

LOADER = "load_record"
"""The `source` in the history's context of all that is loaded from files."""
CHUNK = 1000
"""As many rows are asked for at once."""
Row = dict[str, Any]
Key = tuple[Any, ...]


@dataclass(slots=True)
class Past:
    """What history tells of one row."""

    loaded: dict[str, Key] = field(default_factory=dict)
    """For each slot the values that were last loaded into it."""
    seen: dict[str, Key] = field(default_factory=dict)
    """For each slot the values after the latest event."""
    deleted_by: str | None = None

    def add(self, label: str, source: str, values: dict[str, Key]) -> None:
        """Take in the next event. A load sets what differs from the event before."""
        if label == "delete":
            self.deleted_by = source
            return
        if source == LOADER:
            self.loaded |= {
                name: value for name, value in values.items() if self.seen.get(name) != value
            }
        self.seen = values


@dataclass(slots=True)
class Stored:
    """Rows of a section's model by primary key, their keys, and the past of all ever loaded."""

    section: Section
    rows: dict[int, Row] = field(default_factory=dict)
    past: dict[int, Past] = field(default_factory=lambda: defaultdict(Past))
    by_key: dict[Key, int] = field(default_factory=dict)
    by_loaded_key: dict[Key, int] = field(default_factory=dict)

    @classmethod
    def read(cls, section: Section, wanted: Iterable[Q], loaded: Sequence[int]) -> Stored:
        """Read the wanted rows, and those that were `loaded` once with all that became of them."""
        stored = cls(section)
        for condition in (*wanted, *(Q(pk__in=chunk) for chunk in batched(loaded))):
            stored.rows |= read_rows(section, condition)
        for chunk in batched(loaded):
            stored.read_past(chunk)
        for pk, row in stored.rows.items():
            stored.by_key[key_of(section, row)] = pk
        for pk, past in stored.past.items():
            if past.loaded.keys() >= section.columns.keys():
                stored.by_loaded_key[key_of(section, stored.flat(past.loaded))] = pk
        return stored

    def read_past(self, pks: Sequence[int]) -> None:
        """Read the events of some rows, oldest first."""
        columns = column_names(self.section)
        events = self.section.model.pgh_event_model.objects.filter(pgh_obj_id__in=pks)  # type: ignore[attr-defined]
        told = ("pgh_obj_id", "pgh_label", "pgh_context__metadata__source")
        for event in events.order_by("pgh_id").values(*told, *columns).iterator():
            source = event["pgh_context__metadata__source"] or ""
            values = {name: self.pick(event, name) for name in self.section.columns}
            self.past[event["pgh_obj_id"]].add(event["pgh_label"], source, values)

    def pick(self, row: Row, name: str) -> Key:
        """Give what a row holds in the columns of a slot."""
        return tuple(row[column] for column in self.section.columns[name])

    def flat(self, values: dict[str, Key]) -> Row:
        """Give a row from the values of its slots."""
        columns = self.section.columns
        return {
            column: part
            for name, value in values.items()
            for column, part in zip(columns[name], value, strict=True)
        }

    def loaded_value(self, pk: int, name: str) -> Key | None:
        """Give what was last loaded into a slot; None where nothing ever was."""
        return self.past[pk].loaded.get(name) if pk in self.past else None

    def is_untouched(self, pk: int) -> bool:
        """Say whether a row stands exactly as it was loaded."""
        row = self.rows[pk]
        return all(
            self.loaded_value(pk, name) == self.pick(row, name) for name in self.section.columns
        )

    def was_moved(self, pk: int) -> bool:
        """Say whether an editor gave a row another key: then all of it is the editor's."""
        names = {name for way in self.section.keys for name in way}
        return any(self.loaded_value(pk, name) != self.pick(self.rows[pk], name) for name in names)

    def deleted_by_editor(self, key: Key) -> bool:
        """Say whether a row that was loaded under this key was deleted, and not by a load."""
        pk = self.by_loaded_key.get(key)
        return pk is not None and pk not in self.rows and self.past[pk].deleted_by != LOADER


def read_rows(section: Section, condition: Q | None = None) -> dict[int, Row]:
    """Read rows of a section's model by primary key, in the model's own order; else all."""
    rows = section.model._default_manager.filter(condition or Q())
    return {row["pk"]: row for row in rows.values("pk", *column_names(section))}


def batched(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Give the values in parts that one query can name."""
    return (values[start : start + CHUNK] for start in range(0, len(values), CHUNK))


def column_names(section: Section) -> list[str]:
    """Give the columns that are compared."""
    return [column for columns in section.columns.values() for column in columns]


def key_of(section: Section, row: Row) -> Key:
    """Give what names a row: by the first of the section's ways whose slots are filled."""
    parent = tuple(row[column] for column in section.parent_columns) if section.within else ()
    for way in section.keys:
        parts = tuple(key_part(section, row, name) for name in way)
        if all(parts):
            break
    return (*parent, *way, *parts)


def key_part(section: Section, row: Row, name: str) -> Any:
    """Give the part that one slot has in a key; "" where nothing stands there."""
    columns = section.columns[name]
    dated = name in section.slots and section.slots[name].kind is Kind.DATE
    value = row[columns[1] if dated else columns[0]]
    return "" if value is None else section.fold(value) if isinstance(value, str) else value
