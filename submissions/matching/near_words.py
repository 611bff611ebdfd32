"""Words that may be spellings of one another, found without comparing each with each.

A word is kept under what is left of it when any one letter is taken away, under its consonants,
and under what is left when letters beyond ASCII are lost. Two words that share one of these are
near. The keys are numbers in one sorted array: some ten per word, eight bytes each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from submissions.matching.likeness import LEAST_NEAR, are_near

WORD_BITS = 24
WORD_MASK = (1 << WORD_BITS) - 1
KEY_MASK = (1 << 38) - 1
LONGEST = 24
"""Of longer words only so many letters are kept."""
VOWELS = str.maketrans("", "", "aeiouyhw")
MOST = 50
"""So many near words are given; more are no help."""


class NearWords:
    """The words of all names, to be asked for those near a given one."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        """Keep words, each with its form without the letters that old systems drop, or ""."""
        self._words: list[str] = []
        keys: list[int] = []
        for number, (word, lossy) in enumerate(words):
            self._words.append(word)
            keys.extend(_pack(key, number) for key in {*_keys_of(word), *_keys_of(lossy)})
        keys.sort()
        self._keys = array("Q", keys)

    def find(self, word: str) -> list[str]:
        """Give the words near this one, the nearest first, itself left out."""
        numbers = {number for key in set(_keys_of(word)) for number in self._under(key)}
        found = (self._words[number] for number in sorted(numbers))
        near = [other for other in found if other != word and are_near(word, other)]
        return sorted(near, key=lambda other: -fuzz.ratio(word, other))[:MOST]

    def _under(self, key: str) -> Iterator[int]:
        low = _pack(key, 0)
        place = bisect_left(self._keys, low)
        while place < len(self._keys) and self._keys[place] <= low | WORD_MASK:
            yield self._keys[place] & WORD_MASK
            place += 1


def _pack(key: str, number: int) -> int:
    """Put a hash of a key and the number of a word into one; words that clash are not near."""
    return (hash(key) & KEY_MASK) << WORD_BITS | number


def _keys_of(word: str) -> Iterator[str]:
    if len(word) < LEAST_NEAR:
        return
    word = word[:LONGEST]
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))
    bones = word[0] + word[1:].translate(VOWELS)
    if len(bones) >= LEAST_NEAR - 1:
        yield f"~{bones}"
