"""What a message links to, in the words of its author; links in quotes are left to their message.

The words of a link are its title. Images, addresses of mail and masked addresses are no links.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from submissions.importers.links import clean_url, make_link
from submissions.importers.messages.addresses import has_address
from submissions.importers.messages.envelopes import Body
from submissions.importers.records import DocumentFact, Span

URL = re.compile(r"https?://[^\s<>\"\[\]{}|\\^`]{1,1000}", re.IGNORECASE)
TRAILING = ".,;:!?'»”’*_"


def find_links(body: Body, spans: Iterable[Span], known: set[str]) -> Iterator[DocumentFact]:
    """Give each address once, in the order of the text; `known` ones are attachments."""
    own, seen = tuple(spans), set(known)
    starts = [span.start for span in own]
    for span, url in sorted(_all(body, own), key=lambda found: found[0].start):
        at = bisect_right(starts, span.start) - 1
        if at < 0 or span.end > own[at].end or url in seen:
            continue
        seen.add(url)
        yield make_link(span, url, span.of(body.text))


def _all(body: Body, own: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Give the links of the markup and those that stand in the text."""
    for span, link in body.links:
        url = clean_url(link) if URL.fullmatch(link.strip()) else ""
        if url and not _is_masked(span.of(body.text)):
            yield span, url
    for passage in own:
        for found in URL.finditer(body.text, passage.start, passage.end):
            written = _without_trailing(found[0])
            url = clean_url(written)
            if url and "." in url[8:]:
                yield Span(found.start(), found.start() + len(written)), url


def _is_masked(words: str) -> bool:
    """Say whether the words are an address of mail, which archives lead to a page of the list."""
    return has_address(words) and not URL.match(words)


def _without_trailing(url: str) -> str:
    bare = url.rstrip(TRAILING)
    while bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1].rstrip(TRAILING)
    return bare
