"""What of a page is no text of its author: menus, banners, footers, "page 1 of 20".

It is told by structure: the tags round a block, the names of their classes, and blocks that are
nothing but links. The words themselves are of any language and decide nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from submissions.importers.records import Span
from submissions.importers.rendering import Block, Rendered

TAGS = frozenset({"nav", "footer", "aside", "form"})
NAMES = frozenset(
    {
        *("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar"),
        *("ad", "ads", "advert", "advertisement", "adsbygoogle", "banner", "sponsor", "promo"),
        *("cookie", "cookies", "share", "sharing", "social", "related", "pagination", "pager"),
        *("comments", "comment", "newsletter", "subscribe", "skip", "pathway", "wm-ipp", "toolbar"),
    }
)
"""Parts of names of classes and ids that pages give to such blocks."""
SEPARATORS = re.compile(r"[\s>|»›/·•:\u2013\u2014,\\-]+")
PAGE_OF = re.compile(r"\D{0,40}\b\d{1,4}\b\D{1,12}\b\d{1,5}\D{0,12}")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NAME = re.compile(r"[a-z]{1,30}", re.IGNORECASE)
LINKED = 0.8
"""From this share of linked letters on a block of several links is a menu."""


def find_furniture(rendered: Rendered) -> tuple[Span, ...]:
    """Give the blocks that are the site's, in their order."""
    linked = _linked(rendered)
    reached = _first_prose(rendered)
    return tuple(
        block.span
        for at, block in enumerate(rendered.blocks)
        if is_boxed(block)
        or _is_menu(rendered, block, linked.get(at, []))
        or (at < reached and _is_page_count(rendered, block))
    )


def is_boxed(block: Block) -> bool:
    """Say whether the tags round a block set it apart from the text."""
    for around in block.around:
        if around.name in {"article", "main"}:
            return False
        if around.name in TAGS:
            return True
        for name in (*around.classes, around.id):
            lowered = name.lower()
            if lowered.startswith("wm-ipp") or NAMES & set(NAME.findall(lowered)):
                return True
    return False


def _linked(rendered: Rendered) -> dict[int, list[Span]]:
    """Give the links of each block, by its place among the blocks."""
    starts = [block.span.start for block in rendered.blocks]
    linked: dict[int, list[Span]] = {}
    for link in rendered.links:
        at = bisect_left(starts, link.span.start + 1) - 1
        if at >= 0:
            linked.setdefault(at, []).append(link.span)
    return linked


def _is_menu(rendered: Rendered, block: Block, links: list[Span]) -> bool:
    """Say whether a block is two or more links with little between them, or a row of a menu."""
    if not links or block.within("h1") or block.within("h2") or block.within("h3"):
        return False
    words = block.span.of(rendered.text)
    letters = len(SEPARATORS.sub("", words))
    covered = sum(
        len(SEPARATORS.sub("", link.of(rendered.text)))
        for link in links
        if link.end <= block.span.end
    )
    if not letters or covered < letters * (LINKED if len(links) > 1 else 1):
        return _is_trail(words, links)
    return len(links) > 1 or (block.within("li") and len(words) < 40)


def _is_trail(words: str, links: list[Span]) -> bool:
    """Say whether a block is a trail of links: "Somewhere: Home > News > This page"."""
    marks = sum(words.count(mark) for mark in (" > ", " » ", " › ", " / "))
    return marks >= len(links) >= 1 and len(words) < 200 and not words.rstrip().endswith(".")


def _first_prose(rendered: Rendered) -> int:
    """Give the place of the first block of running text."""
    for at, block in enumerate(rendered.blocks):
        if is_prose(block.span.of(rendered.text)):
            return at
    return len(rendered.blocks)


def _is_page_count(rendered: Rendered, block: Block) -> bool:
    words = block.span.of(rendered.text)
    counted = len(words) < 60 and PAGE_OF.fullmatch(words) is not None and ":" not in words
    return counted and not YEAR.search(words)


def is_prose(words: str) -> bool:
    """Say whether words run over a line or more, as sentences do."""
    return len(words) > 120 and (" " in words or not words.isascii())
