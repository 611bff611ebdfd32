"""What a parameter may hold: each check gives the value, or says what would be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django_countries import countries

from meetings.parameters import (
    LONGEST_QUOTE,
    LONGEST_VALUE,
    ParameterError,
    check_value,
    nearest,
    no_value,
    parse_day,
    parse_period,
    quoted,
    write_as,
)

Check = Callable[[str, str], str]
"""Takes a parameter's name and value, gives the value as it is used, or raises ParameterError."""
NEAREST_AMONG = 5000


def one_of(values: Iterable[str]) -> Check:
    """Allow the words of a closed list."""
    allowed = tuple(values)
    return lambda name, value: check_value(name, value, allowed)


def address_of(model: type[Model], *special: str) -> Check:
    """Allow the slugs of public records, and some special words."""

    def check(name: str, value: str) -> str:
        public: Any = model._default_manager.public()  # type: ignore[attr-defined]
        if value in special or public.filter(slug=value).exists():
            return value
        slugs = public.order_by("slug").values_list("slug", flat=True)[:NEAREST_AMONG]
        raise no_value(name, value, nearest(value[:LONGEST_QUOTE], [*slugs, *special]))

    return check


def country(name: str, value: str) -> str:
    """Allow the two letters of ISO 3166, and "not-known"."""
    return check_value(name, value, [*dict(countries), "not-known"])


def day(name: str, value: str) -> str:
    """Allow days, written 2011-03-24."""
    return parse_day(name, value).isoformat()


def period(name: str, value: str) -> str:
    """Allow a year, a quarter, a month or a day: 2011, 2011-Q1, 2011-03, 2011-03-24."""
    parse_period(name, value)
    return value


def first_day(value: str) -> date:
    """Give the first day of what `period` has checked."""
    return parse_period("date", value)[0]


def last_day(value: str) -> date:
    """Give the last day of what `period` has checked."""
    return parse_period("date", value)[1]


def shape(pattern: re.Pattern[str], example: str) -> Check:
    """Allow what has a certain shape."""

    def check(name: str, value: str) -> str:
        if not pattern.fullmatch(value):
            raise no_value(name, value, write_as(example))
        return value

    return check


def words(name: str, value: str) -> str:
    """Allow any words that are not too long."""
    if len(value) > LONGEST_VALUE or not value.strip():
        detail = _("'%(name)s' is empty or too long.") % {"name": quoted(name)}
        raise ParameterError(name, detail, _("Give a few words."))
    return value.strip()


def as_day(value: str) -> date:
    """Give the day that `day` has checked."""
    return date.fromisoformat(value)
