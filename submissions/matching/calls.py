"""Which call is meant by words such as "the questionnaire" or "draft report"."""

from __future__ import annotations

from collections.abc import Iterable

from meetings.partial_dates import PartialDate
from meetings.partial_dates.answers import Answer
from submissions.matching.key_words import key_of
from submissions.matching.matches import NEW, Match, match_one
from submissions.models import Call


def find_call(
    rows: Iterable[Call], words: str, date: PartialDate | None, *, at_hand: int | None
) -> Match:
    """Give the call that words name; that of the import where there are no words or they fit it."""
    calls = list(rows)
    named = [row for row in calls if _is_named(row, words)]
    if at_hand is not None and (not key_of(words) or any(row.pk == at_hand for row in named)):
        return match_one([at_hand], "the call of this import")
    open_then = [row for row in named if date is None or not _was_not_yet_out(row, date)]
    if open_then:
        return match_one((row.pk for row in open_then), f"“{words}” is in its title or its kind")
    return NEW


def _is_named(call: Call, words: str) -> bool:
    """Whether all the words are in the title, or are those for its kind."""
    asked = set(key_of(words).split()) - {"the", "a"}
    if not asked:
        return False
    return asked <= set(key_of(call.title).split()) or asked == {key_of(call.kind)}


def _was_not_yet_out(call: Call, date: PartialDate) -> bool:
    return date.before(call.opens) is Answer.YES
