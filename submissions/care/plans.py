"""Records that were to be published at a time, and were held back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet

from meetings.models import PlanState, PublicationPlan, PublicationState
from submissions.care.conflicts import load_subjects
from submissions.care.keys import SURE, key_of, left
from submissions.care.kinds import RECORDS, VIEW_ALL
from submissions.care.worklists import Entry, Rows, Worklist, in_order, numbers, piece, said


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the plans that were held back, of records that are drafts still and planned no more."""
    later = PublicationPlan.objects.filter(
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        pk__gt=OuterRef("pk"),
    )
    rows = PublicationPlan.objects.filter(_is_draft(), ~Exists(later), state=PlanState.HELD_BACK)
    return left(rows.annotate(key=key_of("pk"), sure=SURE).order_by("-ended_at", "pk"), asides)


def _is_draft() -> Q:
    """Give the condition that the record of a plan is a draft."""
    found = Q(pk__in=[])
    for kind in RECORDS:
        drafts = kind._default_manager.filter(state=PublicationState.DRAFT).order_by()
        number = ContentType.objects.get_for_model(kind).pk
        found |= Q(content_type=number, object_id__in=drafts.values("pk"))
    return found


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the plans with their records: one query, and one for each kind of record."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    rows = list(PublicationPlan.objects.filter(pk__in=pks).select_related("planned_by"))
    subjects = load_subjects((row.content_type_id, row.object_id) for row in rows)
    known = (row for row in rows if (row.content_type_id, row.object_id) in subjects)
    shown = ((row, subjects[row.content_type_id, row.object_id]) for row in known)
    return in_order(keys, [_show(row, subject) for row, subject in shown])


def _show(row: PublicationPlan, subject: Any) -> Entry:
    facts = (
        ("Kind of record", said(subject._meta.verbose_name)),
        ("Was to be published", said(f"{row.publish_at:%Y-%m-%d %H:%M} UTC")),
        ("Planned by", said(row.planned_by or "nobody who is still here")),
        ("What was missing", said(row.note)),
    )
    return Entry(str(row.pk), piece(subject), facts)


HELD_BACK = Worklist(
    slug="held-back",
    title="Held back from publishing",
    rule="Drafts whose time of publishing came while something was missing. They are planned anew "
    "or published from their own pages.",
    empty="Nothing: every record whose time came was published.",
    needs=(*VIEW_ALL,),
    mends="meetings.change_statement",
    find=find,
    load=load,
)
