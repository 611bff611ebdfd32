"""Whether a call is open, as far as its dates say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from meetings.partial_dates import NOT_KNOWN, Answer, was_between
from submissions.models import Call
from submissions.querysets import CallQuerySet


@dataclass(frozen=True, slots=True)
class SortedCalls:
    """Calls by whether they are open on a day: the open by deadline, the rest newest first."""

    open: tuple[Call, ...]
    unknown: tuple[Call, ...]
    closed: tuple[Call, ...]


def is_open(call: Call, day: date) -> Answer:
    """Say whether answers can be sent in that day, its deadline included.

    Where no deadline is known, a call is closed once the meeting that it prepares is over.
    """
    if call.deadline.is_known:
        return was_between(call.opens, call.deadline, day)
    start = call.prepares.held if call.prepares else NOT_KNOWN
    if start.latest and start.latest < day:
        return Answer.NO
    return was_between(call.opens, NOT_KNOWN, day)


def sort_calls(calls: Iterable[Call], day: date) -> SortedCalls:
    """Sort calls by whether they are open that day."""
    answers = [(call, is_open(call, day)) for call in calls]
    found = {answer: [call for call, given in answers if given is answer] for answer in Answer}
    by_deadline = sorted(found[Answer.YES], key=lambda call: call.deadline.sort_key)
    return SortedCalls(
        open=tuple(by_deadline),
        unknown=tuple(reversed(found[Answer.UNKNOWN])),
        closed=tuple(reversed(found[Answer.NO])),
    )


def find_open(calls: CallQuerySet, day: date) -> list[Call]:
    """Give those of these calls that are open that day, by deadline, in one query and its loads.

    The database leaves out what is over by its dates; `is_open` decides.
    """
    perhaps = (Q(opens_earliest__isnull=True) | Q(opens_earliest__lte=day)) & (
        Q(deadline_latest__gte=day)
        | Q(deadline_latest__isnull=True, deadline_edtf__gt="")
        | Q(deadline_edtf="", opens_latest=day)
    )
    found = [call for call in calls.filter(perhaps) if is_open(call, day) is Answer.YES]
    return sorted(found, key=lambda call: call.deadline.sort_key)


def count_days(call: Call) -> int | None:
    """Give the days from the opening to the deadline; None unless both are certain days."""
    opens, deadline = call.opens.day, call.deadline.day
    return (deadline - opens).days if opens and deadline else None
