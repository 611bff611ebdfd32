"""Where and when it all happens: bodies over twenty years, their calls and meetings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from submissions.generating.chances import Chances

FIRST, LAST = 2006, 2025
"""The years in which everything happens."""
INVENTED = "Invented by `manage.py generate`; none of it is a fact."
PUBLISHED = {"state": "published"}
DRAFT = {"state": "draft"}
WITHDRAWN = {"state": "withdrawn", "state_reason": "Generated reason."}
STATES = Chances([PUBLISHED, DRAFT, WITHDRAWN], [98.5, 1.0, 0.5])


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A meeting that turns are taken at."""

    id: int
    sittings: list[int]
    agenda: list[int]


@dataclass(frozen=True, slots=True)
class CallPlace:
    """A call that submissions answer."""

    id: int
    opens: date
    deadline: date


@dataclass(slots=True)
class BodyPlace:
    """A body that is written to, with its calls and meetings."""

    id: int
    starts: date
    compositions: list[int] = field(default_factory=list)
    calls: list[CallPlace] = field(default_factory=list)
    meetings: list[MeetingPlace] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Size:
    """How many there are of what does not grow with the submissions for ever."""

    bodies: int = 20
    calls: int = 400
    meetings: int = 600
    seats: int = 40
