"""Fetching: one page from the public web, and from nowhere else.

Every address that a host name stands for is checked before a connection is made to one of them;
the name is not looked up again. Each redirect is checked as the first address was.
"""

import re
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from socket import socket
from typing import TypeVar
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from submissions.importing.connecting import (
    PUBLIC,
    FetchError,
    NotAllowedError,
    Rules,
    connect,
    hang_up,
    shake_hands,
)

__all__ = [
    "PUBLIC",
    "FetchError",
    "Fetched",
    "NotAllowedError",
    "Rules",
    "converse",
    "fetch",
    "find_redirect",
]

Given = TypeVar("Given")
Read = Callable[[HTTPResponse, str], Given]
"""What makes something of an answer and the address that gave it."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})
UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
KEPT = "/%:=&?~#+!$,;'@()*[]|"
CHARSET = re.compile(
    r""";\s{0,9}charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)
LONGEST_TYPE = 500
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    data: bytes
    final_url: str
    content_type: str

    @property
    def charset(self) -> str:
        """Give the charset that the server names, "" for none."""
        found = CHARSET.search(self.content_type[:LONGEST_TYPE])
        return found[1] if found else ""


def fetch(url: str, *, rules: Rules = PUBLIC) -> Fetched:
    """Fetch a page by http or https; raises FetchError, which says what, where and what to do."""
    deadline = time.monotonic() + rules.seconds
    for _ in range(rules.redirects + 1):
        given = _fetch_one(url.strip(), rules=rules, deadline=deadline)
        if isinstance(given, Fetched):
            return given
        url = given
    raise FetchError(url, f"it redirects more than {rules.redirects} times; give the last address")


def _fetch_one(url: str, *, rules: Rules, deadline: float) -> Fetched | str:
    """Give the page, or the address that it redirects to."""

    def read(answer: HTTPResponse, asked: str) -> Fetched | str:
        return find_redirect(answer, asked) or _read_page(answer, asked, rules)

    return converse(url, read, rules=rules, deadline=deadline)


def converse(
    url: str, read: Read[Given], *, rules: Rules, deadline: float, method: str = "GET"
) -> Given:
    """Ask one address once, and give what `read` makes of the answer; raises FetchError.

    `deadline` is an instant of `time.monotonic`.
    """
    parts = _checked(url, rules)
    with connect(parts, rules=rules, deadline=deadline) as connected:
        watch = threading.Timer(max(deadline - time.monotonic(), 0), hang_up, [connected])
        watch.daemon = True
        watch.start()
        try:
            shake_hands(connected)
            given = read(_ask(connected, parts, method), parts.geturl())
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            raise _failed(url, error, rules, deadline=deadline) from None
        finally:
            watch.cancel()
    if time.monotonic() >= deadline:  # the answer may have been cut off
        raise _too_slow(url, rules)
    return given


def _failed(url: str, error: Exception, rules: Rules, *, deadline: float) -> FetchError:
    if time.monotonic() >= deadline or isinstance(error, TimeoutError):
        return _too_slow(url, rules)
    if isinstance(error, FetchError):
        return error
    return FetchError(url, f"the answer cannot be read ({error}); save the page and upload it")


def _too_slow(url: str, rules: Rules) -> FetchError:
    return FetchError(url, f"it takes longer than {rules.seconds:g} seconds; upload the page")


def _checked(url: str, rules: Rules) -> SplitResult:
    """Give the parts of an address that may be asked; raises NotAllowedError."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotAllowedError(url, "it is no address; write https://host/path") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or UNSAFE.search(url):
        raise NotAllowedError(url, "it is no address of the web; write https://host/path")
    if parts.username is not None or parts.password is not None:
        raise NotAllowedError(parts.hostname, "it has a name or a password in it; leave them out")
    if rules.ports and port not in {None, *rules.ports}:
        raise NotAllowedError(url, f"port {port} is not asked; only 80 and 443 are")
    return parts


def _ask(connected: socket, parts: SplitResult, method: str) -> HTTPResponse:
    """Ask by a connection that stands, and give the answer, its body not read yet."""
    talk = HTTPConnection(str(parts.hostname), parts.port)
    talk.default_port = 443 if parts.scheme == "https" else 80
    talk.port = parts.port or talk.default_port
    talk.auto_open = 0  # a lost connection is not made again: its address would not be checked
    talk.sock = connected
    query = f"?{quote(parts.query, safe=KEPT)}" if parts.query else ""
    path = quote(parts.path or "/", safe=KEPT) + query
    talk.request(method, path, headers=_headers())
    return talk.getresponse()


def find_redirect(answer: HTTPResponse, url: str) -> str:
    """Give the address to which an answer sends us on, "" for none."""
    to = answer.getheader("Location") if answer.status in REDIRECTS else None
    return urljoin(url, _as_letters(to).strip().replace(" ", "%20")) if to else ""


def _read_page(answer: HTTPResponse, url: str, rules: Rules) -> Fetched:
    if answer.status != 200:
        raise FetchError(url, f"it answers {answer.status}; look at it in a browser")
    content_type = answer.getheader("Content-Type", "")
    return Fetched(_read(answer, url, rules), url, content_type)


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"igftracker (+{settings.SITE_URL})",
        "Accept": "text/html, text/plain, */*;q=0.5",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def _as_letters(header: str) -> str:
    """Give a header, which http.client reads as Latin-1, as the UTF-8 that it usually is."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _read(answer: HTTPResponse, url: str, rules: Rules) -> bytes:
    """Read the body, unpacked, as far as it may be long; raises FetchError."""
    coding = answer.getheader("Content-Encoding", "").strip().lower()
    if coding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise FetchError(url, f"it is packed as {coding}; save the page and upload it")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if coding not in {"", "identity"} else None
    found = bytearray()
    while chunk := answer.read(CHUNK):
        room = rules.largest + 1 - len(found)
        found += unpack.decompress(chunk, room) if unpack else chunk
        if len(found) > rules.largest:
            most = rules.largest / 1024 / 1024
            raise FetchError(url, f"it is larger than {most:g} MB; save it and upload it")
    if answer.length or (unpack and not unpack.eof):
        raise FetchError(url, "the answer breaks off; try again")
    return bytes(found)
