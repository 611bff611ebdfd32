"""Snapshot: the rows that the files hold, by where they stand; drafts stay out unless asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from meetings.models import PublicationState, Statement
from submissions.record.schema import SUBJECT, Section, get_sections
from submissions.record.slots import Slot
from submissions.record.stored import Row, read_rows

Place = tuple[type[Model], int]


@dataclass(slots=True)
class Snapshot:
    """The rows that are to be written, and what others call them."""

    drafts: bool = False
    rows: dict[Place, Row] = field(default_factory=dict)
    handles: dict[Place, str] = field(default_factory=dict)
    inside: dict[tuple[Section, Place | None], list[Row]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """The rows of a section by the record that they stand in, in the model's own order."""
    left_out: list[str] = field(default_factory=list)
    """Published records that are not written, and why; a sentence each."""

    @classmethod
    def read(cls, *, drafts: bool = False) -> Snapshot:
        """Read every section, in one query each."""
        snapshot = cls(drafts=drafts)
        for section in get_sections():
            snapshot.add(section)
        return snapshot

    def add(self, section: Section) -> None:
        """Take in the rows of a section that can be written."""
        rows = read_rows(section)
        shown = {pk: row for pk, row in rows.items() if self.is_shown(section, row)}
        for row in shown.values():
            self.rows[section.model, row["pk"]] = row
        self.drop_dangling(section, shown)
        for row in shown.values():
            self.inside[section, self.parent_of(section, row)].append(row)
            self.handles[section.model, row["pk"]] = handle_of(section, row)

    def is_shown(self, section: Section, row: Row) -> bool:
        """Say whether a row is no draft and stands in a record that is written."""
        if section.parent and self.parent_of(section, row) not in self.rows:
            return False
        if section.model is Statement:
            return bool(row["state"] == PublicationState.PUBLISHED)
        return self.drafts or row.get("state") != PublicationState.DRAFT

    def drop_dangling(self, section: Section, shown: dict[int, Row]) -> None:
        """Take out the rows that refer to one which is not written, until none is left."""
        while dangling := [row for row in shown.values() if self.lacking(section, row)]:
            for row in dangling:
                lacking = self.lacking(section, row)
                if "slug" in row:
                    self.left_out.append(f"{section.noun} {row['slug']}: {lacking} is not written")
                del shown[row["pk"]], self.rows[section.model, row["pk"]]

    def lacking(self, section: Section, row: Row) -> str:
        """Say which reference of a row leads to one that is not written; "" where none does."""
        for slot in section.slots.values():
            pk = row[slot.columns[0]]
            if slot.target and pk is not None and (slot.target, pk) not in self.rows:
                return slot.name
        return ""

    def parent_of(self, section: Section, row: Row) -> Place | None:
        """Give the place of the record that a row stands in."""
        if not section.parent:
            return None
        if section.parent == SUBJECT:
            subject = ContentType.objects.get_for_id(row["content_type_id"]).model_class()
            return subject or Model, row["object_id"]
        target = section.model._meta.get_field(section.parent).related_model
        return target, row[section.parent_columns[0]]  # type: ignore[return-value]

    def name(self, slot: Slot, pk: int) -> str:
        """Give what a record is called that a slot refers to."""
        if slot.target is None:
            raise TypeError(f"{slot.name} refers to no model.")
        return self.handles[slot.target, pk]

    def standing_in(self, section: Section, place: Place | None) -> Iterator[Row]:
        """Give the rows of a section in a record, in the model's own order."""
        return iter(self.inside.get((section, place), ()))


def handle_of(section: Section, row: Row) -> str:
    """Give what other records call a row: its slug, its number, its place in a list."""
    names = ("position",) if section.numbered else ("slug", "number")
    return next((str(row[name]) for name in names if name in row), "")
