"""Who held a seat on the days of a meeting, as editors know it: drafts too, one row for each.

A seat was held where its dates say so for the first and for the last day that the meeting can have
had; where they leave it open, by the composition that it belongs to. Where only some of that is
certain, it is not known whether the seat was held.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from meetings.models import (
    AttendanceRole,
    Composition,
    Membership,
    PublicationState,
    Role,
    StakeholderGroup,
)
from meetings.partial_dates import Answer, PartialDate, was_between
from meetings.partial_dates.answers import agreed

ROLES = {
    Role.CHAIR: AttendanceRole.CHAIR,
    Role.ACTING_CHAIR: AttendanceRole.CHAIR,
    Role.SECRETARIAT: AttendanceRole.SECRETARIAT,
}
"""What a role on a body proposes for a meeting; all others are delegates."""
Held = tuple[Composition | None, bool]
"""The composition of a day, and whether it certainly held."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody with a seat that day, or perhaps with one."""

    membership: Membership
    is_certain: bool
    """Whether the seat was certainly held on all days of the meeting."""
    group: StakeholderGroup | None
    """The one group of all seats that this participant held; None where there is not one."""
    differ: bool
    """Whether several seats of this participant name different groups."""
    role: str
    """What the seat proposes for the meeting, a code of `AttendanceRole`."""


def find_seats(body_id: int, held: PartialDate) -> list[Seat]:
    """Give everybody who held a seat on these days or may have, in the order of groups and names.

    Two queries however many there are; none where no day is known, as nothing can be said then.
    """
    first, last = held.earliest or held.latest, held.latest or held.earliest
    if first is None or last is None:
        return []
    compositions = list(Composition.objects.filter(body=body_id).exclude(state=WITHDRAWN))
    days = [(day, _composition_on(day, compositions)) for day in (first, last)]
    found: dict[int, list[tuple[Membership, Answer]]] = defaultdict(list)
    for row in _find_memberships(body_id, first, last):
        answer = agreed(_held_by(row, day, composition) for day, composition in days)
        if answer != Answer.NO:
            found[row.participant_id].append((row, answer))
    return [_seat(rows) for rows in found.values()]


WITHDRAWN = PublicationState.WITHDRAWN


def _find_memberships(body_id: int, first: date, last: date) -> Iterable[Membership]:
    started = Q(starts_earliest__isnull=True) | Q(starts_earliest__lte=last)
    not_over = Q(ends_latest__isnull=True) | Q(ends_latest__gte=first)
    rows = Membership.objects.filter(started, not_over, body=body_id).exclude(state=WITHDRAWN)
    return rows.select_related("participant", "representing", "group").order_by(
        "group__order", "group__slug", "participant__sort_name", "slug"
    )


def _held_by(row: Membership, day: date, composition: Held) -> Answer:
    answer = was_between(row.starts, row.ends, day)
    found, is_certain = composition
    if answer != Answer.UNKNOWN or row.composition_id is None or found is None:
        return answer
    if row.composition_id != found.pk:
        return Answer.NO
    return Answer.YES if is_certain else Answer.UNKNOWN


def _composition_on(day: date, compositions: Iterable[Composition]) -> Held:
    """The composition of a day: a certain one before a possible one, of several the latest."""
    held = [(_holds(composition, day), composition) for composition in compositions]
    possible = [pair for pair in held if pair[0] != Answer.NO]
    if not possible:
        return None, False
    answer, found = max(possible, key=lambda pair: (pair[0] == Answer.YES, _began(pair[1])))
    return found, answer == Answer.YES


def _holds(composition: Composition, day: date) -> Answer:
    decided = composition.decided.earliest
    if not composition.starts.is_known and (decided is None or decided > day):
        return Answer.NO
    return was_between(composition.starts, composition.ends, day)


def _began(composition: Composition) -> date:
    return composition.starts.earliest or composition.decided.earliest or date.min


def _seat(rows: Sequence[tuple[Membership, Answer]]) -> Seat:
    """One row of somebody's memberships, the certain ones alone where there are any."""
    certain = [row for row, answer in rows if answer == Answer.YES]
    seats = certain or [row for row, _ in rows]
    groups = {row.group_id: row.group for row in seats if row.group is not None}
    roles = [ROLES[Role(row.role)] for row in seats if row.role in ROLES]
    return Seat(
        membership=seats[0],
        is_certain=bool(certain),
        group=next(iter(groups.values())) if len(groups) == 1 else None,
        differ=len(groups) > 1,
        role=roles[0] if roles else AttendanceRole.DELEGATE,
    )
