"""Takes away what is kept of accounts no longer than needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction

from igftracker.accounts.models import AuditEntry, SignIn


@dataclass(frozen=True, slots=True)
class Pruned:
    """How much was taken away."""

    addresses: int
    sessions: int
    failures: int


@transaction.atomic
def prune(now: datetime) -> Pruned:
    """Take addresses out of old entries of the audit, and drop sessions and failures that ended."""
    old = now - timedelta(days=settings.AUDIT_ADDRESS_DAYS)
    ended = now - timedelta(hours=settings.SESSION_LONGEST_HOURS)
    forgotten = now - timedelta(hours=settings.AXES_COOLOFF_TIME)
    addresses = AuditEntry.objects.filter(at__lt=old, address__isnull=False).update(address=None)
    SignIn.objects.filter(started_at__lt=ended).delete()
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    failures, _ = AccessAttempt.objects.filter(attempt_time__lt=forgotten).delete()
    return Pruned(addresses, sessions, failures)
