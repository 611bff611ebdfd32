"""Seats of one participant on one body whose dates overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from meetings.models import Membership, PublicationState
from submissions.care.keys import key_of, left, whether
from submissions.care.worklists import (
    Entry,
    Rows,
    Worklist,
    in_order,
    pairs_of,
    piece,
    span,
)

OTHER = "participant__memberships"
NOT_WITHDRAWN = ~Q(state=PublicationState.WITHDRAWN)


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the pairs of seats that share a day, or may share one."""
    pairs = Membership.objects.exclude(state=PublicationState.WITHDRAWN).filter(
        Q(starts_edtf__gt="") | Q(ends_edtf__gt=""),
        Q(**{f"{OTHER}__starts_edtf__gt": ""}) | Q(**{f"{OTHER}__ends_edtf__gt": ""}),
        _not_before(f"{OTHER}__", ""),
        _not_before("", f"{OTHER}__"),
        **{f"{OTHER}__pk__gt": F("pk"), f"{OTHER}__body": F("body")},
        **{f"{OTHER}__state__in": [PublicationState.DRAFT, PublicationState.PUBLISHED]},
    )
    certain = _begins_in_time(f"{OTHER}__", "") & _begins_in_time("", f"{OTHER}__")
    rows = pairs.annotate(key=key_of("pk", f"{OTHER}__pk"), sure=whether(certain))
    return left(rows.order_by("-sure", "body", "participant", "pk", f"{OTHER}__pk"), asides)


def _not_before(one: str, other: str) -> Q:
    """Keep where the first has not certainly ended before the other begins."""
    return (
        Q(**{f"{one}ends_latest__isnull": True})
        | Q(**{f"{other}starts_earliest__isnull": True})
        | Q(**{f"{one}ends_latest__gte": F(f"{other}starts_earliest")})
    )


def _begins_in_time(one: str, other: str) -> Q:
    """Keep where the first has certainly begun when the other ends."""
    begins = f"{one}starts_latest"
    return Q(**{f"{begins}__isnull": False}) & (
        Q(**{f"{other}ends_edtf": ".."}) | Q(**{f"{begins}__lte": F(f"{other}ends_earliest")})
    )


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the pairs with the dates of both seats: one query."""
    pairs = pairs_of(keys)
    pks = {pk for pair in pairs.values() for pk in pair}
    rows = Membership.objects.filter(pk__in=pks)
    seats = rows.select_related("participant", "body", "group", "composition").in_bulk()
    whole = {key: pair for key, pair in pairs.items() if set(pair) <= seats.keys()}
    return in_order(keys, [_show(key, seats[a], seats[b]) for key, (a, b) in whole.items()])


def _show(key: str, one: Membership, other: Membership) -> Entry:
    facts = (
        *(("One seat", (_seat(one), *span(one.starts, one.ends))),),
        *(("The other", (_seat(other), *span(other.starts, other.ends))),),
        ("Body", (piece(one.body),)),
    )
    return Entry(key, piece(one.participant), facts)


def _seat(row: Membership) -> Any:
    words = [row.get_role_display(), str(row.group or row.group_word or "group not stated")]
    words += [str(row.composition)] if row.composition else []
    made = piece(row)
    return type(made)(", ".join(map(str, words)), made.model, made.pk)


OVERLAPPING = Worklist(
    slug="overlapping-seats",
    title="Overlapping seats",
    rule="Two seats of one participant on one body that share a day, both first and last days "
    "included. “Perhaps” where a date is known in part or not at all; seats without any date are "
    "not compared.",
    empty="Nothing: no participant holds two seats on one body on the same day.",
    needs=("meetings.view_membership",),
    mends="meetings.change_membership",
    find=find,
    load=load,
    certain="Certainly overlap",
    perhaps="Perhaps overlap",
)
