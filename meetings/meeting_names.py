"""What a meeting is called: with body, number and days; and what the next one would be called."""

from __future__ import annotations

import re

from django.utils.translation import override

from meetings.models import Meeting, MeetingKind

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)


def name_meeting(meeting: Meeting) -> str:
    """Give body, number and days: "Working Group: first meeting, 24-25 February 2011".

    All of it is English: ordinals and days are, and words of two directions would change places.
    """
    days = meeting.held.text or meeting.held.edtf or "date not known"
    return f"{meeting.body.name}: {_name_itself(meeting)}, {days}"


def _name_itself(meeting: Meeting) -> str:
    if meeting.number is None:
        return meeting.title
    kind = MeetingKind(meeting.kind).label if meeting.kind in MeetingKind else "meeting"
    with override("en"):
        return f"{ordinal(meeting.number)} {str(kind).lower()}"


def ordinal(number: int) -> str:
    """Give the number in words up to twenty, then in figures: "first", "21st"."""
    if 0 < number <= len(ORDINALS):
        return ORDINALS[number - 1]
    is_teen = number % 100 in (11, 12, 13)
    ending = "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def propose_title(meeting: Meeting, number: int | None) -> str:
    """Give the title with the next number in the place of its own; without one, the title as is."""
    if number is None or meeting.number is None:
        return meeting.title
    for form in (ordinal, figures):
        old, new = form(meeting.number), form(number)
        found = re.search(rf"\b{re.escape(old)}\b", meeting.title, flags=re.IGNORECASE)
        if found:
            word = new.capitalize() if found[0][0].isupper() else new
            return meeting.title[: found.start()] + word + meeting.title[found.end() :]
    return meeting.title


def figures(number: int) -> str:
    """Give the number in figures with its ending: "1st"; those above twenty as `ordinal` does."""
    return ordinal(number) if number > len(ORDINALS) else f"{number}{ENDINGS.get(number, 'th')}"


ENDINGS = {1: "st", 2: "nd", 3: "rd"}
