"""What stands in a transcript and is no speech, and how the words of speech are counted.

Words are what blanks divide. Chinese and Japanese have none, so each of their characters counts as
one word, and a run of other letters between them as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from meetings.folding import fold
from submissions.importers.records import Span

BRACKETED = re.compile(r"[\[(（][^\[\]()（）]{1,100}[\])）]")
NOISES = re.compile(
    r"gavel|laugh|applau|audio|inaudible|indiscernible|silence|music|pause|off[ -]mic|no mic"
    "|microphone"
    r"|scribe|caption|cross[- ]?talk|overlapping|speaking (?:in )?[a-z]|interpretation|translation"
    r"|no sound|sound (?:lost|cut)|connection|break\b|recess|lunch|coffee|video|bell|moment of"
    r"|rires|applaudissement|inaudible|risas|aplausos|смех|аплодисмент|неразборчиво"
    r"|ضحك|تصفيق|غير مسموع|笑声|掌声|听不清|无声|休会"
)
PAGE = re.compile(
    r"^[ \t]{0,60}(?:[-–— ]{0,3}\d{1,4}[-–— ]{0,3}|(?:page|pagina|стр\.?|página|p\.) ?\d{1,4}"
    r"(?: ?(?:of|/|de|sur|из) ?\d{1,4})?|第? ?\d{1,4} ?页)[ \t]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
DISCLAIMING = re.compile(
    r"real[- ]?time|captioning|captioned|captions|transcript|verbatim|rough (?:draft|edited|copy)"
    r"|\bcart\b|authoritative|inaccura|unedited|not been edited|aid to understanding|transcription"
    r"|proceedings|legal record|certified|output of|official record|as an aid|inaudible passages"
    r"|transcription|sous-titrage|compte rendu|transcripcion|subtitulado|стенограмм|расшифровк"
    r"|following is (?:the|a|raw)|no record|raw captions?|نص حرفي|文字记录|实时字幕|速记"
)
IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def find_noises(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the passages between two places that are no speech: gavels, laughter, page numbers."""
    found = [one.span() for one in PAGE.finditer(text, start, end) if one[0].strip()]
    found += [
        one.span() for one in BRACKETED.finditer(text, start, end) if NOISES.search(fold(one[0]))
    ]
    last = start
    for first, after in sorted(found):
        if first >= last:
            yield Span(first, after)
            last = after


def is_disclaimer(words: str) -> bool:
    """Say whether a passage says how it was taken down, by two words of that trade or more."""
    key = fold(words)
    return len({one[0] for one in DISCLAIMING.finditer(key)}) > 1


def count_words(text: str, span: Span, noises: Sequence[Span] = ()) -> int:
    """Count the words of a passage, those of noises left out."""
    at, count = span.start, 0
    for noise in noises:
        count += count_words_of(text[at : noise.start])
        at = noise.end
    return count + count_words_of(text[at : span.end])


def count_words_of(words: str) -> int:
    """Count words as this module's docstring has it."""
    return sum(_count(piece) for piece in words.split())


def _count(piece: str) -> int:
    if not IDEOGRAPHS.search(piece):
        return int(any(one.isalnum() for one in piece))
    signs = len(IDEOGRAPHS.findall(piece))
    others = (one for one in IDEOGRAPHS.split(piece) if any(sign.isalnum() for sign in one))
    return signs + sum(1 for _ in others)
