"""A list of contributions: tables and items with links, under the headings of their groups."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urljoin

from submissions.importers.contributions.items import (
    Item,
    find_language,
    is_only_format,
    parse_item,
)
from submissions.importers.grids import Grid, read_grids
from submissions.importers.lines import Line, read_lines
from submissions.importers.members.headings import Heading, read_heading
from submissions.importers.members.lists import is_furniture
from submissions.importers.members.reading import not_understood
from submissions.importers.members.series import check_tally, find_cut, find_gaps
from submissions.importers.pages import Page
from submissions.importers.records import DocumentFact, Fact, Remark, Span, SubmissionFact
from submissions.importers.rendering import Link
from submissions.importers.tables.contributions import contributor
from submissions.importers.tables.facts import read_table
from submissions.importers.tables.reading import find_table
from submissions.importers.vocabulary import Vocabulary

ADDRESS = re.compile(r"https?://[^\s<>()\"]{4,500}", re.IGNORECASE)
PROSE = 40
"""A line of so many words that leads nowhere is running text."""
NOWHERE = Span(0, 0)


@dataclass(slots=True)
class Listing:
    """What has been read so far, and under which heading."""

    vocabulary: Vocabulary
    headings: int
    text: str = ""
    base: str = ""
    """The address of the page, which completes the others."""
    links: Sequence[Link] = ()
    heading: Heading = field(default_factory=Heading)
    at: Span = NOWHERE
    under: int = 0
    facts: list[Fact] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Order the links, so that those of a line are found at once."""
        self.links = sorted(self.links, key=lambda link: link.span.start)
        self.starts = [link.span.start for link in self.links]

    def begin(self, line: Line) -> None:
        """Begin what stands under a heading."""
        self.close()
        self.heading = read_heading(line.words, vocabulary=self.vocabulary, alone=self.headings < 2)
        self.at, self.under = line.span, 0

    def read(self, line: Line) -> None:
        """Read one item."""
        links = self.links_of(line.span)
        bare, url = _without_address(_words(line, links))
        item = parse_item(bare)
        if not item.senders and not item.title:
            self.facts.append(not_understood(line.words, line.span))
            return
        self.under += 1
        key = f"submission-{line.span.start}"
        said = [(one.span.of(self.text), self.full(one.url), one.span) for one in links]
        said = said or ([("", url, line.span)] if url else [])
        self.facts += _facts(item, line, key, links=said, group=self.heading.group_word)

    def full(self, url: str) -> str:
        """Give an address in full, "" where it is no address of the web or cannot be completed."""
        try:
            found = urljoin(self.base, url.strip())
        except ValueError:
            return ""
        return found if found.lower().startswith(("http://", "https://")) else ""

    def close(self) -> None:
        """Check how many the heading said there were."""
        if self.under:
            self.remarks += check_tally(self.heading.words, self.heading.said, self.under, self.at)

    def links_of(self, span: Span) -> list[Link]:
        """Give the links within a line that lead to a page."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [one for one in self.links[first:last] if not one.url.lower().startswith(OTHER)]


OTHER = ("mailto:", "javascript:", "#", "tel:", "data:", "vbscript:")


def read_listing(page: Page, vocabulary: Vocabulary) -> Listing:
    """Read every contribution that a page lists."""
    lines = [one for one in read_lines(page.rendered) if not is_furniture(one.block)]
    over = sum(a.heading and not b.heading for a, b in pairwise(lines))
    listing = Listing(vocabulary, over, page.rendered.text, page.url, page.rendered.links)
    taken = sorted(_read_tables(page, listing))
    rest = [line for line in lines if not any(a <= line.span.start < b for a, b in taken[:50])]
    items = [line for line in rest if _is_item(line, listing)]
    _read_rest(listing, rest)
    if not page.url and any(
        "://" not in one.url for line in items for one in listing.links_of(line.span)
    ):
        listing.remarks.append(Remark("Links are not in full: give the address of the page."))
    listing.remarks += [*find_gaps(items), *find_cut(items)]
    listing.facts.sort(key=lambda fact: fact.span.start)
    return listing


def _read_tables(page: Page, listing: Listing) -> Iterator[tuple[int, int]]:
    for grid in read_grids(page):
        table = find_table(grid)
        if table is not None and table.about == "contributions":
            found = read_table(table, urls=_urls(grid, listing))
            listing.facts += found.facts
            listing.remarks += found.remarks
            yield grid.rows[0].span.start, grid.rows[-1].span.end


def _urls(grid: Grid, listing: Listing) -> dict[int, str]:
    """Give for the rows that have links the address of the first, by where the row begins."""
    found = {row.span.start: listing.links_of(row.span) for row in grid.rows}
    return {start: listing.full(links[0].url) for start, links in found.items() if links}


def _read_rest(listing: Listing, lines: Sequence[Line]) -> None:
    for line in lines:
        if line.heading and not line.item and not listing.links_of(line.span):
            listing.begin(line)
        elif _is_item(line, listing):
            listing.read(line)
        elif len(line.words.split()) > PROSE:
            listing.remarks.append(Remark("Running text, not read as a list.", line.span))
    listing.close()


def _is_item(line: Line, listing: Listing) -> bool:
    short = len(line.words.split()) <= PROSE
    return short and (line.item or bool(listing.links_of(line.span)))


def _words(line: Line, links: Sequence[Link]) -> str:
    """Give the words of an item without links that only say "pdf" or a language."""
    words, base = line.words, line.span.start
    if len(words) != line.span.end - base:
        return words
    for link in reversed(links):
        start, end = link.span.start - base, min(link.span.end - base, len(words))
        if is_only_format(words[start:end]) and start > 0:
            words = words[:start] + words[end:]
    return " ".join(words.replace("()", "").replace("[]", "").split()).strip(" |,;-–")


def _without_address(words: str) -> tuple[str, str]:
    """Give words without the address written out in them, and the first such address."""
    found = ADDRESS.search(words)
    if found is None:
        return words, ""
    return " ".join(ADDRESS.sub(" ", words).split()), found[0].rstrip(".,;")


def _facts(
    item: Item, line: Line, key: str, *, links: Sequence[tuple[str, str, Span]], group: str
) -> Iterator[Fact]:
    first = links[0] if links else ("", "", line.span)
    yield SubmissionFact(
        span=line.span,
        confidence=item.confidence,
        key=key,
        title=item.title,
        number=str(line.number) if line.number is not None else "",
        date=item.date,
        url=first[1],
        language=item.language or find_language(first[0]),
    )
    for sender in item.senders:
        yield contributor(line.span, key, name=sender, group=group, confidence=item.confidence)
    for words, url, span in links[1:]:
        yield DocumentFact(
            span=span,
            confidence=0.7,
            role="link",
            title=words,
            kind="contribution",
            url=url,
            language=find_language(words),
        )
