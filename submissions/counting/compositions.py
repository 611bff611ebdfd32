"""A composition by groups: seats, shares with their base, and what sources report beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType

from meetings.evidence import Evidence
from meetings.models import Composition, SeatAllocation, StakeholderGroup
from submissions.counting.bases import Base, bases_of
from submissions.counting.groups import key_of_seats
from submissions.counting.shares import Share, share
from submissions.models import ReportedCount


@dataclass(frozen=True, slots=True)
class CompositionRow:
    """The seats of one group, or of one word that is mapped to none."""

    key: str
    label: str
    group: StakeholderGroup | None
    by_standing: dict[str, int]
    seats: int
    bases: tuple[Base, ...]
    """The seats that sources give, the shown number first."""
    share: Share | None
    """Of all seats of the composition (`base`); None where there are none."""
    allocations: tuple[SeatAllocation, ...]
    """The rows of the record that it adds up."""


@dataclass(frozen=True, slots=True)
class CompositionTable:
    """All groups of a composition with the figures that hold for the whole."""

    composition: Composition
    rows: tuple[CompositionRow, ...]
    sum: int | None
    """All seats added up; None where the record has none by group."""
    size: int | None
    """The size as the record gives it, which need not be the sum."""
    reported: tuple[ReportedCount, ...]
    """Figures of sources: women, new members, …; for the whole or one group."""

    @property
    def base(self) -> int | None:
        """Give the base of the shares: the seats by group, or the size where groups lack some."""
        return base_of(self.sum, self.size)


def base_of(total: int | None, size: int | None) -> int | None:
    """Give the larger of the sum and the size; None where no seats by group are known.

    Where a source gives only 8 seats of civil society on a body of 50, they are 8 of 50.
    """
    return max(total, size or 0) or None if total is not None else None


def composition_of(composition: Composition) -> CompositionTable:
    """Give a composition's table, in a fixed number of queries."""
    return compositions_of([composition])[composition.pk]


def compositions_of(compositions: Sequence[Composition]) -> dict[int, CompositionTable]:
    """Give several compositions' tables by primary key, in as many queries as one takes."""
    rows = SeatAllocation.objects.public().filter(composition__in=compositions)
    seats = list(rows.select_related("group"))
    evidence = Evidence.gather(seats)
    reports = _reports(compositions)
    return {
        one.pk: _table(
            one,
            [row for row in seats if row.composition_id == one.pk],
            [report for report in reports if report.object_id == one.pk],
            evidence=evidence,
        )
        for one in compositions
    }


def _reports(compositions: Sequence[Composition]) -> list[ReportedCount]:
    rows = ReportedCount.objects.public().filter(
        content_type=ContentType.objects.get_for_model(Composition),
        object_id__in=[composition.pk for composition in compositions],
    )
    return list(rows.select_related("group"))


def _table(
    composition: Composition,
    seats: list[SeatAllocation],
    reports: list[ReportedCount],
    *,
    evidence: Evidence,
) -> CompositionTable:
    total = sum(row.seats for row in seats) if seats else None
    base = base_of(total, composition.size)
    together: dict[tuple[str, str], list[SeatAllocation]] = {}
    for row in sorted(seats, key=_order):
        key = key_of_seats(row)
        together.setdefault((key, row.group_word if key == "unmapped" else ""), []).append(row)
    return CompositionTable(
        composition=composition,
        rows=tuple(_row(key, rows, base, evidence=evidence) for (key, _), rows in together.items()),
        sum=total,
        size=composition.size,
        reported=tuple(reports),
    )


def _order(row: SeatAllocation) -> tuple[int, int, int]:
    if row.group is not None and row.group.is_published:
        return (0, row.group.order, row.pk)
    return (1 if row.group_word else 2, 0, row.pk)


def _row(
    key: str, rows: list[SeatAllocation], base: int | None, *, evidence: Evidence
) -> CompositionRow:
    group = rows[0].group if rows[0].group is not None and rows[0].group.is_published else None
    by_standing: dict[str, int] = {}
    for row in rows:
        by_standing[row.status] = by_standing.get(row.status, 0) + row.seats
    seats = sum(by_standing.values())
    return CompositionRow(
        key=key,
        label=group.name if group else rows[0].group_word or "Not stated",
        group=group,
        by_standing=by_standing,
        seats=seats,
        bases=bases_of(rows, evidence),
        share=share(seats, base),
        allocations=tuple(rows),
    )
