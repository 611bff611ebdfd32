"""Meetings and deadlines as iCalendar (RFC 5545, RFC 7986).

All are events of whole days: the record has no hours. What is not known to the day is left out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Timezone, TimezoneStandard
from icalendar import Event as CalendarEvent

from meetings.citation import LICENCE, NAME
from meetings.models import Body
from meetings.versions import current_snapshot
from submissions.feeds.events import Event, Events, find_events
from submissions.feeds.words import clean, clean_line

CONTENT_TYPE = "text/calendar; charset=utf-8"
ONE_DAY = timedelta(days=1)


def write_calendar(body: Body | None = None) -> bytes:
    """Give the calendar of a body, or of the whole record, as iCalendar."""
    found = find_events(body)
    calendar = make_calendar(body, found)
    for event in found.events:
        calendar.add_component(make_event(event))
    if not found.events:
        calendar.add_component(make_time_zone())
    return bytes(calendar.to_ical())


def make_calendar(body: Body | None, found: Events) -> Calendar:
    """Give an empty calendar that says what it holds, and what it cannot."""
    name = f"{NAME}: {clean_line(body.short_name) if body else 'all bodies'}"
    timeline = reverse("body-timeline", args=[body.slug]) if body else reverse("timeline")
    words = "Meetings and deadlines that are known to the day."
    if found.without_days:
        words += f" {found.without_days} more are not known to the day and are left out."
    words += f" All of them: {settings.SITE_URL}{timeline} ({LICENCE})"
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{NAME}//{NAME} 1//EN")
    calendar.add("calscale", "GREGORIAN")
    for field in ("name", "x-wr-calname"):
        calendar.add(field, name)
    for field in ("description", "x-wr-caldesc"):
        calendar.add(field, words)
    calendar.add("url", f"{settings.SITE_URL}{timeline}")
    calendar.add("refresh-interval", ONE_DAY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    if known_at := current_snapshot().known_at:
        calendar.add("last-modified", known_at)
    return calendar


def make_event(event: Event) -> CalendarEvent:
    """Give one event: its end is the day after its last, as the standard has it."""
    entry = event.entry
    made = CalendarEvent()
    made.add("uid", f"{entry.kind.value}-{entry.subject.slug}@{NAME}")  # type: ignore[attr-defined]
    made.add("dtstamp", event.times.updated)
    made.add("created", event.times.published)
    made.add("last-modified", event.times.updated)
    made.add("sequence", event.times.changes)
    made.add("dtstart", event.first)
    made.add("dtend", event.last + ONE_DAY)
    made.add("summary", name_event(event))
    made.add("description", describe(event))
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("categories", [clean_line(entry.word)])
    if place := find_place(entry.subject):
        made.add("location", place)
    made.add("url", find_page(event))
    return made


def name_event(event: Event) -> str:
    """Give an event's title, with the body's name where it may stand among those of others."""
    entry = event.entry
    names = ", ".join(body.short_name for body in entry.bodies)
    start = "Deadline: " if entry.kind == "deadline" else ""
    return clean_line(f"{start}{entry.title} ({names})")


def describe(event: Event) -> str:
    """Give the days as they were written, whether sources differ, and what editors say."""
    entry = event.entry
    lines = [f"{entry.word}: {entry.date}."]
    if event.is_disputed:
        lines.append("Sources differ on the days; the page says how.")
    lines += [getattr(entry.subject, "description", ""), find_page(event)]
    return clean("\n".join(line for line in lines if line))


def find_page(event: Event) -> str:
    """Give the full address of an event's page: a deadline without one has its place in time."""
    address = event.entry.url or event.entry.subject.get_absolute_url()  # type: ignore[attr-defined]
    return f"{settings.SITE_URL}{address}"


def find_place(row: Any) -> str:
    """Give where a meeting is: venue and town, as far as they are known."""
    places = (getattr(row, "venue", ""), getattr(row, "place", ""))
    return clean_line(", ".join(place for place in places if place))


def make_time_zone() -> Timezone:
    """Give the one component that a calendar without events has: the standard wants one."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard["dtstart"] = "19700101T000000"
    standard.add("tzname", "UTC")
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    zone.add_component(standard)
    return zone
