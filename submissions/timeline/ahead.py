"""What is ahead: meetings and deadlines that are not over on a day, the nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from meetings.models import Body, MeetingStatus, Milestone, MilestoneKind
from submissions.models import Call
from submissions.timeline.dating import exact_days
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.loading import (
    find_meetings,
    load_calls,
    load_meetings,
    load_milestones,
    of_body,
)

MOST = 20
"""So many of each kind are listed: what is nearest."""


@dataclass(frozen=True, slots=True)
class Coming:
    """An event that is not over."""

    entry: Entry
    days: int | None
    """Days until it begins, 0 once it has; None where that is not known to the day."""
    is_going_on: bool = False
    """Whether it began before the day asked for."""


def find_ahead(body: Body | None, today: date, *, kinds: tuple[str, ...] = ()) -> list[Coming]:
    """Give the meetings and deadlines of a body, or of all, that may not be over on a day."""
    meetings = find_meetings(body).exclude(status=MeetingStatus.CANCELLED)
    calls = of_body(Call.objects.all(), body)
    milestones = of_body(Milestone.objects.filter(kind=MilestoneKind.DEADLINE), body)
    parts: tuple[tuple[QuerySet[Any], str, Any], ...] = (
        (meetings, "held", load_meetings),
        (calls, "deadline", load_calls),
        (milestones, "happened", load_milestones),
    )
    found = [
        tell(entry, today)
        for rows, field, load in parts
        if (keys := find_keys(rows, field, today))
        for entry in load(None, keys=keys)
        if entry.kind != EntryKind.CALL and (not kinds or entry.kind in kinds)
    ]
    return sorted(found, key=lambda one: one.entry.key)


def find_keys(rows: QuerySet[Any], field: str, today: date) -> list[int]:
    """Give the keys of the rows whose date may lie on a day or later."""
    late = Q(**{f"{field}_latest__gte": today})
    open_ended = Q(**{f"{field}_latest__isnull": True, f"{field}_earliest__gte": today})
    nearest = rows.filter(late | open_ended).order_by(f"{field}_earliest", "pk")
    return list(nearest.values_list("pk", flat=True)[:MOST])


def tell(entry: Entry, today: date) -> Coming:
    """Say how far off an event is, as far as its days are certain."""
    known = exact_days(entry.date)
    if known is None:
        return Coming(entry, None)
    return Coming(entry, max((known[0] - today).days, 0), is_going_on=known[0] < today)
