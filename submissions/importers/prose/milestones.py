"""Dated events that are no meetings: deadlines, decisions, reports, bodies set up."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.dates import FoundDate
from submissions.importers.prose.milestone_words import (
    ADOPTED,
    APPOINTED,
    ASKED,
    BY,
    CLOSES,
    COMPOSITION,
    DEADLINE,
    DEADLINE_PAIRS,
    DECIDED,
    DECISIONS,
    DENIED,
    EXTENDED,
    MANDATE,
    OFFICES,
    REPORTED,
    REPORTS,
    SENT,
    SET_UP,
    TO_REPORT,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.records import MilestoneFact

NEAR = 14
"""So many tokens from its verb a date can belong to an event."""


def find_milestones(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Give the dated events of a sentence."""
    if not any(token.kind == "date" for token in sentence.tokens):
        return
    for read in (_deadline, _due, _set_up, _to_report, _composition, _others):
        yield from read(sentence)


def _deadline(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "the 1 April deadline" and "The deadline for comments is 5 May 2012"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        pair = tuple(sentence.texts(at, at + 2)) in DEADLINE_PAIRS
        if not (pair or token.text in DEADLINE) or sentence.quoted[at]:
            continue
        first, end = _nominal(sentence, at, at + 1 + pair)
        date_at = at - 1 if at and tokens[at - 1].kind == "date" else _date_near(sentence, end - 1)
        if date_at is None:
            continue
        adjacent = abs(date_at - at) < 3 or 0 <= date_at - end < 4
        title = sentence.said(at, end)
        yield _milestone(
            sentence, (min(first, date_at), max(end, date_at + 1)), "deadline", title, date_at,
            sure=0.95 if adjacent else 0.85,
        )  # fmt: skip
        return


def _nominal(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """Give a noun with "for contributions to the report" behind it."""
    tokens = sentence.tokens
    if end < len(tokens) and tokens[end].text in {"for", "of", "pour", "para", "de", "des", "fur"}:
        last = end + 1
        while last < len(tokens) and last < end + 8 and _is_nominal(sentence, last):
            last += 1
        end = last
    return first, end


def _is_nominal(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    verbs = {"is", "was", "were", "be", "will", "est", "es", "has", "had", "on", "a", "ist", "fue"}
    verbs |= {
        "vence",
        "vencera",
        "expira",
        "ends",
        "closes",
        "falls",
        "expires",
        "endet",
        "el",
        "le",
    }
    return token.kind in {"word", "body", "group", "ordinal"} and token.text not in verbs | CLOSES


def _due(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "Comments should be sent by 5 May 2012"."""
    tokens = sentence.tokens
    texts = set(sentence.texts(0, len(tokens)))
    verbs = SENT | {"due"}
    if not texts & ASKED or not texts & verbs or texts & DEADLINE:
        return
    for at, token in enumerate(tokens):
        led = any(tuple(sentence.texts(at - len(words), at)) == words for words in BY)
        verb = next(
            (
                one
                for one in range(at - 1, max(-1, at - 12), -1)
                if tokens[one].text in SENT | {"due"}
            ),
            None,
        )
        if token.kind != "date" or not led or verb is None:
            continue
        asked = [one for one in range(max(0, verb - 10), at) if tokens[one].text in ASKED | {"due"}]
        if asked and not sentence.quoted[at]:
            first = _subject_start(sentence, min([*asked, verb]))
            title = sentence.said(first, verb + 1)
            yield _milestone(sentence, (first, at + 1), "deadline", title, at, sure=0.85)
            return


def _subject_start(sentence: Sentence, verb: int) -> int:
    first = verb
    while (
        first
        and verb - first < 8
        and sentence.tokens[first - 1].kind not in {"mark", "break", "date"}
    ):
        first -= 1
    return first


def _set_up(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "The Board was set up on 5 May 2010" and "the July 2010 formation of a Group"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        pair = tuple(sentence.texts(at, at + 2)) == ("set", "up")
        if (
            (not pair and token.text not in SET_UP)
            or _is_denied(sentence, at)
            or sentence.quoted[at]
        ):
            continue
        end = at + 1 + pair
        ahead = _body_ahead(sentence, at)
        behind = (None, end) if ahead is not None else _body_behind(sentence, end)
        date_at = _date_around(sentence, at, max(end, behind[1]))
        if date_at is None or (ahead is None and behind[0] is None):
            continue
        word = sentence.said(ahead, ahead + 1) if ahead is not None else behind[0] or ""
        first, last = (ahead, end) if ahead is not None else (at, behind[1])
        yield _milestone(
            sentence, (min(first, date_at), max(last, date_at + 1)), "established",
            sentence.said(first, last), date_at, body=word,
        )  # fmt: skip
        return


def _body_ahead(sentence: Sentence, verb: int) -> int | None:
    """Give the body of "the Panel was established", which a passive verb shows."""
    passive = {"was", "were", "been", "be", "is", "ete", "fue", "fueron", "wurde", "se", "est"}
    helped = False
    for at in range(verb - 1, max(-1, verb - 7), -1):
        token = sentence.tokens[at]
        if names_a_body(token):
            return at if helped else None
        helped = helped or token.text in passive
    return None


def _body_behind(sentence: Sentence, at: int) -> tuple[str | None, int]:
    """Give the body behind a verb or "formation of", brackets left out, and its end."""
    tokens, here = sentence.tokens, at
    while here < len(tokens) and here < at + 6 and not names_a_body(tokens[here]):
        described = tokens[here].kind == "word" and tokens[here].raw.islower()
        if not described or tokens[here].text in CLOSES:
            return None, at
        here += 1
    words: list[str] = []
    depth, end = 0, here
    while here < len(tokens):
        token = tokens[here]
        depth += (token.text == "(") - (token.text == ")")
        if names_a_body(token) and not depth:
            words.append(sentence.said(here, here + 1))
        elif not depth and token.text not in {"(", ")"}:
            break
        here += 1
        end = here
    return " ".join(words) or None, end


def _to_report(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "The Group is to report to the Commission at its 14th session in May 2011"."""
    tokens = sentence.tokens
    for at in range(len(tokens)):
        words = next(
            (one for one in TO_REPORT if tuple(sentence.texts(at, at + len(one))) == one), None
        )
        date_at = _date_near(sentence, at + len(words)) if words else None
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
        yield _milestone(
            sentence, (at, date_at + 1), "deadline", title, date_at, sure=0.8, body=body
        )
        return


def _composition(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read that who is on a body was decided, where the sentence has one date."""
    tokens = sentence.tokens
    texts = sentence.texts(0, len(tokens))
    dates = [at for at, token in enumerate(tokens) if token.kind == "date"]
    if not set(texts) & DECIDED or len(dates) != 1:
        return
    for at, text in enumerate(texts):
        behind = sentence.texts(at + 1, at + 2)
        if text not in COMPOSITION or behind[:1] not in (["of"], ["de"], ["du"], ["del"]):
            continue
        body = next(
            (one for one in range(at + 1, min(at + 5, len(tokens))) if names_a_body(tokens[one])),
            None,
        )
        if body is not None:
            word = sentence.said(body, body + 1)
            title = sentence.said(at, body + 1)
            pair = (min(at, dates[0]), max(body, dates[0]) + 1)
            yield _milestone(sentence, pair, "composition", title, dates[0], sure=0.75, body=word)
            return


def _others(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read mandates extended, decisions adopted, reports issued and officers appointed."""
    for verbs, things, kind in (
        (EXTENDED, MANDATE, "extended"),
        (ADOPTED, DECISIONS, "decision"),
        (REPORTED, REPORTS, "report"),
        (APPOINTED, OFFICES, "appointment"),
    ):
        texts = sentence.texts(0, len(sentence.tokens))
        for at, text in enumerate(texts):
            thing = _thing(sentence, at, things) if text in verbs else None
            date_at = _date_around(sentence, at, at + 1) if thing is not None else None
            if thing is None or date_at is None or _is_denied(sentence, at) or sentence.quoted[at]:
                continue
            first, last = min(at, thing), max(at, thing) + 1
            last += last < len(texts) and sentence.tokens[last].kind == "code"
            whole = (min(first, date_at), max(last, date_at + 1))
            body = _nearest_body(sentence, first, last)
            yield _milestone(
                sentence, whole, kind, sentence.said(first, last), date_at, sure=0.8, body=body
            )
            break


def _thing(sentence: Sentence, verb: int, things: frozenset[str]) -> int | None:
    """Give the nearest noun of a kind within a few words of a verb."""
    tokens = sentence.tokens
    near = range(max(0, verb - 8), min(len(tokens), verb + 9))
    found = [at for at in near if tokens[at].text in things]
    return min(found, key=lambda at: abs(at - verb)) if found else None


def _nearest_body(sentence: Sentence, first: int, last: int) -> str:
    near = range(max(0, first - 8), min(len(sentence.tokens), last + 6))
    found = [at for at in near if names_a_body(sentence.tokens[at])]
    at = min(found, key=lambda one: abs(one - first)) if found else None
    return sentence.said(at, at + 1) if at is not None else ""


def _is_denied(sentence: Sentence, verb: int) -> bool:
    to_be = set(sentence.texts(verb - 2, verb)) & {"to", "be", "will", "shall", "sera"}
    return bool(to_be or DENIED & set(sentence.texts(verb - 5, verb)))


def _date_near(sentence: Sentence, at: int) -> int | None:
    """Give the nearest date of a token, behind it rather than before."""
    tokens = sentence.tokens
    behind = [one for one in range(at, min(at + NEAR, len(tokens))) if tokens[one].kind == "date"]
    if behind:
        return behind[0]
    before = [one for one in range(max(0, at - NEAR), at) if tokens[one].kind == "date"]
    return before[-1] if before else None


def _date_around(sentence: Sentence, first: int, last: int) -> int | None:
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


def _milestone(
    sentence: Sentence,
    place: tuple[int, int],
    kind: str,
    title: str,
    date_at: int,
    *,
    sure: float = 0.85,
    body: str = "",
) -> MilestoneFact:
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
