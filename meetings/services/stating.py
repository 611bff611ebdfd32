"""Statements as an editor gives them beside the facts: what a source says, at which place of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from meetings.models import Document, PublicationState, Statement
from meetings.services import prefer_statement


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document, and how what is said stands there."""

    document: Document
    locator: str
    certainty: str

    def __str__(self) -> str:
        return f"{self.document}, {self.locator}" if self.locator else str(self.document)


@dataclass(frozen=True, slots=True)
class Word:
    """One source's word on one fact of a record; `field` "" is the record as a whole."""

    field: str
    source: Source
    value: str = ""
    reading: str = ""
    reason: str = ""
    """Why the record is to follow it; "" where it is only one more statement."""


@dataclass(slots=True)
class Stated:
    """What was written: the statements that are new, and those that the record follows now."""

    made: list[Statement] = field(default_factory=list)
    preferred: list[Statement] = field(default_factory=list)


@transaction.atomic
def state_facts(row: Model, words: Iterable[Word], *, state: str) -> Stated:
    """Write down these words on a record; what a document says there already stays as it is."""
    stated = Stated()
    for word in words:
        statement, is_new = _state(row, word, state)
        if is_new:
            stated.made.append(statement)
        if word.reason and prefer_statement(statement, word.reason):
            stated.preferred.append(statement)
    return stated


@transaction.atomic
def state_rows(rows: Sequence[Model], source: Source, *, state: str) -> Stated:
    """Let a source vouch for each of these rows as a whole; not twice for one."""
    stated = Stated()
    for row in rows:
        statement, is_new = _state(row, Word("", source), state)
        if is_new:
            stated.made.append(statement)
    return stated


def choose_state(*, is_published: bool, may_publish: bool) -> str:
    """Give the state of a new statement: a draft, until someone who may publish it does."""
    published = is_published and may_publish
    return PublicationState.PUBLISHED if published else PublicationState.DRAFT


def _state(row: Model, word: Word, state: str) -> tuple[Statement, bool]:
    return Statement.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        field=word.field,
        document=word.source.document,
        locator=word.source.locator,
        defaults={
            "value": word.value,
            "reading": word.reading,
            "certainty": word.source.certainty,
            "state": state,
        },
    )
