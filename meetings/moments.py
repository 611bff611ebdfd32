"""The moments that `as_of` can name: a day, an instant, a dataset version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils.translation import gettext as _

from meetings.local_forms import isolated
from meetings.parameters import ParameterError, quoted

VERSION = re.compile(r"v[0-9]{1,15}")
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
FORMS = {"day": "2026-11-01", "moment": "2026-11-01T10:15:00Z", "version": "v1234"}


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
    detail = _("'%(value)s' is no day, moment or version.") % {"value": quoted(value)}
    raise ParameterError("as_of", detail, show_forms())


def show_forms() -> str:
    """Give a sentence that shows how a state of the record is named."""
    sentence = _("Write a day, such as %(day)s, a moment, %(moment)s, or a version, %(version)s.")
    return sentence % {name: isolated(form) for name, form in FORMS.items()}
