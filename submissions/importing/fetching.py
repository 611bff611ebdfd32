"""Fetching: one page from the public web, and from nowhere else."""

from dataclasses import dataclass


class FetchError(ValueError):
    """A page cannot be fetched; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    data: bytes
    final_url: str
    content_type: str


def fetch(url: str) -> Fetched:
    """Fetch a page by http or https; raises FetchError."""
    raise NotImplementedError
