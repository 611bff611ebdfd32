"""Other spellings, where little is found: out of the names and titles of the record itself.

Each process keeps the words of public names and titles: of at most `MOST_NAMES` of each kind, and
the `MOST_WORDS` most frequent of them. They are read when a suggestion is first asked for, and
again when a name or title has changed since. A suggestion is made only if a public record has it,
so that nothing is suggested that was kept too long.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import OSA

from igftracker.search.hits import Hits, is_any_found
from meetings.folding import fold
from meetings.models import (
    Body,
    Change,
    Document,
    Meeting,
    Participant,
    ParticipantName,
    StakeholderGroup,
)
from meetings.text_search import HAN
from meetings.versions import get_version, reads_past
from submissions.models import Call

MOST_NAMES = 100_000
MOST_WORDS = 200_000
SHORTEST_WORD, LONGEST_WORD = 3, 40
FEW = 3
"""Hits of which there are few enough to suggest something else."""
MOST_SUGGESTIONS = 3
MOST_WORDS_ASKED = 8
NOUNS = ("bodies", "calls", "documents", "groups", "meetings", "participants")
NAMES = ("name", "name_fr", "name_es", "name_ru", "name_ar", "name_zh_hans")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
WORD_ASKED = re.compile(r"\w{2,}")
LEFT_OUT = re.compile(r'(?:^|(?<=\s))-(?:"[^"]*"?|\S+)|\bor\b', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of the record, each under its folded form with its most frequent spelling."""

    version: int = -1
    """The dataset version that it was read at, or that it still holds for."""
    spellings: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def near(self, word: str) -> list[str]:
        """Give how the nearest words are spelt, the nearest first, of equals the more frequent."""
        folded = fold(word)
        most = min(1 + (len(folded) > 4) + (len(folded) > 8), len(folded) - 2)
        found = process.extract(
            folded, self.words, scorer=OSA.distance, score_cutoff=most, limit=50
        )
        found.sort(key=lambda one: (one[1], -self.counts[one[0]], one[0]))
        return [self.spellings[one] for one, _, _ in found[:MOST_SUGGESTIONS]]


@dataclass
class Shelf:
    """Where a process keeps its vocabulary."""

    kept: Vocabulary = field(default_factory=Vocabulary)
    lock: Lock = field(default_factory=Lock)

    def take(self) -> Vocabulary:
        """Give the vocabulary of the present state, read anew if a name may have changed."""
        with self.lock:
            version = get_version()
            if self.kept.version != version:
                old = self.kept
                is_same = 0 <= old.version < version and not has_changed(old.version)
                self.kept = (
                    Vocabulary(version, old.spellings, old.counts, old.words)
                    if is_same
                    else read_vocabulary(version)
                )
            return self.kept

    def clear(self) -> None:
        """Forget it."""
        self.kept = Vocabulary()


shelf = Shelf()


def has_changed(version: int) -> bool:
    """Say whether a record with a name or title has changed since a dataset version."""
    return Change.objects.filter(number__gt=version, noun__in=NOUNS).exists()


def read_vocabulary(version: int) -> Vocabulary:
    """Read the words of all public names and titles, as far as the bounds go."""
    spelt: dict[str, Counter[str]] = {}
    for text in read_names():
        for word in WORD.findall(text):
            if SHORTEST_WORD <= len(word) <= LONGEST_WORD and not re.search(HAN, word):
                spelt.setdefault(fold(word), Counter())[word] += 1
    counts = Counter({word: found.total() for word, found in spelt.items()})
    kept = dict(counts.most_common(MOST_WORDS))
    spellings = {word: spelt[word].most_common(1)[0][0] for word in kept}
    return Vocabulary(version, spellings, kept, tuple(kept))


def read_names() -> Iterator[str]:
    """Give the public names and titles."""
    sources = (
        (Participant.objects.public(), ("name",)),
        (ParticipantName.objects.public(), ("name",)),
        (Body.objects.public(), (*NAMES, "acronym")),
        (StakeholderGroup.objects.public(), NAMES),
        (Meeting.objects.public(), ("title", "place")),
        (Call.objects.public(), ("title",)),
        (Document.objects.public(), ("title", "author")),
    )
    for rows, columns in sources:
        yield from chain.from_iterable(rows.order_by("pk").values_list(*columns)[:MOST_NAMES])


def suggest(found: list[Hits], words: str) -> list[str]:
    """Give other words to look for, which find something where these find nothing.

    None where enough is found, and none in an earlier state, whose words are not kept.
    """
    if reads_past() or sum(len(hits.all) for hits in found) >= FEW:
        return []
    empty = [hits.kind for hits in found if not hits.all]
    tried = [one for one in respell(words, shelf.take()) if one.lower() != words.lower()]
    return [one for one in tried if is_any_found([(kind, one) for kind in empty])]


def find_alone(found: list[Hits], words: str) -> list[str]:
    """Give the words that find something each by itself, where together they find nothing."""
    asked = [one[0] for one in WORD_ASKED.finditer(LEFT_OUT.sub(" ", words))]
    if len(asked) < 2 or any(hits.all for hits in found):
        return []
    kinds = [hits.kind for hits in found]
    first = list(dict.fromkeys(asked))[:MOST_WORDS_ASKED]
    return [one for one in first if is_any_found([(kind, one) for kind in kinds])]


def respell(words: str, vocabulary: Vocabulary) -> list[str]:
    """Give the words with the nearest spelling of each that the record spells otherwise."""
    left_out = [found.span() for found in LEFT_OUT.finditer(words)]
    places: list[tuple[int, int, list[str]]] = []
    for found in list(WORD.finditer(words))[:MOST_WORDS_ASKED]:
        start, end = found.span()
        is_left_out = any(first <= start < last for first, last in left_out)
        if not is_left_out and SHORTEST_WORD <= end - start <= LONGEST_WORD:
            places.append((start, end, spell(found[0], vocabulary)))
    tried = [replace(words, places, turn) for turn in range(MOST_SUGGESTIONS)]
    return list(dict.fromkeys(tried))


def spell(word: str, vocabulary: Vocabulary) -> list[str]:
    """Give the spellings to try for a word: as the record has it, or the nearest to it."""
    known = vocabulary.spellings.get(fold(word))
    if known is not None:
        return [word if known.lower() == word.lower() else known]
    return vocabulary.near(word) or [word]


def replace(words: str, places: list[tuple[int, int, list[str]]], turn: int) -> str:
    """Give the words with the spellings of one turn, or the last that there is, in their places."""
    for start, end, spellings in reversed(places):
        words = words[:start] + spellings[min(turn, len(spellings) - 1)] + words[end:]
    return words
