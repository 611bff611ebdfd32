"""Links of a page as documents that it refers to: their words are the title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from urllib.parse import urlsplit

from submissions.importers.records import DocumentFact, Span
from submissions.importers.rendering import Rendered

SURE = 0.9
OFTEN_FURNITURE = 0.5
"""Links to a name at a social site, and those that only lead further on the same page."""
SOCIAL = frozenset(
    {
        *("twitter.com", "x.com", "facebook.com", "instagram.com", "linkedin.com", "youtube.com"),
        *("t.me", "bsky.app", "mastodon.social", "identi.ca", "plus.google.com", "weibo.com"),
    }
)
ADDRESS = re.compile(r"https?://\S", re.IGNORECASE)
LONGEST = 2000
"""Characters of an address; a longer one is no document's."""
FILES = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".ppt", ".pptx", ".xls", ".xlsx"}


def find_links(rendered: Rendered, *, without: tuple[Span, ...] = ()) -> tuple[DocumentFact, ...]:
    """Give every address once, http and https only; links inside the spans `without` are left out.

    A link without words (an image) and one to a mail address give nothing. The title is the words
    of the link, "" where they only repeat the address.
    """
    found: dict[str, DocumentFact] = {}
    apart = sorted(without, key=lambda one: (one.start, one.end))
    for link in rendered.links:
        url = clean_url(link.url)
        words = " ".join(link.span.of(rendered.text).split())
        if not url or not words or _is_within(link.span, apart):
            continue
        fact = make_link(link.span, url, words)
        known = found.get(url)
        if known is None or (not known.title and fact.title):
            found[url] = fact
    return tuple(found.values())


def clean_url(url: str) -> str:
    """Give an address of the web without its fragment, "" for any other."""
    bare = "".join(url.split())
    if len(bare) > LONGEST:
        return ""
    try:
        parts = urlsplit(bare)
        parts.hostname  # noqa: B018 (may raise)
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return parts._replace(fragment="").geturl()


def is_handle(url: str, words: str = "") -> bool:
    """Say whether an address is that of someone at a social site, not of a document."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    path = parts.path.strip("/")
    return host in SOCIAL and ("/" not in path or words.startswith("@")) and path != ""


def make_link(span: Span, url: str, words: str) -> DocumentFact:
    """Give the document that a link leads to; its title is "" where the words are its address."""
    words = " ".join(words.split())
    title = "" if ADDRESS.match(words) or _repeats(words, url) else words
    return DocumentFact(
        span=span,
        confidence=OFTEN_FURNITURE if is_handle(url, words) else SURE,
        role="link",
        title=title,
        kind=_kind(url),
        url=url,
    )


def _repeats(words: str, url: str) -> bool:
    bare = words.removesuffix("/").lower()
    return url.removesuffix("/").lower().endswith(bare) and ("/" in bare or "." in bare)


def _kind(url: str) -> str:
    path = urlsplit(url).path.lower()
    return "other" if any(path.endswith(one) for one in FILES) else "web-page"


def _is_within(span: Span, spans: Sequence[Span]) -> bool:
    """Say whether a span lies within one of these, which are sorted and do not overlap."""
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.end <= spans[at].end
