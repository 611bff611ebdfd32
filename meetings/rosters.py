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

from meetings.compositions import composition_on, held_by
from meetings.models import (
    AttendanceRole,
    Composition,
    Membership,
    PublicationState,
    Role,
    StakeholderGroup,
)
from meetings.partial_dates import Answer, PartialDate
from meetings.partial_dates.answers import agreed

ROLES = {
    Role.CHAIR: AttendanceRole.CHAIR,
    Role.ACTING_CHAIR: AttendanceRole.CHAIR,
    Role.SECRETARIAT: AttendanceRole.SECRETARIAT,
}
"""What a role on a body proposes for a meeting; all others are delegates."""


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
    days = [(day, *composition_on(day, compositions)) for day in (first, last)]
    found: dict[int, list[tuple[Membership, Answer]]] = defaultdict(list)
    for row in _find_memberships(body_id, first, last):
        answer = agreed(
            held_by(row, day, composition=composition, certain=certain)
            for day, composition, certain in days
        )
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
