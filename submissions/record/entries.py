"""Entries: the record as the files give it, checked for shape, not yet in the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from meetings.partial_dates import PartialDate
from submissions.record.problems import Problem
from submissions.record.reading import Node
from submissions.record.schema import Section


@dataclass(frozen=True, slots=True)
class Target:
    """A reference to another record of the files: by slug, number, or place in its parent."""

    model: type[Model]
    slug: str


@dataclass(eq=False, slots=True)
class Entry:
    """One record, list entry or statement: the values that were given, by slot."""

    section: Section
    node: Node
    parent: Entry | None = None
    values: dict[str, Any] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    """Where each slot stands in the file."""
    lists: dict[str, list[Entry]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    """Slots whose value could not be read; they have been complained about."""

    def get(self, name: str) -> Any:
        """Give a value, or what stands there when it is left out."""
        if name in self.values or name not in self.section.slots:
            return self.values.get(name)
        return self.section.slots[name].empty

    @property
    def named_by(self) -> tuple[str, ...]:
        """The slots that name it among its like."""
        ways = self.section.keys
        filled = (way for way in ways if all(self.get(name) not in {None, ""} for name in way))
        return next(filled, ways[-1])

    @property
    def key(self) -> tuple[str, ...]:
        """What names it in the files, by the slots of `named_by`."""
        return tuple(self.section.fold(comparable(self.get(name))) for name in self.named_by)

    @property
    def handle(self) -> str:
        """How another record names it: slug, number, or its parent's slug and its place."""
        if self.section.numbered and self.parent:
            return f"{self.parent.handle}#{self.get('position')}"
        return comparable(self.get("slug") or self.get("number"))

    @property
    def sources(self) -> list[Entry]:
        """The statements on it."""
        return self.lists.get("sources", [])

    def problem(self, message: str, slot: str = "") -> Problem:
        """Give a problem at this entry, at the line of the slot where it was given."""
        node = self.nodes.get(slot)
        return node.problem(message) if node else self.node.problem(message, slot)

    def all(self) -> Iterator[Entry]:
        """Give itself and all that stands in it."""
        yield self
        for entries in self.lists.values():
            for entry in entries:
                yield from entry.all()


def all_of(records: Iterable[Entry]) -> Iterator[Entry]:
    """Give records and all that stands in them."""
    for record in records:
        yield from record.all()


def comparable(value: Any) -> str:
    """Give the part of a key that a value makes."""
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, Target):
        return value.slug
    return "" if value is None else str(value)
