"""How much room words take: no browser is asked, so widths are estimated, rather too large."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = "…"
NARROW = frozenset("iljtfrI.,:;'|!()[]/· ")
BROAD = frozenset("mwMWQ@%—…")
ISOLATE_RTL, ISOLATE_FIRST, POP = "\u2067", "\u2068", "\u2069"
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def width_of(words: str, size: float) -> float:
    """Give the width of a line in pixels at a font size."""
    return sum(_part_of_em(letter) for letter in words) * size


def _part_of_em(letter: str) -> float:
    if letter in NARROW:
        return 0.34
    if letter in BROAD:
        return 0.94
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.02
    return 0.7 if letter.isupper() else 0.59


def wrap(words: str, size: float, width: float, *, most: int = 3) -> list[str]:
    """Give the lines of a text, at most so many; what does not fit ends with an ellipsis."""
    lines: list[str] = []
    for word in _pieces(words, size, width):
        if lines and width_of(lines[-1] + word.rstrip(), size) <= width:
            lines[-1] += word
        else:
            lines.append(word)
    lines = [line.strip() for line in lines]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), size, width)]


def _pieces(words: str, size: float, width: float) -> list[str]:
    """Words with the space behind them; those longer than a line are broken up."""
    found: list[str] = []
    for word in re.findall(r"\S+\s*", " ".join(words.split())):
        if width_of(word.rstrip(), size) <= width:
            found.append(word)
            continue
        part = ""
        for letter in word:
            if part and width_of(part + letter, size) > width:
                found.append(part)
                part = ""
            part += letter
        found.append(part)
    return found


def shorten(words: str, size: float, width: float) -> str:
    """Give as much of a line as there is room for, with an ellipsis where some is left out."""
    if width_of(words, size) <= width:
        return words
    while words and width_of(words + ELLIPSIS, size) > width:
        words = words[:-1]
    return words.rstrip() + ELLIPSIS


def written(words: object, *, mirror: bool = False) -> str:
    """Give a text as it may stand in SVG: letters that run from the right keep to themselves."""
    text = UNWRITABLE.sub("", str(words))
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return f"{ISOLATE_RTL if mirror else ISOLATE_FIRST}{text}{POP}"
    return text
