"""Titles and words as they are compared."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from meetings.folding import fold
from submissions.matching.spelling import APOSTROPHES, WORD

LONGEST = 1000
LIST_NAME = re.compile(r"\[[^\[\]]{1,60}\]")
ALIKE = 60
"""So alike two titles must be, of 100, to be about one thing."""


def key_of(words: str) -> str:
    """Give the words of a text, plain, small and with single spaces."""
    return " ".join(WORD.findall(APOSTROPHES.sub("", fold(words[:LONGEST]))))


def key_of_subject(title: str) -> str:
    """Give the words of a title without the name of a list in front: "[list] Seats" as "seats"."""
    return key_of(LIST_NAME.sub("", title[:LONGEST]))


def are_alike(one: str, other: str) -> bool:
    """Whether two titles share most of their words."""
    return fuzz.token_set_ratio(key_of(one), key_of(other)) >= ALIKE
