"""A name taken apart for comparing: plain letters, words without titles, the family name shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.folding import fold

LONGEST = 300
MOST_WORDS = 12
WORD = re.compile(r"[^\W_]{1,60}")
APOSTROPHES = re.compile("['`\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]")
LOST = re.compile(r"(?<=[^\W_])[?\N{REPLACEMENT CHARACTER}]{1,4}(?=[^\W_])")
"""What stands within a word for a letter that was lost."""
ASIDE = re.compile(r"\(([^()]{1,120})\)")
TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mme", "mlle", "dr", "prof", "professor", "sir", "dame"),
        *("he", "hon", "honourable", "honorable", "excellency", "ambassador", "amb", "minister"),
        *("chair", "chairman", "chairwoman", "chairperson", "herr", "frau", "senor", "senora"),
        *("sr", "sra", "lord", "lady", "judge", "eng", "ing"),
    )
)
"""Left out before a name; a single word of them is left where it is all there is."""
HONOUR = re.compile(r"^[HS]\. ?E\. (?=\S{1,60} \S)")
"""His or Her Excellency, before two words at least; else they may be initials."""
DEGREES = frozenset({"phd", "mba", "msc", "esq", "cbe", "obe"})
"""Left out after a name; "Jr" is not among them, since it tells two people apart."""
MARKS_OF_MOJIBAKE = re.compile("[ÃÂâÅÄĂ]")
MANGLED_AS = ("cp1252", "latin-1", "cp1250")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name: `words` are plain, small and without titles, in the order of the name."""

    text: str
    folded: str
    words: tuple[str, ...]
    family: str
    """The last word of the family name, "" for a name of one word."""
    shows_family: bool
    """Whether a comma or capitals say so; else it is the last word, which may be wrong."""
    is_intact: bool
    """Whether no mark stands in it for a letter that was lost."""
    given: tuple[str, ...]
    """The other words, in their order."""
    key: str
    """Its words in one order, the same however they stand."""


@lru_cache(maxsize=20_000)
def spell(text: str, *, family: str = "") -> Spelling:
    """Take a name apart; `family` is given where the record knows which word it is."""
    text = " ".join(text[:LONGEST].split())
    bare = LOST.sub("", text)
    kept = _strip(split(HONOUR.sub("", bare)))
    shown = family if family in kept else _find_family(bare, kept)
    family = shown or (kept[-1] if len(kept) > 1 else "")
    return Spelling(
        text=text,
        folded=" ".join(fold(bare).split()),
        words=kept,
        family=family,
        shows_family=bool(shown),
        is_intact=bare == text,
        given=_without_last(kept, family),
        key=" ".join(sorted(kept)),
    )


def split(text: str) -> tuple[str, ...]:
    """Give the words of a text, plain and small."""
    return tuple(WORD.findall(APOSTROPHES.sub("", fold(text)))[:MOST_WORDS])


def family_of(sort_name: str) -> str:
    """Give the last word of the family name in a form such as "St. Amour, Lynn"; "" without."""
    before, comma, _ = sort_name.partition(",")
    words = split(before)
    return words[-1] if comma and words else ""


def split_aside(text: str) -> tuple[str, str]:
    """Give a name and what stands in brackets in it: "Example Union (EU)" as two."""
    found = ASIDE.search(text[:LONGEST])
    if found is None:
        return text, ""
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split()), found[1].strip()


def undo_mojibake(text: str) -> str:
    """Give what UTF-8 read by another table was before; "" where it is nothing of the kind."""
    if not MARKS_OF_MOJIBAKE.search(text):
        return ""
    for charset in MANGLED_AS:
        try:
            undone = text.encode(charset).decode()
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if undone != text:
            return undone
    return ""


def without_lost_letters(text: str) -> str:
    """Give a text whose letters beyond ASCII have gone, as old systems drop them."""
    return "".join(letter for letter in text if letter.isascii())


def _without_last(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    """Give words without the last that is this one."""
    places = [place for place, other in enumerate(words) if other == word]
    return words[: places[-1]] + words[places[-1] + 1 :] if places else words


def _strip(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out titles before and degrees after; something always stays."""
    first, last = 0, len(words)
    while first < last - 1 and words[first] in TITLES:
        first += 1
    while last > first + 1 and words[last - 1] in DEGREES:
        last -= 1
    return words[first:last]


def _find_family(text: str, words: tuple[str, ...]) -> str:
    """Give the family name's last word where a comma or capitals show it."""
    family = family_of(text)
    if family and len(words) > 1 and words[-1] != family:
        return family
    capitals = [word for word in text.split() if len(word) > 2 and word.isupper()]
    if not capitals or text.isupper():
        return ""
    found = split(capitals[-1])
    return found[-1] if found and found[-1] in words and len(words) > 1 else ""
