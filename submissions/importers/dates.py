"""Dates in running text, in the six languages of the UN and in German.

What the words do not say is not made up: a day without year takes it from the years in its own
sentence or the one before, or from the document's own date where the tense shows the direction.
It is then `inferred`. Where two years are possible it keeps its words and has no EDTF.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.value import PartialDate
from submissions.importers.date_shapes import Point, Shape, find_shapes
from submissions.importers.date_words import ABOUT, BETWEEN, FUTURE, PAST, THIRDS, year_of
from submissions.importers.records import Span, WrittenDate
from submissions.importers.tokens import Token, find_passages, split_sentences, split_tokens


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with the tokens of its sentence that it takes; `reason` says why it has no EDTF."""

    first: int
    last: int
    written: WrittenDate
    reason: str = ""
    is_relative: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where a date stands: years nearby, the tense, the document's own date."""

    years: frozenset[int] = frozenset()
    tense: str = ""
    """past, future or "" where the words do not tell."""
    document: PartialDate | None = None


def find_dates(
    text: str, *, document_date: WrittenDate | None = None
) -> tuple[tuple[Span, WrittenDate], ...]:
    """Give every date of a text with its place; EDTF is "" where it stays open."""
    found: list[tuple[Span, WrittenDate]] = []
    for passage in find_passages(text):
        before: Sequence[Token] = ()
        for sentence in split_sentences(split_tokens(text, passage)):
            for one in read_dates(text, sentence, before=before, document_date=document_date):
                span = Span(sentence[one.first].start, sentence[one.last - 1].end)
                found.append((span, one.written))
            before = sentence
    return tuple(found)


def read_dates(
    text: str,
    sentence: Sequence[Token],
    *,
    before: Sequence[Token] = (),
    document_date: WrittenDate | None = None,
) -> list[FoundDate]:
    """Give the dates of one sentence; `before` is the sentence before it in the same passage."""
    shapes = find_shapes(sentence)
    if not shapes:
        return []
    setting = Setting(_years(sentence) or _years(before), _tense(sentence), _own(document_date))
    return [one for shape in shapes for one in _read(text, sentence, shape, setting)]


def document_day(written: WrittenDate | None) -> PartialDate | None:
    """Give a document's own date, None where it is not known."""
    return _own(written)


def _read(text: str, sentence: Sequence[Token], shape: Shape, setting: Setting) -> list[FoundDate]:
    """Give the date of a shape; two for "24 and 27 February", which are no one event."""
    shape = _widened(sentence, shape)
    words = " ".join(text[sentence[shape.first].start : sentence[shape.last - 1].end].split())
    if shape.reason:
        return [_found(shape, WrittenDate(words), shape.reason)]
    if shape.unit:
        edtf = _stepped(shape, setting.document)
        return [_found(shape, WrittenDate(words, edtf, inferred=bool(edtf)), is_relative=True)]
    shape = _between(sentence, shape)
    points, inferred = _complete(shape.points, setting)
    bare = not any(point.month for point in shape.points) and not shape.points[0].year
    if not all(point.year for point in points):
        return [_found(shape, WrittenDate(words), is_relative=True)]
    spelled = [_qualified(sentence, shape, edtf) for edtf in _spell(points, shape.join)]
    return [_checked(shape, words, edtf, inferred, bare) for edtf in spelled]


def _found(
    shape: Shape, written: WrittenDate, reason: str = "", *, is_relative: bool = False
) -> FoundDate:
    return FoundDate(shape.first, shape.last, written, reason, is_relative)


def _checked(shape: Shape, words: str, edtf: str, inferred: bool, bare: bool) -> FoundDate:
    """Give the date if there is such a day, else its words and the reason."""
    try:
        spelled = PartialDate.parse(edtf).edtf
    except PartialDateError as error:
        return _found(
            shape, WrittenDate(words[:200]), f"{error.reason[:1].upper()}{error.reason[1:]}."
        )
    return _found(shape, WrittenDate(words, spelled, inferred=inferred), is_relative=bare)


def _widened(sentence: Sequence[Token], shape: Shape) -> Shape:
    """Take "early" or "mid-" before a month into its date."""
    at = shape.first - 1
    if at >= 1 and sentence[at].text in {"-", "de", "of"}:
        at -= 1
    monthly = len(shape.points) == 1 and shape.points[0].month and not shape.points[0].day
    if monthly and at >= 0 and sentence[at].text in THIRDS:
        return replace(shape, first=at)
    return shape


def _between(sentence: Sequence[Token], shape: Shape) -> Shape:
    """Read "between 10 and 14 May" as lasting from one to the other."""
    before = sentence[shape.first - 1].text if shape.first else ""
    led = before in BETWEEN and len(shape.points) == 2 and shape.join == "and"
    return replace(shape, join="to") if led else shape


def _qualified(sentence: Sequence[Token], shape: Shape, edtf: str) -> str:
    """Say "early" and "about" in EDTF."""
    before = sentence[shape.first - 1].text if shape.first else ""
    third = THIRDS.get(sentence[shape.first].text)
    if third is not None and len(edtf) == 7:
        year, month = map(int, edtf.split("-"))
        last = monthrange(year, month)[1] if third == 2 else third * 10 + 10
        return f"[{edtf}-{third * 10 + 1:02}..{edtf}-{last:02}]"
    return f"{edtf}~" if before in ABOUT and edtf[0] != "[" and "/" not in edtf else edtf


def _complete(points: Sequence[Point], setting: Setting) -> tuple[list[Point], bool]:
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


def _stepped(shape: Shape, own: PartialDate | None) -> str:
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


def _spell(points: Sequence[Point], join: str) -> list[str]:
    """Give the EDTF of points: one, a range, a choice, or several where days are left out."""
    spelled = [_spelled(point) for point in points]
    if len(spelled) == 1:
        return spelled
    if join == "or":
        return [f"[{','.join(sorted(spelled))}]"]
    if join == "and" and any(two.day != one.day + 1 for one, two in pairwise(points)):
        return spelled
    return [f"{spelled[0]}/{spelled[-1]}"]


def _spelled(point: Point) -> str:
    figures = [f"{point.year:04}", *(f"{one:02}" for one in (point.month, point.day) if one)]
    return "-".join(figures)


def _years(tokens: Sequence[Token]) -> frozenset[int]:
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


def _tense(tokens: Sequence[Token]) -> str:
    """Give the tense that all telling words of a sentence agree on."""
    words = {token.text for token in tokens if token.kind == "word"}
    past, future = bool(words & PAST), bool(words & FUTURE)
    return "" if past == future else "past" if past else "future"


def _own(written: WrittenDate | None) -> PartialDate | None:
    try:
        return PartialDate.from_edtf(written.edtf) if written and written.edtf else None
    except PartialDateError:
        return None
