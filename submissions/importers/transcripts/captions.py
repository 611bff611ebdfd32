"""Captions (WebVTT and SubRip) as words: times and numbers left out, voices as labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from submissions.importers.transcripts.turns import Mark

TIMES = re.compile(
    r"[ \t]{0,4}(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]{1,4}-->["
    r" \t]{1,4}(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
)
VOICE = re.compile(r"<v(?:\.[^ >]{0,40})? {1,4}([^>]{1,80})>")
TAG = re.compile(r"</?[A-Za-z0-9.:][^<>]{0,80}>|\{\\[^{}]{0,40}\}")
BEGINNING = 2000


@dataclass(frozen=True, slots=True)
class Captions:
    """The words of captions, the voices that they name, and how many lines came twice."""

    text: str
    marks: tuple[Mark, ...]
    repeated: int


def are_captions(text: str) -> bool:
    """Say whether a text is captions, by its first lines."""
    head = text[:BEGINNING]
    return head.lstrip("\ufeff").startswith("WEBVTT") or TIMES.search(head) is not None


def read_captions(text: str) -> Captions:
    """Give the words of every cue, in order."""
    lines: list[str] = []
    marks: list[Mark] = []
    length, repeated, voice, inside, before = 0, 0, "", False, ""
    for row in text.split("\n"):
        if TIMES.match(row):
            inside = True
            continue
        if not row.strip():
            inside = False
        if not inside or not row.strip():
            continue
        named = VOICE.search(row)
        words = " ".join(TAG.sub("", row).split())
        if named and named[1].strip() != voice:
            voice = named[1].strip()
            marks.append(Mark(length, length + len(voice) + 1, voice, "voice"))
            words = f"{voice}: {words}"
        elif not words or words == before:
            repeated += int(bool(words))
            continue
        lines.append(words)
        before, length = words, length + len(words) + 1
    return Captions("\n".join(lines), tuple(marks), repeated)
