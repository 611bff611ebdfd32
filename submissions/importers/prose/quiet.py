"""Sentences in which no fact can begin, as most of a mail's: they are passed over quickly."""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.date_words import MONTHS, RELATIVE_DAYS, STEPS
from submissions.importers.prose import (
    agenda_words,
    count_words,
    meeting_words,
    milestone_words,
    seat_words,
)
from submissions.importers.prose.names import Phrases
from submissions.importers.prose.numbers import HUNDREDS, ORDINALS, SMALL, TENS, THOUSANDS
from submissions.importers.tokens import Token, word_set

ONE = word_set("i j a an one un une uno una ein eine no last next this")
"""Words of everyday that alone say no number, date or name."""
BEGINNERS = (
    frozenset({*MONTHS, *RELATIVE_DAYS, *STEPS, *SMALL, *TENS, *HUNDREDS, *THOUSANDS, *ORDINALS})
    | meeting_words.NOUNS.keys()
    | meeting_words.GATHERED
    | {word for phrase in count_words.NOUNS for word in phrase.split()}
    | count_words.REPLIED
    | seat_words.COMPOSED
    | seat_words.SEATS
    | seat_words.INVITED
    | seat_words.OBSERVERS
    | milestone_words.DEADLINE
    | milestone_words.MANDATE
    | milestone_words.COMPOSITION
    | milestone_words.SENT
    | agenda_words.ITEMS
    | word_set("agreement consensus accord acuerdo agree agreed ignored representatives member")
) - ONE
"""Words at which a fact can begin: of dates, figures, meetings, seats and what became of them."""
OTHER_SCRIPTS = "\u0250"
"""From here on letters are not Latin; sentences of other scripts are always read."""


def is_quiet(tokens: Sequence[Token], phrases: Phrases) -> bool:
    """Say whether nothing in a sentence can begin a fact: no figure, no name, no word of theirs."""
    return not any(_begins(token, phrases, first=not at) for at, token in enumerate(tokens))


def _begins(token: Token, phrases: Phrases, *, first: bool) -> bool:
    raw = token.raw[:1]
    if raw.isdigit() or (raw >= OTHER_SCRIPTS and raw.isalpha()) or token.is_acronym:
        return True
    if raw.isupper() and not first and token.text not in ONE:
        return True
    return token.text in BEGINNERS or token.text in phrases.longest
