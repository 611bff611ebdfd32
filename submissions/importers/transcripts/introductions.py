"""Who speakers say they are, in the first words of a turn: their words, for an editor."""

from __future__ import annotations

import re

from submissions.importers.records import Span

WITHIN = 300
GREAT = r"[A-ZÀ-ÖØ-ÞА-Я][\w.'’-]{0,30}"
NAME = rf"{GREAT}(?: (?:{GREAT}|van|von|de|der|den|bin|la|al|da|du|del|dos)){{0,5}}"
FROM = (
    r"(?:,? (?:representing|representative of|from|of|with|at|for|speaking for|on behalf of"
    r"|speaking on behalf of|de|du|del|en nombre de|au nom de|от|из) [^.;:?!\n]{1,80})"
)
SAYS = re.compile(
    r"\b(?i:my name is|my name's|je m'appelle|mon nom est|me llamo|mi nombre es|меня зовут"
    rf"|this is|i am|i'm|i’m|je suis|yo soy|soy) ({NAME}{FROM}?)"
)
NAMED = re.compile(r"my name|m'appelle|mon nom|me llamo|mi nombre|меня зовут", re.IGNORECASE)
BEHALF = re.compile(
    r"\b(?:i (?:am )?(?:speak|speaking|represent|representing)|speaking|speak) (?:here )?"
    r"(?:on behalf of|for|au nom de|en nombre de) ((?:the )?[A-Z][^.;:?!,\n]{1,80})"
)
CHINESE = re.compile(r"(?:我叫|我是|我的名字是)([^，。,.\s]{2,30})")


def find_introduction(text: str, speech: Span) -> str:
    """Give the words in which a speaker says a name or whom they speak for, "" for none."""
    words = " ".join(text[speech.start : min(speech.end, speech.start + WITHIN)].split())
    for found in SAYS.finditer(words):
        if _is_name(found):
            return found[1].strip(" ,.")
    behalf = BEHALF.search(words)
    if behalf:
        return behalf[1].strip()
    chinese = CHINESE.search(words)
    return chinese[1] if chinese else ""


def _is_name(found: re.Match[str]) -> bool:
    """Say whether two great letters, or the words before, show that a name follows."""
    said = str(found[1]).split(" ")
    great: int = sum(one[:1].isupper() for one in said[:2])
    if NAMED.search(found[0][: found.start(1) - found.start()]):
        return great > 0
    told: re.Match[str] | None = re.search(FROM, found[1])
    return great > 1 and told is not None
