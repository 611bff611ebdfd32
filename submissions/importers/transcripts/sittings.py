"""Headings that divide a transcript: days, and the sittings of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.folding import fold
from submissions.importers.records import Span

DAY = re.compile(
    r"(?:\b(?:day|jour|journee|dia|день)\b ?(?:\d{1,2}|one|two|three|four|five|un|deux|trois"
    "|uno|dos)"
    r"|\b(?:first|second|third|fourth|fifth|premier|deuxieme|primer|segundo|первый|второй)"
    r" (?:day|jour|dia|день)\b|第[一二三四五1-5]天|اليوم (?:الاول|الثاني|الثالث))"
)
SESSION = re.compile(
    r"\b(?:morning|afternoon|evening) (?:session|sitting|meeting)\b"
    r"|\b(?:opening|closing|plenary|first|second|third|fourth) (?:session|sitting|ceremony)\b"
    r"|\b(?:session|sitting) (?:\d{1,2}|one|two|three|[ivx]{1,4})\b"
    r"|\b(?:seance|session) (?:du |de l'|de la )?(?:matin|apres-midi|ouverture|cloture)\b"
    r"|\bsesion (?:de la |de |del )?(?:manana|tarde|apertura|clausura)\b"
    r"|\b(?:утреннее|дневное|вечернее) заседание\b|上午会议|下午会议|上午|下午"
    r"|الجلسة (?:الصباحية|المسائية|الافتتاحية|الختامية)"
)
LONGEST = 70


@dataclass(frozen=True, slots=True)
class Sitting:
    """A heading, and the name of what begins with it: "Day 2, Morning session"."""

    span: Span
    name: str


def find_sittings(text: str) -> Iterator[Sitting]:
    """Give the headings that stand in a line of their own, in order."""
    at, day = 0, ""
    for line in text.split("\n"):
        words = line.strip(" \t*=_#-–—")
        if words and len(words) <= LONGEST and not words.endswith((".", ",", "?", "!", ":", ";")):
            found = _read(words)
            day = words if found == "day" else day
            if found:
                first = at + line.index(words)
                name = words if found == "day" or not day else f"{day}, {words}"
                yield Sitting(Span(first, first + len(words)), name)
        at += len(line) + 1


def _read(words: str) -> str:
    key = fold(words)
    if len(key.split()) > 9 or ">>" in words:
        return ""
    if SESSION.search(key):
        return "both" if DAY.search(key) else "session"
    return "day" if DAY.search(key) else ""
