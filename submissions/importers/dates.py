"""Dates in running text, in the six languages of the UN and in German.

What the words do not say is not made up: a day without year takes it from the years in its own
sentence or the one before, or from the document's own date where the tense shows the direction.
It is then `inferred`. Where two years are possible it keeps its words and has no EDTF.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.value import PartialDate
from submissions.importers.date_settings import (
    Setting,
    complete_points,
    find_tense,
    find_years,
    own_date,
    step_from,
)
from submissions.importers.date_shapes import Point, Shape, find_shapes
from submissions.importers.date_words import ABOUT, BETWEEN, THIRDS
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
    setting = Setting(
        find_years(sentence) or find_years(before), find_tense(sentence), own_date(document_date)
    )
    return [one for shape in shapes for one in _read(text, sentence, shape, setting)]


def _read(text: str, sentence: Sequence[Token], shape: Shape, setting: Setting) -> list[FoundDate]:
    """Give the date of a shape; two for "24 and 27 February", which are no one event."""
    shape = _widened(sentence, shape)
    words = " ".join(text[sentence[shape.first].start : sentence[shape.last - 1].end].split())
    if shape.reason:
        return [_found(shape, WrittenDate(words), shape.reason)]
    if shape.unit:
        edtf = step_from(shape, setting.document)
        return [_found(shape, WrittenDate(words, edtf, inferred=bool(edtf)), is_relative=True)]
    shape = _between(sentence, shape)
    points, inferred = complete_points(shape.points, setting)
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
