"""The base of a rate: how many seats, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.evidence import Evidence
from meetings.models import SeatAllocation, SeatStatus, Statement

ENTITLED = (SeatStatus.MEMBER, SeatStatus.INVITED, SeatStatus.NOT_STATED)
"""The standings that can be asked to answer: observers and those who resigned are not."""


@dataclass(frozen=True, slots=True)
class Base:
    """One number of seats that sources give; where they differ there are several."""

    seats: int
    preferred: bool
    """Whether the record shows this one."""
    statements: tuple[Statement, ...] = ()
    """What sources say for it; none where it is counted from names."""
    from_names: bool = False
    """Whether memberships were counted because no source gives seats."""


def bases_of(rows: Iterable[SeatAllocation], evidence: Evidence) -> tuple[Base, ...]:
    """Give the seats of some rows together as the record shows them, then what other sources say.

    A source that gives another number for one of the rows changes the sum by the difference.
    """
    rows = list(rows)
    if not rows:
        return ()
    total = sum(row.seats for row in rows)
    by_sum: dict[int, list[Statement]] = {total: []}
    for row in rows:
        for statement in evidence.fact(row, "seats").statements:
            by_sum.setdefault(total - row.seats + _reading(statement, row), []).append(statement)
    return tuple(
        Base(seats, preferred=seats == total, statements=tuple(statements))
        for seats, statements in by_sum.items()
    )


def _reading(statement: Statement, row: SeatAllocation) -> int:
    """The number that a statement gives for the row; the row's own where it gives none."""
    reading = statement.reading if statement.field == "seats" else ""
    return int(reading) if reading.isascii() and reading.isdigit() else row.seats


def totals_of(parts: Iterable[tuple[Base, ...]]) -> tuple[Base, ...]:
    """Give the sum of several bases, with each of their alternatives one at a time."""
    parts = list(parts)
    if not parts or not all(parts):
        return ()
    total = sum(part[0].seats for part in parts)
    shown = tuple(s for part in parts for s in part[0].statements)
    names = any(part[0].from_names for part in parts)
    found = [Base(total, preferred=True, statements=shown, from_names=names)]
    for part in parts:
        for other in part[1:]:
            seats = total - part[0].seats + other.seats
            found.append(Base(seats, preferred=False, statements=other.statements))
    return tuple(found)
