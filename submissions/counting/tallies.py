"""The response to a call in numbers: by group and in all, from seats, answers and reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from meetings.models import Composition, SeatAllocation, StakeholderGroup
from submissions.counting.bases import ENTITLED, Base, bases_of, totals_of
from submissions.counting.groups import in_order, key_of_group, key_of_seats, label_of
from submissions.counting.material import Material
from submissions.counting.shares import Share
from submissions.models import Call, ReportedCount


@dataclass(frozen=True, slots=True)
class NamedSeat:
    """A seat known by name: whether it was certainly held that day, and whether it answered."""

    key: str
    """The row of its group."""
    certain: bool
    membership_id: int
    answered: bool
    """Whether a counted submission answers for it: its own, its organisation's, its group's."""


@dataclass(frozen=True, slots=True)
class GroupTally:
    """The response of one group, or of all of them under the key "total"."""

    key: str
    """Slug of the group, or "unmapped", "not-stated", "chair", "secretariat", "total"."""
    label: str
    group: StakeholderGroup | None
    seats: dict[str, int]
    """Seats by standing (member, invited, observer, …); empty where they are not known."""
    bases: tuple[Base, ...]
    """The numbers entitled that sources give, the shown one first; none where not known."""
    answered: int
    """Entitled for whom a counted submission exists, jointly or alone."""
    recorded: int
    """Submissions counted in the row."""
    reports: tuple[ReportedCount, ...]
    """What sources say the number of submissions is, the newest last."""
    named: tuple[NamedSeat, ...]
    """Those known by name to hold a seat that day, with whether they answered."""
    answered_unnamed: int = 0
    unnamed_seats: int | None = None
    """Seats whose holders are not known by name; None where the seats are not known."""
    at_least: bool = False
    """Whether more may have answered: sources report submissions that are not recorded."""

    @property
    def entitled(self) -> int | None:
        """Give the number entitled as the record shows it; None where it is not known."""
        return self.bases[0].seats if self.bases else None

    @property
    def reported(self) -> int | None:
        """Give the newest figure reported; None where no source gives one."""
        return self.reports[-1].value if self.reports else None

    @property
    def rates(self) -> tuple[tuple[Base, Share], ...]:
        """Give the response rate by each base; none where seats are not known."""
        return tuple((base, Share(self.answered, base.seats)) for base in self.bases if base.seats)

    @property
    def silent(self) -> tuple[NamedSeat, ...]:
        """Give those known by name for whom no submission is recorded."""
        return tuple(seat for seat in self.named if not seat.answered)

    @property
    def silent_unnamed(self) -> int | None:
        """Give the unnamed seats for which no submission is recorded; None where not known."""
        return None if self.unnamed_seats is None else self.unnamed_seats - self.answered_unnamed


@dataclass(frozen=True, slots=True)
class CallTally:
    """The response to one call, by group in their order and in all."""

    call: Call
    day: date | None
    """The day that decides who was entitled; None where neither deadline nor opening is known."""
    composition: Composition | None
    certain: bool
    """Whether that composition certainly held that day."""
    groups: tuple[GroupTally, ...]
    total: GroupTally

    def group(self, key: str) -> GroupTally | None:
        """Give one group's response, None where it had no seat and sent nothing."""
        return next((group for group in self.groups if group.key == key), None)


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answered one call: the seats known by name, and what answers for the others."""

    named: Sequence[NamedSeat] = ()
    whole_groups: set[str] = field(default_factory=set)
    """Groups whose constituency spoke as one for all who have a seat."""
    unnamed: Mapping[str, int] = field(default_factory=dict)
    """By group: distinct senders that a source says have a seat, though no seat names them."""


def tally(call: Call, answers: Answers, material: Material) -> CallTally:
    """Give the response to a call from who answered and from the rest of the material."""
    composition, certain = material.compositions[call.pk]
    case = _Case(
        call=call,
        composition=composition,
        seats=material.seats.get(composition.pk, []) if composition else [],
        answers=answers,
        reports=material.reports.get(call.pk, []),
        material=material,
    )
    groups = tuple(_group(key, group, case) for key, group in _keys(case))
    return CallTally(
        call=call,
        day=material.days[call.pk],
        composition=composition,
        certain=certain,
        groups=groups,
        total=_total(groups, case),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """What the response of one call's groups is worked out from."""

    call: Call
    composition: Composition | None
    seats: list[SeatAllocation]
    answers: Answers
    reports: list[ReportedCount]
    material: Material


