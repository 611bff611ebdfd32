"""Submissions on a timeline: many to one call on one date stand under one entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import Body
from meetings.partial_dates import PartialDate
from submissions.counting.dimensions import NONE
from submissions.models import Call, Submission
from submissions.timeline.dating import Days, within_many
from submissions.timeline.doubting import RECEIVED, Crossing
from submissions.timeline.entries import Entry, EntryKind, Key, key_of
from submissions.timeline.loading import make_entry

MANY = 3
"""Submissions to one call on one date are listed one by one up to this number."""
MANY_OUTSIDE = 10
"""The same for those outside any call."""
DOUBTS = (("?", "-uncertain"), ("~", "-circa"), ("%", "-uncertain-circa"))


@dataclass(frozen=True, slots=True)
class Fold:
    """The submissions of one body to one call, or outside any, of one date."""

    body: int
    call: int | None
    date: PartialDate
    count: int
    keys: tuple[int, ...]

    @property
    def is_one_entry(self) -> bool:
        """Whether there are so many that they stand under one entry."""
        return self.count > (MANY_OUTSIDE if self.call is None else MANY)

    @property
    def key(self) -> Key:
        """Give what it is sorted by."""
        return key_of(
            self.date, EntryKind.SUBMISSION, f"{self.body}/{self.call or 0}/{self.date.edtf}"
        )


def find_folds(
    body: Body | None,
    days: Days | None = None,
    *,
    crossing: Iterable[Crossing] = (),
    only: Q | None = None,
) -> list[Fold]:
    """Give the submissions that count, by call and date, in one query; those of some days if given.

    `crossing` are those whose doubtful date may be of several years; `only` narrows further.
    """
    here = [key for one in crossing if days and days.hold(one.date) for key in one.keys]
    rows: Any = Submission.objects.counted().filter(within_many(days, "received", crossing=here))
    rows = rows.filter(only or Q(), **({"body": body} if body else {}))
    found = rows.order_by().values_list("body_id", "call_id", *RECEIVED)
    folds = (
        Fold(one, call, PartialDate(edtf, edtf, first, last), count, tuple(sorted(keys)))
        for one, call, edtf, first, last, count, keys in found.annotate(
            number=Count("pk"), keys=ArrayAgg("pk")
        )
    )
    return [fold for fold in folds if days is None or days.hold(fold.date)]


def open_folds(folds: Iterable[Fold], *, with_all: bool) -> dict[Key, list[Entry]]:
    """Give the entries of each, in one query; `with_all` prints all that stand under one, too."""
    folds = list(folds)
    wanted = [
        key
        for fold in folds
        for key in fold.keys[: 1 if fold.is_one_entry and not with_all else None]
    ]
    rows = Submission.objects.select_related("body", "call").defer("search", "abstract")
    found = rows.in_bulk(wanted)
    return {
        fold.key: list(_entries(fold, [found[key] for key in fold.keys if key in found], with_all))
        for fold in folds
    }


def _entries(fold: Fold, rows: list[Submission], with_all: bool) -> Iterator[Entry]:
    if fold.is_one_entry:
        yield gather(fold, rows[0], together=tuple(rows) if with_all else ())
        return
    for row in sorted(rows, key=lambda one: one.slug):
        yield make_entry(EntryKind.SUBMISSION, row, "received")


def gather(fold: Fold, first: Any, *, together: tuple[Submission, ...] = ()) -> Entry:
    """Give one entry for many submissions, which leads to exactly these."""
    return make_entry(
        EntryKind.SUBMISSION, first, "received", count=fold.count, together=together,
        title=name_fold(first.call, fold.count), url=find_list(first),
        word=_("Submissions"), anchor=anchor_of(first),
    )  # fmt: skip


def name_fold(call: Call | None, count: int) -> str:
    """Give the words for many submissions: "312 submissions to: Draft outline"."""
    if call is None:
        words = ngettext(
            "%(count)d submission outside any call",
            "%(count)d submissions outside any call",
            count,
        )
        return words % {"count": count}
    words = ngettext(
        "%(count)d submission to: %(call)s", "%(count)d submissions to: %(call)s", count
    )
    return words % {"count": count, "call": call}


def anchor_of(first: Any) -> str:
    """Give the lasting id of many submissions under one entry; marks of doubt tell dates apart."""
    to = first.call.slug if first.call else f"{first.body.slug}-outside"
    edtf = first.received_edtf
    doubt = "".join(word for mark, word in DOUBTS if mark in edtf)
    return f"submissions-{to}-{slugify(edtf) or 'undated'}{doubt}"


def find_list(first: Any) -> str:
    """Give the address of exactly the submissions of one call and date.

    The list of submissions where a filter of it says that date; else a page of the timeline.
    """
    chosen = {"body": first.body.slug, "call": first.call.slug if first.call else NONE}
    edtf = first.received_edtf
    if not edtf:
        return f"{reverse('submission-list')}?{urlencode(chosen | {'year': 'undated'})}"
    if first.received.day is not None and edtf == first.received.day.isoformat():
        days = {"date_after": edtf, "date_before": edtf}
        return f"{reverse('submission-list')}?{urlencode(chosen | days)}"
    asked = {"call": chosen["call"], "received": edtf}
    return f"{reverse('body-timeline', args=[first.body.slug])}?{urlencode(asked)}"
