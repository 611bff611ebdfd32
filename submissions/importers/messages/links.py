"""What a message links to, in the words of its author; links in quotes are left to their message.

The words of a link are its title. Images, addresses of mail and masked addresses are no links.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from submissions.importers.messages.addresses import has_address
from submissions.importers.messages.envelopes import Body
from submissions.importers.records import DocumentFact, Span

URL = re.compile(r"https?://[^\s<>\"\[\]{}|\\^`]{1,1000}", re.IGNORECASE)
HOST = re.compile(r"https?://[\w.:@-]{1,200}(?:[/?#]|$)", re.IGNORECASE)
TRAILING = ".,;:!?'»”’*_"
LONGEST = 1000
"""Characters of an address: longer ones carry what somebody typed."""


def find_links(body: Body, spans: Iterable[Span], known: set[str]) -> Iterator[DocumentFact]:
    """Give each address once, in the order of the text; `known` ones are attachments."""
    own, seen = tuple(spans), set(known)
    starts = [span.start for span in own]
    for span, url in sorted(_all(body, own), key=lambda found: found[0].start):
        at = bisect_right(starts, span.start) - 1
        if at < 0 or span.end > own[at].end or url in seen:
            continue
        seen.add(url)
        yield _link(body.text, span, url)


def _all(body: Body, own: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Give the links of the markup and those that stand in the text."""
    for span, url in body.links:
        if _is_web(url) and not _is_masked(span.of(body.text)):
            yield span, url.strip()
    for passage in own:
        for found in URL.finditer(body.text, passage.start, passage.end):
            url = _without_trailing(found[0])
            if not HOST.match(url) or "." not in url[8:]:
                continue
            yield Span(found.start(), found.start() + len(url)), url


def _is_web(url: str) -> bool:
    return len(url) <= LONGEST and bool(URL.fullmatch(url.strip()) and HOST.match(url.strip()))


def _is_masked(words: str) -> bool:
    """Say whether the words are an address of mail, which archives lead to a page of the list."""
    return has_address(words) and not URL.match(words)


def _without_trailing(url: str) -> str:
    bare = url.rstrip(TRAILING)
    while bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1].rstrip(TRAILING)
    return bare


def _link(text: str, span: Span, url: str) -> DocumentFact:
    words = span.of(text).strip()
    title = "" if URL.match(words) else " ".join(words.split())
    return DocumentFact(
        span=span, confidence=0.9, role="link", title=title, kind="web-page", url=url
    )
