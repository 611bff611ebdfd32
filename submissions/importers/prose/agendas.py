"""Points of an agenda in running text, and what became of them; every one is for an editor.

An item is read where the source says what a meeting was to deal with. What it says in the next
sentences of the time that was spent otherwise is then the item's outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from submissions.importers.prose import meeting_words
from submissions.importers.prose.agenda_words import (
    ADVERBS,
    AS_AGENDA,
    CLOSES,
    COULD_NOT_AGREE,
    DEALT,
    DEALT_PAIRS,
    DEFERRED,
    DISAGREE,
    DISPLACED,
    HAVE,
    INTENDED,
    ITEMS,
    NO_AGREEMENT,
    NOT_REACHED,
    POINTS_BACK,
    Rows,
    Words,
)
from submissions.importers.prose.sentences import Sentence, names_a_body
from submissions.importers.records import AgendaFact, Span

AHEAD = 6
"""So many sentences after an item are searched for what became of it."""
LONGEST = 24
"""Words of a title."""


@dataclass(slots=True)
class Item:
    """An item that was to be dealt with, while its outcome is looked for."""

    span: Span
    title: str
    meeting: str
    left: int = AHEAD
    outcome: str = "not-known"
    displaced_by: str = ""


@dataclass(slots=True)
class Agenda:
    """The items of a source; `close` gives those whose outcome will not be looked for further."""

    waiting: list[Item] = field(default_factory=list)

    def read(self, sentence: Sentence, meeting: str) -> Iterator[AgendaFact]:
        """Take a sentence in; `meeting` is the key of the one it speaks of, or ""."""
        for item in self.waiting:
            _follow(sentence, item)
        yield from self._finished()
        yield from _direct(sentence, meeting)
        intended = _intended(sentence, meeting)
        if intended:
            _follow(sentence, intended)
            self.waiting.append(intended)

    def close(self) -> Iterator[AgendaFact]:
        """Give the items that are still waiting at the end."""
        for item in self.waiting:
            item.left = 0
        return self._finished()

    def _finished(self) -> Iterator[AgendaFact]:
        done = [item for item in self.waiting if item.left <= 0]
        self.waiting = [item for item in self.waiting if item.left > 0]
        for item in done:
            yield AgendaFact(
                span=item.span,
                confidence=0.6 if item.outcome != "not-known" else 0.5,
                meeting=item.meeting,
                title=item.title,
                outcome=item.outcome,
                displaced_by=item.displaced_by,
            )


def _intended(sentence: Sentence, meeting: str) -> Item | None:
    """Give the item of "The meeting was supposed to discuss the budget"."""
    texts = sentence.texts(0, len(sentence.tokens))
    for at in range(len(texts)):
        words = _phrase_at(texts, at, INTENDED)
        before = texts[max(0, at - 12) : at]
        if not words or not meeting_words.NOUNS.keys() & set(before) or sentence.quoted[at]:
            continue
        place = _object(sentence, texts, at + len(words))
        title = _title(sentence, *place) if place else ""
        if title and place:
            start = sentence.tokens[at].start
            return Item(Span(start, sentence.tokens[place[1] - 1].end), title, meeting)
    return None


def _object(sentence: Sentence, texts: Sequence[str], at: int) -> tuple[int, int] | None:
    """Give the tokens of what a meeting was to deal with, behind the verb."""
    if at < len(texts) and texts[at] in HAVE:
        return _had_as_agenda(texts, at + 1)
    pair = _phrase_at(texts, at, DEALT_PAIRS)
    if not pair and (at >= len(texts) or texts[at] not in DEALT):
        return None
    start = at + (len(pair) if pair else 1)
    start += start < len(texts) and texts[start] in {"de", "sobre", "on"}
    end = _clause_end(sentence, start)
    return (start, end) if end > start else None


def _had_as_agenda(texts: Sequence[str], at: int) -> tuple[int, int] | None:
    for end in range(at + 1, min(at + LONGEST, len(texts))):
        if _phrase_at(texts, end, AS_AGENDA):
            return at, end
    phrase = _phrase_at(texts, at, AS_AGENDA)
    if phrase:
        start = at + len(phrase)
        return (start, min(start + 10, len(texts))) if start < len(texts) else None
    return None


def _title(sentence: Sentence, first: int, last: int) -> str:
    """Give an item's words; where they only point back, what the sentence before quotes."""
    texts = sentence.texts(first, last)
    if not set(texts) <= POINTS_BACK:
        return sentence.said(first, last)
    return _last_quotation(sentence.before) if sentence.before else ""


