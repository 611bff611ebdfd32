"""The language of a text by its small words and its script; "" where it is not clear."""

from __future__ import annotations

import re
from collections import Counter

from submissions.importers.tokens import word_set

SMALL_WORDS = {
    "en": word_set(
        "the of and to in is that for was with on are be this which it as were have has"
    ),
    "fr": word_set(
        "le la les des et est dans pour qui que une sur du au par ont pas aux cette sont"
    ),
    "es": word_set("el la los las y en de que del una por con para se es fue como su al más"),
    "de": word_set(
        "der die das und ist nicht von mit den dem ein eine zu im für auf sich des wurde"
    ),
    "ru": word_set("и в на не что с по как для это из к от был были также о при за"),
}
WORD = re.compile(r"[^\W\d_]{1,40}")
HAN = re.compile("[\u3400-\u9fff]")
KANA = re.compile("[\u3040-\u30ff]")
ARABIC = re.compile("[\u0621-\u064a]")
ARABIC_WORDS = word_set("في من على إلى عن أن التي الذي هذا هذه كان ما مع")
READ = 20_000
"""Letters at the beginning that are looked at."""
FEWEST = 20
"""Words from which on a language is named."""


def guess_language(text: str) -> str:
    """Give en, fr, es, de, ru, ar or zh, "" where the words do not tell."""
    beginning = text[:READ]
    letters = len(re.findall(r"[^\W\d_]", beginning))
    han, arabic = len(HAN.findall(beginning)), len(ARABIC.findall(beginning))
    if han >= FEWEST and han * 2 > letters and not KANA.search(beginning):
        return "zh"
    words = list(word_set(" ".join(WORD.findall(beginning)))) if letters else []
    if arabic >= FEWEST and arabic * 2 > letters:
        return "ar" if ARABIC_WORDS & set(words) else ""
    return _by_small_words(beginning)


def _by_small_words(text: str) -> str:
    """Give the language with the most small words, if it has clearly more than the next."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < FEWEST:
        return ""
    counts: Counter[str] = Counter()
    for language, small in SMALL_WORDS.items():
        counts[language] = sum(word in small for word in words)
    (best, most), (_, second) = counts.most_common(2)
    return best if most >= len(words) * 0.12 and most > second * 1.3 else ""
