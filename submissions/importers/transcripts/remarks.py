"""What an editor must know of the turns of a transcript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from submissions.importers.records import Remark, Span, TurnFact
from submissions.importers.transcripts.turns import Marks

MOST_TOLD = 20
"""So many remarks of one sort; the rest is told as a number."""


def find_remarks(
    text: str, turns: Sequence[TurnFact], marks: Marks, opening: Span | None
) -> Iterator[Remark]:
    """Give a remark for what may hide a speaker, and for what was not taken for a turn."""
    if opening is not None:
        yield Remark("The first speech has no mark; where it begins is a guess.", opening)
    yield from _told([_running(*two) for two in pairwise(turns) if _is_running(*two)])
    yield from _told([_nameless(one) for one in turns if not one.label])
    yield from _told([_doubtful(text, one) for one in marks.doubtful])


def _is_running(before: TurnFact, after: TurnFact) -> bool:
    return bool(before.label) and before.label == after.label


def _running(before: TurnFact, after: TurnFact) -> Remark:
    turns = f"Turns {before.position} and {after.position}"
    return Remark(
        f"{turns} run on under one label; a speaker between them may be missing.", after.span
    )


def _nameless(turn: TurnFact) -> Remark:
    return Remark(f"Turn {turn.position} has no label; who speaks is not known.", turn.span)


def _doubtful(text: str, span: Span) -> Remark:
    words = " ".join(span.of(text).split())
    return Remark(f"“{words}” was not taken for the beginning of a turn.", span)


def _told(found: Sequence[Remark]) -> Iterator[Remark]:
    """Give the first remarks of a sort, and how many more there are."""
    yield from found[:MOST_TOLD]
    if len(found) > MOST_TOLD:
        yield Remark(f"{len(found) - MOST_TOLD} more of the same.", found[MOST_TOLD].span)
