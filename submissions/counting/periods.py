"""Years, quarters and months of a partial date as SQL: each date in the row it is exact enough for.

"2011-02" where the date lies wholly in that month; "2011" where no more than the year is known;
"2010/2012" where it lies in several years; "2011/.." and "../2011" where one end is not known.
"""

from __future__ import annotations

import re
from calendar import month_name

from django.db.models import Case, CharField, Expression, F, Func, Q, Value, When
from django.db.models.functions import Concat
from django.db.models.lookups import Exact

from meetings.parameters import parse_period

UNDATED = "undated"
FORMATS = {"year": "YYYY", "quarter": 'YYYY-"Q"Q', "month": "YYYY-MM"}
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
        return "not dated"
    if "/" in key:
        return _span_label(*key.split("/"))
    if period == "year":
        return key
    year, _, part = key.partition("-")
    if not part:
        return f"{year}, {period} not known"
    return f"{year}, quarter {part[1:]}" if part[0] == "Q" else f"{month_name[int(part)]} {year}"


def _span_label(first: str, last: str) -> str:
    if first == "..":
        return f"{last} or before"
    return f"{first} or after" if last == ".." else f"between {first} and {last}"
