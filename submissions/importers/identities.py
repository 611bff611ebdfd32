"""The lasting name of a source: its address, else a hash of the words that a person reads."""

from __future__ import annotations

import hashlib

from submissions.importers.pages import Page


def identify(page: Page, text: str) -> str:
    """Give "url:…" where the address is known, else "sha256:…" of the words, spaces left aside."""
    if page.url:
        return f"url:{page.url}"
    words = " ".join(text.split()).encode("utf-8", "surrogatepass")
    return f"sha256:{hashlib.sha256(words).hexdigest()}"
