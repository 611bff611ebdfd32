"""Addresses of pages as they are compared: with or without "s", "www" or a stroke at the end."""

from __future__ import annotations

SCHEMES = ("https://", "http://")


def key_of_address(url: str) -> str:
    """Give an address without what leads to the same page all the same."""
    bare = url.strip().partition("#")[0]
    for scheme in SCHEMES:
        if bare.lower().startswith(scheme):
            bare = bare[len(scheme) :]
            break
    host, slash, path = bare.partition("/")
    return host.lower().removeprefix("www.") + (slash + path).rstrip("/")


def spellings_of(url: str) -> list[str]:
    """Give the forms of an address under which a record may have it, itself first."""
    key = key_of_address(url)
    if not key:
        return []
    forms = (
        f"{scheme}{www}{key}{end}"
        for scheme in SCHEMES
        for www in ("", "www.")
        for end in ("", "/")
    )
    return list(dict.fromkeys([url.strip(), *forms]))
