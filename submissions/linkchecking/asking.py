"""Asking an address whether it still answers, by the rules by which pages are fetched."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from http.client import HTTPResponse
from urllib.parse import urlsplit

from meetings.models import LinkOutcome
from submissions.importing.fetching import (
    PUBLIC,
    FetchError,
    NotAllowedError,
    Rules,
    converse,
    find_redirect,
)

PATIENT = replace(PUBLIC, seconds=20.0)
"""So long the worst address is waited for, redirects and both ways of asking together."""
LONGEST_URL, LONGEST_DETAIL = 1000, 300
GONE = frozenset({404, 410})
REFUSED = frozenset({401, 403, 429, 451})
TOO_OFTEN = 429


@dataclass(frozen=True, slots=True)
class Answered:
    """What an address answered."""

    outcome: LinkOutcome
    status: int | None = None
    ended_at_url: str = ""
    """Where it led, where that is another address."""
    detail: str = ""


def ask(url: str, *, rules: Rules = PATIENT) -> Answered:
    """Ask an address: for its head alone, and for the page where that is refused."""
    deadline = time.monotonic() + rules.seconds
    try:
        status, end = _follow(url.strip(), "HEAD", rules=rules, deadline=deadline)
        if status >= 400 and status != TOO_OFTEN:  # not every server knows HEAD
            status, end = _follow(url.strip(), "GET", rules=rules, deadline=deadline)
    except NotAllowedError as error:
        return Answered(LinkOutcome.NOT_ALLOWED, detail=str(error)[:LONGEST_DETAIL])
    except FetchError as error:
        return Answered(LinkOutcome.UNREACHABLE, detail=str(error)[:LONGEST_DETAIL])
    return _judge(url.strip(), status, end)


def _follow(url: str, method: str, *, rules: Rules, deadline: float) -> tuple[int, str]:
    """Give the status at the end of all redirects, and the address there."""
    for _ in range(rules.redirects + 1):
        status, onward = converse(url, _read, rules=rules, deadline=deadline, method=method)
        if not onward:
            return status, url
        url = onward
    raise FetchError(url, f"it redirects more than {rules.redirects} times")


def _read(answer: HTTPResponse, url: str) -> tuple[int, str]:
    return answer.status, find_redirect(answer, url)


def _judge(url: str, status: int, end: str) -> Answered:
    """Give the outcome; an address that led to its own secure form has not moved."""
    led = "" if _is_same(url, end) else end
    detail = "" if len(led) <= LONGEST_URL else "it led to an address that is too long to keep"
    if 200 <= status < 300:
        outcome = LinkOutcome.MOVED if led else LinkOutcome.ALIVE
    elif status in GONE:
        outcome = LinkOutcome.GONE
    else:
        outcome = LinkOutcome.REFUSED if status in REFUSED else LinkOutcome.UNREACHABLE
    return Answered(outcome, status, "" if detail else led, detail)


def _is_same(one: str, other: str) -> bool:
    return _without_scheme(one) == _without_scheme(other)


def _without_scheme(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.netloc.lower(), parts.path.rstrip("/"), parts.query)
