"""Titles before and behind names, in six languages."""

from __future__ import annotations

from meetings.folding import fold

BEFORE = frozenset(
    fold(
        "mr mrs ms miss mx dr prof professor he hh hrh amb ambassador eng ing sir dame hon"
        " honourable"
        " honorable rev judge justice minister excellency lady lord sheikh shaikh"
        " mme mlle mm mssrs messrs me pr docteur ambassadeur ambassadrice monsieur madame"
        " sr sra srta dra don dona profesor profesora embajador embajadora lic senor senora"
        " г-н г-жа д-р проф профессор господин госпожа посол"
        " د م أ.د"
        " السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة سعادة معالي السفير السفيرة المهندس الآنسة"
        " herr frau dipl-ing"
    ).split()
)
"""Compared without full stops: "H.E." as "he"."""
ALONE_IN_FRENCH = frozenset({"m"})
"""A title in a French list; elsewhere the first letter of a name."""
MUST_BE_GREAT = frozenset({"he", "me", "don", "mm", "hon", "pr", "minister", "lady", "judge"})
"""Titles that are words too: they count only with a great letter in front."""
BEHIND_CHINESE = ("先生", "女士", "小姐", "博士", "教授", "大使")
SUFFIXES = frozenset(
    {
        *("jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "esq", "cbe", "obe", "mbe"),
        *("kc", "qc", "msc", "llm", "mba"),
    }
)
OFFICES = frozenset(
    {
        *("prof", "professor", "amb", "ambassador", "ambassadeur", "ambassadrice", "minister"),
        *("judge", "justice", "embajador", "embajadora", "посол", "профессор"),
    }
)
"""Titles that tell an office as well."""


def is_title(word: str, *, french: bool = False) -> bool:
    """Say whether a word is a title in front of a name."""
    bare = fold(word).replace(".", "").strip(",")
    if bare in ALONE_IN_FRENCH:
        return french and word.endswith(".") and word[:1].isupper()
    if bare in MUST_BE_GREAT and not word[:1].isupper():
        return False
    return bare in BEFORE


def is_suffix(word: str) -> bool:
    """Say whether a word stands behind a name and is no part of it."""
    bare = word.lower().strip(" ,")
    return bare.rstrip(".") in SUFFIXES or bare.replace(".", "") in SUFFIXES
