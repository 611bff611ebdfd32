"""How dates are built from tokens: which tokens belong to one, and the points that they give.

A function here is given tokens and a position and gives the shape that begins there, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from submissions.importers.date_pieces import (
    Tokens,
    counts_things,
    past_join,
    past_point,
    past_weekday,
    past_word_of_year,
    read_days,
    read_join,
    read_month,
    read_signed,
    read_year,
)
from submissions.importers.date_words import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    JOINS,
    NO_NOUN,
    OTHERWISE_WORDS,
    RELATIVE_DAYS,
    STEPS,
    THE,
    UNITS,
    day_of,
    month_of,
    year_of,
)

Reading = Callable[[Tokens, int], "Shape | None"]


class Point(NamedTuple):
    """Year, month and day as far as they are written; 0 for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """Tokens from `first` to before `last` that are a date; `step` and `unit` if it is relative."""

    first: int
    last: int
    points: tuple[Point, ...] = ()
    join: str = ""
    unit: str = ""
    """day, week, month or year: `step` of them from the document's own date."""
    step: int = 0
    reason: str = ""
    """Why it cannot be read."""


def find_shapes(tokens: Tokens) -> list[Shape]:
    """Give the dates of a sentence in their order; none overlaps another."""
    shapes: list[Shape] = []
    at = 0
    while at < len(tokens):
        shape = _shape_at(tokens, at)
        if shape:
            shapes.append(shape)
        at = shape.last if shape else at + 1
    return shapes


def _shape_at(tokens: Tokens, at: int) -> Shape | None:
    for read in (_chinese, _numeric, _day_first, _month_first, _month_alone, _year, _relative):
        shape = read(tokens, at)
        if shape:
            return shape
    return None


def _day_first(tokens: Tokens, at: int) -> Shape | None:
    """Read "24 and 25 February 2011", "Thursday the 24th of February", "30 May - 2 June 2011"."""
    start = past_weekday(tokens, at)
    days, join, end = read_days(tokens, start)
    month, end = read_month(tokens, end)
    if not days or not month:
        return None
    year, end = read_year(tokens, end)
    points = tuple(Point(year, month, day) for day in days)
    if len(points) == 1:
        further, last = _joined(tokens, end, _day_first)
        if further:
            return Shape(at, last, points + further.points, read_join(tokens, end) or "to")
    return Shape(at, end, points, join)


def _month_first(tokens: Tokens, at: int) -> Shape | None:
    """Read "March 24", "March 24-25, 2011", "May 30 to June 2, 2011" and "February 2011"."""
    start = past_weekday(tokens, at)
    month = month_of(tokens[start]) if start < len(tokens) else 0
    if not month:
        return None
    if start == at:
        year, end = read_year(tokens, start + 1)
        if year:
            return Shape(at, end, (Point(year, month),))
    if tokens[start].text in OTHERWISE_WORDS and not tokens[start].is_capital:
        return None
    days, join, end = read_days(tokens, past_point(tokens, start + 1))
    if not days or counts_things(tokens, end):
        return None
    year, end = read_year(tokens, end)
    points = tuple(Point(year, month, day) for day in days)
    further, last = _joined(tokens, end, _month_first) if len(points) == 1 else (None, end)
    if further and all(point.day for point in further.points):
        return Shape(at, last, points + further.points, read_join(tokens, end) or "to")
    return Shape(at, end, points, join)


