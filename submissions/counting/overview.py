"""The figures at the head of a body's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet

from meetings.models import (
    AgendaItem,
    Attendance,
    Body,
    Composition,
    Conflict,
    Document,
    Meeting,
    Membership,
    Milestone,
    Nomination,
    Sitting,
    Statement,
)
from meetings.models import SeatAllocation as Seats
from meetings.versions import reads_past
from submissions.counting.links import count_total
from submissions.counting.parts import can_count, count_rows
from submissions.models import Call, Contributor, Intervention, ReportedCount, Submission

PATHS: dict[type[Any], str] = {
    Body: "pk",
    Composition: "body",
    Seats: "composition__body",
    Membership: "body",
    Nomination: "body",
    Meeting: "body",
    Sitting: "meeting__body",
    AgendaItem: "meeting__body",
    Attendance: "meeting__body",
    Milestone: "body",
    Document: "produced_by",
    Call: "body",
    Submission: "body",
    Contributor: "submission__body",
    Intervention: "meeting__body",
}
"""Every kind of record on which sources can disagree, with the way to its body."""


@dataclass(frozen=True, slots=True)
class BodyCounts:
    """How much of a body is recorded; public records only."""

    meetings: int
    calls: int
    documents: int
    """Documents that the body produced."""
    submissions: int
    """Submissions that count under counting rule 1."""
    interventions: int
    members: int
    """Distinct participants with a membership of any role."""
    conflicts: int
    """Listed conflicts between sources on a record of the body."""


def counts_of_body(body: Body) -> BodyCounts:
    """Give the overview figures of one body, in seven queries."""
    members = Membership.objects.public().filter(body=body).values("participant").distinct()
    return BodyCounts(
        meetings=Meeting.objects.public().filter(body=body).count(),
        calls=Call.objects.public().filter(body=body).count(),
        documents=Document.objects.public().filter(produced_by=body).count(),
        submissions=_submissions(body),
        interventions=_interventions(body),
        members=members.count(),
        conflicts=conflicts_of(body).count(),
    )


def _submissions(body: Body) -> int:
    """Those that count: by the sums, or as of an earlier day by the records."""
    if reads_past():
        return Submission.objects.counted().filter(body=body).count()
    return int(count_total({"body": body.slug}))


def _interventions(body: Body) -> int:
    asked = {"body": body.slug}
    if can_count("turns", asked):
        return count_rows("turns", asked)
    return Intervention.objects.public().filter(meeting__body=body).count()


def conflicts_of(body: Body) -> QuerySet[Conflict]:
    """Give the public conflicts with a public statement on a public record of the body."""
    about = Q(pk__in=[])
    for model, path in PATHS.items():
        about |= _about(model, model.objects.public().filter(**{path: body.pk}))
    reported = Q(pk__in=[])
    for model in (Body, Composition, Meeting, Call):
        reported |= _about(model, model.objects.public().filter(**{PATHS[model]: body.pk}))
    about |= _about(ReportedCount, ReportedCount.objects.public().filter(reported))
    statements = Statement.objects.public().filter(about)
    return Conflict.objects.public().filter(pk__in=statements.values("conflict"))


def _about(model: type[Any], rows: QuerySet[Any]) -> Q:
    content_type = ContentType.objects.get_for_model(model)
    return Q(content_type=content_type, object_id__in=rows.order_by().values("pk"))
