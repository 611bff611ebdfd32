"""What sources say on the facts of one record, as its form shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from meetings.column_values import is_in_our_words
from meetings.models import PublicationState, Statement
from meetings.readings import NO_VALUE, reading_of_own


@dataclass(frozen=True, slots=True)
class Said:
    """One statement beside its field."""

    statement: Statement
    differs: bool
    """Whether it says otherwise than the record holds."""
    may_be_preferred: bool

    @property
    def words(self) -> str:
        """Give the value as printed, or in its comparable form."""
        return self.statement.value or self.statement.reading

    @property
    def marks(self) -> list[str]:
        """Give in words what keeps it, or its document, from the public."""
        found = [] if self.statement.state == PublicationState.PUBLISHED else [self.statement.state]
        document = self.statement.document.state
        if document != PublicationState.PUBLISHED:
            found.append(f"its document: {document}")
        return found


def load_statements(row: Model) -> dict[str, list[Statement]]:
    """Give all statements on a record by the fact that they bear on, in one query."""
    found: dict[str, list[Statement]] = {}
    if row.pk is not None:
        for statement in Statement.objects.about([row]):
            found.setdefault(statement.field, []).append(statement)
    return found


def list_said(row: Model, name: str, statements: Iterable[Statement]) -> list[Said]:
    """Give the statements on a fact against what the record holds, the preferred one first."""
    rows = sorted(statements, key=lambda one: not one.preferred)
    model = type(row)
    own = reading_of_own(model, name, getattr(row, name)) if rows else ""
    compared = bool(rows) and not is_in_our_words(model, name)
    differing = [compared and not says_the_same(one, own) for one in rows]
    is_open = any(differing) or len({one.reading for one in rows}) > 1
    leading = {one.reading for one in rows if one.preferred}
    return [
        Said(one, differs, is_open and one.reading not in leading and is_standing(one))
        for one, differs in zip(rows, differing, strict=True)
    ]


def find_contradicting(
    model: type[Model], name: str, statements: Iterable[Statement], *, before: Any, after: Any
) -> list[Statement]:
    """Give the statements that a change of a fact goes against; none where it goes with them.

    A change to what the preferred statement says goes with the sources, and so does one to what
    all say. What was withdrawn says nothing.
    """
    if is_in_our_words(model, name):
        return []
    reading = reading_of_own(model, name, after)
    if reading == reading_of_own(model, name, before):
        return []
    standing = [one for one in statements if is_standing(one)]
    leading = [one for one in standing if one.preferred] or standing
    if all(says_the_same(one, reading) for one in leading):
        return []
    return [one for one in standing if not says_the_same(one, reading)]


def says_the_same(statement: Statement, reading: str) -> bool:
    """Say whether a statement gives this reading; "none" is what an empty field says."""
    return statement.reading == reading or (statement.reading == NO_VALUE and not reading)


def is_standing(statement: Statement) -> bool:
    """Say whether a statement was not withdrawn."""
    return statement.state != PublicationState.WITHDRAWN
