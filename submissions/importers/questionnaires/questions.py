"""Questions: known by their mark, or by a word that asks for consent."""

from __future__ import annotations

import re

from meetings.folding import fold
from submissions.importers.contributions.heads import KEY, MEANINGS

QUESTION = re.compile(r"[?？؟]")
NUMBERED = re.compile(r"[ \t]{0,8}(?:q(?:uestion)?\.? ?)?\d{1,3}[.):]", re.IGNORECASE)
CONSENT = re.compile(
    r"\b(?:consent\w{0,5}|agree to (?:the )?publi\w{0,8}|be published|made public|publish"
    "|publication"
    r"|publi(?:e|ee|er|cation)|publica(?:r|rse|cion|d[oa]s?)|publiquen?|consentimiento"
    r"|согласи\w{0,3}|публикаци\w{0,2})\b"
    r"|نشر|موافق|公开|公布|发表"
)


def asks_for_consent(words: str) -> bool:
    """Say whether a question or a key asks whether the answer may be published."""
    return len(words) < 300 and CONSENT.search(fold(words)) is not None


def split_answer(line: str) -> tuple[str, str]:
    """Give the question and the answer behind its mark; the question "" where there is none."""
    marks = [one.end() for one in QUESTION.finditer(line[:1000])]
    if not marks:
        return "", line.strip()
    return line[: marks[0]].strip(), line[marks[0] :].strip(" \t|:-–")


def meaning_of(line: str) -> tuple[str, str]:
    """Give what a "Key: value" line is about, and its value; "" for a line that is none."""
    found = KEY.match(line)
    if found is None:
        return "", ""
    value = line[found.end() :].strip()
    key = " ".join(found[1].split())
    if asks_for_consent(key):
        return "consent", value
    return MEANINGS.get(fold(key), ""), value
