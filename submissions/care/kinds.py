"""The kinds of records that have a state, and the parts that are published with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from meetings.models import (
    Affiliation,
    AgendaItem,
    Attendance,
    Body,
    Composition,
    Document,
    Evidenced,
    Meeting,
    Membership,
    Milestone,
    Nomination,
    Participant,
    SeatAllocation,
    Sitting,
    StakeholderGroup,
)
from submissions.models import Call, Contributor, Intervention, ReportedCount, Submission

RECORDS: tuple[type[Any], ...] = (
    *(Meeting, Body, Composition, Membership, Nomination, Milestone, Participant),
    *(Call, Submission, ReportedCount, Document, StakeholderGroup, Intervention),
)
"""In the order of the worklists; turns come last, for there are many."""
PARTS: Mapping[type[Evidenced], tuple[type[Evidenced], ...]] = {
    Meeting: (Sitting, AgendaItem, Attendance),
    Composition: (SeatAllocation,),
    Participant: (Affiliation,),
    Submission: (Contributor,),
}
VIEW_ALL = tuple(f"{one._meta.app_label}.view_{one._meta.model_name}" for one in RECORDS)
"""The permissions for lists with records of every kind."""
