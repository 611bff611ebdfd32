"""A transcript as turns: each with its label, its speech, its words and its sitting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from submissions.importers.records import Remark, Span, TurnFact
from submissions.importers.transcripts.introductions import find_introduction
from submissions.importers.transcripts.labels import Label, read_label
from submissions.importers.transcripts.noises import count_words, find_noises, is_disclaimer
from submissions.importers.transcripts.opening import FEWEST, find_first_speech
from submissions.importers.transcripts.remarks import find_remarks
from submissions.importers.transcripts.sittings import Sitting, find_sittings
from submissions.importers.transcripts.turns import Mark, Marks
from submissions.importers.vocabulary import Vocabulary

CONFIDENCES = {
    ">>": 1.0,
    "voice": 1.0,
    "capitals": 0.97,
    "names": 0.85,
    "once": 0.7,
    "script": 0.85,
    "": 0.5,
}


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of a transcript, and what is no speech in it."""

    turns: tuple[TurnFact, ...]
    aside: tuple[Span, ...]
    remarks: tuple[Remark, ...]


def read_turns(text: str, marks: Marks, vocabulary: Vocabulary) -> Transcript:
    """Read the turns of a text whose marks are known."""
    sittings = list(find_sittings(text))
    first = marks.marks[0].start if marks.marks else len(text)
    opening = find_first_speech(text, first)
    head = opening.start if opening else first
    pieces = list(_pieces(text, marks.marks, sittings, opening))
    noises = [*find_noises(text, head, len(text))]
    noises = _with_notice(noises, _closing(text, pieces))
    starts = [one.start for one in noises]
    turns: list[TurnFact] = []
    labels: dict[str, Label] = {}
    for mark, speech in pieces:
        own = noises[bisect_left(starts, speech.start) : bisect_left(starts, speech.end)]
        turn = _turn(text, mark, speech, own, at=len(turns) + 1)
        label = labels.setdefault(mark.label, read_label(mark.label, vocabulary))
        turns.append(_with_label(turn, label, _name_of(sittings, speech.start)))
    aside = [*([Span(0, head)] if text[:head].strip() else []), *noises, *_gaps(text, turns)]
    remarks = tuple(find_remarks(text, turns, marks, opening))
    return Transcript(tuple(turns), tuple(sorted(aside, key=lambda one: one.start)), remarks)


def _pieces(
    text: str, marks: Sequence[Mark], sittings: Sequence[Sitting], opening: Span | None
) -> Iterator[tuple[Mark, Span]]:
    """Give every mark with its speech; a heading ends a turn, and what follows has no mark."""
    if opening is not None:
        yield Mark(opening.start, opening.start, "", ""), opening
    heads = [one.span.start for one in sittings]
    for mark, end in zip(marks, [*(one.start for one in marks[1:]), len(text)], strict=True):
        first, last = bisect_left(heads, mark.speech), bisect_left(heads, end)
        stops = [one.span for one in sittings[first:last]]
        yield mark, _trimmed(text, mark.speech, stops[0].start if stops else end)
        for stop, after in zip(stops, [*(one.start for one in stops[1:]), end], strict=False):
            rest = _trimmed(text, stop.end, after)
            if len(rest.of(text).split()) >= FEWEST:
                yield Mark(rest.start, rest.start, "", ""), rest


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _turn(text: str, mark: Mark, speech: Span, noises: Sequence[Span], *, at: int) -> TurnFact:
    return TurnFact(
        span=Span(mark.start, max(speech.end, mark.speech)),
        confidence=CONFIDENCES[mark.how] if mark.label else 0.5,
        key=f"turn-{at}",
        position=at,
        label=" ".join(mark.label.split()),
        introduced_as=find_introduction(text, speech),
        speech=speech,
        words=count_words(text, speech, noises),
    )


def _with_label(turn: TurnFact, label: Label, sitting: str) -> TurnFact:
    return replace(
        turn,
        confidence=round(min(turn.confidence, label.confidence), 3),
        role=label.role,
        name=label.name,
        organisation=label.organisation,
        sitting=sitting,
    )


def _name_of(sittings: Sequence[Sitting], place: int) -> str:
    at = bisect_right(sittings, place, key=lambda one: one.span.start)
    return sittings[at - 1].name if at else ""


def _closing(text: str, pieces: Sequence[tuple[Mark, Span]]) -> Span | None:
    """Give a notice that stands behind the last speech, in a paragraph of its own."""
    if not pieces:
        return None
    last = pieces[-1][1]
    start = text.rfind("\n\n", last.start, last.end)
    if start > 0 and is_disclaimer(text[start : last.end]):
        return Span(start + 2, last.end)
    return None


def _with_notice(noises: list[Span], notice: Span | None) -> list[Span]:
    if notice is None:
        return noises
    return [*(one for one in noises if one.end <= notice.start), notice]


def _gaps(text: str, turns: Sequence[TurnFact]) -> Iterator[Span]:
    """Give what stands between turns and belongs to none: headings of sittings."""
    for before, after in pairwise(turns):
        gap = _trimmed(text, before.span.end, after.span.start)
        if gap.end > gap.start:
            yield gap
    if turns and text[turns[-1].span.end :].strip():
        yield _trimmed(text, turns[-1].span.end, len(text))
