"""Articles, posts, summaries and reports: running text, in markup or plain.

The article itself is a document, with the title, author, address and date that its page shows;
its links are documents that it refers to; the rest is what `prose` finds in its paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import urlsplit

from meetings.folding import fold
from submissions.importers.furniture import find_furniture, is_prose
from submissions.importers.headings import find_author, find_date, find_title, find_url
from submissions.importers.kinds import Reader
from submissions.importers.languages import guess_language
from submissions.importers.links import find_links
from submissions.importers.pages import Page
from submissions.importers.prose import find_facts, name_author
from submissions.importers.records import DocumentFact, Fact, Part, SourceKind, Span, WrittenDate
from submissions.importers.rendering import Block
from submissions.importers.vocabulary import Vocabulary

LIKELY = 0.5
"""The most that is said for an article: other kinds show more of themselves."""
LEAST = 0.1
BY_LINES = 200
"""So many blocks are looked at to recognise running text."""


def recognise(page: Page) -> float:
    """Say how likely it is running text: by the share of its letters that stand in long blocks."""
    blocks = page.rendered.blocks[:BY_LINES]
    letters = sum(block.span.end - block.span.start for block in blocks)
    prose = sum(
        block.span.end - block.span.start
        for block in blocks
        if block.table < 0 and is_prose(block.span.of(page.rendered.text))
    )
    return max(LEAST, LIKELY * prose / letters) if letters else LEAST


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Give the article with its facts."""
    rendered = page.rendered
    aside = find_furniture(rendered)
    set_apart = set(aside)
    blocks = [block for block in rendered.blocks if block.span not in set_apart]
    itself, byline = _itself(page, blocks)
    facts = find_facts(
        rendered.text,
        spans=tuple(_body(blocks, {itself.span, byline})) or (Span(0, 0),),
        document_date=itself.date,
        vocabulary=vocabulary,
    )
    linked = find_links(rendered, without=(*aside, *_own_links(page, itself.author), itself.span))
    return Part(
        kind=SourceKind.ARTICLE,
        identity=_identity(itself.url, rendered.text),
        text=rendered.text,
        facts=(itself, *_others(linked, itself.url), *name_author(facts, itself.author)),
        title=itself.title,
        charset=page.charset,
        language=itself.language,
        aside=aside,
        remarks=page.remarks if not page.is_html else (),
    )


def _itself(page: Page, blocks: Sequence[Block]) -> tuple[DocumentFact, Span]:
    """Give the article as a document, and the place of its byline."""
    rendered = page.rendered
    title, place = find_title(page, blocks)
    author, byline = find_author(rendered, blocks, place)
    url = find_url(page, blocks)
    date = find_date(page, blocks, place, url)
    itself = DocumentFact(
        span=place,
        confidence=_confidence(title, date, is_heading=_is_heading(blocks, place)),
        key="document-self",
        title=title,
        kind="article",
        author=author,
        publisher=(urlsplit(url).hostname or "").removeprefix("www.") if url else "",
        date=date,
        url=url,
        language=guess_language(" ".join(block.span.of(rendered.text) for block in blocks[:50])),
    )
    return itself, byline


def _confidence(title: str, date: WrittenDate | None, *, is_heading: bool) -> float:
    """Give how sure the head is: a title in a heading, and a date that the page states."""
    if not title:
        return 0.5
    if not is_heading:
        return 0.7
    return 0.8 if date and date.inferred else 0.95


def _is_heading(blocks: Sequence[Block], place: Span) -> bool:
    heads = [block for block in blocks if block.span == place]
    return any(block.within(tag) for block in heads for tag in ("h1", "h2", "h3"))


def _own_links(page: Page, author: str) -> list[Span]:
    """Give the links that are the author's name, which lead to no document."""
    words = fold(author)
    links = page.rendered.links
    return [
        link.span for link in links if author and fold(link.span.of(page.rendered.text)) == words
    ]


def _body(blocks: Sequence[Block], heads: set[Span]) -> list[Span]:
    """Give the blocks that are read for facts: all but the title, the byline and bare addresses."""
    return [block.span for block in blocks if block.span not in heads]


def _others(links: Sequence[DocumentFact], own: str) -> list[Fact]:
    """Give the links that lead away from the article, each with its key."""
    away = [link for link in links if link.url.rstrip("/") != own.rstrip("/")]
    return [
        DocumentFact(
            span=link.span,
            confidence=link.confidence,
            key=f"document-{number}",
            role=link.role,
            title=link.title,
            kind=link.kind,
            url=link.url,
        )
        for number, link in enumerate(away, 1)
    ]


def _identity(url: str, text: str) -> str:
    """Give the lasting name: the address, else the hash of its words, however they are spaced."""
    words = " ".join(fold(text).split())
    return f"url:{url}" if url else f"sha256:{sha256(words.encode()).hexdigest()}"


READER = Reader(kind=SourceKind.ARTICLE, recognise=recognise, read=read)
