"""Which composition and which memberships held on the day that decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from meetings.compositions import Term, composition_on, held_by
from meetings.models import Composition, Role
from meetings.partial_dates import Answer
from submissions.counting.bases import ENTITLED
from submissions.counting.groups import CHAIRS
from submissions.models import Asked, Call

SEATLESS = (*CHAIRS, Role.SECRETARIAT, Role.ADVISER)


class Seat(Term, Protocol):
    """A membership, or as much of one as says whether it was held and can be asked."""

    @property
    def participant_id(self) -> int:
        """Give its holder."""

    @property
    def group_id(self) -> int | None:
        """Give its group."""

    @property
    def group_word(self) -> str:
        """Give the group as the source calls it."""

    @property
    def role(self) -> str:
        """Give the code of its role."""

    @property
    def status(self) -> str:
        """Give the code of its standing."""


S = TypeVar("S", bound=Seat)


def find_day(call: Call) -> date | None:
    """Give the day that decides: the deadline, else the opening; the latest it can be."""
    for known in (call.deadline, call.opens):
        if known.latest or known.earliest:
            return known.latest or known.earliest
    return None


def find_composition(
    call: Call, day: date | None, compositions: Sequence[Composition]
) -> tuple[Composition | None, bool]:
    """Give the composition whose seats are the base, and whether it certainly held that day.

    The one that the call names; else, unless everyone was asked, the one of that day: a certain
    one before a possible one, of several the latest.
    """
    if call.composition_id is not None:
        named = next((c for c in compositions if c.pk == call.composition_id), None)
        return named, named is not None
    return composition_on(day, compositions) if call.asked != Asked.EVERYONE else (None, False)


def in_office(
    memberships: Iterable[S],
    day: date | None,
    *,
    composition: Composition | None,
    certain: bool,
) -> list[tuple[S, Answer]]:
    """Give the memberships with a seat that day, yes or unknown, one per participant and group.

    `composition` is the one of that day, and `certain` whether it certainly held.
    """
    found: dict[tuple[int, int | None, str], tuple[S, Answer]] = {}
    for membership in memberships:
        answer = held_by(membership, day, composition=composition, certain=certain)
        key = (membership.participant_id, membership.group_id, membership.group_word)
        if answer == Answer.NO or not has_seat(membership):
            continue
        if key not in found or answer == Answer.YES:
            found[key] = (membership, answer)
    return list(found.values())


def has_seat(membership: Seat) -> bool:
    """Say whether it is a seat that can be asked to answer."""
    return membership.role not in SEATLESS and membership.status in ENTITLED
