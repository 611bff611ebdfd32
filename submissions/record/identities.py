"""Identities: which row an entry is, and what its columns hold by the files."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from meetings.partial_dates import PartialDate
from submissions.record.entries import Entry, Target
from submissions.record.schema import SUBJECT
from submissions.record.stored import Key, Row, column_names, key_of


class WithheldError(Exception):
    """A value cannot be given: a record that it refers to is not there."""


@dataclass(slots=True)
class Identities:
    """The primary keys of entries, and the entries that others refer to."""

    pks: dict[Entry, int] = field(default_factory=dict)
    handles: dict[tuple[type[Model], str], int] = field(default_factory=dict)
    names: dict[tuple[type[Model], int], str] = field(default_factory=dict)
    """What to call a row in a sentence."""

    def add(self, entry: Entry, pk: int) -> None:
        """Settle which row an entry is."""
        model = entry.section.model
        self.pks[entry] = pk
        self.names[model, pk] = entry.handle or describe(entry)
        if entry.handle:
            self.handles[model, entry.handle] = pk

    def find(self, target: Target) -> int | None:
        """Give the primary key of a record that is referred to."""
        return self.handles.get((target.model, target.slug))

    def key_of(self, entry: Entry) -> Key:
        """Give what names an entry in the database; raises WithheldError."""
        row: Row = dict.fromkeys(column_names(entry.section))
        names = [entry.section.parent] if entry.section.within else []
        for name in [*names, *entry.named_by]:
            row |= self.columns_of(entry, name)
        return key_of(entry.section, row)

    def parent_columns(self, entry: Entry) -> Key:
        """Give what the columns of the parent hold."""
        parent = entry.parent
        if parent is None:
            return ()
        if entry.section.parent == SUBJECT:
            return ContentType.objects.get_for_model(parent.section.model).pk, self.pks[parent]
        return (self.pks[parent],)

    def columns_of(self, entry: Entry, name: str) -> Row:
        """Give what the columns of a slot hold by the files; raises WithheldError."""
        names = entry.section.columns[name]
        return dict(zip(names, self.value_of(entry, name), strict=True))

    def value_of(self, entry: Entry, name: str) -> Key:
        """Give the values of a slot by the files; raises WithheldError."""
        if name == entry.section.parent:
            return self.parent_columns(entry)
        value = entry.get(name)
        if isinstance(value, PartialDate):
            return value.text, value.edtf, value.earliest, value.latest
        if isinstance(value, Target):
            pk = self.find(value)
            if pk is None:
                raise WithheldError(f"{value.slug} is not there")
            return (pk,)
        return (value,)


def describe(entry: Entry) -> str:
    """Give what to call an entry in a sentence, such as "meeting cstd-wg-igf-1"."""
    if entry.handle and not entry.section.numbered:
        return f"{entry.section.noun} {entry.handle}"
    words = " ".join(part for part in entry.key if part)
    own = f"{entry.section.noun} {words}"
    return f"{own} of {describe(entry.parent)}" if entry.parent else own
