"""Running text as words, figures and marks, each with its place; and those as sentences.

A token's `text` is folded (small letters, no accents, plain dashes), so that composed and
decomposed letters, no-break spaces and broken lines make no difference; its place counts the
letters of the source.
Chinese characters are tokens one by one. Time and memory grow with the passage and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetings.folding import fold
from meetings.partial_dates.words import MONTHS as MONTH_WORDS
from submissions.importers.records import Span

MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad"
LETTER = rf"(?:[^\W\d_\u3400-\u9fff]|[{MARKS}])"
TOKEN = re.compile(
    rf"""
    (?P<code>
        (?:https?://|www\.)[^\s<>"]{{1,500}}
      | [#@]\w{{1,60}}
      | [\w.+-]{{1,60}}@[\w.-]{{1,80}}
      | [A-Z]{{1,6}}(?:/[\w.()-]{{1,20}}){{1,6}}
      | [$€£¥]\s?\d[\d.,]{{0,20}}
      | \d[\d.,]{{0,20}}\s?[%‰]
      | \d{{1,6}}/\d{{1,6}}(?![\d/])
      | \d{{1,3}}-(?!(?:й|я|е|го|ой)\b)[^\W\d_]{{1,30}}
      | \d{{1,6}}\.\d{{1,2}}(?![\d.])
      | \d{{1,2}}:\d{{2}}
    )
  | (?P<numeric>(?<!\d)\d{{1,4}}(?P<sign>[/.-])\d{{1,2}}(?P=sign)\d{{1,4}}(?!\d))
  | (?P<ordinal>\d{{1,3}}(?:st|nd|rd|th|ère|ere|ème|eme|er|e|º|ª|°|-й|-я|-е|-го|-ой|\.º|\.ª)(?!\w))
  | (?P<number>[1-9]\d{{0,2}}(?:[,.\u202f ]\d{{3}}){{1,3}}(?!\d)|\d{{1,12}})
  | (?P<break>\n[^\S\n]{{0,40}}\n)
  | (?P<word>
        (?:[A-Z]\.){{2,8}}
      | (?i:[ldjmnstcq]|qu)['’](?={LETTER})
      | (?i:mid|mi)[-\u2010\u2011](?={LETTER})
      | ['’]s(?!\w)
      | {LETTER}{{1,80}}(?:[-\u2010\u2011'’](?![sS](?!\w)){LETTER}{{1,80}}){{0,6}}
      | [\u3400-\u9fff]
    )
  | (?P<mark>[^\s\w]|_|\w)
    """,
    re.VERBOSE,
)
PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d", '"'),
        **dict.fromkeys("\u3002\uff0e", "."),
        **dict.fromkeys("\uff0c\u3001\u060c", ","),
        **dict.fromkeys("\uff1f\u061f", "?"),
        "\uff01": "!",
        "\uff1a": ":",
        "\uff1b": ";",
        "\uff08": "(",
        "\uff09": ")",
        "\u00ad": "",
    }
)
ENDS = frozenset(".!?…")
CLOSING = frozenset("\"')]")
LONGEST = 50_000
"""Letters of one passage; a longer one is read as several."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a mark. `kind` is word, number, ordinal, numeric, code, break or mark.

    Readers put several tokens together under kinds of their own, with `number` or `value`.
    """

    start: int
    end: int
    text: str
    kind: str
    raw: str = ""
    """As the source has it."""
    number: int = 0
    value: object = None

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a great letter."""
        return self.raw[:1].isupper()

    @property
    def is_acronym(self) -> bool:
        """Say whether it is two to ten great letters, with a small "s" behind at most."""
        bare = self.raw.removesuffix("s").replace(".", "")
        return self.kind == "word" and 2 <= len(bare) <= 10 and bare.isalpha() and bare.isupper()


@lru_cache(maxsize=20_000)
def spell(words: str) -> str:
    """Give words as tokens have them: folded, with plain dashes, quotes and apostrophes."""
    return fold(words.translate(PLAIN))


def word_set(words: str) -> frozenset[str]:
    """Give words, divided by spaces, as tokens have them."""
    return frozenset(spell(word) for word in words.split())


SHORT_FORMS = word_set(
    "mr mrs ms dr prof st no nos art vol ch para paras pp p fig approx ca cf e.g i.e vs inc ltd jr "
    "sr sra m mme mlle amb gen hon dept mt ed eds al resp sgt г стр см "
    "jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil"
)


MONTHS = word_set(" ".join(MONTH_WORDS))
"""A sentence does not end before them in "24. Februar"."""


def find_passages(text: str, spans: Sequence[Span] = ()) -> Iterator[Span]:
    """Give the paragraphs of the spans (none: of the whole): empty lines divide them."""
    for span in spans or (Span(0, len(text)),):
        start = span.start
        for gap in re.finditer(r"\n[^\S\n]{0,40}\n", text[span.start : span.end]):
            yield from _cut(start, span.start + gap.start())
            start = span.start + gap.end()
        yield from _cut(start, span.end)


def _cut(start: int, end: int) -> Iterator[Span]:
    for first in range(start, end, LONGEST):
        yield Span(first, min(first + LONGEST, end))


def split_tokens(text: str, span: Span | None = None) -> list[Token]:
    """Give the tokens of a passage."""
    first, last = (span.start, span.end) if span else (0, len(text))
    return [_token(found) for found in TOKEN.finditer(text, first, last)]


def _token(found: re.Match[str]) -> Token:
    kind, raw = found.lastgroup or "mark", found[0]
    if kind == "sign":
        kind = "numeric"
    number = int("".join(filter(str.isdecimal, raw))) if kind in {"number", "ordinal"} else 0
    text = raw if kind in {"code", "break"} else spell(raw)
    return Token(found.start(), found.end(), text, kind, raw, number)


def split_sentences(tokens: list[Token]) -> list[list[Token]]:
    """Divide tokens into sentences; the mark that ends one belongs to it."""
    sentences: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        sentences[-1].append(token)
        if token.kind == "break" or _ends(tokens, at):
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def _ends(tokens: list[Token], at: int) -> bool:
    """Say whether a sentence ends with this token."""
    token = tokens[at]
    if token.text in CLOSING and at and tokens[at - 1].text in ENDS:
        return _begins(tokens, at)
    if token.text not in ENDS or token.kind != "mark":
        return False
    if at + 1 < len(tokens) and tokens[at + 1].text in CLOSING and _touch(tokens, at):
        return False
    return _begins(tokens, at) and not _is_short_form(tokens, at)


def _touch(tokens: list[Token], at: int) -> bool:
    return tokens[at].end == tokens[at + 1].start


def _begins(tokens: list[Token], at: int) -> bool:
    """Say whether what follows can begin a sentence."""
    if at + 1 == len(tokens):
        return True
    follower, token = tokens[at + 1], tokens[at]
    if token.raw in "。！？":
        return True
    return not _touch(tokens, at) and not follower.raw[:1].islower() and follower.text not in ",;:"


def _is_short_form(tokens: list[Token], at: int) -> bool:
    """Say whether the point belongs to "Dr.", to "U." or to "24. Februar"."""
    if not at or tokens[at].text != "." or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.kind == "number" and at + 1 < len(tokens):
        return tokens[at + 1].text in MONTHS
    return before.kind == "word" and (
        before.text in SHORT_FORMS or (len(before.raw) == 1 and before.raw.isupper())
    )
