"""Blocks of lines, one for each who answered: who they are, then questions with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from submissions.importers.contacts import without_contacts
from submissions.importers.contributions.single import read_consent, split_authors
from submissions.importers.questionnaires.questions import (
    asks_for_consent,
    meaning_of,
    split_answer,
)
from submissions.importers.records import Fact, NotUnderstood, Span, SubmissionFact
from submissions.importers.tables.contributions import contributor
from submissions.importers.written_dates import read_date

WHO = frozenset({"author", "organisation", "country", "group", "region"})


@dataclass(slots=True)
class Block:
    """What one sender says; `said` has a value for each meaning of a key."""

    start: int
    end: int
    said: dict[str, str] = field(default_factory=dict)
    answers: int = 0
    consent: str = ""

    @property
    def names_somebody(self) -> bool:
        """Whether it says who answered."""
        return bool(
            self.said.get("author") or self.said.get("organisation") or self.said.get("country")
        )


def find_blocks(text: str) -> list[Block]:
    """Divide a text into blocks: a new one begins where a key that tells who comes again."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            _read_line(blocks, line, at)
        at += len(line) + 1
    return [one for one in blocks if one.answers or (one.names_somebody and one.consent)]


def _read_line(blocks: list[Block], line: str, at: int) -> None:
    end = at + len(line.rstrip())
    meaning, value = meaning_of(line)
    question, answer = split_answer(line)
    if meaning in WHO or (meaning and blocks and not question):
        if not blocks or (meaning in WHO and _begins_anew(blocks[-1], meaning)):
            blocks.append(Block(at, end))
        blocks[-1].said.setdefault(meaning, value)
    if meaning == "consent" or (question and asks_for_consent(question)):
        _take_consent(blocks, value if meaning == "consent" else answer, at, end)
    elif question and answer:
        if not blocks:
            blocks.append(Block(at, end))
        blocks[-1].answers += 1
    if blocks:
        blocks[-1].end = max(blocks[-1].end, end)


def _begins_anew(block: Block, meaning: str) -> bool:
    return block.answers > 0 or meaning in block.said


def _take_consent(blocks: list[Block], words: str, at: int, end: int) -> None:
    if not blocks:
        blocks.append(Block(at, end))
    blocks[-1].consent = read_consent(words) or blocks[-1].consent


def read_blocks(text: str, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Give for every block the submission and whoever sent it."""
    for number, block in enumerate(blocks, 1):
        span = Span(block.start, block.end)
        date = block.said.get("date", "")
        key = f"submission-{number}"
        yield SubmissionFact(
            span=span,
            confidence=0.85 if block.names_somebody else 0.5,
            key=key,
            number=str(number),
            date=read_date(date) if date else None,
            language=block.said.get("language", ""),
            consent=block.consent,
        )
        yield from _senders(block, key, span)


def _senders(block: Block, key: str, span: Span) -> Iterator[Fact]:
    if not block.names_somebody:
        reason = "These answers name nobody who gave them."
        yield NotUnderstood(span=span, confidence=1.0, reason=reason, words="")
        return
    said = {meaning: without_contacts(value) for meaning, value in block.said.items()}
    names = split_authors(said.get("author", "")) or [""]
    state = names == [""] and not said.get("organisation")
    for name in names:
        yield contributor(
            span,
            key,
            name=said.get("country", "") if state else name,
            organisation=said.get("organisation", ""),
            country=said.get("country", ""),
            region=said.get("region", ""),
            group=said.get("group", ""),
            confidence=0.85 if len(names) == 1 else 0.7,
        )
