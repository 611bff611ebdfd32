"""How a fact of one kind reads as a record: what it names, what it means, what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from submissions.importers.records import ContributorFact, Fact, Part
from submissions.matching.comparing import Named
from submissions.matching.indexes import Indexes
from submissions.matching.matches import NEW, Match
from submissions.matching.records import RecordIndex
from submissions.matching.references import (
    Reference,
    Said,
    refer,
    refer_to_body,
    refer_to_group,
    refer_to_participant,
    refer_to_row,
)


@dataclass
class PartAtHand:
    """A part while its facts are read: what the batch knows, and what was found of its facts."""

    part: Part
    indexes: Indexes
    matches: dict[str, Match] = field(default_factory=dict)
    """By the keys of facts."""
    bodies: dict[str, int | None] = field(default_factory=dict)
    """The bodies of the meetings among them, by the same keys."""
    subjects: dict[str, Reference] = field(default_factory=dict)
    """What the figures among them count, by the same keys."""
    contributors: dict[str, list[ContributorFact]] = field(default_factory=dict)
    """By the key of their submission."""

    @property
    def records(self) -> RecordIndex:
        """Give the records of the body that the batch is about."""
        return self.indexes.records(self.indexes.body)

    def body(self, word: str) -> Reference:
        """Give a reference to the body of a word, that of the batch where there is none."""
        return refer_to_body(word, self.indexes)

    def meeting(self) -> tuple[int | None, dict[str, Reference]]:
        """Give the meeting of the batch, with the reference to it."""
        row = self.indexes.batch.meeting
        reference = refer_to_row(row, "meeting", "the meeting of this import")
        return reference.pk, {"meeting": reference}


@dataclass(frozen=True)
class Reading:
    """What a fact comes to."""

    model: type[Model] | None = None
    match: Match = NEW
    record: Model | None = None
    """The record that is meant, where one is."""
    references: dict[str, Reference] = field(default_factory=dict)
    said: dict[str, Any] = field(default_factory=dict)
    """The fields of the record with what the source says of them; what is empty is not said."""
    own_words: frozenset[str] = frozenset()
    """The fields that are the record's own words, or tell only what it is: never compared."""
    describe: Callable[[int], tuple[str, str]] | None = None
    """Gives the slug and the label of a row of the model."""


ReadFact = Callable[[Any, PartAtHand], Reading]


def name_all(
    fact: Any, at_hand: PartAtHand, *, kind: str = "", guess: str = ""
) -> dict[str, Reference]:
    """Give the references of a fact to a participant, an organisation and a group.

    Each is there only where the source has a word for it. `kind` is that of the participant,
    `guess` a name found in running text.
    """
    indexes, organisation = at_hand.indexes, getattr(fact, "organisation", "")
    said = Said(kind, organisation, getattr(fact, "country", ""), is_guess=not fact.name)
    found: dict[str, Reference] = {}
    if word := fact.name or guess:
        found["participant"] = refer_to_participant(word, said, indexes)
    if organisation:
        beside = Said(kind="organisation" if fact.name else kind)
        found["organisation"] = refer_to_participant(organisation, beside, indexes)
    if group := getattr(fact, "group_word", ""):
        found["group"] = refer_to_group(group, indexes)
    return found


def who_of(references: dict[str, Reference]) -> Reference | None:
    """Give who is meant: the participant, or the organisation where no person is named."""
    return references.get("participant") or references.get("organisation")


def chosen(references: dict[str, Reference], name: str) -> Named | None:
    """Give the record that a reference chose, as a value."""
    return references[name].chosen if name in references else None


def read_record(
    match: Match,
    rows: dict[int, Any],
    *,
    model: type[Model],
    references: dict[str, Reference],
    said: dict[str, Any],
    own_words: frozenset[str] = frozenset(),
) -> Reading:
    """Give a reading on rows that were loaded: with the one that is meant, if any."""
    return Reading(
        model=model,
        match=match,
        record=rows.get(match.pk) if match.pk is not None else None,
        references=references,
        said={name: value for name, value in said.items() if value not in ("", None)},
        own_words=own_words,
        describe=lambda pk: _describe(rows[pk]),
    )


def refer_to_record(reading: Reading) -> Reference | None:
    """Give a reference to the record of a fact: the one that is meant, or several; None for new."""
    if reading.model is None or reading.describe is None or not reading.match.rows:
        return None
    kind = reading.model._meta.model_name or ""
    return refer(reading.match, "", kind, reading.describe)


def says(fact: Fact, name: str, *, unless: object = "") -> Any:
    """Give what a fact says, None where it is only what stands there by default."""
    value = getattr(fact, name)
    return None if value == unless else value


def _describe(row: Any) -> tuple[str, str]:
    return str(getattr(row, "slug", "")), str(row)
