"""What a record points to that no reader sees: its body a draft, a person withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from meetings.models import PublicationState, Statement
from meetings.publishing.findings import STATEMENTS, Finding, Level, checks
from meetings.publishing.loading import find_record, part_models, relations_with_state
from meetings.subjects import name_field

DRAFT, WITHDRAWN = PublicationState.DRAFT, PublicationState.WITHDRAWN
HIDDEN = (DRAFT, WITHDRAWN)
WORDS: dict[str, str] = {DRAFT: "is a draft", WITHDRAWN: "is withdrawn"}


@dataclass(frozen=True, slots=True)
class Tie:
    """One record that a row points to and that is not public."""

    row: Any
    """The row that is to be published."""
    target: Any
    """The record that is not public."""
    field: str
    """The field of the row that points there; for what its parts point to, empty."""
    words: str
    """How it is tied: 'body', or 'attendance: participant'."""
    is_needed: bool
    """Whether no reader would see the row without it."""

    def tell(self) -> Finding:
        """Give what an editor is told of it."""
        outcome = "nobody could see this record" if self.is_needed else "it is left out"
        level = Level.WALL if self.is_needed else Level.WARNING
        state = WORDS[self.target.state]
        text = f"{self.words.capitalize()}: “{self.target}” {state}, so {outcome}."
        return Finding(
            text, level, self.field if self.target.state == WITHDRAWN else "", self.target
        )


@checks()
def check_ties(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Tell of all that the rows point to and that is not public."""
    for tie in find_ties(rows):
        yield tie.row, tie.tell()


def find_ties(rows: Sequence[Any]) -> list[Tie]:
    """Give the ties of rows of one model, each target once for each row, the needed ones first."""
    found: dict[tuple[Any, Any], Tie] = {}
    for find in (find_needed, find_named, find_about, find_in_parts, find_in_statements):
        for tie in find(rows):
            found.setdefault((tie.row, tie.target), tie)
    return list(found.values())


def find_needed(rows: Sequence[Any]) -> Iterator[Tie]:
    """Give what has to be public for a row to be: the way is that of its querysets."""
    public: Any = type(rows[0])._default_manager.all() if rows else None
    paths = [*(one.rstrip("_") for one in public.public_parents), *public.public_optional]
    for row in rows:
        for path in filter(None, paths):
            target = walk(row, path)
            if target is not None and target.state in HIDDEN:
                names = path.split("__")
                yield Tie(row, target, names[0], names[-1].replace("_", " "), is_needed=True)


def walk(row: Any, path: str) -> Any:
    """Give what a lookup leads to, None where a step leads nowhere."""
    for name in path.split("__"):
        row = getattr(row, name) if row is not None else None
    return row


def find_named(rows: Sequence[Any]) -> Iterator[Tie]:
    """Give what a row points to beside that: without it, it is shown all the same."""
    for row in rows:
        for field in relations_with_state(type(row)):
            target = getattr(row, field.name)
            if target is not None and target.state in HIDDEN:
                words = name_field(type(row), field.name)
                yield Tie(row, target, field.name, words, is_needed=False)


def find_about(rows: Sequence[Any]) -> Iterator[Tie]:
    """Give the record that a statement or a figure is about."""
    for row in rows:
        record = find_record(row.subject) if hasattr(row, "subject") else None
        if record is not None and record.state in HIDDEN:
            yield Tie(row, record, "object_id", "about", is_needed=True)


def find_in_parts(rows: Sequence[Any]) -> Iterator[Tie]:
    """Give what the parts of rows point to, such as the persons at a meeting: hidden lines."""
    owners = {row.pk: row for row in rows}
    for part, holder in part_models(type(rows[0])) if rows else ():
        fields = [field for field in relations_with_state(part) if field.name != holder]
        hidden = Q()
        for field in fields:
            hidden |= Q(**{f"{field.name}__state__in": HIDDEN})
        if not fields or issubclass(part, Statement):
            continue
        found = part._default_manager.filter(hidden, **{f"{holder}__in": owners})
        for row in found.select_related(*(field.name for field in fields)):
            owner = owners[getattr(row, f"{holder}_id")]
            yield from (tie_part(owner, row, field.name) for field in fields if hides(row, field))


def hides(row: Any, field: Any) -> bool:
    """Say whether a part points to something that is not public."""
    target = getattr(row, field.name)
    return target is not None and target.state in HIDDEN


def tie_part(owner: Model, part: Any, name: str) -> Tie:
    """Give the tie of a record through one of its parts."""
    words = f"{part._meta.verbose_name}: {name_field(type(part), name)}"
    return Tie(owner, getattr(part, name), "", words, is_needed=False)


def find_in_statements(rows: Sequence[Any]) -> Iterator[Tie]:
    """Give the documents of statements on rows: what a draft says is not shown."""
    if not rows or not hasattr(rows[0], "statements"):
        return
    owners = {row.pk: row for row in rows}
    said = Statement.objects.about(rows).filter(document__state__in=HIDDEN)
    for statement in said.exclude(state=WITHDRAWN):
        row = owners[statement.object_id]
        yield Tie(row, statement.document, STATEMENTS, "source", is_needed=False)
