"""Meetings and deadlines that are known to the day: what a calendar can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meetings.evidence import Evidence
from meetings.models import Body, Meeting, MeetingStatus, MilestoneKind
from submissions.feeds.times import Times, find_times
from submissions.timeline.dating import exact_days
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.loading import load_calls, load_meetings, load_milestones


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting or a deadline on certain days."""

    entry: Entry
    first: date
    last: date
    times: Times
    is_disputed: bool
    """Whether sources differ on its days."""

    @property
    def is_cancelled(self) -> bool:
        """Whether it is a meeting that was called off."""
        row = self.entry.subject
        return isinstance(row, Meeting) and row.status == MeetingStatus.CANCELLED


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a calendar, and how many meetings and deadlines it has to leave out."""

    events: tuple[Event, ...]
    without_days: int


def find_events(body: Body | None = None) -> Events:
    """Give the meetings and deadlines of a body, or of all, those known to the day by date."""
    entries = [entry for load in LOADERS for entry in load(body) if is_wanted(entry)]
    days = {entry.anchor: exact_days(entry.date) for entry in entries}
    evidence = Evidence.gather(entry.subject for entry in entries)
    times = find_times(entry.subject for entry in entries)
    events = [
        Event(
            entry=entry,
            first=found[0],
            last=found[1],
            times=times[entry.subject],
            is_disputed=evidence.fact(entry.subject, entry.field).is_disputed,
        )
        for entry in entries
        if (found := days[entry.anchor]) and entry.subject in times
    ]
    events.sort(key=lambda event: (event.first, event.last, event.entry.anchor))
    return Events(tuple(events), without_days=len(entries) - len(events))


LOADERS = (load_meetings, load_calls, load_milestones)


def is_wanted(entry: Entry) -> bool:
    """Say whether an entry of a timeline is a meeting or a deadline."""
    if entry.kind == EntryKind.MILESTONE:
        return getattr(entry.subject, "kind", "") == MilestoneKind.DEADLINE
    return entry.kind in {EntryKind.MEETING, EntryKind.DEADLINE}
