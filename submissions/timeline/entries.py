"""Entries of a timeline: one event each, whatever record it is on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, TextChoices

from meetings.models import Body
from meetings.partial_dates import PartialDate
from submissions.models import Submission


class EntryKind(TextChoices):
    """What sort of event an entry is, in the order in which one day's events stand."""

    MEETING = "meeting", "Meetings"
    CALL = "call", "Calls opened"
    DEADLINE = "deadline", "Deadlines of calls"
    SUBMISSION = "submission", "Submissions received"
    MILESTONE = "milestone", "Milestones"
    DOCUMENT = "document", "Documents issued"
    COMPOSITION = "composition", "Compositions decided"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event: the record it is on, and the field that says when it was."""

    kind: EntryKind
    anchor: str
    """Its lasting id on every timeline."""
    subject: Model
    field: str
    date: PartialDate
    title: str
    url: str
    bodies: tuple[Body, ...]
    word: str
    """What the record itself calls this sort of event, such as 'Open consultation'."""
    note: str = ""
    together: tuple[Submission, ...] = ()
    """The submissions that stand under this one entry; empty for a single record."""

    @property
    def year(self) -> int | None:
        """Give the year under which it stands, that of the first day written."""
        day = self.date.first_written or self.date.latest
        return day.year if day else None

    @property
    def body_slugs(self) -> set[str]:
        """Give the bodies whose event it is, by their slugs."""
        return {body.slug for body in self.bodies}

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """Sort by the first day written, or the latest possible where none is."""
        first = self.date.first_written or self.date.latest or datetime.date.max
        last = self.date.latest or datetime.date.max
        return (first, last, list(EntryKind).index(self.kind), self.anchor)
