"""The moments that `as_of` can name: a day, an instant, a dataset version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from meetings.parameters import ParameterError

VERSION = re.compile(r"v[0-9]{1,15}")
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
HINT = "Write a day, such as 2026-11-01, a moment, 2026-11-01T10:15:00Z, or a version, v1234."


@dataclass(frozen=True, slots=True)
class Moment:
    """What `as_of` names: a version, or the time before which something was known."""

    version: int | None = None
    before: datetime | None = None
    begins: datetime | None = None
    """When the day begins, or the moment itself: it must have come."""


def read_as_of(value: str) -> Moment:
    """Read a day, a moment or a version; raises ParameterError."""
    if VERSION.fullmatch(value):
        return Moment(version=int(value[1:]))
    try:
        if DAY.fullmatch(value):
            begins = datetime.combine(date.fromisoformat(value), time(), UTC)
            return Moment(before=begins + timedelta(days=1), begins=begins)
        if INSTANT.fullmatch(value):
            begins = datetime.fromisoformat(value).astimezone(UTC)
            return Moment(before=begins + timedelta(microseconds=1), begins=begins)
    except (ValueError, OverflowError):
        pass
    raise ParameterError("as_of", f"'{value[:60]}' is no day, moment or version.", HINT)
