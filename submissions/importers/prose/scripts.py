"""Words of Chinese and Arabic as tokens, so that the same grammar reads them as the others.

Chinese characters stand alone as tokens: those of a known word are put together, a figure takes
its measure word ("25份") and "第三次" is an ordinal. Arabic writes "and", "by" and "to" on the
word that follows: they are taken off where the rest is a known word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from submissions.importers.prose import (
    agenda_words,
    count_words,
    meeting_words,
    milestone_words,
    seat_words,
)
from submissions.importers.prose.body_names import HEADS
from submissions.importers.prose.numbers import ORDINALS, SMALL, TENS
from submissions.importers.tokens import Token

MEASURED = "measured"
"""The `value` of a figure with its measure word."""
MEASURES = frozenset("份个名位项篇条件")
ROUNDS = frozenset("次届期轮")
DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)} | {"两": 2, "〇": 0}
OTHER_SCRIPTS = "\u0600"
"""From here on letters are Arabic, Chinese or of scripts that need nothing done."""
PREFIXES = "وفبلك"
LONGEST_WORD = 5
LONGEST_NUMERAL = 4
KNOWN = frozenset(
    word
    for words in (
        *(count_words.NOUNS, count_words.FROM, count_words.SENDS, count_words.SENT),
        *(meeting_words.NOUNS, meeting_words.LINKS, meeting_words.QUALITIES, meeting_words.OWN),
        *(milestone_words.DEADLINE, milestone_words.DEADLINE_LINKS, milestone_words.SENT),
        *(milestone_words.ASKED, milestone_words.SET_UP, seat_words.COMPOSED, seat_words.SEATS),
        *(agenda_words.ITEMS, meeting_words.CLOSED, ORDINALS, SMALL, TENS),
        (word for pair in (*milestone_words.DEADLINE_PAIRS, *HEADS) for word in pair),
    )
    for word in words
    if word >= OTHER_SCRIPTS
)
"""Words of both scripts that the grammar knows."""


def rejoin(tokens: list[Token], groups: frozenset[str] = frozenset()) -> list[Token]:
    """Give the tokens of a sentence with the words of Chinese and Arabic as the grammar has them.

    `groups` are the first words of names that are known besides.
    """
    if not any(token.kind == "word" and token.raw[:1] >= OTHER_SCRIPTS for token in tokens):
        return tokens
    return list(_rejoined(tokens, groups))


def _rejoined(tokens: Sequence[Token], groups: frozenset[str]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        token, end = _ordinal(tokens, at) or _measured(tokens, at) or _word(tokens, at)
        if end == at + 1 and "\u0600" <= token.raw[:1] <= "\u06ff":
            yield from _without_prefix(token, groups)
        else:
            yield token
        at = end


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[Token, int] | None:
    """Read "第三次" and "第14届"."""
    value, end = _numeral(tokens, at + 1) if tokens[at].text == "第" else (0, at)
    if not value or end >= len(tokens) or tokens[end].text not in ROUNDS:
        return None
    return _joined(tokens, at, end + 1, "ordinal", number=value), end + 1


def _measured(tokens: Sequence[Token], at: int) -> tuple[Token, int] | None:
    """Read "25份" and "九份"."""
    value, end = _numeral(tokens, at)
    if end == at or end >= len(tokens) or tokens[end].text not in MEASURES:
        return None
    return _joined(tokens, at, end + 1, "number", number=value, value=MEASURED), end + 1


def _numeral(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Give the figure or numeral up to 99 that begins here, and where it ends."""
    if at < len(tokens) and tokens[at].kind == "number":
        return tokens[at].number, at + 1
    end, value, has_tens = at, 0, False
    while end < len(tokens) and end < at + LONGEST_NUMERAL:
        sign = tokens[end].text
        if sign == "十" and not has_tens:
            value, has_tens = max(value, 1) * 10, True
        elif sign in DIGITS and value % 10 == 0 and (has_tens or end == at):
            value += DIGITS[sign]
        else:
            break
        end += 1
    return value, end


def _word(tokens: Sequence[Token], at: int) -> tuple[Token, int]:
    """Give the longest known word of several characters that begins here, else the token."""
    if "\u3400" <= tokens[at].raw[:1] <= "\u9fff":
        for end in range(min(at + LONGEST_WORD, len(tokens)), at + 1, -1):
            if "".join(token.text for token in tokens[at:end]) in KNOWN:
                return _joined(tokens, at, end, "word"), end
    return tokens[at], at + 1


def _joined(
    tokens: Sequence[Token],
    first: int,
    last: int,
    kind: str,
    *,
    number: int = 0,
    value: object = None,
) -> Token:
    words = "".join(token.text for token in tokens[first:last])
    raw = "".join(token.raw for token in tokens[first:last])
    return Token(tokens[first].start, tokens[last - 1].end, words, kind, raw, number, value)


def _without_prefix(token: Token, groups: frozenset[str]) -> Iterator[Token]:
    """Give the letter that is written on a known word, and the word."""
    rest = token.text[1:]
    if token.text.startswith("لل") and f"ا{rest}" in KNOWN | groups:
        yield replace(token, text=f"ا{rest}")  # "of the" and its noun are one word
        return
    known = KNOWN | groups
    if token.text in known or token.text[0] not in PREFIXES or rest not in known:
        yield token
        return
    middle = token.start + 1
    yield replace(token, end=middle, text=token.text[0], raw=token.raw[:1])
    yield replace(token, start=middle, text=rest, raw=token.raw[1:])
