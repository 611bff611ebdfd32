"""Feeds: what is new as Atom, meetings and deadlines as iCalendar; of one body or of all."""

from submissions.feeds.atom import write_atom
from submissions.feeds.calendar import write_calendar

__all__ = ["write_atom", "write_calendar"]
