"""The timeline: which records are events, on what date, and how to choose among them."""

from submissions.timeline.ahead import Coming, find_ahead
from submissions.timeline.choosing import build_timeline
from submissions.timeline.dating import UNDATED
from submissions.timeline.density import Month
from submissions.timeline.differing import facts_differing
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.offering import Option
from submissions.timeline.shown import Timeline, Year
from submissions.timeline.yearly import tabulate_years

__all__ = [
    "UNDATED",
    "Coming",
    "Entry",
    "EntryKind",
    "Month",
    "Option",
    "Timeline",
    "Year",
    "build_timeline",
    "facts_differing",
    "find_ahead",
    "tabulate_years",
]