def _keys(case: _Case) -> list[tuple[str, StakeholderGroup | None]]:
    """The rows: every group with a seat, a name, a submission or a reported figure."""
    seats = [row for row in case.seats if row.status in ENTITLED]
    reports = [report for report in case.reports if report.group is not None]
    keys = [
        *(key_of_seats(row) for row in seats),
        *(seat.key for seat in case.answers.named),
        *case.material.recorded.groups(case.call),
        *(key_of_group(report.group, "") for report in reports),
    ]
    return in_order(keys, case.material.groups)


def _group(key: str, group: StakeholderGroup | None, case: _Case) -> GroupTally:
    rows = [row for row in case.seats if key_of_seats(row) == key]
    named = tuple(seat for seat in case.answers.named if seat.key == key)
    asked = [row for row in rows if row.status in ENTITLED]
    bases = bases_of(asked, case.material.evidence) or _bases_from_names(named, case)
    unnamed_seats = max(0, bases[0].seats - len(named)) if bases else None
    filled = _filled(key, case, unnamed_seats or 0)
    recorded = case.material.recorded.by_group.get((case.call.pk, key), 0)
    reports = tuple(r for r in case.reports if r.group and key_of_group(r.group, "") == key)
    return GroupTally(
        key=key,
        label=label_of(key, group),
        group=group,
        seats=_by_standing(rows),
        bases=bases,
        answered=sum(1 for seat in named if seat.answered) + filled,
        recorded=recorded,
        reports=reports,
        named=named,
        answered_unnamed=filled,
        unnamed_seats=unnamed_seats,
        at_least=reports[-1].value > recorded if reports else _lacks_records(case),
    )


def _lacks_records(case: _Case) -> bool:
    """Whether sources report more submissions to the call than are recorded."""
    whole = [report.value for report in case.reports if report.group is None]
    return bool(whole) and whole[-1] > case.material.recorded.totals.get(case.call.pk, 0)


def _filled(key: str, case: _Case, unnamed_seats: int) -> int:
    """The unnamed seats that answered: one for each sender, all where one spoke for all."""
    if key in case.answers.whole_groups:
        return unnamed_seats
    return min(case.answers.unnamed.get(key, 0), unnamed_seats)


def _bases_from_names(named: tuple[NamedSeat, ...], case: _Case) -> tuple[Base, ...]:
    """The names as the base, where no composition of the body is recorded for that day."""
    if case.composition is not None or not named:
        return ()
    return (Base(len(named), preferred=True, from_names=True),)


def _by_standing(rows: Iterable[SeatAllocation]) -> dict[str, int]:
    seats: dict[str, int] = {}
    for row in rows:
        seats[row.status] = seats.get(row.status, 0) + row.seats
    return seats


def _total(groups: Sequence[GroupTally], case: _Case) -> GroupTally:
    """All groups together; the base is not known where a group with names has none."""
    seated = [group for group in groups if group.bases or group.named]
    bases = totals_of(group.bases for group in seated)
    size = case.composition.size if case.composition and not seated else None
    unnamed = [group.unnamed_seats or 0 for group in groups]
    return GroupTally(
        key="total",
        label="All groups",
        group=None,
        seats=_by_standing(case.seats),
        bases=bases or ((Base(size, preferred=True),) if size else ()),
        answered=sum(group.answered for group in groups),
        recorded=case.material.recorded.totals.get(case.call.pk, 0),
        reports=tuple(report for report in case.reports if report.group is None),
        named=tuple(case.answers.named),
        answered_unnamed=sum(group.answered_unnamed for group in groups),
        unnamed_seats=sum(unnamed) if bases else None,
        at_least=_lacks_records(case) or any(group.at_least for group in groups),
    )
