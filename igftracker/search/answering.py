"""All that the search page shows for one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from igftracker.search.asking import Question
from igftracker.search.best import find_best
from igftracker.search.hits import Hits, find_hits, find_page
from igftracker.search.kinds import KINDS, Kind
from igftracker.search.options import (
    Choice,
    Tally,
    Years,
    body_choices,
    language_choices,
    tally_of,
    tally_of_words,
    total_of,
    years_of,
)
from igftracker.search.showing import Shown, show
from igftracker.search.spelling import find_alone, suggest
from meetings.paging import Page
from meetings.text_search import names_a_word

ROWS_A_KIND = 5
"""Rows of each kind where all are shown."""
ROWS_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Section:
    """One kind, how many hits it has, and those that are shown."""

    kind: Kind
    tally: Tally
    page: Page
    is_selected: bool

    @property
    def is_whole(self) -> bool:
        """Whether all hits are shown."""
        return not self.page.after and not self.page.next


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and what it can be narrowed by."""

    question: Question
    sections: tuple[Section, ...]
    """Every kind that has hits, in order; only the selected one has rows, if one is."""
    total: Tally
    """Of all kinds."""
    without_filters: Tally
    """What the words alone find."""
    bodies: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    years: Years
    best: tuple[Shown, ...]
    suggestions: tuple[str, ...]
    """Other spellings, where little is found."""
    alone: tuple[str, ...]
    """Words that are found, though not together."""

    @property
    def shown(self) -> list[Section]:
        """Give the sections with rows; none where the best match is all that was found."""
        if self.best and self.total == Tally(len(self.best)):
            return []
        return [one for one in self.sections if one.page.rows]

    @property
    def selected(self) -> Section | None:
        """Give the one kind that is shown alone."""
        return next((one for one in self.sections if one.is_selected), None)


def answer(question: Question) -> Answer | None:
    """Find what is asked for; None where there is no word to look for.

    The number of queries does not grow with the record, nor with the hits.
    """
    if not question.words or not names_a_word(question.words):
        return None
    found = [find_hits(kind, question) for kind in KINDS]
    chosen = [hits for hits in found if question.kind in ("", hits.kind.name)]
    is_first = not question.kind and not question.is_narrowed
    return Answer(
        question=question,
        sections=tuple(make_sections(found, question)),
        total=total_of(map(tally_of, found)),
        without_filters=total_of(map(tally_of_words, found)),
        bodies=tuple(body_choices(question, chosen)),
        languages=tuple(language_choices(question, chosen)),
        years=years_of(question, chosen),
        best=tuple(find_best(found, question.words)) if is_first else (),
        suggestions=tuple(suggest(found, question.words)),
        alone=tuple(find_alone(found, question.words)),
    )


def make_sections(found: Sequence[Hits], question: Question) -> list[Section]:
    """Give the kinds with hits, and the selected one; rows for those that are shown."""
    sections = []
    for hits in found:
        is_selected = question.kind == hits.kind.name
        if not hits.kept and not is_selected:
            continue
        page = Page([], "", "")
        if is_selected or not question.kind:
            size = ROWS_A_PAGE if is_selected else ROWS_A_KIND
            keys, following = find_page(hits, question, size)
            page = Page(show(hits.kind, keys, question.words), question.after, following)
        sections.append(Section(hits.kind, tally_of(hits), page, is_selected))
    return sections
