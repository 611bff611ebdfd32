"""Which composition of a body held on a day, and whether a membership did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from meetings.models import Composition
from meetings.partial_dates import Answer, PartialDate, was_between


class Term(Protocol):
    """A membership, or as much of one as says when it was held."""

    @property
    def composition_id(self) -> int | None:
        """Give the composition that it belongs to."""

    @property
    def starts(self) -> PartialDate:
        """Give when it began."""

    @property
    def ends(self) -> PartialDate:
        """Give when it ended."""


def composition_on(
    day: date | None, compositions: Iterable[Composition]
) -> tuple[Composition | None, bool]:
    """Give the composition that held on a day, and whether that is certain.

    A certain one before a possible one, of several the latest.
    """
    if day is None:
        return None, False
    held = [(held_on(composition, day), composition) for composition in compositions]
    possible = [pair for pair in held if pair[0] != Answer.NO]
    if not possible:
        return None, False
    answer, found = max(possible, key=lambda pair: (pair[0] == Answer.YES, _began(pair[1])))
    return found, answer == Answer.YES


def held_on(composition: Composition, day: date) -> Answer:
    """Say whether it held; where its start is not known, not before it was decided."""
    decided = composition.decided.earliest
    if not composition.starts.is_known and (decided is None or decided > day):
        return Answer.NO
    return was_between(composition.starts, composition.ends, day)


def _began(composition: Composition) -> date:
    return composition.starts.earliest or composition.decided.earliest or date.min


def held_by(
    membership: Term, day: date | None, *, composition: Composition | None, certain: bool
) -> Answer:
    """Say whether it held that day: by its dates, where they do not decide by its composition.

    `composition` is the one of that day, and `certain` whether it certainly held.
    """
    starts, ends = membership.starts, membership.ends
    answer = Answer.UNKNOWN if day is None else was_between(starts, ends, day)
    if answer != Answer.UNKNOWN or membership.composition_id is None or composition is None:
        return answer
    if membership.composition_id != composition.pk:
        return Answer.NO
    return Answer.YES if certain else Answer.UNKNOWN
