"""How far the record has come, so that what was found in it need not be found again."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Q

from meetings.models import ChangeSet, LinkCheck, PublicationPlan, SetAside

State = tuple[Any, ...]


def read_state() -> State | None:
    """Give what changes with every change that a worklist can see, in four short queries.

    None where this transaction has written itself: its own changes have no place yet.
    """
    record = ChangeSet.objects.aggregate(
        last=Max("position"), own=Count("pk", filter=Q(position__isnull=True))
    )
    if record["own"]:
        return None
    asides = SetAside.objects.aggregate(Count("pk"), Max("pk"))
    checks = LinkCheck.objects.aggregate(Count("pk"), Max("pk"), Max("checked_at"))
    plans = PublicationPlan.objects.aggregate(Count("pk"), Max("pk"), Max("ended_at"))
    return (record["last"], *asides.values(), *checks.values(), *plans.values())
