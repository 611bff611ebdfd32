"""The ledger: makes and completes rows with their statements, and keeps what it did.

What is made is a draft. A row that the public sees, and a part of one, is left as it is unless a
publisher applies: what is added to it would show at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model, TextField

from meetings.models import Document, Statement
from meetings.partial_dates import Answer, PartialDate
from meetings.readings import get_column, own_reading, reading_of_own
from submissions.importing.writing.claims import LONGEST_VALUE, Claim, Said
from submissions.importing.writing.entries import columns_of, entry, held_by
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.slugs import Slugs
from submissions.models import ImportBatch

DRAFT = "draft"
STATED = [
    *("field", "value", "reading", "locator", "certainty", "state"),
    *("preferred", "conflict_id"),
]
"""The columns of a statement that undoing compares; the rest says what it is on."""
SHOWS = "is public, and what is added to it shows at once; a publisher has to apply this"


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document says of a row already: each field with its readings and its places."""

    readings: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def find(cls, row: Model, document: Document) -> "Stated":
        """Look it up."""
        rows = Statement.objects.filter(
            content_type=ContentType.objects.get_for_model(row), object_id=row.pk, document=document
        ).values_list("field", "reading", "locator")
        return cls(
            frozenset((name, reading) for name, reading, _ in rows),
            frozenset((name, place) for name, _, place in rows),
        )

    def has(self, statement: Statement) -> bool:
        """Say whether there is no room or no need for a statement."""
        return (statement.field, statement.reading) in self.readings or (
            statement.field,
            statement.locator,
        ) in self.places


@dataclass
class Ledger:
    """What is written in one run, claim by claim."""

    batch: ImportBatch
    may_show: bool
    """Whether the one who applies may publish."""
    is_plan: bool = False
    """Whether all of it is taken back; statements are then told and not written."""
    slugs: Slugs = field(default_factory=Slugs)
    entries: list[dict[str, Any]] = field(default_factory=list)
    """Of the claim that is being written; its statements come to it when they are written."""
    notes: list[str] = field(default_factory=list)
    """Of the claim that is being written: what was left out of it, and why."""
    said: list[tuple[Model, Statement]] = field(default_factory=list)
    """Of the claim that is being written: each with its row, which may have no key yet."""
    unborn: list[tuple[Model, dict[str, Any]]] = field(default_factory=list)
    """Rows to which no other refers, with their entries: they are made many at a time."""
    waiting: list[tuple[Model, Statement, list[dict[str, Any]]]] = field(default_factory=list)
    """The statements of claims that are written, to be written many at a time."""

    def begin(self) -> None:
        """Begin with the next claim; what was said by one that was given up is forgotten."""
        self.entries, self.notes, self.said = [], [], []

    def keep(self) -> None:
        """Keep what the claim said, since it is written."""
        self.waiting += [(row, statement, self.entries) for row, statement in self.said]
        self.said = []

    def drop(self) -> None:
        """Forget what waits, since the claims are given up."""
        self.unborn, self.waiting, self.said = [], [], []

    def flush(self) -> None:
        """Make the rows and write the statements that wait, and tell each claim of its own."""
        self._bear()
        for row, statement, _ in self.waiting:
            statement.object_id = row.pk
        if not self.is_plan:
            Statement.objects.bulk_create([statement for _, statement, _ in self.waiting])
        for _, statement, entries in self.waiting:
            after = held_by(statement, STATED)
            fields = {name: [None, after[name]] for name in after}
            entries.append(entry("stated", statement, fields))
        self.waiting = []

    def _bear(self) -> None:
        """Make the rows that wait, in one statement for each model."""
        by_model: dict[type[Model], list[Model]] = {}
        for row, _ in self.unborn:
            by_model.setdefault(type(row), []).append(row)
        for model, rows in by_model.items():
            model._default_manager.bulk_create(rows)
        for row, told in self.unborn:
            told["pk"] = row.pk
        self.unborn = []

    def make(self, model: type[Model], *, at_once: bool = True, **columns: Any) -> Any:
        """Make a row as it is given; raises HeldError for a value that its columns do not take.

        One to which nothing refers may be made later, with others, when the ledger is flushed.
        """
        row = model(**columns)
        self._refuse_shown(row)
        self._check(row)
        if at_once:
            row.save(force_insert=True)
        after = held_by(row)
        told = entry("created", row, {name: [None, after[name]] for name in after})
        self.entries.append(told)
        if not at_once:
            self.unborn.append((row, told))
        return row

    def record(
        self,
        claim: Claim,
        model: type[Model],
        *,
        said: Mapping[str, Said],
        document: Document | None,
        row: Model | None = None,
        at_once: bool = True,
        **columns: Any,
    ) -> Any:
        """Make a row from what a source says, or complete one; add the source's statements.

        `columns` are what no statement is made on, such as the body and the slug; they are for a
        new row only.
        """
        if row is not None:
            self._complete(claim, row, said, document)
            return row
        values = {name: one.value for name, one in said.items()}
        made = self.make(model, at_once=at_once, **columns, **values)
        if document is not None:
            whole = Said("", claim.passage, claim.is_inferred)
            self._state(claim, made, {"": whole, **said}, document, Stated())
        return made

    def _complete(
        self, claim: Claim, row: Model, said: Mapping[str, Said], document: Document | None
    ) -> None:
        """Fill the empty columns of a row; what is otherwise there is a statement beside it."""
        given = {name: one for name, one in said.items() if _is_told(row, name, one)}
        silent = {name: one for name, one in given.items() if _is_silent(row, name)}
        if silent and is_public(row) and not self.may_show:
            self.notes.append(f"{', '.join(silent)}: “{row}” {SHOWS}")
        elif silent:
            self.fill(row, **{name: one.value for name, one in silent.items()})
        if document is not None:
            kept = {name: one for name, one in given.items() if not _is_coarser(row, name, one)}
            if any(other == row for other, _, _ in self.waiting):
                self.flush()
            self._state(claim, row, kept, document, Stated.find(row, document))

    def fill(self, row: Model, **values: Any) -> None:
        """Put values into columns of a row."""
        before = held_by(row)
        for name, value in values.items():
            setattr(row, name, value)
        after = held_by(row)
        changed = {
            name: [before[name], after[name]] for name in after if before[name] != after[name]
        }
        if changed:
            self._check(row, only=list(changed))
            row.save(update_fields=list(changed))
            self.entries.append(entry("filled", row, changed))

    def _state(
        self, claim: Claim, row: Model, said: Mapping[str, Said], document: Document, stated: Stated
    ) -> None:
        """Add a document's statements on a row, but none that it has already."""
        facts = {"", *getattr(row, "FACTS", ())}
        rows = [
            _make_statement(claim, row, name, one, document)
            for name, one in said.items()
            if name in facts and (not name or _is_told(row, name, one))
        ]
        self.said += [(row, statement) for statement in rows if not stated.has(statement)]

    def _refuse_shown(self, row: Model) -> None:
        """Hold back a part that would be public at once."""
        if not self.may_show and not hasattr(row, "state") and is_public(row):
            raise HeldError(f"“{holder_of(row)}” {SHOWS}.")

    @staticmethod
    def _check(row: Model, only: list[str] | None = None) -> None:
        """Refuse values that are too long, are no choice or no address; in words."""
        left = [
            column.name
            for column in columns_of(type(row))
            if isinstance(column, ForeignKey) or (only is not None and column.attname not in only)
        ]
        try:
            row.clean_fields(exclude=left)
        except ValidationError as error:
            words = "; ".join(
                f"{name.replace('_', ' ')}: {' '.join(told)}"
                for name, told in error.message_dict.items()
            )
            raise HeldError(words) from None


