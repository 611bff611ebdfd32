"""Seats whose holders are not known by name: the seats of a composition less its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from meetings.models import Composition, Membership, StakeholderGroup
from submissions.counting.compositions import CompositionRow, CompositionTable
from submissions.counting.groups import key_of_membership
from submissions.counting.seats import has_seat


@dataclass(frozen=True, slots=True)
class UnnamedSeats:
    """The seats of one group in one composition, and how many holders are known by name."""

    composition: Composition
    label: str
    group: StakeholderGroup | None
    seats: int
    """All seats of the group, as the record shows them."""
    named: int
    """Distinct participants with a membership recorded for that composition and group."""
    unnamed: int
    """The rest; never below 0, where more names than seats are recorded."""


def unnamed_seats(
    tables: Mapping[int, CompositionTable], memberships: Iterable[Membership]
) -> list[UnnamedSeats]:
    """Give the groups with seats that no name is recorded for, composition by composition."""
    holders = {
        (m.composition_id, key_of_membership(m), m.participant_id)
        for m in memberships
        if has_seat(m)
    }
    named = Counter((composition, key) for composition, key, _ in holders)
    rows = [_row(table, row, named) for table in tables.values() for row in table.rows]
    return [row for row in rows if row.unnamed]


def _row(
    table: CompositionTable, row: CompositionRow, named: Mapping[tuple[int | None, str], int]
) -> UnnamedSeats:
    known = named.get((table.composition.pk, row.key), 0)
    return UnnamedSeats(
        composition=table.composition,
        label=row.label,
        group=row.group,
        seats=row.seats,
        named=known,
        unnamed=max(0, row.seats - known),
    )
