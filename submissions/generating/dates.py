"""Dates in all the forms that sources use, as the four columns that hold them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from meetings.partial_dates import PartialDate
from submissions.generating.chances import Chances

FORMS = Chances(
    ["day", "month", "year", "unknown", "span", "perhaps"], [80.0, 8.0, 5.0, 4.0, 2.0, 1.0]
)
"""Forms of a date, and how many of a hundred are written in each."""


@lru_cache(maxsize=100_000)
def columns(name: str, edtf: str) -> dict[str, str | date | None]:
    """Give a date's columns: its text, EDTF and bounds; "" is a date not known."""
    keys = (f"{name}_text", f"{name}_edtf", f"{name}_earliest", f"{name}_latest")
    return dict(zip(keys, (edtf, edtf, *find_bounds(edtf)), strict=True))


def find_bounds(edtf: str) -> tuple[date | None, date | None]:
    """Give the first and last day of a date; the plain forms without the parser, for speed."""
    parts = edtf.split("/")
    if any(part.strip("0123456789-") or not part for part in parts):
        value = PartialDate.parse(edtf)
        return value.earliest, value.latest
    return first_day(parts[0]), last_day(parts[-1])


def first_day(written: str) -> date:
    """Give the first day of a day, month or year."""
    year, month, day = [*(int(part) for part in written.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(written: str) -> date:
    """Give the last day of a day, month or year."""
    numbers = [int(part) for part in written.split("-")]
    year, month = [*numbers, 12][:2]
    return date(year, month, numbers[2] if len(numbers) > 2 else monthrange(year, month)[1])


def blur(random: Random, day: date) -> str:
    """Give a day as one source or another might: in EDTF, mostly the day itself."""
    form = FORMS.pick(random)
    if form == "span":
        return f"{day}/{day + timedelta(days=1)}"
    forms = {"day": f"{day}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}", "unknown": ""}
    return forms.get(form, f"{day:%Y-%m}?")


def some_day(random: Random, first: date, last: date) -> date:
    """Give a day between two, both included."""
    return first + timedelta(days=random.randint(0, (last - first).days))