def _make_statement(
    claim: Claim, row: Model, name: str, said: Said, document: Document
) -> Statement:
    return Statement(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        field=name,
        value=(said.words or str(said.value or ""))[:LONGEST_VALUE],
        reading=reading_of_own(type(row), name, said.value) if name else "",
        document=document,
        locator=claim.locator,
        certainty=said.certainty,
    )


def find_same(model: type[Model], **key: Any) -> Any:
    """Give the one row with this natural key, which was not yet known when it was proposed."""
    found = list(model._default_manager.filter(**key).order_by("pk")[:2])
    return found[0] if len(found) == 1 else None


def is_public(row: Model) -> bool:
    """Say whether the public sees a row, or would see it: a part is seen with its record."""
    if hasattr(row, "state"):
        return str(row.state) != DRAFT
    holder = holder_of(row)
    return holder is not None and is_public(holder)


def holder_of(row: Model) -> Model | None:
    """Give the record of which a row is a part."""
    name = getattr(row, "HOLDER", "")
    found = getattr(row, name, None) if name else None
    return found if isinstance(found, Model) else None


def _is_told(row: Model, name: str, said: Said) -> bool:
    """Say whether a source gives a value that can be compared, or words of its own."""
    if isinstance(_column(row, name), TextField):
        return bool(said.value)
    return bool(reading_of_own(type(row), name, said.value))


def _is_silent(row: Model, name: str) -> bool:
    if isinstance(_column(row, name), TextField):
        return not getattr(row, name)
    return not own_reading(row, name)


def _is_coarser(row: Model, name: str, said: Said) -> bool:
    """Say whether a date is less exact than the record's and holds it: no other word on it.

    Two days are no rough word for one of them.
    """
    now, then = getattr(row, name), said.value
    if not (isinstance(now, PartialDate) and isinstance(then, PartialDate)):
        return False
    outer, inner = (then.earliest, then.latest), (now.earliest, now.latest)
    if now.edtf == then.edtf or "/" in then.edtf or outer[0] is None or outer[1] is None:
        return False
    if inner[0] is None or inner[1] is None:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1] and now.overlaps(then) != Answer.NO


def _column(row: Model, name: str) -> Any:
    """Give a column, None for a partial date, which has several."""
    return None if isinstance(getattr(row, name), PartialDate) else get_column(type(row), name)
