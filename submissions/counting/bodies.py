"""How much of each body is recorded, for lists of bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from meetings.models import Body, Document, Meeting
from submissions.models import Call, Submission


@dataclass(frozen=True, slots=True)
class BodySummary:
    """A body with the number of its public records."""

    body: Body
    meetings: int
    calls: int
    documents: int
    """Documents that the body produced."""
    submissions: int
    """Submissions that count under counting rule 1."""


def summarise_bodies(bodies: QuerySet[Body]) -> list[BodySummary]:
    """Give the bodies in their order with the number of their records, in five queries."""
    meetings = _count_by(Meeting.objects.public(), "body")
    calls = _count_by(Call.objects.public(), "body")
    documents = _count_by(Document.objects.public(), "produced_by")
    submissions = _count_by(Submission.objects.counted(), "body")
    return [
        BodySummary(
            body=body,
            meetings=meetings.get(body.pk, 0),
            calls=calls.get(body.pk, 0),
            documents=documents.get(body.pk, 0),
            submissions=submissions.get(body.pk, 0),
        )
        for body in bodies
    ]


def _count_by(rows: QuerySet[Any], name: str) -> dict[int, int]:
    """Rows by the primary key of their body."""
    counted = rows.order_by().values(name).annotate(rows=Count("pk", distinct=True))
    return dict(counted.values_list(name, "rows"))
