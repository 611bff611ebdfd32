"""Where a request came from: the whole address, its network, and the words for both."""

from ipaddress import ip_address, ip_network

from django.http import HttpRequest

from igftracker.api.limits import read_address

ONE_HOUSEHOLD = 64
"""Bits of an IPv6 address that one line has in common."""
ROUGHLY = {4: 24, 6: 48}
"""Bits of an address that are shown where it is shown roughly."""


def find_address(request: HttpRequest) -> str | None:
    """Give the address that a request came from, none where it is no address."""
    try:
        return str(ip_address(read_address(request)))
    except ValueError:
        return None


def find_network(request: HttpRequest) -> str | None:
    """Give the address by which attempts are counted: of IPv6 the network of one household."""
    address = find_address(request)
    if address is None or ip_address(address).version == 4:
        return address
    return str(ip_network(f"{address}/{ONE_HOUSEHOLD}", strict=False).network_address)


def shorten(address: str | None) -> str:
    """Give an address roughly, as its network is written: 192.0.2.0/24."""
    if not address:
        return ""
    bits = ROUGHLY[ip_address(address).version]
    return str(ip_network(f"{address}/{bits}", strict=False))
