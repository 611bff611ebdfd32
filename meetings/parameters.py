"""The parameters of an address: an unknown name or value is refused, with the nearest right one."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from django.utils.translation import gettext as _

from meetings import local_forms

LONGEST_VALUE = 300
LONGEST_QUOTE = 60
"""Letters of what an address holds that a refusal repeats."""
PERIOD = re.compile(r"([1-9]\d{3})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?", re.ASCII)
"""A year, a quarter, a month or a day."""

GRAMMAR: tuple[tuple[str, str], ...] = (
    ("name=value", "each parameter once; pages and answers take the same ones"),
    (
        "unknown names and values",
        "are refused with status 400, which names the nearest right one; nothing is ignored",
    ),
    ("several parameters", "narrow together: a record has to meet all of them"),
    ("body=cstd-wg, call=none", "the address of a record, or `none`: without any"),
    (
        "group=not-stated, unmapped, chair, secretariat",
        (
            "contributors without a group, with a word that is mapped to none, and the offices "
            "that stand in rows of their own"
        ),
    ),
    ("country=FI, country=not-known", "two letters of ISO 3166; what is not known has its word"),
    (
        "year=2011, quarter=2011-Q1, month=2011-03, year=undated",
        (
            "the row a date is counted in; a date of which only the year is known is in no month: "
            "month=2011"
        ),
    ),
    (
        "date_after=2011, 2011-Q1, 2011-03, 2011-03-24",
        "certainly on or after the first day of it",
    ),
    (
        "date_before=2011, 2011-Q1, 2011-03, 2011-03-24",
        "certainly on or before the last day of it",
    ),
    ("on=2011-03-24", "the seats held on that day, certainly or perhaps"),
    ("role=endorser", "counts those who endorsed, instead of the authors"),
    (
        "group_as=assigned",
        "the group of the seat that was held that day, instead of the one stated in the record",
    ),
    (
        "group_by=group,month",
        "counts by one dimension, or by two with a comma between; by three as CSV",
    ),
    (
        "measure=contributors",
        "what `count` counts: the records (as it stands), who is behind them, or words spoken",
    ),
    ("zero=true", "also the rows of which nothing is recorded, for closed dimensions"),
    (
        "order=-count",
        (
            "rows by label (as it stands), key, count, fractional or contributors; "
            "with a dash before it the other way round"
        ),
    ),
    (
        "limit=10",
        "the first rows only; `groups_total` and `truncated` say what was left out, totals do not",
    ),
    ("as_of=2026-11-01", "the record as it was known then; also v1234, a dataset version"),
    ("format=csv", "the same figures as a table"),
)
"""How a query string is written: an example and what it asks for, for pages and answers alike."""


@dataclass(eq=False)
class ParameterError(Exception):
    """A parameter that cannot be used: which one, why, and what would be right.

    The two sentences are in the language of the page where it is raised.
    """

    name: str
    detail: str
    suggestion: str = ""

    def __str__(self) -> str:
        return f"{self.detail} {self.suggestion}".strip()


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Give a sentence that names the nearest allowed word, or all of them when few."""
    words = sorted(set(allowed))
    close = get_close_matches(word, words, n=1)
    if close:
        return _("Did you mean '%(word)s'?") % {"word": local_forms.isolated(close[0])}
    return list_allowed(words) if 0 < len(words) <= 40 else ""


def list_allowed(words: Iterable[str]) -> str:
    """Give a sentence that names all allowed words."""
    told = local_forms.comma().join(map(local_forms.isolated, words))
    return _("Use one of: %(words)s.") % {"words": told}


def write_as(*examples: str) -> str:
    """Give a sentence that shows how a value is written, in one form or in several."""
    told = local_forms.one_of([local_forms.isolated(one) for one in examples])
    return _("Write it as %(example)s.") % {"example": told}


def quoted(value: str) -> str:
    """Give what an address holds as a refusal repeats it."""
    return local_forms.isolated(value[:LONGEST_QUOTE])


def no_value(name: str, value: str, suggestion: str) -> ParameterError:
    """Give the refusal of a value that a parameter does not take."""
    told = {"value": quoted(value), "name": local_forms.isolated(name)}
    return ParameterError(name, _("'%(value)s' is no value of '%(name)s'.") % told, suggestion)


def missing(name: str, suggestion: str) -> ParameterError:
    """Give the refusal of an address that lacks a parameter."""
    detail = _("'%(name)s' is missing.") % {"name": local_forms.isolated(name)}
    return ParameterError(name, detail, suggestion)


def given_twice(name: str) -> ParameterError:
    """Give the refusal of a parameter that stands more than once in an address."""
    detail = _("'%(name)s' is given more than once.") % {"name": quoted(name)}
    return ParameterError(name, detail, _("Give it once."))


def no_row(key: str) -> ParameterError:
    """Give the refusal of an `after` that names no row."""
    detail = _("No row '%(key)s' to go on from.") % {"key": quoted(key)}
    return ParameterError("after", detail, _("Start without it."))


def check_names(given: Mapping[str, object], allowed: Iterable[str]) -> None:
    """Raise ParameterError for the first parameter that the address does not know."""
    known = set(allowed)
    for name in given:
        if name not in known:
            short = name[:LONGEST_QUOTE]
            detail = _("Unknown parameter '%(name)s'.") % {"name": quoted(name)}
            raise ParameterError(short, detail, nearest(short, known))


def check_value(name: str, value: str, allowed: Iterable[str]) -> str:
    """Give the value, or raise ParameterError naming the nearest allowed one."""
    choices = set(allowed)
    if value not in choices:
        raise no_value(name, value, nearest(value[:LONGEST_QUOTE], choices))
    return value


def parse_day(name: str, value: str) -> date:
    """Give the day, or raise ParameterError: days are written 2011-03-24."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        detail = _("'%(value)s' is no day.") % {"value": quoted(value)}
        raise ParameterError(name, detail, write_as("2011-03-24")) from None


def parse_period(name: str, value: str) -> tuple[date, date]:
    """Give the first and the last day of 2011, 2011-Q1, 2011-03 or 2011-03-24.

    Raises ParameterError for anything else.
    """
    try:
        return _first_and_last(value)
    except ValueError:
        detail = _("'%(value)s' is no date.") % {"value": quoted(value)}
        forms = write_as("2011", "2011-Q1", "2011-03", "2011-03-24")
        raise ParameterError(name, detail, forms) from None


def _first_and_last(value: str) -> tuple[date, date]:
    found = PERIOD.fullmatch(value)
    if found is None:
        raise ValueError(value)
    year, quarter, month, day = (int(part or 0) for part in found.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    first, last = 3 * quarter - 2 if quarter else month or 1, 3 * quarter or month or 12
    if found[3] and not month:
        raise ValueError(value)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
