"""Dated events that are no meetings: deadlines, decisions, reports, bodies set up."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.prose.deadlines import read_deadline, read_due, read_to_report
from submissions.importers.prose.milestone_facts import (
    find_body,
    find_date_around,
    find_thing,
    is_denied,
    make_milestone,
)
from submissions.importers.prose.milestone_words import (
    ADOPTED,
    APPOINTED,
    CLOSES,
    COMPOSITION,
    DECIDED,
    DECISIONS,
    EXTENDED,
    MANDATE,
    OFFICES,
    PASSIVE_ALONE,
    REPORTED,
    REPORTS,
    SET_UP,
)
from submissions.importers.prose.sentences import Sentence, names_a_body
from submissions.importers.records import MilestoneFact


def find_milestones(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Give the dated events of a sentence."""
    if not any(token.kind == "date" for token in sentence.tokens):
        return
    for read in (read_deadline, read_due, _set_up, read_to_report, _composition, _others):
        yield from read(sentence)


def _set_up(sentence: Sentence) -> Iterator[MilestoneFact]:
    """Read "The Board was set up on 5 May 2010" and "the July 2010 formation of a Group"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        pair = tuple(sentence.texts(at, at + 2)) == ("set", "up")
        if (
            (not pair and token.text not in SET_UP)
            or is_denied(sentence, at)
            or sentence.quoted[at]
        ):
            continue
        end = at + 1 + pair
        ahead = _body_ahead(sentence, at)
        behind = (None, end) if ahead is not None else _body_behind(sentence, end)
        date_at = find_date_around(sentence, at, max(end, behind[1]))
        meant = _meant_body(sentence, at) if ahead is None and behind[0] is None else ""
        if date_at is None or (ahead is None and not behind[0] and not meant):
            continue
        word = sentence.said(ahead, ahead + 1) if ahead is not None else behind[0] or meant
        first, last = (ahead, end) if ahead is not None else (at, max(end, behind[1]))
        yield make_milestone(
            sentence, (min(first, date_at), max(last, date_at + 1)), "established",
            sentence.said(first, last), date_at, body=word, sure=0.7 if meant else 0.85,
        )  # fmt: skip
        return


def _meant_body(sentence: Sentence, verb: int) -> str:
    """Give the body that "It was established" means: the only one of the sentence before."""
    texts = sentence.texts(max(0, verb - 3), verb)
    if not sentence.before or not texts or texts[0] not in {"it", "il", "elle", "fue", "es"}:
        return ""
    named = {token.text: token for token in sentence.before.tokens if names_a_body(token)}
    bodies = [" ".join(token.raw.split()) for token in named.values()]
    return bodies[0] if len(bodies) == 1 else ""


def _body_ahead(sentence: Sentence, verb: int) -> int | None:
    """Give the body of "the Panel was established", which a passive verb shows."""
    passive = {"was", "were", "been", "be", "is", "ete", "fue", "fueron", "wurde", "se", "est"}
    helped = sentence.tokens[verb].text in PASSIVE_ALONE
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
            yield make_milestone(
                sentence, pair, "composition", title, dates[0], sure=0.75, body=word
            )
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
            told = text in verbs and texts[at + 1 : at + 2] != ["to"]
            thing = find_thing(sentence, at, things) if told else None
            date_at = find_date_around(sentence, at, at + 1) if thing is not None else None
            if thing is None or date_at is None or is_denied(sentence, at) or sentence.quoted[at]:
                continue
            first, last = min(at, thing), max(at, thing) + 1
            last += last < len(texts) and sentence.tokens[last].kind == "code"
            whole = (min(first, date_at), max(last, date_at + 1))
            body = find_body(sentence, first, last)
            yield make_milestone(
                sentence, whole, kind, sentence.said(first, last), date_at, sure=0.8, body=body
            )
            break
