"""Response to a call: who was entitled, who answered, who was silent, and by which base."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.models import Composition, SeatAllocation, StakeholderGroup
from submissions.counting.answers import (
    Entitled,
    Sender,
    match_named,
    senders_of,
    unnamed_senders,
)
from submissions.counting.bases import ENTITLED, Base, bases_of, totals_of
from submissions.counting.groups import in_order, key_of_group, key_of_seats, label_of
from submissions.counting.material import Material, load_material
from submissions.counting.seats import find_composition, find_day, in_office
from submissions.counting.shares import Share
from submissions.models import Asked, Call, Contributor, ReportedCount


@dataclass(frozen=True, slots=True)
class GroupResponse:
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
    named: tuple[Entitled, ...]
    """Those known by name to hold a seat that day, with their submissions."""
    unnamed_answers: tuple[Contributor, ...] = ()
    """Contributors that a source says hold a seat, though no seat is known by name."""
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
    def silent(self) -> tuple[Entitled, ...]:
        """Give those known by name for whom no submission is recorded."""
        return tuple(entitled for entitled in self.named if not entitled.submissions)

    @property
    def silent_unnamed(self) -> int | None:
        """Give the unnamed seats for which no submission is recorded; None where not known."""
        return None if self.unnamed_seats is None else self.unnamed_seats - self.answered_unnamed


@dataclass(frozen=True, slots=True)
class CallResponse:
    """The response to one call, by group in their order and in all."""

    call: Call
    day: date | None
    """The day that decides who was entitled; None where neither deadline nor opening is known."""
    composition: Composition | None
    certain: bool
    """Whether that composition certainly held that day."""
    groups: tuple[GroupResponse, ...]
    total: GroupResponse

    def group(self, key: str) -> GroupResponse | None:
        """Give one group's response, None where it had no seat and sent nothing."""
        return next((group for group in self.groups if group.key == key), None)


def respond_to(call: Call) -> CallResponse:
    """Give the response to one call, in a fixed number of queries."""
    return respond_to_all([call])[call.pk]


def respond_to_all(calls: Sequence[Call]) -> dict[int, CallResponse]:
    """Give the responses to several calls by primary key, in as many queries as one takes."""
    if not calls:
        return {}
    material = load_material(calls)
    return {call.pk: _respond(call, material) for call in calls}


def _respond(call: Call, material: Material) -> CallResponse:
    case = _case(call, material)
    groups = tuple(_group(key, group, case) for key, group in _keys(case))
    return CallResponse(
        call=call,
        day=case.day,
        composition=case.composition,
        certain=case.certain,
        groups=groups,
        total=_total(groups, case),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """What the response of one call's groups is worked out from."""

    call: Call
    day: date | None
    composition: Composition | None
    certain: bool
    seats: list[SeatAllocation]
    named: list[Entitled]
    senders: list[Sender]
    reports: list[ReportedCount]
    material: Material


def _case(call: Call, material: Material) -> _Case:
    day = find_day(call)
    composition, certain = find_composition(call, day, material.compositions.get(call.body_id, []))
    senders = senders_of(material.contributors.get(call.pk, []))
    of_body = material.memberships.get(call.body_id, [])
    nobody = composition is None and call.asked == Asked.EVERYONE
    seated = [] if nobody else in_office(of_body, day, composition=composition, certain=certain)
    return _Case(
        call=call,
        day=day,
        composition=composition,
        certain=certain,
        seats=material.seats.get(composition.pk, []) if composition else [],
        named=match_named(seated, senders, material.organisations),
        senders=senders,
        reports=material.reports.get(call.pk, []),
        material=material,
    )


def _keys(case: _Case) -> list[tuple[str, StakeholderGroup | None]]:
    """The rows: every group with a seat, a name, a submission or a reported figure."""
    seats = [row for row in case.seats if row.status in ENTITLED]
    reports = [report for report in case.reports if report.group is not None]
    keys = [
        *(key_of_seats(row) for row in seats),
        *(entitled.key for entitled in case.named),
        *(key for slug, key in case.material.recorded if slug == case.call.slug),
        *(key_of_group(report.group, "") for report in reports),
    ]
    return in_order(keys, case.material.groups)


def _group(key: str, group: StakeholderGroup | None, case: _Case) -> GroupResponse:
    rows = [row for row in case.seats if key_of_seats(row) == key]
    named = tuple(entitled for entitled in case.named if entitled.key == key)
    asked = [row for row in rows if row.status in ENTITLED]
    bases = bases_of(asked, case.material.evidence) or _bases_from_names(named, case)
    unnamed_seats = max(0, bases[0].seats - len(named)) if bases else None
    unnamed = unnamed_senders(key, case.senders, case.named, case.material.organisations)
    filled = _filled(key, case, unnamed_seats or 0, len(unnamed))
    recorded = case.material.recorded.get((case.call.slug, key), 0)
    reports = tuple(r for r in case.reports if r.group and key_of_group(r.group, "") == key)
    return GroupResponse(
        key=key,
        label=label_of(key, group),
        group=group,
        seats=_by_standing(rows),
        bases=bases,
        answered=sum(1 for entitled in named if entitled.submissions) + filled,
        recorded=recorded,
        reports=reports,
        named=named,
        unnamed_answers=unnamed,
        answered_unnamed=filled,
        unnamed_seats=unnamed_seats,
        at_least=reports[-1].value > recorded if reports else _lacks_records(case),
    )


def _lacks_records(case: _Case) -> bool:
    """Whether sources report more submissions to the call than are recorded."""
    whole = [report.value for report in case.reports if report.group is None]
    return bool(whole) and whole[-1] > case.material.totals.get(case.call.slug, 0)


def _filled(key: str, case: _Case, unnamed_seats: int, unnamed_answers: int) -> int:
    """The unnamed seats that answered: one for each contributor, all where one spoke for all."""
    spoke_as_one = any(s.for_whole_group and s.key == key for s in case.senders)
    return unnamed_seats if spoke_as_one else min(unnamed_answers, unnamed_seats)


def _bases_from_names(named: tuple[Entitled, ...], case: _Case) -> tuple[Base, ...]:
    """The names as the base, where no composition of the body is recorded for that day."""
    if case.composition is not None or not named:
        return ()
    return (Base(len(named), preferred=True, from_names=True),)


def _by_standing(rows: Iterable[SeatAllocation]) -> dict[str, int]:
    seats: dict[str, int] = {}
    for row in rows:
        seats[row.status] = seats.get(row.status, 0) + row.seats
    return seats


def _total(groups: Sequence[GroupResponse], case: _Case) -> GroupResponse:
    """All groups together; the base is not known where a group with names has none."""
    seated = [group for group in groups if group.bases or group.named]
    bases = totals_of(group.bases for group in seated)
    size = case.composition.size if case.composition and not seated else None
    unnamed = [group.unnamed_seats or 0 for group in groups]
    return GroupResponse(
        key="total",
        label="All groups",
        group=None,
        seats=_by_standing(case.seats),
        bases=bases or ((Base(size, preferred=True),) if size else ()),
        answered=sum(group.answered for group in groups),
        recorded=case.material.totals.get(case.call.slug, 0),
        reports=tuple(report for report in case.reports if report.group is None),
        named=tuple(case.named),
        unnamed_answers=tuple(c for group in groups for c in group.unnamed_answers),
        answered_unnamed=sum(group.answered_unnamed for group in groups),
        unnamed_seats=sum(unnamed) if bases else None,
        at_least=_lacks_records(case) or any(group.at_least for group in groups),
    )
