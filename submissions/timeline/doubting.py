"""Submissions whose doubtful date may be of several years: counts put them elsewhere than words.

"January 2011?" may have been in December 2010, so it is counted as of 2010 or 2011; a timeline puts
it under 2011, which is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg

from meetings.models import Body
from meetings.partial_dates import PartialDate
from meetings.versions import reads_past
from submissions.counting.links.columns import NOWHERE, ROLES
from submissions.models import Submission
from submissions.models.counted import CountedLink, CountedWord
from submissions.timeline.dating import DOUBT

RECEIVED = tuple(f"received_{part}" for part in ("edtf", "earliest", "latest"))


@dataclass(frozen=True, slots=True)
class Crossing:
    """A doubtful date and the keys of the submissions that have it."""

    date: PartialDate
    keys: tuple[int, ...]


def find_crossing(body: Body | None) -> list[Crossing]:
    """Give the doubtful dates of submissions that count and may be of several years."""
    rows: Any = Submission.objects.counted() if reads_past() else _linked(body)
    rows = rows.filter(body=body) if body else rows
    rows = rows.filter(received_edtf__regex=DOUBT).order_by().values_list(*RECEIVED)
    return [
        Crossing(PartialDate(edtf, edtf, first, last), tuple(keys))
        for edtf, first, last, keys in rows.annotate(keys=ArrayAgg("pk"))
        if first is None or last is None or first.year != last.year
    ]


def _linked(body: Body | None) -> Any:
    """The submissions that are counted under more than one year, found where they are counted.

    Step by step: in one query the database would rather read all submissions for marks of doubt.
    NOWHERE keeps each query asked whatever the one before it found.
    """
    spans = list(CountedWord.objects.filter(word__contains="/").values_list("pk", flat=True))
    links = CountedLink.objects.filter(role=ROLES["author"], place=1, year__in=[NOWHERE, *spans])
    links = links.filter(body=body.pk) if body else links
    keys = links.values_list("submission", flat=True)
    return Submission.objects.filter(pk__in=[NOWHERE, *keys])
