"""Who was asked by a call and how much is recorded, without matching who answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from submissions.counting.answering import find_seats
from submissions.counting.bases import Base
from submissions.counting.material import load_material
from submissions.counting.tallies import Answers, GroupTally, tally
from submissions.models import Call, ReportedCount


@dataclass(frozen=True, slots=True)
class CallFigures:
    """The figures of a call in a list."""

    call: Call
    bases: tuple[Base, ...]
    """The numbers entitled that sources give, the shown one first; none where not known."""
    recorded: int
    reports: tuple[ReportedCount, ...]

    @property
    def reported(self) -> int | None:
        """Give the newest figure reported; None where no source gives one."""
        return self.reports[-1].value if self.reports else None


def figures_of(calls: Sequence[Call]) -> list[CallFigures]:
    """Give the figures of calls in their order, in as many queries for many as for one.

    Equal to those in their responses, but does not read what was sent: for long lists of calls.
    """
    if not calls:
        return []
    material = load_material(calls)
    seats = find_seats(calls, material)
    told = (tally(call, Answers(seats[call.pk]), material).total for call in calls)
    return [_figures(call, total) for call, total in zip(calls, told, strict=True)]


def _figures(call: Call, total: GroupTally) -> CallFigures:
    return CallFigures(call, total.bases, total.recorded, total.reports)