def _last_quotation(sentence: Sentence) -> str:
    """Give the last words between quotation marks, if there are three or more of them."""
    quoted = [at for at, inside in enumerate(sentence.quoted) if inside]
    if not quoted:
        return ""
    first = last = quoted[-1]
    while first - 1 >= 0 and sentence.quoted[first - 1]:
        first -= 1
    return sentence.said(first, last + 1) if last - first >= 2 else ""


def _follow(sentence: Sentence, item: Item) -> None:
    """Look in a sentence for what became of an item said before."""
    item.left -= 1
    texts = sentence.texts(0, len(sentence.tokens))
    kept = [at for at, text in enumerate(texts) if text not in ADVERBS]
    bare = [texts[at] for at in kept]
    for here in range(len(bare)):
        displaced = _phrase_at(bare, here, DISPLACED)
        if displaced and here + len(displaced) < len(kept):
            start = kept[here + len(displaced)] - (displaced == ("became", "a"))
            end = _clause_end(sentence, start)
            item.outcome, item.left = "displaced", 0
            item.displaced_by = sentence.said(start, end)
            item.span = Span(item.span.start, sentence.tokens[end - 1].end)
            return
        if _phrase_at(bare, here, NOT_REACHED) and item.outcome == "not-known":
            item.outcome, item.left = "not-reached", min(item.left, 3)
            item.span = Span(item.span.start, sentence.tokens[-1].end)


def _direct(sentence: Sentence, meeting: str) -> Iterator[AgendaFact]:
    """Read "there was no agreement on the budget" and "the item on funds was deferred to"."""
    texts = sentence.texts(0, len(sentence.tokens))
    for at in range(len(texts)):
        if sentence.quoted[at]:
            continue
        split = _phrase_at(texts, at, NO_AGREEMENT) or _quarrel(sentence, texts, at)
        if split:
            start = at + len(split)
            end = _clause_end(sentence, start)
            if end > start:
                yield _item(sentence, (at, end), (start, end), "no-agreement", meeting)
        outcome = _ended(texts, at)
        if outcome:
            first = _item_start(sentence, at)
            if first < at:
                yield _item(sentence, (first, at + 2), (first, at), outcome, meeting)


def _quarrel(sentence: Sentence, texts: Sequence[str], at: int) -> Words | None:
    """Give the words of "could not agree on" where a meeting or a body is said not to."""
    words = _phrase_at(texts, at, COULD_NOT_AGREE)
    before = range(max(0, at - 5), at)
    told = any(names_a_body(sentence.tokens[one]) or texts[one] in DISAGREE for one in before)
    return words if told else None


def _ended(texts: Sequence[str], at: int) -> str:
    if _phrase_at(texts, at, DEFERRED):
        return "deferred"
    passive = texts[at] in {"was", "were", "n'", "no"}
    return "not-reached" if passive and _phrase_at(texts, at, NOT_REACHED) else ""


def _item_start(sentence: Sentence, verb: int) -> int:
    """Give where the words begin that name an item before its verb; `verb` where none is named."""
    first = verb
    while first and verb - first < 12 and sentence.tokens[first - 1].kind not in {"mark", "break"}:
        first -= 1
    named = any(token.text in ITEMS for token in sentence.tokens[first:verb])
    return first if named else verb


def _item(
    sentence: Sentence,
    place: tuple[int, int],
    title: tuple[int, int],
    outcome: str,
    meeting: str,
) -> AgendaFact:
    last = min(place[1], len(sentence.tokens))
    return AgendaFact(
        span=sentence.span(place[0], last),
        confidence=0.5,
        meeting=meeting,
        title=sentence.said(*title),
        outcome=outcome,
    )


def _phrase_at(texts: Sequence[str], at: int, phrases: Rows) -> Words | None:
    """Give the phrase that stands at a place."""
    for words in phrases.get(texts[at], ()) if at < len(texts) else ():
        if tuple(texts[at : at + len(words)]) == words:
            return words
    return None


def _clause_end(sentence: Sentence, start: int) -> int:
    """Give where the clause that begins here ends."""
    end = start
    while end < len(sentence.tokens) and end < start + LONGEST:
        token = sentence.tokens[end]
        if token.text in CLOSES or token.kind == "break":
            break
        end += 1
    return end
