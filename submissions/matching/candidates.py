"""Participants that a word may name, each with a score from 0 to 1 and the reasons for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from meetings.models import ParticipantKind
from submissions.matching.alike import find_alike
from submissions.matching.context import NOTHING_ELSE, Context
from submissions.matching.likeness import NEAR_FAMILY, ONE_WORD, Likeness
from submissions.matching.names import Known, NameIndex

CERTAIN = 0.95
"""From here on a candidate may be chosen by itself."""
MARGIN = 0.05
"""No rival may be as near as this to the one that is chosen."""
UNCERTAIN, LIKE = 0.94, 0.9
"""What a name that is not certain by itself may come to, and one that is only like another:
nothing beside a name makes it certain."""
LEAST = 0.3
"""Below this a candidate is no help."""
MOST = 8
"""So many candidates are given for a word."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A participant that may be meant."""

    pk: int
    slug: str
    label: str
    score: float
    reasons: tuple[str, ...] = ()


def find_candidates(
    names: NameIndex,
    word: str,
    *,
    kind: str = "",
    domain: str = "",
    organisation: str = "",
    country: str = "",
    near: frozenset[int] = frozenset(),
) -> list[Candidate]:
    """Give those whom a word may name, best first, at most eight.

    `kind` is what a source shows the participant to be (ParticipantKind) or "". `near` are the
    participants already tied to the body or the meeting. No query is made.
    """
    alike = find_alike(names, word, kind=kind)
    if not alike:
        return []
    context = Context.read(
        names,
        kind=kind,
        organisation=organisation,
        organisations=find_organisations(names, organisation),
        domain=domain,
        country=country,
        near=near,
    )
    return _rank(_weigh(names, pk, likeness, context) for pk, likeness in alike.items())


def find_organisations(names: NameIndex, word: str) -> frozenset[int]:
    """Give the organisations and States that a word names for sure or nearly so."""
    if not word:
        return frozenset()
    if word not in names.resolved:
        alike = find_alike(names, word, kind=ParticipantKind.ORGANISATION)
        names.resolved[word] = frozenset(pk for pk, one in alike.items() if one.score >= LIKE)
    return names.resolved[word]


def choose(candidates: Sequence[Candidate]) -> Candidate | None:
    """Give the one candidate that is certain and has no rival, None where an editor decides."""
    if not candidates:
        return None
    best, *others = sorted(candidates, key=lambda one: -one.score)
    if best.score < CERTAIN:
        return None
    rivals = (one for one in others if round(best.score - one.score, 3) < MARGIN)
    return None if any(rivals) else best


def _weigh(names: NameIndex, pk: int, likeness: Likeness, context: Context) -> Candidate:
    known = names.participants[pk]
    weights = [] if context == NOTHING_ELSE else list(context.weigh(known, names))
    score = likeness.score + sum(weight for weight, _ in weights)
    reasons = [likeness.reason, *(reason for _, reason in weights)]
    if known.is_withdrawn:
        reasons.append("withdrawn from the public record")
    most = _most_for(likeness.score, known)
    return Candidate(pk, known.slug, known.name, round(max(0.0, min(score, most)), 3), (*reasons,))


def _most_for(score: float, known: Known) -> float:
    """Give the most that a name of this likeness may come to, whatever else speaks for it."""
    if score <= ONE_WORD:
        return ONE_WORD
    if score <= NEAR_FAMILY:
        return LIKE
    return 1.0 if score >= CERTAIN and not known.is_withdrawn else UNCERTAIN


def _rank(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Put the best first; of equals the one whose address comes first."""
    found: Iterator[Candidate] = (one for one in candidates if one.score >= LEAST)
    return sorted(found, key=lambda one: (-one.score, one.slug))[:MOST]
