"""How surely a page is answers to questions."""

from __future__ import annotations

from collections import Counter

from meetings.folding import fold
from submissions.importers.grids import read_grids
from submissions.importers.pages import Page
from submissions.importers.questionnaires.questions import (
    NUMBERED,
    asks_for_consent,
    meaning_of,
    split_answer,
)
from submissions.importers.questionnaires.rows import find_flat, is_head

LOOKED_AT = 100_000
FEWEST = 3
FEWEST_AGAIN = 2
"""So many questions that are answered more than once show several who answered, in any words."""


def weigh(page: Page) -> float:
    """Give from 0 to 1 how surely a page is answers to questions."""
    for grid in read_grids(page):
        if any(map(is_head, grid.rows[:5])):
            return 0.93
        if find_flat(grid.rows[:50]) and split_answer(grid.rows[0].cells[0])[0]:
            return 0.85
    consents = 0
    answered: Counter[str] = Counter()
    for line in page.rendered.text[:LOOKED_AT].split("\n"):
        question, answer = split_answer(line)
        consents += meaning_of(line)[0] == "consent" or bool(
            question and asks_for_consent(question)
        )
        if question and answer and (NUMBERED.match(line) or len(question) < 300):
            answered[fold(question)] += 1
    return _judge(answered, consents)


def _judge(answered: Counter[str], consents: int) -> float:
    """Weigh how often each question is answered, and how many lines ask for consent."""
    answers = answered.total()
    if answers < FEWEST and not (answers and consents):
        return 0.0
    if consents:
        return 0.9
    again = sum(times > 1 for times in answered.values())
    return 0.8 if again >= FEWEST_AGAIN else 0.45
