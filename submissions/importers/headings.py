"""Title, author, address and date of an article, by where they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from bs4 import Tag

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.value import PartialDate
from submissions.importers.dates import find_dates
from submissions.importers.furniture import is_prose
from submissions.importers.links import clean_url
from submissions.importers.pages import Page
from submissions.importers.records import Span, WrittenDate
from submissions.importers.rendering import Block, Rendered

BYLINE = re.compile(
    r"(?:by|par|por|von|author|auteur|autor|автор|вынес|от|بقلم|作者|文)(?:\s*[:：]\s*|\s+)(\S.{1,120})",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:作者|文)[:：]?\s*(\S.{1,40})")
MEMBER_PATHS = re.compile(
    r"/(?:members?|authors?|people|person|profiles?|users?|contributors?|by|auteurs?|autor(?:es)?)/",
    re.IGNORECASE,
)
IN_ADDRESS = (
    re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[_/-]|$|\.)"),
    re.compile(r"/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[_/-]|$|\.)"),
    re.compile(r"/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=[/_-]|$)"),
)
NEAR = 8
"""So many blocks behind its title an author or a date is looked for."""
ENDS_NAME = re.compile(
    r"\s*(?:[,;|\u060c\uff0c\u3001(\[\n\u2013\u2014]|\s-\s|\bon\b|\ble\b|\bel\b|$)"
)
LONGEST_NAME = 80
SHORT = 120


def find_title(page: Page, blocks: Sequence[Block]) -> tuple[str, Span]:
    """Give the title and its place: first heading, else a short first line, else the tag's."""
    rendered = page.rendered
    for tags in (("h1",), ("h2",), ("h3",)):
        for block in blocks:
            words = _words(rendered, block.span)
            if any(block.within(tag) for tag in tags) and not _is_address(words):
                return words[:500], block.span
    first = blocks[0] if blocks else None
    words = _words(rendered, first.span) if first else ""
    strong = any(first and span.start <= first.span.start for span in rendered.strong[:1])
    short = len(words) < SHORT and not words.endswith((".", ",", ";", ":", "。", "!"))
    named = _tag_title(page)
    if first and words and short and (strong or not named) and not _is_address(words):
        return words, first.span
    return named[:500], Span(0, 0)


def _tag_title(page: Page) -> str:
    found = page.soup.find("title") if page.is_html else None
    return " ".join(found.get_text(" ").split()) if isinstance(found, Tag) else ""


def find_author(rendered: Rendered, blocks: Sequence[Block], title: Span) -> tuple[str, Span]:
    """Give the author and the place of the byline: near the title, or in the last blocks.

    It is a short block that begins with a word for "by" or is a link to the page of a member.
    """
    behind = [block for block in blocks if block.span.start > title.start or title.end == 0]
    linked = {link.span.start: link for link in rendered.links if MEMBER_PATHS.search(link.url)}
    for block in (*behind[:NEAR], *reversed(blocks[-3:])):
        words = block.span.of(rendered.text)
        if len(words) > 3 * SHORT or is_prose(words):
            continue
        found = BYLINE.match(words) or BARE.match(words)
        name = _name(found[1]) if found else ""
        if name:
            return name, block.span
        for at in range(block.span.start, min(block.span.end, block.span.start + SHORT)):
            if at in linked:
                name = _name(linked[at].span.of(rendered.text))
                if name:
                    return name, block.span
    return "", Span(0, 0)


def _name(words: str) -> str:
    """Give a name at the beginning of words, up to a comma or a bracket; "" for what is none."""
    end = ENDS_NAME.search(words)
    name = " ".join(words[: end.start() if end else len(words)].split()).strip(" .:")
    parts = name.split()
    if not parts or len(name) > LONGEST_NAME or len(parts) > 6 or any(map(str.isdigit, name)):
        return ""
    cased = [part for part in parts if part[:1].lower() != part[:1].upper()]
    great = [part for part in cased if part[:1].isupper()]
    return name if len(great) * 2 >= len(cased) and "@" not in name else ""


def find_url(page: Page, blocks: Sequence[Block]) -> str:
    """Give the page's own address: as fetched, as it declares, or as its head links to itself."""
    if page.url:
        return page.url
    if page.is_html:
        for tag, key, value, attribute in (
            ("link", "rel", "canonical", "href"),
            ("meta", "property", "og:url", "content"),
        ):
            found = page.soup.find(tag, attrs={key: value})
            url = clean_url(str(found.get(attribute) or "")) if isinstance(found, Tag) else ""
            if url:
                return url
    head = blocks[0].span if blocks else Span(0, 0)
    for link in page.rendered.links[:NEAR]:
        if head.start <= link.span.start < head.end and _is_address(
            _words(page.rendered, link.span)
        ):
            return clean_url(link.url)
    return ""


def find_date(page: Page, blocks: Sequence[Block], title: Span, url: str) -> WrittenDate | None:
    """Give the date that the page declares or shows by its title, else the one in its address."""
    return _declared(page) or _shown(page.rendered, blocks, title) or _addressed(url)


def _declared(page: Page) -> WrittenDate | None:
    """Give the date of publication in the head or in a time tag, as ISO 8601 has it."""
    if not page.is_html:
        return None
    for tag, attributes, value in (
        ("meta", {"property": "article:published_time"}, "content"),
        ("meta", {"name": re.compile(r"^(?:dc\.)?date(?:\.issued)?$", re.IGNORECASE)}, "content"),
        ("time", {"pubdate": True}, "datetime"),
        ("time", {"itemprop": "datePublished"}, "datetime"),
    ):
        found = page.soup.find(tag, attrs=attributes)  # type: ignore[arg-type]
        written = str(found.get(value) or "") if isinstance(found, Tag) else ""
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}.{0,40}", written):
            return _checked(written, written[:10], inferred=False)
    return None


def _shown(rendered: Rendered, blocks: Sequence[Block], title: Span) -> WrittenDate | None:
    """Give the date that is the better part of a short block near the title, or of a byline."""
    behind = [block for block in blocks if block.span.start > title.start or title.end == 0]
    for block in behind[:NEAR]:
        words = block.span.of(rendered.text)
        if len(words) > SHORT:
            if is_prose(words):
                return None
            continue
        dates = [date for _, date in find_dates(words) if len(date.edtf) == len("2011-02-24")]
        most = len(dates) == 1 and len(dates[0].text) * 3 > len(words)
        if most or (len(dates) == 1 and BYLINE.match(words)):
            return dates[0]
    return None


def _addressed(url: str) -> WrittenDate | None:
    """Give the date in an address such as …/20110322_title/ or …/2011/03/22/title."""
    path = urlsplit(url).path if url else ""
    for pattern in IN_ADDRESS:
        found = pattern.search(path)
        if found:
            edtf = "-".join([found[1], *(figure.zfill(2) for figure in found.groups()[1:])])
            return _checked(found[0].strip("/_-"), edtf, inferred=True)
    return None


def _checked(text: str, edtf: str, *, inferred: bool) -> WrittenDate | None:
    try:
        return WrittenDate(text, PartialDate.from_edtf(edtf).edtf, inferred=inferred)
    except PartialDateError:
        return None


def _words(rendered: Rendered, span: Span) -> str:
    return " ".join(span.of(rendered.text).split())


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://", "www.")) and " " not in words
