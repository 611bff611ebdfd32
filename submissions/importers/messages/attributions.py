"""The line before a quote that says who wrote it and when, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from submissions.importers.messages.addresses import has_address
from submissions.importers.messages.head_blocks import CLOCK, is_dated
from submissions.importers.messages.lines import LONGEST, Line

COLONS = (":", "：", ":*", ": <", ":>")
HIGHEST = 4
"""Lines of an attribution that archives and mail programs break."""
NAMED = re.compile(r"[^\W\d_a-z][\w.'-]{0,30}(?:\s[\w.'-]{1,30}){0,5}\s?[:：]")
"""A name and a verb, such as "Ann B. Example wrote:"."""
WROTE = re.compile(
    r"(?:كتب|كتبت|قال|قالت)\s[^:]{2,60}:|[^:：。，]{2,40}(?:写道|写到|寫道|说)\s?[:：]"
)
"""A name and a verb in scripts without great letters, which would tell a name."""
CLOSING = (".", "!", "?", ":", "。", "！", "？", "؟")


def find_attribution(lines: Sequence[Line], quote: int) -> int:
    """Give the first line of the attribution before the quote at that line; `quote` for none."""
    last = _line_above(lines, quote)
    if last < 0:
        return quote
    if _breaks_off(lines[quote]) and _says_who(lines[last].words):
        return _first_line(lines, last)  # "> wrote:" is the end of a broken attribution
    if not lines[last].words.endswith(COLONS) or len(lines[last].raw) >= LONGEST:
        return quote
    first = _first_line(lines, last)
    words = " ".join(line.words for line in lines[first : last + 1])
    if _says_who(words):
        return first
    return last if _is_name_and_verb(lines[last].words) else quote


def begins_unmarked_quote(lines: Sequence[Line], at: int) -> int:
    """Give the line after an attribution that no mark follows, -1 where there is none.

    It must have both a time of day and an address, for all that follows is taken to be quoted.
    """
    words = lines[at].words
    for ends in range(at + 1, min(at + HIGHEST, len(lines)) + 1):
        if words.endswith(COLONS):
            sure = CLOCK.search(words) and is_dated(words) and has_address(words)
            return ends if sure and _stands_apart(lines, at, ends) else -1
        if ends < len(lines):
            words = f"{words} {lines[ends].words}"
        if ends == len(lines) or lines[ends].is_blank or len(words) > LONGEST:
            return -1
    return -1


def _stands_apart(lines: Sequence[Line], at: int, ends: int) -> bool:
    before = at == 0 or lines[at - 1].is_blank
    return before and ends < len(lines)


def _line_above(lines: Sequence[Line], quote: int) -> int:
    """Give the line before the quote, over at most two blank ones, -1 for none."""
    for above in range(quote - 1, max(-1, quote - 4), -1):
        if not lines[above].is_blank:
            return above
    return -1


def _first_line(lines: Sequence[Line], last: int) -> int:
    """Go up while the lines belong to it: as long as nobody or no date is named, or one is."""
    first = last
    while first > 0 and last - first < HIGHEST - 1:
        above, words = lines[first - 1], " ".join(line.words for line in lines[first : last + 1])
        if above.is_blank or above.words.endswith((*CLOSING, ",")) or _is_quote(above):
            break
        if _says_who(words) and not is_dated(above.words):
            break
        first -= 1
    return first


def _says_who(words: str) -> bool:
    return len(words) <= 4 * LONGEST and (is_dated(words) or has_address(words) or "<" in words)


def _is_quote(line: Line) -> bool:
    return line.words.startswith(">")


def _breaks_off(line: Line) -> bool:
    """Say whether the quote begins with the last word of its attribution."""
    return bool(re.fullmatch(r">[ \t]?[^\s>]{1,20}(?:\s[^\s>]{1,20})?\s?[:：]", line.words))


def _is_name_and_verb(words: str) -> bool:
    """Say whether a line is two names or more and a word, and not a sentence of the author's."""
    if WROTE.fullmatch(words):
        return True
    if not NAMED.fullmatch(words):
        return False
    capitals = [word for word in words.split() if word[0].isupper()]
    return len(capitals) >= 2 and len(capitals) >= len(words.split()) - 1
