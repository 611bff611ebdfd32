"""What all response rates are computed from but the names, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType

from meetings.evidence import Evidence
from meetings.models import Composition, SeatAllocation, StakeholderGroup
from meetings.partial_dates import PartialDate
from submissions.counting.recorded import Recorded, count_recorded
from submissions.counting.seats import find_composition, find_day
from submissions.models import Call, Counted, ReportedCount


@dataclass(frozen=True, slots=True)
class Material:
    """Rows by the record they belong to."""

    days: dict[int, date | None]
    """By call: the day that decides."""
    compositions: dict[int, tuple[Composition | None, bool]]
    """By call: the composition that is the base, and whether it certainly held that day."""
    seats: dict[int, list[SeatAllocation]]
    groups: list[StakeholderGroup]
    reports: dict[int, list[ReportedCount]]
    recorded: Recorded
    evidence: Evidence


def load_material(calls: Sequence[Call]) -> Material:
    """Load what the response to these calls is computed from, but for who answered."""
    of_body = _by(
        Composition.objects.public().filter(body__in={call.body_id for call in calls}), "body_id"
    )
    days = {call.pk: find_day(call) for call in calls}
    found = {
        call.pk: find_composition(call, days[call.pk], of_body.get(call.body_id, []))
        for call in calls
    }
    used = {composition.pk for composition, _ in found.values() if composition}
    seats = list(
        SeatAllocation.objects.public().filter(composition__in=used).select_related("group")
    )
    groups = list(StakeholderGroup.objects.public())
    return Material(
        days=days,
        compositions=found,
        seats=_by(seats, "composition_id"),
        groups=groups,
        reports=_reports(calls),
        recorded=count_recorded(calls, groups),
        evidence=Evidence.gather(seats),
    )


def _by(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def _reports(calls: Sequence[Call]) -> dict[int, list[ReportedCount]]:
    """What sources report on submissions to each call, the oldest figure first."""
    rows = ReportedCount.objects.public().filter(
        content_type=ContentType.objects.get_for_model(Call),
        object_id__in=[call.pk for call in calls],
        counted=Counted.SUBMISSIONS,
    )
    newest_last = sorted(rows.select_related("group"), key=lambda row: _age(row.as_of))
    return _by(newest_last, "object_id")


def _age(as_of: PartialDate) -> date:
    return as_of.latest or as_of.earliest or date.min
