"""The attendance grid: a line for everybody in office that day, and radio buttons for presence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from meetings.admin.paging import RowPage, make_page
from meetings.models import (
    Attendance,
    AttendanceRole,
    Meeting,
    Membership,
    Participant,
    Presence,
    Role,
)
from meetings.rosters import Seat, find_seats

GRID_PAGE_SIZE = 100
GRID_PAGE = "grid"
"""The parameter of addresses that says which page of the grid is shown."""
PRESENCES = tuple((str(code), str(label)) for code, label in Presence.choices)
KEYS = {"present": "p", "remote": "r", "absent": "a", "unknown": "u"}
NO_GROUP, DIFFERENT, VISITORS = "No group stated", "Seats name different groups", "Visitors"


@dataclass(frozen=True, slots=True)
class GridLine:
    """Somebody in the grid."""

    name: str
    """What its fields begin with, such as `grid-7`."""
    participant: Participant
    representing: Participant | None
    group: str
    """The heading beneath which it stands."""
    seat: str
    """The seat in words, and whether it was held that day."""
    role: str
    recorded: int | None
    """The attendance that is on record; None where there is none."""
    shown: str
    chosen: str

    @property
    def is_recorded(self) -> bool:
        """Whether anything is on record of it."""
        return self.recorded is not None

    @property
    def choices(self) -> list[tuple[str, str, str, bool]]:
        """Give each presence with its label, its key, and whether it is chosen."""
        return [(code, label, KEYS[code], code == self.chosen) for code, label in PRESENCES]


@dataclass(slots=True)
class GridGroup:
    """The lines beneath one heading."""

    name: str
    lines: list[GridLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Grid:
    """A page of the grid."""

    groups: list[GridGroup]
    page: RowPage
    seats: int
    is_dated: bool
    """Whether the meeting has a day by which it can be said who was in office."""
    days: str


def find_grid(meeting: Meeting, *, page: int, sent: Mapping[str, Any] | None = None) -> Grid:
    """Give a page of the grid, with what was sent and not saved over what is on record."""
    if not meeting.pk:
        return Grid([], make_page(1, 0, GRID_PAGE_SIZE), 0, is_dated=False, days="")
    seats = find_seats(meeting.body_id, meeting.held)
    holders = [seat.membership.participant_id for seat in seats]
    others = meeting.attendance.exclude(participant__in=holders)
    shown = make_page(page, len(seats) + others.count(), GRID_PAGE_SIZE)
    here = seats[shown.first : shown.first + shown.size]
    lines = [
        *_seat_lines(meeting, here, sent or {}),
        *_other_lines(others, shown, seats, sent or {}),
    ]
    return Grid(
        groups=_group(lines),
        page=shown,
        seats=len(seats),
        is_dated=bool(meeting.held.earliest or meeting.held.latest),
        days=str(meeting.held),
    )


def _seat_lines(meeting: Meeting, seats: list[Seat], sent: Mapping[str, Any]) -> Iterable[GridLine]:
    holders = [seat.membership.participant_id for seat in seats]
    there = {
        row.participant_id: row
        for row in meeting.attendance.filter(participant__in=holders).order_by()
    }
    for seat in seats:
        membership = seat.membership
        row = there.get(membership.participant_id)
        name = f"grid-{membership.pk}"
        role = row.role if row else seat.role
        yield GridLine(
            name=name,
            participant=membership.participant,
            representing=membership.representing,
            group=_heading(seat),
            seat=_describe(seat),
            role=str(AttendanceRole(role).label),
            recorded=row.pk if row else None,
            **_presence(name, row, sent),
        )


def _other_lines(
    others: Any, page: RowPage, seats: list[Seat], sent: Mapping[str, Any]
) -> Iterable[GridLine]:
    first = max(0, page.first - len(seats))
    last = max(0, page.first + page.size - len(seats))
    rows = others.select_related("participant", "representing", "group") if last else others.none()
    for row in rows.order_by("participant__sort_name", "pk")[first:last]:
        name = f"grid-a{row.pk}"
        yield GridLine(
            name=name,
            participant=row.participant,
            representing=row.representing,
            group=VISITORS,
            seat=f"no seat; {row.group or row.group_word or 'no group stated'}",
            role=str(AttendanceRole(row.role).label),
            recorded=row.pk,
            **_presence(name, row, sent),
        )


def _presence(name: str, row: Attendance | None, sent: Mapping[str, Any]) -> dict[str, str]:
    """What stands on record, and what is chosen; of a form that was sent, what was shown in it."""
    recorded = row.presence if row else str(Presence.UNKNOWN)
    shown = sent.get(f"{name}-shown", recorded)
    chosen = sent.get(f"{name}-presence", recorded)
    return {
        "shown": shown if shown in Presence.values else recorded,
        "chosen": chosen if chosen in Presence.values else recorded,
    }


def _heading(seat: Seat) -> str:
    if seat.differ:
        return DIFFERENT
    return str(seat.group or seat.membership.group_word or NO_GROUP)


def _describe(seat: Seat) -> str:
    membership: Membership = seat.membership
    words = [str(Role(membership.role).label)]
    if not seat.is_certain:
        words.append("not known whether in office that day")
    if membership.state != "published":
        words.append("the seat is a draft")
    return "; ".join(words)


def _group(lines: Iterable[GridLine]) -> list[GridGroup]:
    groups: dict[str, GridGroup] = {}
    for line in lines:
        groups.setdefault(line.group, GridGroup(line.group)).lines.append(line)
    return list(groups.values())
