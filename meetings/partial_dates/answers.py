"""Yes, no or unknown: what can be said about days when their bounds alone are known."""

from collections.abc import Iterable
from enum import StrEnum

from meetings.partial_dates.bounds import Span


class Answer(StrEnum):
    """The answer to a question about partial dates."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def sure(*, yes: bool, no: bool) -> Answer:
    """YES or NO when it is certain, else UNKNOWN."""
    if yes:
        return Answer.YES
    return Answer.NO if no else Answer.UNKNOWN


def agreed(answers: Iterable[Answer]) -> Answer:
    """The answer that every alternative gives; UNKNOWN when they differ or there is none."""
    found = set(answers)
    return found.pop() if len(found) == 1 else Answer.UNKNOWN


def overlap(one: Span, other: Span) -> Answer:
    """Whether the two have a day in common."""
    return sure(
        yes=one.start.last <= other.end.first and other.start.last <= one.end.first,
        no=one.start.first > other.end.last or other.start.first > one.end.last,
    )


def precede(one: Span, other: Span) -> Answer:
    """Whether the last day of one lies before the first day of the other."""
    return sure(
        yes=one.end.last < other.start.first,
        no=one.end.first >= other.start.last,
    )
