"""The timeline: which records are events, on what date, and how to choose among them."""

from submissions.timeline.choosing import Option, Timeline, Year, build_timeline
from submissions.timeline.dating import UNDATED
from submissions.timeline.density import Month
from submissions.timeline.entries import Entry, EntryKind

__all__ = [
    "UNDATED",
    "Entry",
    "EntryKind",
    "Month",
    "Option",
    "Timeline",
    "Year",
    "build_timeline",
]
