"""Targets: which model each kind of fact becomes a row of."""

from django.db.models import Model

from meetings.models import (
    AgendaItem,
    Attendance,
    Document,
    Meeting,
    Membership,
    Milestone,
    SeatAllocation,
)
from submissions.models import Contributor, Intervention, ReportedCount, Submission

TARGETS: dict[str, type[Model]] = {
    "document": Document,
    "meeting": Meeting,
    "agenda": AgendaItem,
    "milestone": Milestone,
    "seats": SeatAllocation,
    "count": ReportedCount,
    "submission": Submission,
    "contributor": Contributor,
    "member": Membership,
    "attendee": Attendance,
    "turn": Intervention,
}
"""In the order in which they are written: what others refer to comes first."""
