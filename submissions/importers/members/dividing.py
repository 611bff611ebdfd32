"""Where a line of a list divides: by the strongest sign that it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from submissions.importers.contacts import without_contacts

DASH = re.compile(r" {1,4}[-–—] {0,4}| {0,4}[–—] {1,4}")
COMMA = re.compile(r"[,،，、](?![^()\[\]]{0,80}[)\]])")


def without_contacts_of_lines(words: str) -> str:
    """Give words without contacts, with the ends of their lines and their tabs kept."""
    kept = (without_contacts(one) for one in re.split(r"[\n\t]", words))
    return "\n".join(one for one in kept if one)


def split_fields(words: str) -> tuple[list[str], bool]:
    """Divide a line by the strongest sign in it; say whether that sign divides safely."""
    if "\n" in words.strip("\n"):
        first, *lines = words.strip("\n").split("\n")
        pieces = [piece for line in lines for piece in COMMA.split(line)]
        return _clean([first, *pieces]), len(pieces) == len(lines)
    for sign in ("|", ";"):
        if sign in words.strip(sign):
            return _clean(words.split(sign)), sign != ";"
    name, *rest = DASH.split(words, maxsplit=1)
    if rest and "," not in name:
        return _clean([name, *COMMA.split(rest[0])]), len(_clean(COMMA.split(rest[0]))) == 1
    pieces = _clean(COMMA.split(words))
    return pieces, len(pieces) < 3


def _clean(pieces: Sequence[str]) -> list[str]:
    bare = (" ".join(one.split()).strip(" ;,*|") for one in pieces)
    return [one if _ends_in_initial(one) else one.rstrip(".") for one in bare if one.strip(".")]


def _ends_in_initial(piece: str) -> bool:
    """Say whether a full stop belongs to the last word: "Drake W.J.", "Telecom Ltd."."""
    last = piece.split()[-1] if piece.split() else ""
    return last.endswith(".") and (len(last) < 6)
