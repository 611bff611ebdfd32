"""Writes how people were at a meeting, as the attendance grid gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from meetings.models import Attendance, Meeting, Membership, Presence
from meetings.rosters import Seat, find_seats


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor chose for one line of the grid, and what stood there."""

    number: int
    """The membership of the line; of a line without a seat the attendance."""
    has_seat: bool
    shown: str
    chosen: str


@dataclass(slots=True)
class PresenceReport:
    """What was written of the grid, and what was not, with the reason."""

    made: int = 0
    changed: int = 0
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is on record when the grid is written."""

    memberships: dict[int, Membership]
    seats: dict[int, Seat]
    by_number: dict[int, Attendance]
    by_participant: dict[int, Attendance]


@transaction.atomic
def record_presences(meeting: Meeting, choices: Iterable[Choice]) -> PresenceReport:
    """Write what differs from what was shown; a few queries however many lines there are.

    Where the record has changed since, it stays as it is, and the report says so. A new row takes
    its group, role and on whose behalf from the seat, as a proposal; an old one keeps its own.
    """
    changes = [choice for choice in choices if choice.chosen != choice.shown]
    report = PresenceReport()
    if not changes:
        return report
    known = _find_known(meeting, changes)
    new: dict[int, Attendance] = {}
    old: dict[str, list[int]] = defaultdict(list)
    for choice in changes:
        _sort(choice, known, meeting=meeting, new=new, old=old, refused=report.refused)
    Attendance.objects.bulk_create(new.values())
    for presence, numbers in old.items():
        report.changed += Attendance.objects.filter(pk__in=numbers).update(presence=presence)
    report.made = len(new)
    return report


def _find_known(meeting: Meeting, changes: list[Choice]) -> _Known:
    numbers = [choice.number for choice in changes if choice.has_seat]
    rows = Membership.objects.filter(pk__in=numbers, body=meeting.body_id)
    there = list(
        meeting.attendance.select_for_update(of=("self",)).select_related("participant").order_by()
    )
    return _Known(
        memberships=rows.select_related("participant").in_bulk(),
        seats={seat.membership.pk: seat for seat in find_seats(meeting.body_id, meeting.held)},
        by_number={row.pk: row for row in there},
        by_participant={row.participant_id: row for row in there},
    )


def _sort(
    choice: Choice,
    known: _Known,
    *,
    meeting: Meeting,
    new: dict[int, Attendance],
    old: dict[str, list[int]],
    refused: list[str],
) -> None:
    """Put one change to the rows to make, to change, or to those that cannot be written."""
    membership = known.memberships.get(choice.number) if choice.has_seat else None
    if choice.has_seat and membership is None:
        refused.append("A seat of the attendance grid is no longer on record: nothing was written.")
        return
    row = (
        known.by_participant.get(membership.participant_id)
        if membership
        else known.by_number.get(choice.number)
    )
    if row is not None and row.presence not in (choice.shown, choice.chosen):
        refused.append(_differs(row, choice))
    elif row is not None and row.presence != choice.chosen:
        old[choice.chosen].append(row.pk)
    elif row is None and membership is not None and choice.shown == Presence.UNKNOWN:
        new[membership.participant_id] = _make(meeting, membership, choice.chosen, known)
    elif row is None:
        refused.append(
            f"“{Presence(choice.chosen).label}” was not written for "
            f"{membership.participant if membership else 'a visitor'}: "
            "the attendance was removed meanwhile. Choose it again where it is still right."
        )


def _make(meeting: Meeting, membership: Membership, presence: str, known: _Known) -> Attendance:
    seat = known.seats.get(membership.pk)
    row = Attendance(meeting=meeting, participant=membership.participant, presence=presence)
    row.representing_id = membership.representing_id
    if seat is not None:
        row.role = seat.role
        row.group = seat.group if seat.is_certain else None
    return row


def _differs(row: Attendance, choice: Choice) -> str:
    return (
        f"{row.participant}: the grid says “{Presence(choice.chosen).label}”, but "
        f"“{Presence(row.presence).label}” was saved meanwhile or in the rows below. That was "
        "kept; choose again where the grid is right."
    )
