"""Imports that wait for an editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from submissions.care.keys import SURE, key_of, left
from submissions.care.worklists import Entry, Rows, Worklist, in_order, numbers, piece, said
from submissions.models import BatchState, Decision, ImportBatch, ImportItem


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the imports with something to decide or to apply, and those that failed."""
    open_items = ImportItem.objects.filter(batch=OuterRef("pk")).exclude(decision=Decision.REJECTED)
    waiting = Q(state=BatchState.READ) & Exists(open_items)
    rows = ImportBatch.objects.filter(waiting | Q(state=BatchState.FAILED))
    return left(rows.annotate(key=key_of("pk"), sure=SURE).order_by("-created_at", "pk"), asides)


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the imports with how far each has come: two queries."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    rows = list(ImportBatch.objects.filter(pk__in=pks).select_related("created_by"))
    counts = count_decisions(pks)
    return in_order(keys, [_show(row, counts.get(row.pk, Counter())) for row in rows])


def count_decisions(pks: Sequence[int]) -> dict[int, Counter[str]]:
    """Give the decisions in each of some imports, in one query."""
    found = ImportItem.objects.filter(batch__in=pks).order_by()
    counts: dict[int, Counter[str]] = {}
    for batch, decision, many in found.values_list("batch", "decision").annotate(n=Count("pk")):
        counts.setdefault(batch, Counter())[decision] = many
    return counts


def _show(row: ImportBatch, decisions: Counter[str]) -> Entry:
    facts = (
        ("State", said(row.get_state_display())),
        ("To decide", said(decisions[Decision.PENDING])),
        ("Accepted, not applied", said(decisions[Decision.ACCEPTED])),
        ("Handed in", said(f"{row.created_at:%Y-%m-%d %H:%M} UTC by {row.created_by or 'nobody'}")),
    )
    return Entry(str(row.pk), piece(row), facts)


UNREVIEWED = Worklist(
    slug="imports",
    title="Imports to review",
    rule="Sources that were read and have proposals to decide or accepted ones to apply, and "
    "sources that could not be read.",
    empty="Nothing: every import is decided and applied.",
    needs=("submissions.view_importbatch",),
    mends="submissions.change_importbatch",
    find=find,
    load=load,
)
