"""Sentences with their dates, numbers, bodies, groups and places put together as single tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from submissions.importers.dates import FoundDate, read_dates
from submissions.importers.prose.body_names import body_at, is_body_acronym
from submissions.importers.prose.names import Phrases
from submissions.importers.prose.numbers import number_at, ordinal_at
from submissions.importers.prose.quiet import is_quiet
from submissions.importers.prose.scripts import rejoin
from submissions.importers.records import Span, WrittenDate
from submissions.importers.tokens import Token, find_passages, split_sentences, split_tokens


@dataclass(slots=True)
class Sentence:
    """A sentence of a passage; `tokens` have kinds date, number, ordinal, body, group, place too.

    A date's `value` is its FoundDates, a body's or group's the slug where the vocabulary has one.
    """

    text: str
    """The whole source, for the words as it has them."""
    tokens: list[Token]
    passage: int = 0
    """The number of its passage in the source."""
    before: Sentence | None = None
    """The sentence before it in the same passage."""
    quoted: list[bool] = field(default_factory=list)
    """For each token whether it stands between quotation marks."""
    quiet: bool = False
    """Whether no fact can begin in it, so that its dates and names were not looked for."""

    def span(self, first: int, last: int) -> Span:
        """Give the place of tokens from `first` to before `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def said(self, first: int, last: int) -> str:
        """Give the source's words of tokens from `first` to before `last`, with single spaces."""
        if last <= first:
            return ""
        return " ".join(self.span(first, last).of(self.text).split())

    def texts(self, first: int, last: int) -> list[str]:
        """Give the folded words of tokens, the missing ones before the beginning left out."""
        return [token.text for token in self.tokens[max(first, 0) : max(last, 0)]]


def read_sentences(
    text: str,
    *,
    spans: Sequence[Span],
    document_date: WrittenDate | None,
    phrases: Phrases,
) -> Iterator[Sentence]:
    """Give the sentences of the passages to be read, one after the other."""
    for number, passage in enumerate(find_passages(text, spans)):
        before: Sentence | None = None
        previous: list[Token] = []
        for words in split_sentences(split_tokens(text, passage)):
            tokens = rejoin(words, phrases.beginnings)
            if is_quiet(tokens, phrases):
                quoted = _quoted(tokens)
                before = Sentence(text, tokens, number, _detached(before), quoted, quiet=True)
                yield before
                previous = tokens
                continue
            dates = read_dates(text, tokens, before=previous, document_date=document_date)
            joined = join_tokens(tokens, dates, phrases)
            before = Sentence(text, joined, number, _detached(before), _quoted(joined))
            yield before
            previous = tokens


def _detached(sentence: Sentence | None) -> Sentence | None:
    """Give a sentence without those before it, so that a long passage is not kept."""
    return replace(sentence, before=None) if sentence else None


def join_tokens(
    tokens: Sequence[Token], dates: Sequence[FoundDate], phrases: Phrases
) -> list[Token]:
    """Give the tokens with every date, name and number as one."""
    by_first: dict[int, list[FoundDate]] = {}
    for one in dates:
        by_first.setdefault(one.first, []).append(one)
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token, at = _next(tokens, at, by_first, phrases)
        joined.append(token)
    return joined


def _next(
    tokens: Sequence[Token],
    at: int,
    dates: dict[int, list[FoundDate]],
    phrases: Phrases,
) -> tuple[Token, int]:
    """Give the token that begins here, put together, and where the next one begins."""
    if at in dates:
        found = tuple(dates[at])
        return _join(tokens, at, found[0].last, "date", value=found), found[0].last
    kind, slug, end = phrases.at(tokens, at)
    built = body_at(tokens, at)
    if built > max(at, end) or (built == end > at and kind != "group" and not slug):
        return _join(tokens, at, built, "body"), built
    if end > at and not (kind == "place" and tokens[at].raw.islower()):
        return _join(tokens, at, end, kind, value=slug), end
    order, last = ordinal_at(tokens, at)
    if last > at:
        return _join(tokens, at, last, "ordinal", number=order), last
    number, last = number_at(tokens, at)
    if last == at + 1 and tokens[at].kind == "number":
        return tokens[at], last
    if last > at:
        return _join(tokens, at, last, "number", number=number), last
    return tokens[at], at + 1


def _join(
    tokens: Sequence[Token],
    first: int,
    last: int,
    kind: str,
    *,
    number: int = 0,
    value: object = None,
) -> Token:
    words = " ".join(token.text for token in tokens[first:last])
    raw = " ".join(token.raw for token in tokens[first:last])
    start, end = tokens[first].start, tokens[last - 1].end
    return Token(start, end, words, kind, raw, number, value)


def _quoted(tokens: Sequence[Token]) -> list[bool]:
    """Say of each token whether it is between quotation marks that are both in the sentence."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"' and token.kind == "mark"]
    inside = [False] * len(tokens)
    for opens, closes in zip(marks[::2], marks[1::2], strict=False):
        for at in range(opens + 1, closes):
            inside[at] = True
    return inside


def date_of(token: Token) -> FoundDate | None:
    """Give the date of a token that is one."""
    if token.kind == "date" and isinstance(token.value, tuple):
        found: object = token.value[0]
        return found if isinstance(found, FoundDate) else None
    return None


def names_a_body(token: Token) -> bool:
    """Say whether a token is a body's name or can be its short form."""
    return token.kind == "body" or is_body_acronym(token)
