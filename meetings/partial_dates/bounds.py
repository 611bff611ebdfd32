"""From an EDTF string to the days that it can mean; the dates in it are read by `edtf`.

That library reads a whole interval or set in up to 50 ms, and guesses ten years for an end that is
not known. So the whole is taken apart here, and its grammar reads one date at a time, in 1 ms.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from edtf.parser import grammar

from meetings.partial_dates.errors import PartialDateError

NO_FIRST = 0
NO_LAST = date.max.toordinal() + 1
LONGEST = 100

_YEAR, _MONTH = "[1-9][0-9]{3}", "[1-9][0-9]{3}-(?:0[1-9]|1[0-2])"
_DAY = rf"{_MONTH}-[0-9]{{2}}"
_DATE = rf"(?:{_DAY}|{_MONTH}|{_YEAR})"
_BLURRED_YEAR = "[1-9](?:[0-9]{2}X|[0-9]XX|XXX)"
_BLURRED = rf"(?:{_BLURRED_YEAR}|{_YEAR}-XX(?:-XX)?|{_MONTH}-XX)"
_SEASON = rf"{_YEAR}-(?:2[1-9]|3[0-9]|4[01])"
_END = rf"(?:{_DATE}[?~%]?|{_YEAR}-2[1-4]|\.\.)?"
_RUN = rf"(?:{_DAY}\.\.{_DAY}|{_MONTH}\.\.{_MONTH}|{_YEAR}\.\.{_YEAR})"
_MEMBER = rf"(?:{_RUN}|{_DATE}[?~%]?)"
_SHAPES = re.compile(
    rf"(?:{_DATE}|{_BLURRED})[?~%]?|{_BLURRED_YEAR}-XX(?:-XX)?|{_SEASON}|{_END}/{_END}"
    rf"|\[(?:{_RUN}|\.\.{_DATE}|{_DATE}\.\."
    rf"|(?:\.\.{_DATE}|{_MEMBER})(?:, ?{_MEMBER})*, ?(?:{_MEMBER}|{_DATE}\.\.))\]"
)
_POINT = re.compile("[0-9X]{4}(?:-[0-9X]{2}){0,2}")
_POINT_GRAMMAR = grammar.date ^ grammar.unspecified ^ grammar.partialUnspecified ^ grammar.l2season
WRAPPING_SEASONS = {"24", "28", "30"}


class Range(NamedTuple):
    """Days from first to last as ordinals; NO_FIRST and NO_LAST stand for no limit."""

    first: int
    last: int


class Span(NamedTuple):
    """What began within one range and ended within another; for one day both are the same."""

    start: Range
    end: Range


EVER = Range(NO_FIRST, NO_LAST)


def is_edtf(written: str) -> bool:
    """Whether the text has the shape of an EDTF form read here (its days may yet not exist)."""
    return written == ".." or _SHAPES.fullmatch(written) is not None


def canonical(edtf: str) -> str:
    """The EDTF string in its one canonical spelling; PartialDateError when it cannot be read."""
    if edtf in ("", ".."):
        return edtf
    if not is_edtf(edtf):
        raise PartialDateError(edtf, "it has no EDTF form that is read here")
    spelled = edtf.replace(", ", ",")
    if len(spelled) > LONGEST:
        raise PartialDateError(edtf, f"its EDTF is longer than {LONGEST} characters")
    for point in _POINT.findall(spelled):
        _check_point(point, edtf)
    spans(spelled)
    return spelled


@lru_cache(maxsize=4096)
def spans(edtf: str) -> tuple[Span, ...]:
    """The alternatives that a canonical EDTF string allows; none when it is empty or "..".

    A date or a set is one event on one day: start and end are the same range. An interval lasted
    all through. "?", "~" and "%" widen a date by its own length on either side: one day for a day,
    one month for a month, one year for a year.
    """
    if edtf in ("", ".."):
        return ()
    if edtf.startswith("["):
        ranges = [_element(element, edtf) for element in edtf[1:-1].split(",")]
        return tuple(Span(days, days) for days in ranges)
    if "/" in edtf:
        return (_interval(edtf),)
    days = point_range(edtf)
    return (Span(days, days),)


@lru_cache(maxsize=4096)
def point_range(point: str) -> Range:
    """The days of one EDTF date such as "2011-02?", widened if qualified."""
    parsed = _POINT_GRAMMAR.parse_string(point.rstrip("?~%"), parse_all=True)[0]
    lower, upper = (date(*bound[:3]) for bound in (parsed.lower_strict(), parsed.upper_strict()))
    if point[-1] not in "?~%":
        return Range(lower.toordinal(), upper.toordinal())
    if lower == upper:
        return Range(lower.toordinal() - 1, min(upper.toordinal() + 1, NO_LAST))
    months = (upper.year - lower.year) * 12 + upper.month - lower.month + 1
    return Range(_month_start(lower, -months), _month_start(upper, months + 1, less=1))


def _month_start(day: date, months: int, *, less: int = 0) -> int:
    """Ordinal of the first of the month so many months on, less some days; or no limit."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return NO_FIRST
    if (year, month) == (date.max.year + 1, 0) and less:
        return NO_LAST - less
    if year > date.max.year:
        return NO_LAST
    return date(year, month + 1, 1).toordinal() - less


def _check_point(point: str, whole: str) -> None:
    """PartialDateError when the date does not exist or its season lies in two years."""
    parts = point.split("-")
    if len(parts) == 2 and parts[1] in WRAPPING_SEASONS:
        raise PartialDateError(whole, "that season lies in two years, so give its months")
    if len(parts) == 3 and "X" not in point:
        check_day(*map(int, parts), whole=whole)


def check_day(year: int, month: int, day: int = 1, *, whole: str) -> None:
    """PartialDateError when there is no such day or month."""
    try:
        date(year, month, day)
    except ValueError:
        reason = f"there is no day {day} in month {month} of {year}"
        raise PartialDateError(whole, reason) from None


def _element(element: str, whole: str) -> Range:
    """The days of one member of a set: a date, a run of dates, or a run without limit."""
    left, dots, right = element.partition("..")
    first = point_range(left).first if left else NO_FIRST
    if not dots:
        return point_range(left)
    last = point_range(right).last if right else NO_LAST
    if first > last:
        raise PartialDateError(whole, "it ends before it begins")
    return Range(first, last)


def _interval(edtf: str) -> Span:
    """Start and end of an interval: ".." is no limit, an empty end may lie anywhere."""
    left, right = edtf.split("/")
    if left in ("", "..") and right in ("", ".."):
        raise PartialDateError(edtf, "an interval needs at least one date")
    ends = {"": EVER, "..": Range(NO_LAST, NO_LAST)}
    starts = {"": EVER, "..": Range(NO_FIRST, NO_FIRST)}
    start = starts[left] if left in starts else point_range(left)
    end = ends[right] if right in ends else point_range(right)
    if start.first > end.last:
        raise PartialDateError(edtf, "it ends before it begins")
    return Span(
        Range(start.first, min(start.last, end.last)),
        Range(max(start.first, end.first), end.last),
    )
