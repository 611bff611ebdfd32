"""Connecting: to a host of the public web at an address that was checked, and to no other."""

import ipaddress
import ssl
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from socket import IPPROTO_TCP, SHUT_RDWR, create_connection, getaddrinfo, socket
from urllib.parse import SplitResult

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

UNICAST = ipaddress.IPv6Network("2000::/3")
"""The IPv6 addresses of the public Internet; NAT64 and mapped IPv4 addresses lie outside."""
TUNNELS = (
    ipaddress.ip_network("2002::/16"),  # 6to4, which holds an IPv4 address
    ipaddress.ip_network("2001::/23"),  # Teredo and other special uses
    ipaddress.ip_network("192.88.99.0/24"),  # relays of 6to4
)
ATTEMPTS = 3
"""So many addresses of a host are tried."""


class FetchError(ValueError):
    """A page cannot be fetched; the message says what, where and what to do."""

    def __init__(self, where: str, reason: str) -> None:
        """Keep the reason, without full stop, and the address in front of it."""
        self.where, self.reason = where, reason
        super().__init__(f"{where[:200]} cannot be fetched: {reason}.")


class NotAllowedError(FetchError):
    """An address that is never asked: it is none of the public web."""


def resolve(host: str, port: int) -> list[str]:
    """Give every address that a name stands for, as the system finds them."""
    found = getaddrinfo(host, port, proto=IPPROTO_TCP)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be fetched, and how long and how much of it."""

    resolve: Callable[[str, int], Sequence[str]] = resolve
    allowed: tuple[Network, ...] = ()
    """Networks beside the public Internet; none but in tests."""
    ports: frozenset[int] = frozenset({80, 443})
    """Empty: any."""
    largest: int = 20 * 1024 * 1024
    seconds: float = 60.0
    redirects: int = 5


PUBLIC = Rules()
"""What holds for editors: the public Internet and nothing else."""


def is_public(address: Address) -> bool:
    """Say whether an address is a single host of the public Internet."""
    if any(address in network for network in TUNNELS if network.version == address.version):
        return False
    if isinstance(address, ipaddress.IPv6Address) and address not in UNICAST:
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def find_addresses(host: str, port: int, *, rules: Rules, deadline: float) -> list[str]:
    """Give the addresses of a host; raises FetchError when one of them may not be asked."""
    found = _look_up(host, port, rules=rules, deadline=deadline)
    for written in found:
        address = ipaddress.ip_address(written.partition("%")[0])
        known = any(address in one for one in rules.allowed if one.version == address.version)
        if not known and not is_public(address):
            raise NotAllowedError(host, "it is no host of the public Internet; upload the page")
    if not found:
        raise FetchError(host, "no host of that name is known; look for a slip in the address")
    return found


def connect(parts: SplitResult, *, rules: Rules, deadline: float) -> socket:
    """Give a connection to the host of an address; raises FetchError."""
    host, secure = _ascii(str(parts.hostname)), parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    for address in find_addresses(host, port, rules=rules, deadline=deadline)[:ATTEMPTS]:
        try:
            plain = create_connection((address, port), timeout=_left(host, rules, deadline))
        except OSError:
            continue
        return _secured(plain, host) if secure else plain
    raise FetchError(host, "it does not answer; try again later, or upload the page")


def _look_up(host: str, port: int, *, rules: Rules, deadline: float) -> list[str]:
    pool = ThreadPoolExecutor(1)
    try:
        asked = pool.submit(rules.resolve, host, port)
        return list(asked.result(timeout=_left(host, rules, deadline)))
    except TimeoutError:
        raise FetchError(host, "its name is not found in time; try again later") from None
    except (OSError, UnicodeError):
        raise FetchError(
            host, "no host of that name is known; look for a slip in the address"
        ) from None
    finally:
        pool.shutdown(wait=False)


def shake_hands(connected: socket) -> None:
    """Agree on keys where the connection is a secure one; raises FetchError."""
    if isinstance(connected, ssl.SSLSocket):
        try:
            connected.do_handshake()
        except (OSError, ValueError) as error:
            host = str(connected.server_hostname)
            reason = f"it cannot be reached safely ({error}); look at it in a browser"
            raise FetchError(host, reason) from None


def hang_up(connected: socket) -> None:
    """End a connection that takes too long, whatever another thread does with it."""
    with suppress(OSError):
        socket.shutdown(connected, SHUT_RDWR)


def _secured(plain: socket, host: str) -> socket:
    """Give the connection made secure, before any word is exchanged."""
    context = ssl.create_default_context()
    return context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)


def _left(host: str, rules: Rules, deadline: float) -> float:
    """Give the seconds that are left, and no more than a fair share of them for one step."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError(host, f"it takes longer than {rules.seconds:g} seconds; upload the page")
    return min(left, 20.0)


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise FetchError(host, "its name cannot be read; write it in ASCII letters") from None
