"""Submissions received after the deadline of their call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from submissions.care.keys import key_of, left, whether
from submissions.care.worklists import Entry, Rows, Worklist, in_order, numbers, piece, said
from submissions.models import Submission, SubmissionState

LATE = Q(received_earliest__gt=F("call__deadline_latest"))
PERHAPS = Q(received_latest__gt=F("call__deadline_earliest"))
SHOWN = (SubmissionState.DRAFT, SubmissionState.PUBLISHED)


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the submissions that came late, or may have come late."""
    rows = Submission.objects.filter(LATE | PERHAPS, state__in=SHOWN)
    rows = rows.annotate(key=key_of("pk"), sure=whether(LATE))
    return left(rows.order_by("-sure", "call", "pk"), asides)


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the submissions with both dates: one query."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    rows = Submission.objects.filter(pk__in=pks, call__isnull=False).select_related("call", "body")
    return in_order(keys, [_show(row) for row in rows])


def _show(row: Any) -> Entry:
    facts = (
        ("Received", said(row.received)),
        ("Deadline", said(row.call.deadline)),
        ("Call", (piece(row.call),)),
        ("Body", (piece(row.body),)),
    )
    return Entry(str(row.pk), piece(row), facts)


AFTER_DEADLINE = Worklist(
    slug="after-the-deadline",
    title="Submissions after the deadline",
    rule="Submissions whose first version was received after the last day of their call. "
    "“Perhaps” where the days that one of the two dates can mean lie on both sides.",
    empty="Nothing: every dated submission came by the deadline of its call.",
    needs=("submissions.view_submission", "submissions.view_call"),
    mends="submissions.change_submission",
    find=find,
    load=load,
    certain="Certainly late",
    perhaps="Perhaps late",
)
