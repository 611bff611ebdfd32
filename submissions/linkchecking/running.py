"""A round of asking: one address after the other, with a pause between two of one host."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.utils import timezone

from meetings.models import LinkOutcome
from submissions.importing.fetching import Rules
from submissions.linkchecking.asking import PATIENT, TOO_OFTEN, ask
from submissions.linkchecking.due import Due
from submissions.linkchecking.storing import store_answer

PAUSE = 2.0
"""Seconds between two questions to one host."""


@dataclass
class Round:
    """What came of a round: how many addresses gave which answer, and how many were left."""

    outcomes: Counter[str] = field(default_factory=Counter)
    left: int = 0
    """Not asked, since their host had said that we ask too often."""

    @property
    def asked(self) -> int:
        """Give how many addresses were asked."""
        return sum(self.outcomes.values())


def check_addresses(
    due: Iterable[Due],
    *,
    rules: Rules = PATIENT,
    pause: Callable[[float], None] = time.sleep,
    now: Callable[[], datetime] = timezone.now,
) -> Round:
    """Ask addresses one by one and keep the answers, each as soon as it is there."""
    made = Round()
    last_asked: dict[str, float] = {}
    closed: set[str] = set()
    for one in due:
        host = _host_of(one.url)
        if host in closed:
            made.left += 1
            continue
        _wait(last_asked.get(host), pause)
        answered = ask(one.url, rules=rules)
        last_asked[host] = time.monotonic()
        if answered.status == TOO_OFTEN:
            closed.add(host)
        if store_answer(one, answered, now=now()) is not None:
            made.outcomes[LinkOutcome(answered.outcome).label] += 1
    return made


def _wait(last: float | None, pause: Callable[[float], None]) -> None:
    left = 0.0 if last is None else last + PAUSE - time.monotonic()
    if left > 0:
        pause(left)


def _host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
