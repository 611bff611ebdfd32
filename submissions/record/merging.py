"""Merging: the files' rows against the database's, and against what was last loaded.

A value that an editor changed since it was loaded stays; `force` puts the files' value back.
Nothing is written here: a `Merge` says what to write.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from submissions.record.entries import Entry, Target
from submissions.record.identities import Identities, WithheldError, describe
from submissions.record.named import Rows, find_loaded, find_loads, find_named
from submissions.record.numbering import Numbers
from submissions.record.schema import Section
from submissions.record.stored import Key, Row, Stored


@dataclass(slots=True)
class Change:
    """What is to be written in one row: some columns of an old one, or all of a new one."""

    pk: int
    columns: Row
    was: Row = field(default_factory=dict)
    """The columns as they were read; empty for a new row."""


@dataclass(slots=True)
class SectionMerge:
    """What is to be done to the rows of one model."""

    stored: Stored
    claimed: dict[int, Entry] = field(default_factory=dict)
    """The rows that are entries of the files, old and new."""
    created: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: int = 0
    removed: list[int] = field(default_factory=list)
    elsewhere: int = 0
    kept: list[str] = field(default_factory=list)
    waiting: int = 0
    """What another load of the same files would do, once the database lets it."""

    def withhold(self, words: str) -> None:
        """Note what cannot be written as long as a record that it refers to is not there."""
        self.kept.append(words)
        self.waiting += 1


@dataclass(slots=True)
class Merge:
    """The whole record, section by section, and which row each entry is."""

    numbers: Numbers
    force: bool = False
    known: Identities = field(default_factory=Identities)
    sections: list[SectionMerge] = field(default_factory=list)
    loads: list[Any] = field(default_factory=find_loads)
    """The earlier loads, by the keys of their contexts in the history."""

    def read_rows(self) -> Rows:
        """Give the rows that were read so far."""
        return {merge.stored.section.model: list(merge.stored.rows) for merge in self.sections}

    def add(self, section: Section, entries: list[Entry]) -> None:
        """Merge one section; those that it refers to have been merged before."""
        wanted = find_named(section, entries, self.read_rows())
        merge = SectionMerge(Stored.read(section, wanted, find_loaded(section, self.loads)))
        self.sections.append(merge)
        self.match(merge, entries)
        for pk, entry in merge.claimed.items():
            self.merge_row(merge, pk, entry)

    # Which row is which entry ------------------------------------------------

    def match(self, merge: SectionMerge, entries: list[Entry]) -> None:
        """Find the row of each entry: by its key now, else by the key it was loaded under."""
        keyed = list(self.keyed(merge, entries))
        for by_key in (merge.stored.by_key, merge.stored.by_loaded_key):
            for entry, key in keyed:
                pk = by_key.get(key)
                if entry not in self.known.pks and pk in merge.stored.rows:
                    self.claim(merge, entry, pk)
        new = [entry for entry, key in keyed if self.may_create(merge, entry, key)]
        pks = self.numbers.take(merge.stored.section.model, len(new))
        for entry, pk in zip(new, pks, strict=True):
            self.claim(merge, entry, pk)

    def claim(self, merge: SectionMerge, entry: Entry, pk: int) -> None:
        """Settle that an entry is this row, unless another entry is."""
        if pk not in merge.claimed:
            merge.claimed[pk] = entry
            self.known.add(entry, pk)

    def keyed(self, merge: SectionMerge, entries: list[Entry]) -> Iterator[tuple[Entry, Key]]:
        """Give the entries that can be named; what stands in a row that stays away does too."""
        for entry in entries:
            if entry.parent and entry.parent not in self.known.pks:
                continue
            try:
                yield entry, self.known.key_of(entry)
            except WithheldError as error:
                merge.withhold(f"{describe(entry)}: not created, since {error}")

    def may_create(self, merge: SectionMerge, entry: Entry, key: Key) -> bool:
        """Say whether an entry is to become a new row; what an editor deleted stays deleted."""
        if entry in self.known.pks:
            return False
        if not self.force and merge.stored.deleted_by_editor(key):
            merge.kept.append(f"{describe(entry)}: deleted by an editor, stays so")
            return False
        if lacking := self.lacking(entry):
            merge.withhold(f"{describe(entry)}: not created, since {lacking} is not there")
        return not lacking

    def lacking(self, entry: Entry) -> str:
        """Give a record that an entry must refer to and that is not there; "" where all are."""
        for name, slot in entry.section.slots.items():
            value = entry.get(name)
            if slot.required and isinstance(value, Target) and self.known.find(value) is None:
                return value.slug
        return ""

    # Row against row ---------------------------------------------------------

    def merge_row(self, merge: SectionMerge, pk: int, entry: Entry) -> None:
        """Decide what to write in one row."""
        if pk not in merge.stored.rows:
            merge.created.append(Change(pk, self.new_row(merge, entry)))
            return
        change = Change(pk, {})
        for name in entry.section.columns:
            self.merge_slot(merge, entry, name, change)
        if change.columns:
            merge.changed.append(change)
        else:
            merge.unchanged += 1

    def new_row(self, merge: SectionMerge, entry: Entry) -> Row:
        """Give all columns of a new row; a reference to what is not there is left empty."""
        row: Row = {}
        for name in entry.section.columns:
            try:
                row |= self.known.columns_of(entry, name)
            except WithheldError as error:
                merge.withhold(f"{describe(entry)} {name}: left empty, since {error}")
        return row

    def merge_slot(self, merge: SectionMerge, entry: Entry, name: str, change: Change) -> None:
        """Decide on one value: the files' where nobody changed it since, else the editor's."""
        stored, pk = merge.stored, change.pk
        theirs = stored.pick(stored.rows[pk], name)
        try:
            ours = self.known.value_of(entry, name)
        except WithheldError as error:
            merge.withhold(f"{describe(entry)} {name}: left as it is, since {error}")
            return
        if ours == theirs:
            return
        base = stored.loaded_value(pk, name)
        if self.force or (base == theirs and not stored.was_moved(pk)):
            columns = entry.section.columns[name]
            change.columns |= dict(zip(columns, ours, strict=True))
            change.was |= dict(zip(columns, theirs, strict=True))
        else:
            merge.kept.append(self.sentence(entry, name, ours=ours, theirs=theirs, base=base))

    def sentence(self, entry: Entry, name: str, *, ours: Key, theirs: Key, base: Key | None) -> str:
        """Say what is kept."""
        last = f"last loaded {self.show(entry, name, base)}" if base else "never loaded"
        editor, file = self.show(entry, name, theirs), self.show(entry, name, ours)
        return f"{describe(entry)} {name}: editor has {editor}, file has {file} ({last})"

    def show(self, entry: Entry, name: str, value: Key) -> str:
        """Give a value as people write it."""
        slot = entry.section.slots.get(name)
        if slot and slot.target and value[0] is not None:
            return self.known.names.get((slot.target, value[0]), f"number {value[0]}")
        return "nothing" if value[0] in {None, ""} else repr(value[0])
