"""Seats in running text: how many a body gives to each group, and in which standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from submissions.importers.dates import FoundDate
from submissions.importers.prose.seat_words import (
    ARTICLES,
    CLAUSE_ENDS,
    COMPOSED,
    COUNTRIES,
    EACH,
    FROM,
    INVITED,
    JOINS,
    MADE_UP,
    NOT_MEMBERS,
    OBSERVERS,
    QUALITIES,
    SEATS,
    THEN,
)
from submissions.importers.prose.sentences import Sentence, date_of, names_a_body
from submissions.importers.records import SeatsFact


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sentence after the seats says of all of them."""

    status: str
    count: int
    """How many each group has, 0 where the sentence does not say."""


def find_seats(sentence: Sentence) -> Iterator[SeatsFact]:
    """Give the seats of a sentence that says how a body is made up."""
    texts = set(sentence.texts(0, len(sentence.tokens)))
    if not texts & COMPOSED:
        return
    status, decided = _own_standing(sentence), _decided(sentence)
    status = status or ("member" if texts & MADE_UP else "")
    body, begun = _body(sentence), False
    for at, token in enumerate(sentence.tokens):
        if token.kind != "number" or sentence.quoted[at] or _is_back_reference(sentence, at):
            continue
        for fact in _seats_at(sentence, at, begun=begun):
            begun = True
            yield replace(
                fact,
                status=status or fact.status,
                decided=decided.written if decided else None,
                body_word=body,
            )


def _seats_at(sentence: Sentence, at: int, *, begun: bool) -> list[SeatsFact]:
    """Give the seats that a figure numbers; "four from business" once seats were spoken of."""
    found = _of_groups(sentence, at) or _of_states(sentence, at)
    if found or not begun or sentence.texts(at + 1, at + 2)[:1] == []:
        return found
    if sentence.tokens[at + 1].text not in FROM:
        return []
    groups, _ = _group_list(sentence, at + 1)
    sure = 0.85 if len(groups) == 1 else 0.7
    return [_fact(sentence, at, group, group + 1, sure=sure) for group in groups]


def _of_groups(sentence: Sentence, at: int) -> list[SeatsFact]:
    """Read "five representatives each from A, B and C" and "five A representatives"."""
    tokens, here, led = sentence.tokens, at + 1, 0
    while here < len(tokens) and tokens[here].text in QUALITIES | ARTICLES:
        here += 1
    if here < len(tokens) and tokens[here].kind == "group":
        led, here = here, here + 1
    has_noun = here < len(tokens) and tokens[here].text in SEATS
    each = any(text in EACH for text in sentence.texts(here, here + 3))
    if not has_noun and not each:
        return []
    if led:
        return [_fact(sentence, at, led, led + 1, sure=0.85)]
    here += has_noun
    while here < len(tokens) and tokens[here].text in EACH | {",", "for", "from", "of"} - {"of"}:
        here += 1
    groups, end = _group_list(sentence, here)
    each = each or any(text in EACH for text in sentence.texts(end, end + 2))
    sure = 0.9 if each else 0.85 if len(groups) == 1 else 0.7
    return [_fact(sentence, at, group, group + 1, sure=sure) for group in groups]


def _group_list(sentence: Sentence, at: int) -> tuple[list[int], int]:
    """Give the places of the groups in "from the A, the B and C", and where they end."""
    tokens, groups, end = sentence.tokens, [], at
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "group":
            groups.append(at)
            end = at + 1
        elif token.kind == "number" or token.text not in ARTICLES | FROM | set(JOINS):
            break
        at += 1
    return groups, end


def _of_states(sentence: Sentence, at: int) -> list[SeatsFact]:
    """Read "15 CSTD member states" and "the five host countries of the first five forums"."""
    tokens, end = sentence.tokens, at + 1
    while end < len(tokens) and end < at + 5 and not _are_states(sentence, end):
        if not (names_a_body(tokens[end]) or _describes(sentence, end)):
            return []
        end += 1
    if end >= len(tokens) or end >= at + 5:
        return []
    last = _past_explanation(sentence, end + 1)
    words = sentence.said(at + 1, last)
    before = _led_group(sentence, at)
    return [
        SeatsFact(
            span=sentence.span(at, last),
            confidence=0.8,
            seats=tokens[at].number,
            group_word=before or words,
            category=words if before else "",
            status="member",
        )
    ]


