"""How much of each body is recorded, for lists of bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from meetings.models import Body, Document, Meeting
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.models import Call


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


def summarise_bodies(bodies: Sequence[Body]) -> list[BodySummary]:
    """Give the bodies in their order with the number of their records, in four queries or five."""
    meetings = _count_by(Meeting.objects.public(), "body", bodies)
    calls = _count_by(Call.objects.public(), "body", bodies)
    documents = _count_by(Document.objects.public(), "produced_by", bodies)
    submissions = _count_submissions()
    return [
        BodySummary(
            body=body,
            meetings=meetings.get(body.pk, 0),
            calls=calls.get(body.pk, 0),
            documents=documents.get(body.pk, 0),
            submissions=submissions.get(body.slug, 0),
        )
        for body in bodies
    ]


def _count_by(rows: QuerySet[Any], name: str, bodies: Sequence[Body]) -> dict[int, int]:
    """Rows by the primary key of their body."""
    counted = rows.filter(**{f"{name}__in": bodies}).order_by().values(name)
    return dict(counted.annotate(rows=Count("pk")).values_list(name, "rows"))


def _count_submissions() -> dict[str, int]:
    """Submissions by the address of their body, of all bodies: one row of the sums each."""
    find_figures = direct.find_figures if reads_past() else links.find_figures
    return {row.values[0]: int(row.count) for row in find_figures(("body",), {}).rows}
