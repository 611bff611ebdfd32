"""Bodies, groups and places that are named, each once, where it is named first."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.prose.sentences import Sentence
from submissions.importers.records import MentionFact

NAMED = ("body", "group", "place")
MOST = 500
"""Different names of one source."""


def find_mentions(sentence: Sentence, seen: set[tuple[str, str]]) -> Iterator[MentionFact]:
    """Give the names of a sentence that are not among those seen, and add them to these."""
    for at, token in enumerate(sentence.tokens):
        if token.kind not in NAMED or (token.kind, token.text) in seen or len(seen) >= MOST:
            continue
        seen.add((token.kind, token.text))
        word = sentence.said(at, at + 1)
        sure = 0.95 if token.value else 0.8
        yield MentionFact(span=sentence.span(at, at + 1), confidence=sure, of=token.kind, word=word)
