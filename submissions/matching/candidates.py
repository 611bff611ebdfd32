"""Participants that a word may name, each with a score from 0 to 1 and the reasons for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CERTAIN = 0.95
"""From here on a candidate may be chosen by itself."""
MARGIN = 0.05
"""No rival may be as near as this to the one that is chosen."""
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


def choose(candidates: Sequence[Candidate]) -> Candidate | None:
    """Give the one candidate that is certain and has no rival, None where an editor decides."""
    best, *others = sorted(candidates, key=lambda one: -one.score) or [None]
    if best is None or best.score < CERTAIN:
        return None
    return None if any(best.score - one.score < MARGIN for one in others) else best
