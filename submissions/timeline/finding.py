"""Where on a timeline an entry stands, by its lasting id: for links to one entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, Q
from django.http import Http404

from meetings.models import Body, Composition, Document, Meeting, Milestone
from meetings.parameters import LONGEST_VALUE
from meetings.tombstones import refuse_withdrawn
from submissions.models import Call, Submission
from submissions.timeline.dating import UNDATED, Days
from submissions.timeline.density import Month
from submissions.timeline.entries import NO_DAY, Entry, Key, first_day
from submissions.timeline.folding import find_folds, open_folds
from submissions.timeline.loading import (
    load_calls,
    load_compositions,
    load_documents,
    load_meetings,
    load_milestones,
)
from submissions.timeline.places import write_before, write_place
from submissions.timeline.turning import ENTRIES_A_PAGE, Asked

RECORDS: tuple[tuple[str, type[Model], Any], ...] = (
    ("", Meeting, load_meetings),
    ("", Milestone, load_milestones),
    ("call-", Call, load_calls),
    ("deadline-", Call, load_calls),
    ("document-", Document, load_documents),
    ("composition-", Composition, load_compositions),
)
"""What stands before a record's slug in the id of its entry."""
ONE, MANY, OUTSIDE = "submission-", "submissions-", "-outside"
NO_DATE = "undated"


def find_entry(asked: Asked, anchor: str) -> tuple[Key, Entry]:
    """Give the entry with an id, and what it is sorted by.

    Raises Http404 where there never was one, WithdrawnError where its record was withdrawn.
    """
    if len(anchor) > LONGEST_VALUE:
        raise Http404("No entry has so long an id.")
    found = next(_records(asked.body, anchor), None) or next(_submissions(asked, anchor), None)
    if found is None:
        raise_gone(anchor)
        raise Http404("No entry of this timeline has this id.")
    return found


def raise_gone(anchor: str) -> None:
    """Raise WithdrawnError for an entry whose record was withdrawn."""
    places: list[tuple[str, type[Model]]] = [(start, model) for start, model, _load in RECORDS]
    places.append((ONE, Submission))
    for start, model in places:
        slug = anchor.removeprefix(start)
        if anchor.startswith(start) and model._default_manager.filter(slug=slug).exists():
            refuse_withdrawn(model, slug=slug)


def _records(body: Body | None, anchor: str) -> Iterator[tuple[Key, Entry]]:
    for start, model, load in RECORDS:
        if anchor.startswith(start):
            rows = model._default_manager.filter(slug=anchor.removeprefix(start))
            keys = list(rows.values_list("pk", flat=True))
            for entry in load(body, keys=keys) if keys else ():
                if entry.anchor == anchor:
                    yield entry.key, entry


def _submissions(asked: Asked, anchor: str) -> Iterator[tuple[Key, Entry]]:
    """Submissions: one by one, or the many that it stands under with others."""
    for days, only in (*_single(anchor), *_many(anchor)):
        folds = find_folds(asked.body, days, crossing=asked.crossing, only=only)
        for key, entries in open_folds(folds, with_all=False).items():
            for entry in entries:
                if entry.anchor == anchor or (entry.count > 1 and anchor.startswith(ONE)):
                    yield key, entry


def _single(anchor: str) -> Iterator[tuple[Days, Q]]:
    """By its slug: all that were received on the same date for the same call."""
    slug = anchor.removeprefix(ONE)
    rows = Submission.objects.counted().filter(slug=slug) if anchor.startswith(ONE) else ()
    for row in rows:
        day = first_day(row.received)
        same = Q(body=row.body_id, call=row.call_id, received_edtf=row.received.edtf)
        yield Days(day, day), same


def _many(anchor: str) -> Iterator[tuple[Days, Q]]:
    """By the call whose slug begins the id, or the body, and the year of the date that ends it."""
    words = anchor.removeprefix(MANY)
    parts = words.split("-") if anchor.startswith(MANY) else []
    for place, part in enumerate(parts):
        start = "-".join(parts[:place])
        if start and (part[:4].isdecimal() or part == NO_DATE):
            outside = Q(call__isnull=True, body__slug=start.removesuffix(OUTSIDE))
            only = outside if start.endswith(OUTSIDE) else Q(call__slug=start)
            yield Days.of_year(UNDATED if part == NO_DATE else int(part[:4])), only


def locate(months: Iterable[Month], key: Key) -> tuple[int, str]:
    """Give the year and the place in it at which a page with an entry begins."""
    if key[0] == NO_DAY:
        counts = [one.count for one in months if one.year is None]
        return UNDATED, "" if sum(counts) <= ENTRIES_A_PAGE else write_before(key)
    year, month = int(key[0][:4]), int(key[0][5:7])
    own = [one for one in months if one.year == year]
    if sum(one.count for one in own) <= ENTRIES_A_PAGE:
        return year, ""
    near = sum(one.count for one in own if one.month in (None, month))
    begins = (f"{year:04}-{month:02}-01", "", 0, "")
    return year, write_place(begins) if near <= ENTRIES_A_PAGE else write_before(key)
