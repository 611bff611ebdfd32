"""What was said and sent: the nouns, one module per group of nouns."""

from submissions.models.calls import Asked, Call, CallKind
from submissions.models.counted import CountedChange, CountedLink, CountedSum, CountedWord
from submissions.models.import_jobs import ImportJob, JobKind
from submissions.models.imports import (
    BatchState,
    Decision,
    ImportBatch,
    ImportItem,
    ImportPart,
    Proposal,
)
from submissions.models.interventions import AttributedBy, Intervention
from submissions.models.loaded import LoadedRecord
from submissions.models.reported import Counted, Qualifier, ReportedCount
from submissions.models.submissions import (
    Capacity,
    Contributor,
    ContributorRole,
    Standing,
    Submission,
    SubmissionKind,
    SubmissionState,
)

__all__ = [
    "Asked",
    "AttributedBy",
    "BatchState",
    "Call",
    "CallKind",
    "Capacity",
    "Contributor",
    "ContributorRole",
    "Counted",
    "CountedChange",
    "CountedLink",
    "CountedSum",
    "CountedWord",
    "Decision",
    "ImportBatch",
    "ImportItem",
    "ImportJob",
    "ImportPart",
    "Intervention",
    "JobKind",
    "LoadedRecord",
    "Proposal",
    "Qualifier",
    "ReportedCount",
    "Standing",
    "Submission",
    "SubmissionKind",
    "SubmissionState",
]
