"""Meetings on days on which their body did not exist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from meetings.models import Meeting, PublicationState
from submissions.care.keys import key_of, left, whether
from submissions.care.worklists import Entry, Rows, Worklist, in_order, numbers, piece, said, span

OUTSIDE = Q(held_latest__lt=F("body__starts_earliest")) | Q(
    held_earliest__gt=F("body__ends_latest")
)
PERHAPS = Q(held_earliest__lt=F("body__starts_latest")) | Q(
    held_latest__gt=F("body__ends_earliest")
)


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the meetings before their body was set up, or after it ended."""
    rows = Meeting.objects.exclude(state=PublicationState.WITHDRAWN).filter(OUTSIDE | PERHAPS)
    rows = rows.annotate(key=key_of("pk"), sure=whether(OUTSIDE))
    return left(rows.order_by("-sure", "body", "pk"), asides)


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the meetings with the life of their body: one query."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    rows = Meeting.objects.filter(pk__in=pks).select_related("body")
    return in_order(keys, [_show(row) for row in rows])


def _show(row: Any) -> Entry:
    facts = (
        ("Held", said(row.held)),
        ("Body", (piece(row.body),)),
        ("The body’s life", span(row.body.starts, row.body.ends)),
    )
    return Entry(str(row.pk), piece(row), facts)


OUTSIDE_LIFE = Worklist(
    slug="meetings-outside-the-bodys-life",
    title="Meetings outside the body’s life",
    rule="Meetings held before their body was set up or after it ended, by the dates on record. "
    "“Perhaps” where only some of the days that the dates can mean lie outside.",
    empty="Nothing: every dated meeting lies within the life of its body, as far as that is known.",
    needs=("meetings.view_meeting", "meetings.view_body"),
    mends="meetings.change_meeting",
    find=find,
    load=load,
    certain="Certainly outside",
    perhaps="Perhaps outside",
)