def _month_alone(tokens: Tokens, at: int) -> Shape | None:
    """Read a month without year or day, where it is no name of a person and no other word."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if not month_of(token) or len(token.text) < 3 or before is None:
        return None
    if at + 1 < len(tokens) and day_of(tokens[at + 1]):
        return None
    led = before.text in BEFORE_MONTH
    free = token.is_capital and not before.is_capital and before.kind == "word"
    if free or (led and (token.is_capital or token.text not in OTHERWISE_WORDS)):
        return Shape(at, at + 1, (Point(month=month_of(token)),))
    return None


def _year(tokens: Tokens, at: int) -> Shape | None:
    """Read a year behind "in" or "during", and nowhere else."""
    year = year_of(tokens[at])
    before = tokens[at - 1].text if at else ""
    if not year or before not in BEFORE_YEAR:
        return None
    return Shape(at, past_word_of_year(tokens, at + 1), (Point(year),))


def _numeric(tokens: Tokens, at: int) -> Shape | None:
    """Read 2011-02-24 and 31/12/2010; what could be read in two ways is told, not read."""
    token = tokens[at]
    if token.kind != "numeric":
        return None
    sign = next(one for one in token.raw if not one.isdecimal())
    first, middle, last = (int(figure) for figure in token.raw.split(sign))
    if len(token.raw.split(sign)[0]) == 4:
        return Shape(at, at + 1, (Point(first, middle, last),))
    if len(token.raw.split(sign)[2]) != 4 or not 1900 <= last <= 2100 or 0 in (first, middle):
        return None
    if first > 12 >= middle or first == middle:
        return Shape(at, at + 1, (Point(last, middle, first),))
    if middle > 12 >= first:
        return Shape(at, at + 1, (Point(last, first, middle),))
    return Shape(at, at + 1, reason=f"{token.raw} does not say which figure is the month.")


def _chinese(tokens: Tokens, at: int) -> Shape | None:
    """Read 2016年3月23日, 2016年3月, 3月23日 and 2016年3月23日至25日."""
    year, end = read_signed(tokens, at, "年")
    month, end = read_signed(tokens, end, "月")
    day, end = read_signed(tokens, end, "日") if month else (0, end)
    if not month or not (year or day):
        return None
    if day and end < len(tokens) and tokens[end].text in JOINS:
        month_after, last = read_signed(tokens, end + 1, "月")
        day_after, last = read_signed(tokens, last, "日")
        if day_after:
            points = (Point(year, month, day), Point(year, month_after or month, day_after))
            return Shape(at, last, points, JOINS[tokens[end].text])
    return Shape(at, end, (Point(year, month, day),))


def _relative(tokens: Tokens, at: int) -> Shape | None:
    """Read "yesterday", "last month", "le mois dernier" and "the 24th"."""
    text, follower = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text in RELATIVE_DAYS:
        return Shape(at, at + 1, unit="day", step=RELATIVE_DAYS[text])
    if text in STEPS and follower in UNITS:
        return Shape(at, at + 2, unit=UNITS[follower], step=STEPS[text])
    if text in UNITS and follower in STEPS and tokens[at].kind == "word":
        return Shape(at, at + 2, unit=UNITS[text], step=STEPS[follower])
    return _bare_day(tokens, at)


def _bare_day(tokens: Tokens, at: int) -> Shape | None:
    """Read "the 24th" and "the 24th and 25th", unless it numbers what follows."""
    if tokens[at].kind != "ordinal" or not at or tokens[at - 1].text not in THE:
        return None
    led = at > 1 and tokens[at - 2].text in {"on", "of", "from", "until", "by", "since", "for"}
    days, join, end = read_days(tokens, at)
    follower = tokens[end] if end < len(tokens) else None
    free = follower is None or follower.kind in {"mark", "break"} or follower.text in NO_NOUN
    if not led or not free or any(tokens[one].kind == "number" for one in range(at, end)):
        return None
    return Shape(at - 1, end, tuple(Point(day=day) for day in days), join)


def _joined(tokens: Tokens, at: int, read: Reading) -> tuple[Shape | None, int]:
    """Give the second date of "30 May to 2 June 2011"; only "to" and "or" join two months."""
    if at >= len(tokens) or read_join(tokens, at) not in {"to", "or"}:
        return None, at
    start = past_join(tokens, at)
    further = read(tokens, start) if start < len(tokens) else None
    if further and not further.unit and len(further.points) == 1:
        return further, further.last
    return None, at
