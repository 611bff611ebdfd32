"""The timeline: which records are events, on what date, and how to choose among them."""

from submissions.timeline.choosing import Option, Timeline, Year, build_timeline
from submissions.timeline.entries import Entry, EntryKind

__all__ = ["Entry", "EntryKind", "Option", "Timeline", "Year", "build_timeline"]
