"""What a fact names: participants, groups, bodies, meetings, calls – each with a choice or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from submissions.matching.candidates import Candidate, choose
from submissions.matching.comparing import Named
from submissions.matching.indexes import Indexes
from submissions.matching.matches import Match

MOST = 8
FIRM, LOOSE = 1.0, 0.5
"""The score of a record that is meant, and of those of which one may be."""

Choice = int | str | None


@dataclass(frozen=True, slots=True)
class Reference:
    """A word of a source, with the records that it may name and the one that it does."""

    word: str
    kind: str
    candidates: tuple[Candidate, ...] = ()
    choice: Choice = None

    @property
    def pk(self) -> int | None:
        """Give the record that is chosen, None where none is."""
        return self.choice if isinstance(self.choice, int) else None

    @property
    def chosen(self) -> Named | None:
        """Give the record that is chosen, as a value."""
        found = (one for one in self.candidates if one.pk == self.pk)
        return next((Named(one.pk, one.slug, one.label) for one in found), None)

    @property
    def score(self) -> float:
        """Give how sure the choice is; 1 where there is none to doubt."""
        return next((one.score for one in self.candidates if one.pk == self.pk), 1.0)

    def as_json(self) -> dict[str, Any]:
        """Give it as an item keeps it."""
        candidates = [
            {
                "pk": one.pk,
                "slug": one.slug,
                "label": one.label,
                "score": one.score,
                "reasons": list(one.reasons),
            }
            for one in self.candidates
        ]
        return {
            "word": self.word,
            "kind": self.kind,
            "candidates": candidates,
            "choice": self.choice,
        }


References = Mapping[str, Reference]
NO_REFERENCES: References = {}


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says beside the word for a participant."""

    kind: str = ""
    organisation: str = ""
    country: str = ""
    is_guess: bool = field(default=False)
    """Whether the word was found in running text, so that it is never chosen by itself."""


def refer_to_participant(word: str, said: Said, indexes: Indexes) -> Reference:
    """Give a reference to a participant: "new" is chosen only where nobody comes near."""
    found = indexes.find_candidates(
        word, kind=said.kind, organisation=said.organisation, country=said.country
    )
    best = None if said.is_guess else choose(found)
    nobody: Choice = None if found or said.is_guess else "new"
    return Reference(word, said.kind, tuple(found), best.pk if best else nobody)


def refer_to_group(word: str, indexes: Indexes) -> Reference:
    """Give a reference to a group; a word that is not mapped stays a word."""
    match = indexes.groups.match(word)
    if match.pk is None:
        return Reference(word, "stakeholdergroup", choice="none")
    candidate = Candidate(match.pk, match.slug, match.label, FIRM, (match.how,))
    return Reference(word, "stakeholdergroup", (candidate,), match.pk)


def refer_to_body(word: str, indexes: Indexes) -> Reference:
    """Give a reference to a body, the one at hand where the source names none."""
    bodies = indexes.bodies
    match = bodies.find(word, at_hand=indexes.body)
    return refer(match, word, "body", lambda pk: (bodies.bodies[pk].slug, bodies.bodies[pk].name))


def refer(
    match: Match, word: str, kind: str, describe: Callable[[int], tuple[str, str]]
) -> Reference:
    """Give a reference to what was matched; `describe` gives the slug and the label of a row."""
    score = FIRM if match.status == "matched" else LOOSE
    candidates = (Candidate(pk, *describe(pk), score, match.reasons) for pk in match.rows[:MOST])
    return Reference(word, kind, tuple(candidates), match.pk)


def refer_to_row(row: Any, kind: str, reason: str) -> Reference:
    """Give a reference to a record that the editor who imports has named."""
    if row is None:
        return Reference("", kind)
    candidate = Candidate(row.pk, row.slug, str(row), FIRM, (reason,))
    return Reference("", kind, (candidate,), row.pk)


def lowest(references: Iterable[Reference]) -> float:
    """Give the score of the least sure choice."""
    return min((one.score for one in references), default=1.0)
