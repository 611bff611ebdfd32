"""Where sources disagree: the listed conflicts, and the facts disputed without a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Model

from meetings.evidence import Evidence, Fact, SubjectKey
from meetings.models import Conflict, Statement
from meetings.subjects import Place, find_place, find_public

FactKey = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to the question: the reading, and the statements that give it."""

    reading: str
    statements: tuple[Statement, ...]
    is_shown: bool
    """Whether the record shows this answer for a stated reason."""

    @property
    def value(self) -> str:
        """Give the answer in a source's words, or in its comparable form."""
        return self.statements[0].value or self.reading


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact on which sources disagree: the record it is on, and every side."""

    fact: Fact
    place: Place
    sides: tuple[Side, ...]

    @property
    def preferred(self) -> Statement | None:
        """Give the statement that the record follows, None when it is undecided."""
        return self.fact.preferred

    @property
    def is_agreed(self) -> bool:
        """Whether all sources say the same on this fact, though not on the conflict's others."""
        return len(self.sides) == 1


@dataclass(frozen=True, slots=True)
class ListedConflict:
    """A conflict with a number, and the facts that it is about."""

    conflict: Conflict
    disputes: tuple[Dispute, ...]

    @property
    def is_decided(self) -> bool:
        """Whether the record follows one side on every fact of it that sources disagree on."""
        disputed = [dispute for dispute in self.disputes if not dispute.is_agreed]
        return bool(disputed) and all(dispute.preferred for dispute in disputed)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All that public sources disagree on."""

    listed: tuple[ListedConflict, ...]
    unlisted: tuple[Dispute, ...]

    @property
    def decided(self) -> int:
        """Count the listed conflicts in which the record follows one side."""
        return sum(one.is_decided for one in self.listed)

    @property
    def undecided(self) -> int:
        """Count the listed conflicts that stay open."""
        return len(self.listed) - self.decided


def find_conflicts() -> Conflicts:
    """Load all conflicts whose records are public; the number of queries does not grow."""
    numbered = find_numbered_facts()
    disputed = find_disputed_facts()
    subjects = find_public((key[0], key[1]) for key in {*numbered, *disputed})
    evidence = Evidence.gather(subjects.values())
    listed = {
        conflict: find_disputes(
            (key for key, numbers in numbered.items() if conflict.pk in numbers), subjects, evidence
        )
        for conflict in Conflict.objects.public()
    }
    unlisted = (key for key in disputed if key not in numbered)
    return Conflicts(
        listed=tuple(ListedConflict(one, found) for one, found in listed.items() if found),
        unlisted=find_disputes(unlisted, subjects, evidence),
    )


def find_shown(keys: Iterable[int]) -> set[int]:
    """Give which of these conflicts have a place on the page: a public record that they are about.

    One query, and one for each kind of record.
    """
    said = Statement.objects.public().filter(conflict__in=list(keys)).order_by()
    rows = list(said.values_list("content_type_id", "object_id", "conflict_id").distinct())
    subjects = find_public((type_id, pk) for type_id, pk, _ in rows)
    return {conflict for type_id, pk, conflict in rows if (type_id, pk) in subjects}


def find_numbered_facts() -> dict[FactKey, set[int]]:
    """Give the facts on which a public statement belongs to a listed conflict."""
    rows = (
        Statement.objects.public()
        .filter(conflict__state="published")
        .order_by("conflict__number", "pk")
        .values_list("content_type_id", "object_id", "field", "conflict_id")
    )
    found: dict[FactKey, set[int]] = {}
    for type_id, pk, field, conflict in rows:
        found.setdefault((type_id, pk, field), set()).add(conflict)
    return found


def find_disputed_facts() -> list[FactKey]:
    """Give the facts of which public statements have more than one reading."""
    return list(
        Statement.objects.public()
        .exclude(field="")
        .values("content_type_id", "object_id", "field")
        .annotate(readings=Count("reading", distinct=True))
        .filter(readings__gt=1)
        .order_by("content_type_id", "object_id", "field")
        .values_list("content_type_id", "object_id", "field")
    )


def find_disputes(
    keys: Iterable[FactKey], subjects: dict[SubjectKey, Model], evidence: Evidence
) -> tuple[Dispute, ...]:
    """Give the disputes on these facts; those of records that are not public are left out."""
    return tuple(
        read_dispute(evidence.fact(subjects[type_id, pk], field))
        for type_id, pk, field in keys
        if (type_id, pk) in subjects
    )


def read_dispute(fact: Fact) -> Dispute:
    """Give a fact with its statements sorted by what they say."""
    own = [statement for statement in fact.statements if statement.field == fact.field]
    readings = dict.fromkeys(statement.reading for statement in own)
    sides = tuple(read_side(reading, own) for reading in readings)
    return Dispute(fact=fact, place=find_place(fact.subject), sides=sides)


def read_side(reading: str, statements: Sequence[Statement]) -> Side:
    """Give the statements with one reading."""
    own = tuple(statement for statement in statements if statement.reading == reading)
    return Side(reading, own, is_shown=any(statement.preferred for statement in own))
