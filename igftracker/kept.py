"""Answers that were given already, kept in each process to be given again.

The key holds all that an answer is made of: the dataset version and the code (both in its mark),
the address with its query, the formats accepted, and the day, for pages tell past from coming.
The same key gives the same bytes, so nothing has to be taken out when the record changes: what
nobody asks for any more makes room.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

MEGABYTE = 1 << 20
BESIDE = 2_000
"""Bytes that an answer is taken to need beside its content: its headers, its key."""
LARGEST_PART = 8
"""An answer larger than this part of the whole is not kept: it would push out all others."""
CHANGING = ("/data/",)
"""The ends of addresses that show files on the disk too, which have no version."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer as the views gave it: not packed, without what is added for one reader."""

    content: bytes
    headers: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """Give the bytes that it takes."""
        return len(self.content) + BESIDE

    def give(self) -> HttpResponse:
        """Give it anew: others may add headers to what they get."""
        return HttpResponse(self.content, headers=dict(self.headers))


@dataclass
class Store:
    """The answers asked for last, up to KEPT_ANSWERS_MB of them."""

    answers: OrderedDict[Key, Kept] = field(default_factory=OrderedDict)
    size: int = 0
    lock: Lock = field(default_factory=Lock)

    def find(self, key: Key) -> HttpResponse | None:
        """Give the answer, None where it is not kept."""
        with self.lock:
            kept = self.answers.get(key)
            if kept is None:
                return None
            self.answers.move_to_end(key)
        return kept.give()

    def keep(self, key: Key, kept: Kept) -> None:
        """Keep an answer; those that were asked for longest ago make room."""
        most = settings.KEPT_ANSWERS_MB * MEGABYTE
        if kept.size > most // LARGEST_PART:
            return
        with self.lock:
            if key not in self.answers:
                self.answers[key] = kept
                self.size += kept.size
            while self.size > most:
                self.size -= self.answers.popitem(last=False)[1].size

    def clear(self) -> None:
        """Forget all."""
        with self.lock:
            self.answers.clear()
            self.size = 0


store = Store()


def may_keep(request: HttpRequest, as_of: str) -> bool:
    """Say whether a stranger asks for the present, and for nothing but the record."""
    return (
        settings.KEPT_ANSWERS_MB > 0
        and request.method == "GET"
        and not as_of
        and not request.META.get("HTTP_COOKIE")
        and not request.path.endswith(CHANGING)
    )


def key_of(request: HttpRequest, tag: str) -> Key:
    """Give what an answer is kept under; parameters in another order make another answer."""
    query = request.META.get("QUERY_STRING", "")
    return tag, request.path, query, timezone.localdate().isoformat()


def keep(key: Key, response: HttpResponse) -> None:
    """Keep what any stranger may be given again: no errors, nothing for one reader alone."""
    if response.status_code != 200 or response.streaming or not response.has_header("ETag"):
        return
    if not response.cookies and "Cookie" not in response.get("Vary", ""):
        store.keep(key, Kept(bytes(response.content), tuple(response.items())))
