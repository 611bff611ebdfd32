"""Bodies by the words of sources, and the calls of a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from meetings.models import Body
from submissions.matching.matches import NEW, Match, match_one
from submissions.matching.spelling import split
from submissions.matching.vocabulary import NAMES


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body with all that it is called."""

    pk: int
    slug: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyIndex:
    """The names of bodies in six languages, and their acronyms, as plain words."""

    bodies: Mapping[int, KnownBody] = field(default_factory=dict)
    by_word: Mapping[str, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Self:
        """Read all bodies: one query."""
        columns = ("pk", "slug", "acronym", *NAMES)
        rows = Body.objects.order_by("pk").values_list(*columns)
        bodies = {
            pk: KnownBody(pk, slug, names[0], tuple(filter(None, (acronym, *names))))
            for pk, slug, acronym, *names in rows
        }
        by_word: dict[str, set[int]] = {}
        for body in bodies.values():
            for word in body.words:
                by_word.setdefault(key_of(word), set()).add(body.pk)
        return cls(bodies, {word: frozenset(pks) for word, pks in by_word.items()})

    def find(self, word: str, *, at_hand: int | None = None) -> Match:
        """Give the bodies that a word names; `at_hand` is that of the import.

        "the working group" names the body at hand where those are words of its name.
        """
        named = self.by_word.get(key_of(word), frozenset())
        if len(named) == 1:
            return Match("matched", tuple(named), ("its name",))
        if named:
            return Match("ambiguous", tuple(sorted(named)), ("several bodies are called so",))
        return self._judge_at_hand(word, self.bodies.get(at_hand or 0))

    @staticmethod
    def _judge_at_hand(word: str, body: KnownBody | None) -> Match:
        if body is None:
            return NEW
        if not word.strip():
            return match_one([body.pk], "the body of this import")
        named = any(key_of(word) in runs_of(name) for name in body.words)
        return match_one([body.pk], "words of the name of this import's body") if named else NEW


def find_body(word: str, *, bodies: BodyIndex | None = None, at_hand: int | None = None) -> Match:
    """Give the bodies that a word names; they are read from the database unless given."""
    return (BodyIndex.load() if bodies is None else bodies).find(word, at_hand=at_hand)


def key_of(word: str) -> str:
    """Give the plain words of a name in their order, without "the" before them."""
    words = split(word)
    return " ".join(words[1:] if words[:1] == ("the",) else words)


@lru_cache(maxsize=1000)
def runs_of(name: str) -> frozenset[str]:
    """Give words of a name that stand together, two or more, and their initials: "wg"."""
    words = key_of(name).split()
    return frozenset(_runs(words))


def _runs(words: list[str]) -> Iterator[str]:
    for first in range(len(words)):
        for end in range(first + 2, len(words) + 1):
            yield " ".join(words[first:end])
            yield "".join(word[0] for word in words[first:end])
