"""Years, quarters and months of a partial date as SQL: each date in the row it is exact enough for.

"2011-02" where the date lies wholly in that month; "2011" where no more than the year is known;
"2010/2012" where it lies in several years; "2011/.." and "../2011" where one end is not known.
"""

from __future__ import annotations

import re
from datetime import date

from django.db.models import Case, CharField, Expression, F, Func, Q, Value, When
from django.db.models.functions import Concat
from django.db.models.lookups import Exact
from django.utils.translation import gettext, gettext_noop

from meetings import local_forms
from meetings.parameters import parse_period

UNDATED = "undated"
FORMATS = {"year": "YYYY", "quarter": 'YYYY-"Q"Q', "month": "YYYY-MM"}
NOT_KNOWN = {
    "quarter": gettext_noop("%(year)s, quarter not known"),
    "month": gettext_noop("%(year)s, month not known"),
}
YEAR = r"[1-9]\d{3}"
SPANS = rf"{YEAR}/{YEAR}|{YEAR}/\.\.|\.\./{YEAR}|{UNDATED}"
SHAPES = {
    "year": re.compile(rf"{YEAR}|{SPANS}", re.ASCII),
    "quarter": re.compile(rf"{YEAR}(-Q[1-4])?|{SPANS}", re.ASCII),
    "month": re.compile(rf"{YEAR}(-(0[1-9]|1[0-2]))?|{SPANS}", re.ASCII),
}


def period_key(period: str, field: str = "received") -> Expression:
    """Give SQL for the key of a date's year, quarter or month."""
    earliest, latest = f"{field}_earliest", f"{field}_latest"
    first_year, last_year = _printed(earliest, "year"), _printed(latest, "year")
    first, last = _printed(earliest, period), _printed(latest, period)
    no_first, no_last = Q(**{f"{earliest}__isnull": True}), Q(**{f"{latest}__isnull": True})
    return Case(
        When(no_first & no_last, then=Value(UNDATED)),
        When(no_first, then=Concat(Value("../"), last_year)),
        When(no_last, then=Concat(first_year, Value("/.."))),
        When(Exact(first, last), then=first),
        When(Exact(first_year, last_year), then=first_year),
        default=Concat(first_year, Value("/"), last_year),
        output_field=CharField(),
    )


def _printed(column: str, period: str) -> Func:
    return Func(F(column), Value(FORMATS[period]), function="to_char", output_field=CharField())


def period_hint(key: str, field: str = "received") -> Q:
    """Give a condition that all dates with this key meet and an index on the date serves."""
    earliest, latest = f"{field}_earliest", f"{field}_latest"
    if key == UNDATED:
        return Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
    if "/" in key:
        return Q()
    first, last = parse_period("key", key)
    return Q(**{f"{earliest}__gte": first, f"{earliest}__lte": last})


def period_label(period: str, key: str) -> str:
    """Give the words for a key: "March 2011", "2011, month not known"."""
    if key == UNDATED:
        return gettext("not dated")
    if "/" in key:
        return _span_label(*key.split("/"))
    if period == "year":
        return key
    year, _, part = key.partition("-")
    if not part:
        return gettext(NOT_KNOWN[period]) % {"year": year}
    if part[0] == "Q":
        return gettext("%(year)s, quarter %(number)s") % {"year": year, "number": part[1:]}
    return local_forms.month(date(int(year), int(part), 1))


def _span_label(first: str, last: str) -> str:
    if first == "..":
        return gettext("%(date)s or before") % {"date": last}
    if last == "..":
        return gettext("%(date)s or after") % {"date": first}
    return gettext("between %(first)s and %(last)s") % {"first": first, "last": last}
