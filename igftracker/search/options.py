"""What the hits can be narrowed by, with how many each choice would leave: out of the hits at hand.

Nothing is counted in the database again. Where more were found than are at hand, a number is a
bound, and says so: "more than 1,000" of a kind, "at least 57" with a language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from igftracker.search.asking import NO_BODY, Question
from igftracker.search.hits import Extent, Hit, Hits, accepts
from igftracker.search.kinds import NO_LANGUAGE, NOT_KNOWN
from meetings import local_forms
from meetings.models import Body


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of hits, counted as far as the bound."""

    number: int
    is_exact: bool = True
    is_exceeded: bool = False
    """Whether there are certainly more than the number; else at least as many."""

    def __add__(self, other: Tally) -> Tally:
        """Give both together."""
        exact = self.is_exact and other.is_exact
        return Tally(self.number + other.number, exact, self.is_exceeded or other.is_exceeded)

    def __bool__(self) -> bool:
        return self.number > 0


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and how many hits it would leave."""

    value: str
    label: str
    tally: Tally
    selected: bool


@dataclass(frozen=True, slots=True)
class Years:
    """The first and the last year that the hits are from, and how many have no date."""

    first: int | None
    last: int | None
    undated: Tally


def tally_of(hits: Hits) -> Tally:
    """Count what one kind has after narrowing."""
    return count(hits.kept, hits.kept_extent)


def tally_of_words(hits: Hits) -> Tally:
    """Count what one kind has on the words alone."""
    return count(hits.all, hits.extent)


def count(found: Sequence[Hit], extent: Extent) -> Tally:
    """Count hits, of which there may be more."""
    is_many = extent is Extent.MANY
    return Tally(len(found), is_exact=extent is Extent.ALL, is_exceeded=is_many)


def total_of(tallies: Iterable[Tally]) -> Tally:
    """Add up."""
    return sum(tallies, Tally(0))


def body_choices(question: Question, found: Sequence[Hits]) -> list[Choice]:
    """Give the bodies among the hits, the most frequent first, and the hits that belong to none."""
    counts, is_exact = count_by("body", lambda hit: hit.body, question, found)
    names = Body.objects.public().in_bulk({*filter(None, [*counts, question.body_key])})
    choices = [
        choice_of(names[key].slug, names[key].short_name, counts[key], is_exact, question.body)
        for key in sorted(filter(names.get, counts), key=lambda key: -counts[key])
    ]
    if counts[None]:
        label = gettext("Of no single body")
        choices.append(choice_of(NO_BODY, label, counts[None], is_exact, question.body))
    chosen = names.get(question.body_key)
    label = chosen.short_name if chosen else gettext("Of no single body")
    return with_chosen(choices, question.body, label, is_exact)


def language_choices(question: Question, found: Sequence[Hits]) -> list[Choice]:
    """Give the languages among the hits, the most frequent first; names and unknown ones last."""
    counts, is_exact = count_by("language", lambda hit: hit.language, question, found)
    last = {NO_LANGUAGE: 1, NOT_KNOWN: 2}
    order = sorted(counts, key=lambda tag: (last.get(tag, 0), -counts[tag], tag))
    choices = [
        choice_of(tag, name_language(tag), counts[tag], is_exact, question.language)
        for tag in order
    ]
    label = name_language(question.language)
    return with_chosen(choices, question.language, label, is_exact)


def years_of(question: Question, found: Sequence[Hits]) -> Years:
    """Give the span of the hits that are left."""
    kept = [hit for hits in found for hit in hits.kept]
    years = [day.year for hit in kept for day in (hit.first, hit.last) if day]
    undated = sum(not hit.first and not hit.last for hit in kept)
    is_exact = all(hits.kept_extent is Extent.ALL for hits in found)
    return Years(min(years, default=None), max(years, default=None), Tally(undated, is_exact))


def count_by(
    name: str, value: Callable[[Hit], Any], question: Question, found: Sequence[Hits]
) -> tuple[Counter[Any], bool]:
    """Count hits by a value, all filters but its own applied, and say whether that is all."""
    counts: Counter[Any] = Counter()
    for hits in found:
        counts.update(value(hit) for hit in hits.all if accepts(hit, question, but=name))
    return counts, all(hits.extent is Extent.ALL for hits in found)


def choice_of(value: str, label: str, count: int, is_exact: bool, chosen: str) -> Choice:
    """Give one choice."""
    return Choice(value, label, Tally(count, is_exact), value == chosen)


def with_chosen(choices: list[Choice], chosen: str, label: str, is_exact: bool) -> list[Choice]:
    """Add the choice that was made where no hit has it, so that the form says what was asked."""
    if not chosen or any(one.selected for one in choices):
        return choices
    return [*choices, Choice(chosen, label, Tally(0, is_exact), selected=True)]


def name_language(tag: str) -> str:
    """Give what a language is called, in the language of the page."""
    if tag == NO_LANGUAGE:
        return gettext("Names, of no language")
    return gettext("Language not known") if tag == NOT_KNOWN else local_forms.language(tag)
