"""Who met when: the nouns of the record, one module per group of nouns."""

from meetings.models.bodies import Body, BodyKind, Composition, SeatAllocation, SeatStatus
from meetings.models.care import LinkCheck, LinkOutcome, SetAside
from meetings.models.changes import Action, Change, ChangeSet, PublicRow
from meetings.models.documents import (
    Document,
    DocumentKind,
    DocumentRequest,
    DocumentStatus,
    DocumentSymbol,
)
from meetings.models.domains import OrganisationDomain
from meetings.models.groups import GroupAlias, StakeholderGroup
from meetings.models.meetings import (
    AgendaItem,
    Attendance,
    AttendanceRole,
    Meeting,
    MeetingCoHost,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    Milestone,
    MilestoneKind,
    Outcome,
    Presence,
    Sitting,
)
from meetings.models.memberships import Membership, Nomination, NominationOutcome, Role
from meetings.models.participants import (
    Affiliation,
    NameKind,
    Participant,
    ParticipantKind,
    ParticipantName,
    Region,
)
from meetings.models.plans import PlanState, PublicationPlan
from meetings.models.publication import Evidenced, PublicationState, Record
from meetings.models.reassignments import Reassignment, ReassignmentKind
from meetings.models.statements import Certainty, Conflict, Statement

__all__ = [
    "Action",
    "Affiliation",
    "AgendaItem",
    "Attendance",
    "AttendanceRole",
    "Body",
    "BodyKind",
    "Certainty",
    "Change",
    "ChangeSet",
    "Composition",
    "Conflict",
    "Document",
    "DocumentKind",
    "DocumentRequest",
    "DocumentStatus",
    "DocumentSymbol",
    "Evidenced",
    "GroupAlias",
    "LinkCheck",
    "LinkOutcome",
    "Meeting",
    "MeetingCoHost",
    "MeetingKind",
    "MeetingMode",
    "MeetingStatus",
    "Membership",
    "Milestone",
    "MilestoneKind",
    "NameKind",
    "Nomination",
    "NominationOutcome",
    "OrganisationDomain",
    "Outcome",
    "Participant",
    "ParticipantKind",
    "ParticipantName",
    "PlanState",
    "Presence",
    "PublicRow",
    "PublicationPlan",
    "PublicationState",
    "Reassignment",
    "ReassignmentKind",
    "Record",
    "Region",
    "Role",
    "SeatAllocation",
    "SeatStatus",
    "SetAside",
    "Sitting",
    "StakeholderGroup",
    "Statement",
]
