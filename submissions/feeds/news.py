"""What was lately published or changed: the records of a feed, each with its times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from meetings.models import Body, Document, Meeting, MeetingCoHost, Milestone
from submissions.feeds.times import Times, find_times, public_changes
from submissions.models import Call, Submission

ENTRIES = 50
"""The most entries of one feed."""
WINDOW = 500
"""How many of the latest changes of each kind are looked through for them."""


@dataclass(frozen=True, slots=True)
class News:
    """A public record that was lately published or changed."""

    row: Any
    times: Times


def find_news(body: Body | None = None) -> list[News]:
    """Give the latest public records of a body, or of all, last changed first.

    Takes at most five queries for each of five kinds of record, whatever their number.
    """
    rows = [row for find in KINDS for row in find_latest(find(body), body)]
    times = find_times(rows)
    news = [News(row, times[row]) for row in rows if row in times]
    news.sort(key=lambda one: one.times.number, reverse=True)
    return news[:ENTRIES]


def find_latest(rows: QuerySet[Any], body: Body | None) -> list[Any]:
    """Give the rows that the latest changes among them were made to.

    For the whole record the latest changes are read off an index; some may be to hidden rows.
    """
    changes = public_changes(rows.model).order_by("-number")
    if body:
        changes = changes.filter(object_id__in=rows.order_by().values("pk"))
    latest = dict.fromkeys(changes.values_list("object_id", flat=True)[:WINDOW])
    public = set(rows.order_by().filter(pk__in=list(latest)).values_list("pk", flat=True))
    return list(rows.filter(pk__in=[pk for pk in latest if pk in public][:ENTRIES]))


def meetings(body: Body | None) -> QuerySet[Any]:
    """Give the public meetings of a body, those held with others too."""
    rows = Meeting.objects.public().select_related("body")
    joint = MeetingCoHost.objects.public().filter(body=body).values("meeting")
    return rows.filter(Q(body=body) | Q(pk__in=joint)) if body else rows


def calls(body: Body | None) -> QuerySet[Any]:
    """Give the public calls of a body."""
    rows = Call.objects.public().select_related("body")
    return rows.filter(body=body) if body else rows


def submissions(body: Body | None) -> QuerySet[Any]:
    """Give the submissions of a body that count, with who sent them."""
    rows = Submission.objects.counted().select_related("body", "call").with_contributors()
    return rows.filter(body=body) if body else rows


def milestones(body: Body | None) -> QuerySet[Any]:
    """Give the public milestones of a body."""
    rows = Milestone.objects.public().select_related("body")
    return rows.filter(body=body) if body else rows


def documents(body: Body | None) -> QuerySet[Any]:
    """Give the public documents that a body produced; of all bodies, the mere sources too."""
    rows = Document.objects.public().select_related("produced_by")
    return rows.filter(produced_by=body) if body else rows


KINDS: tuple[Callable[[Body | None], QuerySet[Any]], ...] = (
    meetings,
    calls,
    submissions,
    milestones,
    documents,
)
