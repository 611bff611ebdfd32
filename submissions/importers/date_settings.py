"""Where a date stands: the years nearby, the tense, the document's own date, and what they give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.value import PartialDate
from submissions.importers.date_shapes import Point, Shape
from submissions.importers.date_words import FUTURE, PAST, year_of
from submissions.importers.records import WrittenDate
from submissions.importers.tokens import Token


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where a date stands: years nearby, the tense, the document's own date."""

    years: frozenset[int] = frozenset()
    tense: str = ""
    """past, future or "" where the words do not tell."""
    document: PartialDate | None = None


def complete_points(points: Sequence[Point], setting: Setting) -> tuple[list[Point], bool]:
    """Give points with the year of their neighbour, else of their setting, and whether of that."""
    year = next((point.year for point in reversed(points) if point.year), 0)
    if year:
        return _with_year(points, year), False
    if not any(point.month for point in points):
        return _with_month(points, setting), True
    options = {*setting.years} | ({_tensed_year(points[0], setting)} - {0})
    if len(options) == 1:
        return _with_year(points, options.pop()), True
    return list(points), False


def _with_year(points: Sequence[Point], year: int) -> list[Point]:
    """Give the points their year; December before January lies in the year before."""
    last = points[-1].month
    return [
        point
        if point.year
        else point._replace(year=year - 1 if len(points) == 2 and point.month > last else year)
        for point in points
    ]


def _with_month(points: Sequence[Point], setting: Setting) -> list[Point]:
    """Give bare days their month, where the tense shows on which side of the document they lie."""
    if not setting.document or not setting.document.day or not setting.tense:
        return list(points)
    own, step = setting.document.day, -1 if setting.tense == "past" else 1
    year, month = own.year, own.month
    beyond = points[-1].day > own.day if step < 0 else points[0].day < own.day
    if beyond:
        year, month = _moved(year, month, step)
    return [Point(year, month, point.day) for point in points]


def _tensed_year(point: Point, setting: Setting) -> int:
    """Give the year of a day or month by the tense and the document's own date, 0 if unknown."""
    own = setting.document
    if not own or not own.earliest or not own.latest or not setting.tense:
        return 0
    year = own.earliest.year
    if own.latest.year != year:
        return 0
    first, last = (_place(point, one) for one in (own.earliest, own.latest))
    if setting.tense == "past":
        return year if first < 0 or (first == 0 and last == 0) else year - 1 if last > 0 else 0
    return year if last > 0 or (first == 0 and last == 0) else year + 1 if first < 0 else 0


def _place(point: Point, day: date) -> int:
    """Say on which side of a day of its year a point lies: -1 before, 0 on it, 1 after."""
    mine, other = (point.month, point.day), (day.month, day.day if point.day else 0)
    return (mine > other) - (mine < other)


def step_from(shape: Shape, own: PartialDate | None) -> str:
    """Give what "last month" is for the document's own date, "" where that does not say."""
    if not own or not own.earliest or not own.latest:
        return ""
    if shape.unit == "year":
        return str(int(own.year) + shape.step) if own.year else ""
    if shape.unit == "month" and own.month:
        year, month = _moved(own.earliest.year, own.earliest.month, shape.step)
        return f"{year}-{month:02}"
    if own.day is None:
        return ""
    if shape.unit == "day":
        return (own.day + timedelta(days=shape.step)).isoformat()
    monday = own.day - timedelta(days=own.day.weekday()) + timedelta(weeks=shape.step)
    return f"[{monday}..{monday + timedelta(days=6)}]" if shape.unit == "week" else ""


def _moved(year: int, month: int, step: int) -> tuple[int, int]:
    year, month = divmod(year * 12 + month - 1 + step, 12)
    return year, month + 1


def find_years(tokens: Sequence[Token]) -> frozenset[int]:
    """Give the years that a sentence names, alone or in a date of figures."""
    named = {year_of(token) for token in tokens}
    dated = {
        int(part)
        for token in tokens
        if token.kind == "numeric"
        for part in token.raw.replace("/", "-").replace(".", "-").split("-")
        if len(part) == 4
    }
    return frozenset(one for one in named | dated if one)


def find_tense(tokens: Sequence[Token]) -> str:
    """Give the tense that all telling words of a sentence agree on."""
    words = {token.text for token in tokens if token.kind == "word"}
    past, future = bool(words & PAST), bool(words & FUTURE)
    return "" if past == future else "past" if past else "future"


def own_date(written: WrittenDate | None) -> PartialDate | None:
    """Give a document's own date, None where it is not known."""
    try:
        return PartialDate.from_edtf(written.edtf) if written and written.edtf else None
    except PartialDateError:
        return None