def _are_states(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    named = token.kind == "group" and token.text.split()[-1] in COUNTRIES
    return named or token.text in COUNTRIES


def _describes(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.kind == "word" and token.raw.islower() and token.text not in CLAUSE_ENDS | FROM


def _past_explanation(sentence: Sentence, at: int) -> int:
    """Pass "of the first five forums" behind the States."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in {"of", "de", "des", "du"}:
        return at
    end = at + 1
    while end < len(tokens) and end < at + 7 and tokens[end].text not in CLAUSE_ENDS:
        end += 1
    return end


def _led_group(sentence: Sentence, at: int) -> str:
    """Give the group in "government representatives from 15 States, and the five hosts"."""
    for here in range(at - 1, max(-1, at - 16), -1):
        token = sentence.tokens[here]
        is_led = here + 1 < len(sentence.tokens) and sentence.tokens[here + 1].text in FROM
        if token.kind == "group" and is_led:
            return sentence.said(here, here + 1)
    return ""


def _fact(sentence: Sentence, at: int, group: int, end: int, *, sure: float) -> SeatsFact:
    return SeatsFact(
        span=sentence.span(at, end),
        confidence=sure,
        seats=sentence.tokens[at].number,
        group_word=sentence.said(group, group + 1),
    )


def _is_back_reference(sentence: Sentence, at: int) -> bool:
    """Say whether the seats were named before: "one of the five", "these groups of five"."""
    before = sentence.texts(at - 3, at)
    return before[-2:] in (["groups", "of"], ["of", "these"], ["a", "total"]) or (
        before[-2:] == ["of", "the"] and bool(before[:1]) and before[0] in {"one", "all", "some"}
    )


def _body(sentence: Sentence) -> str:
    """Give the body that a sentence says to be composed: the first one named by its own noun."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        follower = tokens[at + 1]
        if names_a_body(token) and follower.kind == "word":
            verbs = {"would", "will", "is", "was", "shall", "se", "est", "sera", "has", "consists"}
            if follower.text in verbs | COMPOSED:
                return sentence.said(at, at + 1)
    of = [at for at, token in enumerate(tokens) if token.text in {"composition", "membership"}]
    for at in of:
        for here in range(at + 1, min(at + 5, len(tokens))):
            if names_a_body(tokens[here]):
                return sentence.said(here, here + 1)
    return ""


def _decided(sentence: Sentence) -> FoundDate | None:
    """Give the day of the decision: the one date of the sentence, or of the one before it."""
    dates = [date for date in map(date_of, sentence.tokens) if date]
    if len(dates) == 1:
        return dates[0] if dates[0].written.edtf else None
    texts = tuple(sentence.texts(0, 6))
    refers = any(texts[: len(words)] == words for words in THEN)
    if dates or not refers or not sentence.before:
        return None
    earlier = [date for date in map(date_of, sentence.before.tokens) if date]
    if len(earlier) != 1:
        return None
    return replace(earlier[0], written=replace(earlier[0].written, inferred=True))


def _own_standing(sentence: Sentence) -> str:
    """Give the standing that the sentence itself gives to all its seats, "" for none."""
    standing = find_standing(sentence)
    return standing.status if standing else ""


def find_standing(sentence: Sentence) -> Standing | None:
    """Give what a sentence says of seats named before: "are not members but were invited"."""
    texts = sentence.texts(0, len(sentence.tokens))
    denied = any(
        tuple(texts[at : at + len(words)]) == words
        for words in NOT_MEMBERS
        for at in range(len(texts))
    )
    invited = bool(set(texts) & INVITED)
    if not denied and not (invited and set(texts) & (SEATS | COMPOSED)):
        return None
    count = next((token.number for token in sentence.tokens if token.kind == "number"), 0)
    if invited:
        return Standing("invited", count)
    return Standing("observer", count) if set(texts) & OBSERVERS else None
