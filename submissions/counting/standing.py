"""What is on record of one participant, in a few figures: for the head of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from meetings.models import Attendance, Membership, Participant
from submissions.counting.cells import THERE
from submissions.models import Contributor, Intervention, Submission


@dataclass(frozen=True, slots=True)
class Standing:
    """Distinct records of one participant, public ones only."""

    bodies: int
    """Bodies on which it has a seat, or somebody on its behalf, of whatever role."""
    sent: int
    """Submissions under its own name that count under counting rule 1."""
    on_behalf: int
    """Submissions that count and that others sent on its behalf."""
    turns: int
    """Turns at meetings, its own or on its behalf."""
    meetings: int
    """Meetings at which it, or who stood for it, is known to have been."""
    unanswered: int
    """Calls that it was entitled to answer by a seat, without an answer on record."""


def standing_of(participant: Participant, *, sent: int, unanswered: int) -> Standing:
    """Give the figures of a participant, in four queries; two have been counted elsewhere."""
    seats = _of(Membership.objects.public(), participant)
    there = _of(Attendance.objects.public(), participant).filter(presence__in=THERE)
    counted = Submission.objects.counted().values("pk")
    others = Contributor.objects.public().filter(representing=participant, submission__in=counted)
    return Standing(
        bodies=_distinct(seats, "body"),
        sent=sent,
        on_behalf=_distinct(others, "submission"),
        turns=_of(Intervention.objects.public(), participant).count(),
        meetings=_distinct(there, "meeting"),
        unanswered=unanswered,
    )


def _of(rows: Any, participant: Participant) -> Any:
    return rows.filter(Q(participant=participant) | Q(representing=participant)).order_by()


def _distinct(rows: Any, name: str) -> int:
    return int(rows.order_by().values(name).distinct().count())
