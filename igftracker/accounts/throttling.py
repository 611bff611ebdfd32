"""How often a password may be guessed: the limits, and who is locked until when.

Counted by name and address together, and by address alone with a higher limit, as many people
may share one. A lock names no account: a name that nobody has is locked in the same way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.db.models import Max, QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

FIRST_WAIT = timedelta(minutes=15)
LONGEST_WAIT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures lock; each further `step` of them doubles the wait."""

    failures: int
    step: int

    def wait(self, failures: int) -> timedelta:
        """Give how long one waits after the last of so many failures."""
        if failures < self.failures:
            return timedelta()
        doubled = min((failures - self.failures) // self.step, 8)
        return min(FIRST_WAIT * 2**doubled, LONGEST_WAIT)


BY_NAME = Limit(failures=5, step=1)
BY_ADDRESS = Limit(failures=30, step=10)
LIMITS = (BY_NAME, BY_ADDRESS)
"""In the order of AXES_LOCKOUT_PARAMETERS."""


def seal_name(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str | None:
    """Give what stands for the name that was typed: it may be an e-mail address or a password."""
    typed = (credentials or request.POST).get("username")
    return seal(str(typed)) if typed else None


def seal(name: str) -> str:
    """Give a name so that it can be compared and not read."""
    plain = unicodedata.normalize("NFKC", name).strip().casefold()
    return salted_hmac("igftracker.accounts.names", plain).hexdigest()


def find_end(attempts: QuerySet[AccessAttempt], limit: Limit) -> datetime | None:
    """Give when the lock on such attempts ends or ended; none where they are too few."""
    found = attempts.aggregate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
    wait = limit.wait(found["failures"] or 0)
    return found["last"] + wait if wait else None


class SignInHandler(AxesDatabaseHandler):
    """Axes' own counting in the database, with a limit of its own for each way of counting."""

    def find_end(self, request: HttpRequest, credentials: Any = None) -> datetime | None:
        """Give until when this name at this address has to wait, none where it need not."""
        counted = self.get_user_attempts(request, credentials)
        ends = [find_end(*pair) for pair in zip(counted, LIMITS, strict=True)]
        coming = [end for end in ends if end is not None and end > timezone.now()]
        return max(coming, default=None)

    def get_failures(self, request: HttpRequest, credentials: Any = None) -> int:
        """Give 1 where a limit is reached, as AXES_FAILURE_LIMIT has it."""
        return 1 if self.find_end(request, credentials) else 0

    def reset_user_attempts(self, request: HttpRequest, credentials: Any = None) -> int:
        """Forget the failures of who has signed in; those of the address go on counting."""
        by_name, *_ = self.filter_user_attempts(request, credentials)
        return int(by_name.delete()[0])
