"""How much one reader may ask of the interface in a minute.

Counted in the memory of each server process: with n processes a reader may get n times as much.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from igftracker.api.problems import problem

WINDOW = 60
"""Seconds over which requests are counted."""
MOST_READERS = 10_000
"""Readers remembered at a time; more than any that is honest."""


@dataclass
class Counter:
    """The requests of each reader in the window that began at `started`, in whole seconds."""

    started: int = 0
    asked: dict[str, int] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def add(self, reader: str, now: float) -> tuple[int, int]:
        """Count one request; gives the requests in this window and the seconds it has left."""
        with self.lock:
            if not self.started <= now < self.started + WINDOW or len(self.asked) > MOST_READERS:
                self.started, self.asked = int(now), {}
            self.asked[reader] = self.asked.get(reader, 0) + 1
            return self.asked[reader], max(1, self.started + WINDOW - int(now))

    def clear(self) -> None:
        """Begin anew."""
        with self.lock:
            self.started, self.asked = 0, {}


counter = Counter()


class RateLimitMiddleware:
    """Tells each reader of the interface how much is left, and answers 429 when nothing is.

    Headers as in the IETF's draft on RateLimit fields; OPTIONS costs nothing, 304 does.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer within the limit of API_RATE_PER_MINUTE; 0 sets none."""
        limit = settings.API_RATE_PER_MINUTE
        if not limit or not request.path.startswith("/api/"):
            return self.get_response(request)
        asked, seconds = counter.add(find_reader(request), time.monotonic())
        response = self.get_response(request) if asked <= limit else refuse(request, seconds)
        response["RateLimit-Policy"] = f'"minute";q={limit};w={WINDOW}'
        response["RateLimit"] = f'"minute";r={max(0, limit - asked)};t={seconds}'
        return response


def refuse(request: HttpRequest, seconds: int) -> HttpResponse:
    """Say when to ask again."""
    words = f"More than {settings.API_RATE_PER_MINUTE} requests in a minute."
    response = problem(429, f"{words} Ask again in {seconds} seconds.", request.path)
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response


def find_reader(request: HttpRequest) -> str:
    """Give the reader's address, of IPv6 the network that one reader has to itself."""
    address = read_address(request)
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:60]
    return str(ip_network(f"{parsed}/64", strict=False)) if parsed.version == 6 else address


def read_address(request: HttpRequest) -> str:
    """Give the address that a request came from, as it is written there.

    Behind a proxy it is the last address of X-Forwarded-For: the one the proxy itself wrote.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        address = request.headers.get("X-Forwarded-For", address).split(",")[-1].strip()
    return address
