"""Who is locked out now, for administrators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.db.models import Max, Sum

from igftracker.accounts.throttling import BY_ADDRESS, BY_NAME, Limit, seal

MOST = 200
"""Locks that are listed at most; more is an attack, and its latest part is enough."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A name at an address, or an address alone, that has to wait."""

    name: str
    """As it is kept, sealed; empty for an address alone."""
    account: str
    """The account of that name, empty where there is none."""
    address: str
    failures: int
    until: datetime


def find_locks(now: datetime) -> list[Lock]:
    """Give the locks that hold, the last to end first."""
    names = {seal(name): name for name in User.objects.values_list("username", flat=True)}
    found = [
        *_group(names, now, fields=("username", "ip_address"), limit=BY_NAME),
        *_group(names, now, fields=("ip_address",), limit=BY_ADDRESS),
    ]
    return sorted(found, key=lambda lock: lock.until, reverse=True)


def _group(
    names: dict[str, str], now: datetime, *, fields: tuple[str, ...], limit: Limit
) -> Iterator[Lock]:
    rows = (
        AccessAttempt.objects.order_by()
        .values(*fields)
        .annotate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
        .filter(failures__gte=limit.failures)
        .order_by("-last")[:MOST]
    )
    for row in rows:
        until = row["last"] + limit.wait(row["failures"])
        sealed = row.get("username") or ""
        if until > now:
            address = row["ip_address"] or ""
            yield Lock(sealed, names.get(sealed, ""), address, row["failures"], until)
