"""What response rates are computed from, for any number of calls in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from meetings.evidence import Evidence
from meetings.models import Affiliation, Composition, Membership, SeatAllocation, StakeholderGroup
from meetings.partial_dates import PartialDate
from submissions.counting.submissions import count_submissions
from submissions.counting.tables import CountTable
from submissions.models import (
    Call,
    Contributor,
    ContributorRole,
    Counted,
    ReportedCount,
    Standing,
    Submission,
)
from submissions.querysets import SubmissionQuerySet


@dataclass(frozen=True, slots=True)
class Material:
    """Rows by the record they belong to."""

    compositions: dict[int, list[Composition]]
    seats: dict[int, list[SeatAllocation]]
    memberships: dict[int, list[Membership]]
    organisations: dict[int, set[int]]
    contributors: dict[int, list[Contributor]]
    """Those that can answer for a seat; the others are in the counts alone."""
    groups: list[StakeholderGroup]
    reports: dict[int, list[ReportedCount]]
    recorded: dict[tuple[str, str], int]
    totals: dict[str, int]
    evidence: Evidence


def load_material(calls: Sequence[Call]) -> Material:
    """Load what the response to these calls is computed from."""
    bodies = {call.body_id for call in calls}
    allocations = SeatAllocation.objects.public().filter(composition__body__in=bodies)
    seats = list(allocations.select_related("group"))
    memberships = list(
        Membership.objects.public()
        .filter(body__in=bodies)
        .select_related("group", "participant__merged_into", "representing__merged_into", "body")
    )
    compositions = Composition.objects.public().filter(body__in=bodies)
    organisations = _organisations(memberships)
    return Material(
        compositions=_by(compositions, "body_id"),
        seats=_by(seats, "composition_id"),
        memberships=_by(memberships, "body_id"),
        organisations=organisations,
        contributors=_contributors(calls, _entitled(memberships, organisations)),
        groups=list(StakeholderGroup.objects.public()),
        reports=_reports(calls),
        recorded=_recorded(_counted(calls, ["call", "group"])),
        totals=_totals(_counted(calls, ["call"])),
        evidence=Evidence.gather(seats),
    )


def _by(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def _organisations(memberships: Iterable[Membership]) -> dict[int, set[int]]:
    """The organisations that each person is tied to."""
    people = {membership.participant_id for membership in memberships}
    found: dict[int, set[int]] = defaultdict(set)
    for tie in Affiliation.objects.public().filter(person__in=people):
        found[tie.person_id].add(tie.organisation_id)
    return found


def _sent_to(calls: Sequence[Call]) -> SubmissionQuerySet:
    return Submission.objects.counted().filter(call__in=calls)


def _counted(calls: Sequence[Call], group_by: Sequence[str]) -> CountTable:
    if len(calls) == 1:
        return count_submissions(group_by=group_by, filters={"call": calls[0].slug})
    return count_submissions(_sent_to(calls), group_by=group_by)


def _entitled(memberships: Iterable[Membership], organisations: Mapping[int, set[int]]) -> set[int]:
    """Everyone who can answer for a seat: holders, those they represent, their organisations."""
    found = set[int]().union(*organisations.values())
    for membership in memberships:
        parties = (membership.participant, membership.representing)
        found.update(party.merged_into_id or party.pk for party in parties if party)
    return found


def _contributors(calls: Sequence[Call], entitled: set[int]) -> dict[int, list[Contributor]]:
    """Contributors that are entitled, or that a source counts among them; by their call."""
    able = Q(standing=Standing.ENTITLED)
    for party in ("participant", "representing"):
        able |= Q(**{f"{party}__in": entitled}) | Q(**{f"{party}__merged_into__in": entitled})
    rows = Contributor.objects.public().filter(
        able, submission__in=_sent_to(calls).values("pk"), role=ContributorRole.AUTHOR
    )
    found: dict[int, list[Contributor]] = defaultdict(list)
    for row in rows.select_related("submission", "group", "participant", "representing").defer(
        "submission__search", "participant__search", "representing__search"
    ):
        found[row.submission.call_id].append(row)
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


def _recorded(table: CountTable) -> dict[tuple[str, str], int]:
    return {(str(r.key["call"]), str(r.key["group"])): r.count for r in table.rows}


def _totals(table: CountTable) -> dict[str, int]:
    return {str(row.key["call"]): row.count for row in table.rows}
