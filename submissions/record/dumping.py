"""Dumping: the database as the mappings of the files, in one canonical form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import ForeignKey, Model

from meetings.partial_dates import PartialDate, PartialDateError
from meetings.readings import WORDS, Names, ReadingError, gather_names, get_column, reading_of
from submissions.record.schema import (
    BODY,
    BODY_SECTIONS,
    RECORDS,
    SHARED_SECTIONS,
    SOURCES,
    Section,
)
from submissions.record.slots import Kind, Slot
from submissions.record.snapshot import Place, Snapshot
from submissions.record.stored import Row

Plain = dict[str, Any]
Files = dict[str, Plain]
"""The mapping of each file, by its path below the data folder."""


def dump_files(snapshot: Snapshot) -> Files:
    """Give what each file should hold."""
    dumper = Dumper(snapshot)
    files: Files = {
        f"{section.name}.yaml": {section.name: dumper.records(section, None)}
        for section in SHARED_SECTIONS
    }
    for row in snapshot.standing_in(BODY, None):
        place = (BODY.model, row["pk"])
        body: Plain = {BODY.name: dumper.record(BODY, row)}
        body |= {section.name: dumper.records(section, place) for section in BODY_SECTIONS}
        files[f"bodies/{row['slug']}.yaml"] = body
    return {name: present(mapping) for name, mapping in files.items() if present(mapping)}


def present(mapping: Plain) -> Plain:
    """Give a mapping without its empty lists."""
    return {name: value for name, value in mapping.items() if value not in ([], {})}


@dataclass(slots=True)
class Dumper:
    """Turns rows into what the files hold."""

    snapshot: Snapshot
    names: dict[type[Model], Names] = field(default_factory=dict)

    def records(self, section: Section, parent: Place | None) -> list[Any]:
        """Give the records of a section, sorted."""
        rows = self.snapshot.standing_in(section, parent)
        return [self.record(section, row) for row in sorted(rows, key=lambda r: rank(section, r))]

    def record(self, section: Section, row: Row) -> Plain:
        """Give one record: its values, its lists, its sources."""
        record = self.values(section, row)
        place = (section.model, row["pk"])
        for inner in section.lists:
            entries = [self.entry(inner, part) for part in self.snapshot.standing_in(inner, place)]
            record |= present({inner.name: entries})
        if section.has_sources:
            record |= present({SOURCES.name: self.sources(section, place)})
        return record

    def entry(self, section: Section, row: Row) -> Any:
        """Give an entry of a list; mere text where it says no more than that."""
        record = self.record(section, row)
        return record[section.text] if section.text and set(record) == {section.text} else record

    def values(self, section: Section, row: Row) -> Plain:
        """Give the values of a row that are not what stands there anyway."""
        slots = section.slots.values()
        values = ((slot.name, self.value(slot, row)) for slot in slots)
        return {name: value for name, value in values if value is not None}

    def value(self, slot: Slot, row: Row) -> Any:
        """Give one value as the files hold it; None where it is left out."""
        value = row[slot.columns[0]]
        if slot.kind is Kind.DATE:
            return plain_date(PartialDate(*(row[column] for column in slot.columns)))
        if value == slot.empty or value is None:
            return None
        if slot.kind is Kind.REFERENCE:
            name = self.snapshot.name(slot, value)
            return int(name) if name.isdigit() else name
        return value.isoformat() if slot.kind is Kind.DAY else value

    # Sources -----------------------------------------------------------------

    def sources(self, section: Section, place: Place) -> list[Plain]:
        """Give the items of `sources`: one for each place in a document, as first entered."""
        items: dict[tuple[Any, ...], Plain] = {}
        for row in self.snapshot.standing_in(SOURCES, place):
            says = bool(row["field"])
            key = (row["document_id"], row["locator"], row["certainty"], says)
            item = items.setdefault(key, self.item(row))
            if says:
                item.setdefault("says", {})[row["field"]] = self.saying(section, row)
        return list(items.values())

    def item(self, row: Row) -> Plain:
        """Give an item without what it says."""
        values = self.values(SOURCES, row)
        keys = {"document": "document", "at": "locator", "certainty": "certainty"}
        return {key: values[slot] for key, slot in keys.items() if slot in values}

    def saying(self, section: Section, row: Row) -> Any:
        """Give what a source says on one field: the value alone where that says it all."""
        values = self.values(SOURCES, row)
        keys = {"value": "value", "conflict": "conflict", "preferred": "reason"}
        saying = {key: values[slot] for key, slot in keys.items() if slot in values}
        if self.computed(section, row) != row["reading"]:
            at = 1 if "value" in saying else 0
            pairs = list(saying.items())
            saying = dict([*pairs[:at], ("reading", row["reading"]), *pairs[at:]])
        return saying.get("value") if set(saying) <= {"value"} else saying

    def computed(self, section: Section, row: Row) -> str | None:
        """Give the reading that loading works out from the value; None where it cannot."""
        name, slot = row["field"], section.slots.get(row["field"])
        if slot is None:
            return None
        names = None
        if slot.kind is not Kind.DATE and isinstance(get_column(section.model, name), ForeignKey):
            names = self.names_of(slot.target) if slot.target else None
        try:
            return reading_of(section.model, name, row["value"], names=names)
        except ReadingError:
            return None

    def names_of(self, model: type[Model]) -> Names:
        """Give the words that name the records of a model in the files."""
        if model not in self.names:
            self.names[model] = gather_names(
                self.words_of(model),
                slugs=[slug for (kind, _), slug in self.snapshot.handles.items() if kind is model],
            )
        return self.names[model]

    def words_of(self, model: type[Model]) -> Iterator[tuple[str, str]]:
        """Give each word that names a record, with the record's slug."""
        section = next((section for section in RECORDS if section.model is model), None)
        if section is None:
            return
        lists = {inner.name: inner for inner in section.lists}
        for (kind, pk), row in self.snapshot.rows.items():
            if kind is not model:
                continue
            for path in WORDS:
                name, _, inner_name = path.partition("__")
                if name in lists:
                    parts = self.snapshot.standing_in(lists[name], (model, pk))
                    yield from ((part[inner_name], row["slug"]) for part in parts)
                elif not inner_name and name in row:
                    yield row[name], row["slug"]


def plain_date(date: PartialDate) -> Any:
    """Give a date as its text alone where that is read the same, else with its EDTF."""
    if not date.text:
        return date.edtf or None
    try:
        if PartialDate.parse(date.text).edtf == date.edtf and date.edtf:
            return date.text
    except PartialDateError:
        pass
    return {"text": date.text} | ({"edtf": date.edtf} if date.edtf else {})


def rank(section: Section, row: Row) -> tuple[Any, ...]:
    """Give what a record is sorted by: its days, its number or order, its slug."""
    parts: list[Any] = []
    for name in section.order:
        slot = section.slots[name]
        if slot.kind is not Kind.DATE:
            parts.append(row[name])
        elif (date := PartialDate(*(row[column] for column in slot.columns))).is_known:
            return (0, *date.sort_key[:3], row["slug"])
    return (1, *parts)
