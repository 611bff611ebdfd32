"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 1500
"""More different words than this on either side are shown as one whole out, one whole in."""
BESIDE = 12
"""So many words of what stayed are shown beside a change."""
GAP = " […] "


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: "same", "out" or "in"."""

    kind: str
    text: str


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Give the stretches that stayed, went and came; long ones that stayed are shortened."""
    old, new = split(before), split(after)
    first = count_same(old, new)
    last = count_same(old[first:][::-1], new[first:][::-1])
    ends = (len(old) - last, len(new) - last)
    inner = list(compare_inner(old[first : ends[0]], new[first : ends[1]]))
    pieces = [Piece("same", "".join(old[:first])), *inner, Piece("same", "".join(old[ends[0] :]))]
    shown = [shorten(one, number, len(pieces)) for number, one in enumerate(pieces)]
    return tuple(one for one in shown if one.text)


def split(text: str) -> list[str]:
    """Give the words of a text, each with the blanks after it."""
    return re.findall(r"\S+\s*|\s+", text)


def count_same(old: list[str], new: list[str]) -> int:
    """Count the words that both begin with."""
    pairs = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def compare_inner(old: list[str], new: list[str]) -> Iterator[Piece]:
    """Give the stretches between the first and the last word that differ."""
    if max(len(old), len(new)) > MOST_WORDS:
        yield Piece("out", "".join(old))
        yield Piece("in", "".join(new))
        return
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[i:j]))
            continue
        yield Piece("out", "".join(old[i:j]))
        yield Piece("in", "".join(new[k:m]))


def shorten(piece: Piece, number: int, count: int) -> Piece:
    """Leave out the middle of a long stretch that stayed; at either end, what is far from it."""
    words = split(piece.text)
    if piece.kind != "same" or len(words) <= 2 * BESIDE + 1:
        return piece
    head = "" if number == 0 else "".join(words[:BESIDE])
    tail = "" if number == count - 1 else "".join(words[-BESIDE:])
    return Piece("same", f"{head}{GAP}{tail}")
