"""All that the matrix of a body is made from, loaded in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from meetings.models import (
    Attendance,
    Body,
    Composition,
    Meeting,
    Membership,
    Participant,
    StakeholderGroup,
)
from submissions.counting.answers import lasting
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.responses import CallResponse, respond_to_all
from submissions.models import (
    Call,
    Capacity,
    Contributor,
    ContributorRole,
    Intervention,
    Submission,
)

SPEAKER = ("participant__merged_into", "participant")
RowKey = tuple[str, int]
"""The row of a group, and the primary key under which a participant is lastingly recorded."""


@dataclass(slots=True)
class Attended:
    """Who was at one meeting, and how often each took the floor."""

    attendance: dict[int, Attendance] = field(default_factory=dict)
    """By participant."""
    turns: Counter[RowKey] = field(default_factory=Counter)
    """By group and participant; speakers who are not identified are left out."""
    recorded: int = 0
    """All turns in the record, of anybody."""


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """Calls and meetings by date, with what is known of each."""

    body: Body
    events: list[Call | Meeting]
    memberships: list[Membership]
    contributors: list[Contributor]
    responses: dict[int, CallResponse]
    attended: dict[int, Attended]
    compositions: list[Composition]
    speakers: dict[int, Participant]
    groups: list[StakeholderGroup]


def load_body(body: Body) -> BodyRecord:
    """Load the record of one body."""
    calls = list(Call.objects.public().filter(body=body))
    meetings = list(Meeting.objects.public().filter(body=body))
    attended: dict[int, Attended] = {meeting.pk: Attended() for meeting in meetings}
    _load_attendance(attended)
    _load_turns(attended)
    return BodyRecord(
        body=body,
        events=sorted([*calls, *meetings], key=_began),
        memberships=_memberships(body),
        contributors=_contributors(calls),
        responses=respond_to_all(calls),
        attended=attended,
        compositions=list(Composition.objects.public().filter(body=body)),
        speakers=_speakers(attended),
        groups=list(StakeholderGroup.objects.public()),
    )


def _began(event: Call | Meeting) -> tuple[bool, date, str]:
    """By earliest possible day; a call without opening by its deadline; not dated last."""
    if isinstance(event, Call):
        known = event.opens if event.opens.is_known else event.deadline
    else:
        known = event.held
    day = known.earliest or known.latest
    return (day is None, day or date.max, event.slug)


def _memberships(body: Body) -> list[Membership]:
    rows = Membership.objects.public().filter(body=body)
    return list(rows.select_related("group", "participant__merged_into"))


def _contributors(calls: list[Call]) -> list[Contributor]:
    sent = Submission.objects.counted().filter(call__in=calls)
    rows = Contributor.objects.public().filter(
        submission__in=sent.values("pk"), role=ContributorRole.AUTHOR, participant__isnull=False
    )
    return list(
        rows.select_related("submission", "group", "participant__merged_into", "representing")
    )


def _load_attendance(attended: dict[int, Attended]) -> None:
    rows = Attendance.objects.public().filter(meeting__in=attended)
    for row in rows.select_related("group", "participant__merged_into"):
        attended[row.meeting_id].attendance[lasting(row.participant)] = row


def _load_turns(attended: dict[int, Attended]) -> None:
    """One query: turns by meeting, speaker, group and capacity."""
    rows = (
        Intervention.objects.public()
        .filter(meeting__in=attended)
        .order_by()
        .values_list("meeting", "capacity", *SPEAKER, "group__slug", "group__state")
        .annotate(unmapped=Q(group_word__gt=""), turns=Count("pk"))
    )
    for meeting, capacity, merged, speaker, group, state, unmapped, turns in rows:
        attended[meeting].recorded += turns
        if speaker is None:
            continue
        key = group if state == "published" else UNMAPPED if unmapped else NOT_STATED
        key = key if capacity == Capacity.STAKEHOLDER else capacity
        attended[meeting].turns[key, merged or speaker] += turns


def _speakers(attended: dict[int, Attended]) -> dict[int, Participant]:
    """The participants who took the floor, by primary key."""
    wanted = {key[1] for one in attended.values() for key in one.turns}
    return Participant.objects.public().in_bulk(wanted)
