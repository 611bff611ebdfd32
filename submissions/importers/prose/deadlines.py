"""Deadlines: named as such, or told by what has to be sent or reported by a day."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.prose.milestone_facts import (
    find_date_near,
    make_milestone,
)
from submissions.importers.prose.milestone_words import (
    ASKED,
    BY,
    CLOSES,
    DEADLINE,
    DEADLINE_LINKS,
    DEADLINE_PAIRS,
    ENDS_NOUN,
    OBLIGED,
    SENT,
    TO_REPORT,
)
from submissions.importers.prose.sentences import Sentence, names_a_body
from submissions.importers.records import MilestoneFact


def read_deadline(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "the 1 April deadline" and "The deadline for comments is 5 May 2012"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        pair = tuple(sentence.texts(at, at + 2)) in DEADLINE_PAIRS
        if not (pair or token.text in DEADLINE) or sentence.quoted[at]:
            continue
        first, end = _nominal(sentence, at, at + 1 + pair)
        date_at = _linked_date(sentence, at, end)
        if date_at is None:
            continue
        title = sentence.said(at, end)
        yield make_milestone(
            sentence, (min(first, date_at), max(end, date_at + 1)), "deadline", title, date_at,
            sure=0.95 if abs(date_at - at) < 4 or date_at - end in range(4) else 0.85,
        )  # fmt: skip
        return


def _linked_date(sentence: Sentence, first: int, last: int) -> int | None:
    """Give the date of a deadline: behind it or before it, with nothing but small words between."""
    tokens = sentence.tokens
    for at in range(last, min(last + 10, len(tokens))):
        if tokens[at].kind == "date":
            return at
        if tokens[at].text not in DEADLINE_LINKS:
            break
    for at in range(first - 1, max(-1, first - 7), -1):
        if tokens[at].kind == "date":
            return at
        if tokens[at].text not in DEADLINE_LINKS:
            return None
    return None


def _nominal(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """Give a noun with "for contributions to the report" behind it."""
    tokens = sentence.tokens
    if end < len(tokens) and tokens[end].text in {"for", "of", "pour", "para", "de", "des", "fur"}:
        last = end + 1
        while last < len(tokens) and last < end + 8 and _is_nominal(sentence, last):
            last += 1
        end = last
    elif tokens[first].raw[:1] >= "\u0400":
        end = _past_genitives(sentence, end)
    return first, end


def _past_genitives(sentence: Sentence, end: int) -> int:
    """Pass the nouns that Russian and Arabic put directly behind: "Срок представления ответов"."""
    last = end
    while last < len(sentence.tokens) and last < end + 8 and _is_nominal(sentence, last):
        last += 1
    return last


def _is_nominal(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.kind in {"word", "body", "group", "ordinal"} and token.text not in (
        ENDS_NOUN | CLOSES
    )


def read_due(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "Comments should be sent by 5 May 2012"."""
    tokens = sentence.tokens
    texts = set(sentence.texts(0, len(tokens)))
    verbs = SENT | {"due"}
    if not texts & (ASKED | OBLIGED) or not texts & verbs or texts & DEADLINE:
        return
    for at, token in enumerate(tokens):
        led = any(tuple(sentence.texts(at - len(words), at)) == words for words in BY)
        before = token.kind == "date" and sentence.texts(at + 1, at + 2) in (["前"], ["之前"])
        led, behind = led or before, at + 6 * before
        verb = _last_in(sentence, max(0, at - 11), min(behind, len(tokens)), SENT | {"due"})
        if token.kind != "date" or not led or verb is None:
            continue
        asked = [one for one in range(max(0, verb - 10), at) if _asks(sentence, one)]
        if asked and not sentence.quoted[at]:
            first = _subject_start(sentence, min([*asked, verb]))
            title = sentence.said(first, verb + 1)
            yield make_milestone(
                sentence, (first, max(at, verb) + 1), "deadline", title, at, sure=0.85
            )
            return


def _last_in(sentence: Sentence, first: int, last: int, words: frozenset[str]) -> int | None:
    """Give the last token of a stretch that is one of these words."""
    found = (at for at in range(last - 1, first - 1, -1) if sentence.tokens[at].text in words)
    return next(found, None)


def _asks(sentence: Sentence, at: int) -> bool:
    """Say whether a word makes a duty of a verb: "must", "invited", "due", "had to"."""
    texts = sentence.texts(at, at + 2)
    return texts[0] in ASKED or texts[0] == "due" or (texts[0] in OBLIGED and texts[1:] == ["to"])


def _subject_start(sentence: Sentence, verb: int) -> int:
    first = verb
    while (
        first
        and verb - first < 8
        and sentence.tokens[first - 1].kind not in {"mark", "break", "date"}
    ):
        first -= 1
    return first


def read_to_report(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "The Group is to report to the Commission at its 14th session in May 2011"."""
    tokens = sentence.tokens
    for at in range(len(tokens)):
        words = next(
            (one for one in TO_REPORT if tuple(sentence.texts(at, at + len(one))) == one), None
        )
        date_at = find_date_near(sentence, at + len(words)) if words else None
        if not words or date_at is None or date_at < at or sentence.quoted[at]:
            continue
        owner = next(
            (one for one in range(at - 1, max(-1, at - 4), -1) if names_a_body(tokens[one])), None
        )
        end = date_at
        while end > at and tokens[end - 1].text in {"in", "on", "en", "el", "le", "by"}:
            end -= 1
        body = sentence.said(owner, owner + 1) if owner is not None else ""
        title = sentence.said(at + len(words) - 1, end)
        yield make_milestone(
            sentence, (at, date_at + 1), "deadline", title, date_at, sure=0.8, body=body
        )
        return
