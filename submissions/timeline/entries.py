"""Entries of a timeline: one event each, whatever record it is on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, TextChoices
from django.utils.translation import gettext_lazy as _

from meetings.models import Body
from meetings.partial_dates import PartialDate
from submissions.models import Submission

Key = tuple[str, str, int, str]
"""What entries are sorted by: first and last day, place of the kind, and a word of its own."""
NO_DAY = datetime.date.max.isoformat()


class EntryKind(TextChoices):
    """What sort of event an entry is, in the order in which one day's events stand."""

    MEETING = "meeting", _("Meetings")
    CALL = "call", _("Calls opened")
    DEADLINE = "deadline", _("Deadlines of calls")
    SUBMISSION = "submission", _("Submissions received")
    MILESTONE = "milestone", _("Milestones")
    DOCUMENT = "document", _("Documents issued")
    COMPOSITION = "composition", _("Compositions decided")


PLACES = {kind: place for place, kind in enumerate(EntryKind)}


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
    count: int = 1
    """How many records stand under this one entry."""
    together: tuple[Submission, ...] = ()
    """Those records, where they are printed beneath it; empty for a single record."""

    @property
    def year(self) -> int | None:
        """Give the year under which it stands, that of the first day written."""
        day = first_day(self.date)
        return day.year if day else None

    @property
    def key(self) -> Key:
        """Sort by the first day written, or the latest possible where none is."""
        return key_of(self.date, self.kind, self.anchor)


def first_day(date: PartialDate) -> datetime.date | None:
    """Give the day under which a date stands: the first one written, else the latest possible."""
    return date.first_written or date.latest


def key_of(date: PartialDate, kind: EntryKind, word: str) -> Key:
    """Give what an event of that date and kind is sorted by."""
    first, last = first_day(date), date.latest
    return (
        first.isoformat() if first else NO_DAY,
        last.isoformat() if last else NO_DAY,
        PLACES[kind],
        word,
    )


def year_and_month(date: PartialDate) -> tuple[int | None, int | None]:
    """Give the year under which a date stands, and its month if it lies wholly in one."""
    first: Any = first_day(date)
    if first is None:
        return None, None
    return first.year, first.month if date.month else None
