"""Evidence for the facts of a page: who says what, where, and on what sources disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from meetings.models import Document, Statement

SubjectKey = tuple[int, int]


def subject_key(subject: Model) -> SubjectKey:
    """Give what identifies a row among all tables: (content type id, primary key)."""
    return ContentType.objects.get_for_model(subject).pk, subject.pk


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of one record with the statements that bear on it."""

    subject: Model
    field: str
    statements: tuple[Statement, ...]
    """What sources say on the field; where none does, what vouches for the record as a whole."""

    @property
    def readings(self) -> tuple[str, ...]:
        """Give the different readings of this field, in the order in which they were entered."""
        own = (s.reading for s in self.statements if s.field == self.field and s.field)
        return tuple(dict.fromkeys(reading for reading in own))

    @property
    def is_disputed(self) -> bool:
        """Whether sources disagree on it."""
        return len(self.readings) > 1

    @property
    def preferred(self) -> Statement | None:
        """Give the statement whose value the record shows for a stated reason, if one is chosen."""
        return next((s for s in self.statements if s.preferred), None)

    @property
    def name(self) -> str:
        """Give what identifies the fact on a page, such as 'meetings.meeting/12/held'."""
        return f"{self.subject._meta.label_lower}/{self.subject.pk}/{self.field}"


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered place in a document, as 'How we know' lists it."""

    number: int
    document: Document
    locator: str
    certainty: str

    @property
    def anchor(self) -> str:
        """Give the id of its entry on the page."""
        return f"source-{self.number}"


@dataclass(slots=True)
class Evidence:
    """The statements on the records of one page; numbers its sources as they are first cited."""

    statements: dict[SubjectKey, list[Statement]]
    sources: dict[tuple[int, str, str], Source] = field(default_factory=dict)
    disputed: dict[str, Fact] = field(default_factory=dict)

    @classmethod
    def gather(cls, *subjects: Iterable[Model]) -> Evidence:
        """Load all public statements on these rows, in one query whatever their number."""
        rows = [row for row in chain.from_iterable(subjects) if row is not None]
        found: dict[SubjectKey, list[Statement]] = defaultdict(list)
        if rows:
            for statement in Statement.objects.public().about(rows):
                found[statement.content_type_id, statement.object_id].append(statement)
        return cls(statements=found)

    def fact(self, subject: Model, name: str) -> Fact:
        """Give a fact with its statements: those on the field, else those on the whole record."""
        about = self.statements.get(subject_key(subject), [])
        own = tuple(s for s in about if name and s.field == name)
        return Fact(subject, name, own or tuple(s for s in about if s.field == ""))

    def disputes(self, subject: Model) -> list[Fact]:
        """Give all facts of a record on which sources disagree."""
        names = dict.fromkeys(s.field for s in self.statements.get(subject_key(subject), []))
        facts = (self.fact(subject, name) for name in names if name)
        return [fact for fact in facts if fact.is_disputed]

    def cite(self, fact: Fact) -> list[Source]:
        """Number the sources of a fact, the first time it is shown, and give them."""
        if fact.is_disputed:
            self.disputed.setdefault(fact.name, fact)
        return list(dict.fromkeys(self.number(s) for s in fact.statements))

    def number(self, statement: Statement) -> Source:
        """Give the numbered source of one statement."""
        key = (statement.document_id, statement.locator, statement.certainty)
        if key not in self.sources:
            self.sources[key] = Source(
                number=len(self.sources) + 1,
                document=statement.document,
                locator=statement.locator,
                certainty=statement.get_certainty_display(),
            )
        return self.sources[key]
