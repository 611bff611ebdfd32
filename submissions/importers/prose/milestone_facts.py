"""What the readers of dated events share: the nearest date, and the fact that is made of both."""

from __future__ import annotations

from submissions.importers.dates import FoundDate
from submissions.importers.prose.milestone_words import (
    CLOSES,
    DENIED,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.records import MilestoneFact

NEAR = 14
"""So many tokens from its verb a date can belong to an event."""


def find_thing(sentence: Sentence, verb: int, things: frozenset[str]) -> int | None:
    """Give the nearest noun of a kind within a few words of a verb."""
    tokens = sentence.tokens
    near = range(max(0, verb - 8), min(len(tokens), verb + 9))
    found = [at for at in near if tokens[at].text in things]
    return min(found, key=lambda at: abs(at - verb)) if found else None


def find_body(sentence: Sentence, first: int, last: int) -> str:
    """Give the body nearest to an event, "" for none."""
    near = range(max(0, first - 8), min(len(sentence.tokens), last + 6))
    found = [at for at in near if names_a_body(sentence.tokens[at])]
    at = min(found, key=lambda one: abs(one - first)) if found else None
    return sentence.said(at, at + 1) if at is not None else ""


def is_denied(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is of what did not come to pass, or not yet."""
    to_be = set(sentence.texts(verb - 2, verb)) & {"to", "be", "will", "shall", "sera"}
    return bool(to_be or DENIED & set(sentence.texts(verb - 5, verb)))


def find_date_near(sentence: Sentence, at: int) -> int | None:
    """Give the nearest date of a token, behind it rather than before."""
    tokens = sentence.tokens
    behind = [one for one in range(at, min(at + NEAR, len(tokens))) if tokens[one].kind == "date"]
    if behind:
        return behind[0]
    before = [one for one in range(max(0, at - NEAR), at) if tokens[one].kind == "date"]
    return before[-1] if before else None


def find_date_around(sentence: Sentence, first: int, last: int) -> int | None:
    """Give the date directly before an event's words or a few words behind them."""
    tokens = sentence.tokens
    if first and tokens[first - 1].kind == "date":
        return first - 1
    for at in range(last, min(last + 8, len(tokens))):
        if tokens[at].kind == "date":
            return at
        if tokens[at].text in CLOSES - {",", "and", "et", "y"}:
            break
    ahead = [at for at in range(max(0, first - NEAR), first) if tokens[at].kind == "date"]
    return ahead[0] if len(ahead) == 1 else None


def make_milestone(
    sentence: Sentence,
    place: tuple[int, int],
    kind: str,
    title: str,
    date_at: int,
    *,
    sure: float = 0.85,
    body: str = "",
) -> MilestoneFact:
    """Give the fact of an event and its date; what is inferred or relative is less sure."""
    date = date_of(sentence.tokens[date_at])
    return MilestoneFact(
        span=sentence.span(*place),
        confidence=_confidence(sure, date),
        title=title,
        kind=kind,
        body_word=body,
        date=date.written if date else None,
    )


def _confidence(sure: float, date: FoundDate | None) -> float:
    if date is None or not date.written.edtf:
        return 0.5
    return min(sure, 0.7) if date.written.inferred else sure
