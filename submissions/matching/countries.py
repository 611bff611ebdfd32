"""The names of States in the six languages of the United Nations, and a few short forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django.utils.translation import override
from django_countries import countries

from submissions.matching.spelling import split

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "ar": "Arabic",
    "zh-hans": "Chinese",
}
SHORT = {
    "usa": "US",
    "united states": "US",
    "uk": "GB",
    "united kingdom": "GB",
    "uae": "AE",
    "great britain": "GB",
    "russia": "RU",
    "iran": "IR",
    "syria": "SY",
    "tanzania": "TZ",
    "venezuela": "VE",
    "bolivia": "BO",
    "moldova": "MD",
    "laos": "LA",
    "viet nam": "VN",
    "ivory coast": "CI",
    "cape verde": "CV",
    "swaziland": "SZ",
    "turkey": "TR",
    "czech republic": "CZ",
    "republic of korea": "KR",
    "south korea": "KR",
    "democratic peoples republic of korea": "KP",
    "north korea": "KP",
    "peoples republic of china": "CN",
    "russian federation": "RU",
    "islamic republic of iran": "IR",
    "holland": "NL",
    "the gambia": "GM",
    "the netherlands": "NL",
}
"""Short and former names as lists print them."""
OF_TWO = frozenset({"congo", "korea"})
"""Names that people use for either of two States, though one bears it alone."""
SMALL_WORDS = frozenset({"the", "of", "and", "la", "le", "les", "el", "de", "del", "du", "des"})


def key_of(word: str) -> str:
    """Give the words of a State's name in one order, without the smallest."""
    return " ".join(sorted(word for word in split(word) if word not in SMALL_WORDS))


def find_country(word: str, *, by_code: bool = False) -> tuple[str, str]:
    """Give the code of a country and how it is known; two empty strings where it is none.

    `by_code`: its code in capital letters counts too, as "CH"; only where nothing but a country
    is meant, since "IT" and "IP" are words as well.
    """
    bare = word.strip()
    if by_code and len(bare) == 2 and bare.isupper() and bare in dict(countries):
        return bare, "the code of the State"
    return _load_names().get(key_of(bare), ("", ""))


@cache
def _load_names() -> Mapping[str, tuple[str, str]]:
    """Give every name with its code; a name of two States is none."""
    found: dict[str, dict[str, str]] = {}
    for language, called in LANGUAGES.items():
        with override(language):
            for code, name in countries:
                reason = f"the name of the State in {called}"
                found.setdefault(key_of(str(name)), {}).setdefault(code, reason)
    for name, code in SHORT.items():
        found.setdefault(key_of(name), {}).setdefault(code, "a short name of the State")
    single = {key: one for key, one in found.items() if key and len(one) == 1}
    return {key: next(iter(one.items())) for key, one in single.items() if key not in OF_TWO}
