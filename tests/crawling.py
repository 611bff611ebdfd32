"""Follows every link of the site from its home page, as a search engine does, but for all of it.

Every path of an English page is opened, and every part of a long timeline. Of the same page with
other parameters, in another language, or of a file, a few of each kind are: a kind is the name of
the address with the names of its parameters, so that no kind of link is left out and the walk ends.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from lxml import etree, html

SAMPLE = 3
"""Addresses of a kind that are opened in English; in each other language it is one."""
PARTS = {"from", "year"}
"""The parameters that part a long timeline."""
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
REFERENCES = etree.XPath(
    "descendant::sup[contains(concat(' ', normalize-space(@class), ' '), ' refs ')]//a/@href"
)
PLACES = {"a": "href", "link": "href", "img": "src", "source": "srcset", "form": "action"}


@dataclass
class Opened:
    """What an address answered, and what its page says of itself."""

    status: int
    is_page: bool = False
    ids: frozenset[str] = frozenset()
    title: str = ""
    description: str = ""
    canonical: str = ""
    languages: frozenset[str] = frozenset()
    headings: int = 0
    size: int = 0
    facts: int = 0
    unfounded: tuple[str, ...] = ()
    """Facts without a reference to a source, and references to sources that are not there."""
    shows_email: bool = False


@dataclass(frozen=True)
class Link:
    """A link from one address to another."""

    on: str
    to: str
    fragment: str
    rel: tuple[str, ...]
    is_switch: bool
    """Whether it leads to another language on purpose, or to a file."""

    @property
    def is_internal(self) -> bool:
        return self.to.startswith("/")


@dataclass
class Crawl:
    """The whole walk."""

    client: Client
    opened: dict[str, Opened] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    kinds: Counter[tuple[object, ...]] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    waiting: deque[str] = field(default_factory=deque)

    def walk(self, start: str) -> Crawl:
        """Follow all links from an address on."""
        self.tell(start)
        while self.waiting:
            self.open(self.waiting.popleft())
        return self

    def tell(self, address: str) -> None:
        """Put an address on the list, unless it stood there or enough of its kind do."""
        if address in self.told or "as_of=" in address:  # no state is closed before a commit
            return
        self.told.add(address)
        kind = kind_of(address)
        self.kinds[kind] += 1
        sample = SAMPLE if kind[0] == settings.LANGUAGE_CODE else 1
        if is_whole(kind) or self.kinds[kind] <= sample:
            self.waiting.append(address)

    def tell_bare(self, address: str) -> None:
        """Put an English page on the list though no link leads to it without parameters."""
        bare = address.partition("?")[0]
        if bare != address and bare not in self.told and is_whole(kind_of(bare)):
            self.tell(bare)

    def open(self, address: str) -> None:
        response = self.client.get(address)
        self.opened[address] = opened = Opened(response.status_code)
        if response.status_code == 301:
            self.tell(response["Location"])
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            page = html.fromstring(response.content)
            opened.size = len(response.content)
            read_page(page, opened)
            read_facts(page, opened)
            for link in find_links(address, page):
                self.links.append(link)
                if link.is_internal:
                    self.tell(link.to)
                    self.tell_bare(link.to)


def read_page(page: html.HtmlElement, opened: Opened) -> None:
    """Note what a page says of itself."""
    opened.is_page = True
    opened.ids = frozenset(page.xpath("//@id"))
    opened.title = page.findtext(".//title") or ""
    opened.description = "".join(page.xpath("//meta[@name='description']/@content"))
    opened.canonical = "".join(page.xpath("//link[@rel='canonical']/@href"))
    opened.languages = frozenset(page.xpath("//link[@hreflang]/@hreflang"))
    opened.headings = len(page.xpath("//h1"))
    opened.shows_email = bool(EMAIL.search(page.text_content()))


def read_facts(page: html.HtmlElement, opened: Opened) -> None:
    """Note how many facts a page has, and which of them do not lead to their sources."""
    facts = page.xpath("//*[@data-fact]")
    opened.facts = len(facts)
    for fact in facts:
        sources = [to[1:] for to in REFERENCES(fact) if to.startswith("#source-")]
        if not sources or not opened.ids.issuperset(sources):
            opened.unfounded += (f"{fact.get('data-fact')} -> {sources}",)


@cache
def kind_of(address: str) -> tuple[Any, ...]:
    """Give what an address is like: its language, its name, the names of its parameters."""
    parts = urlsplit(address)
    language = get_language_from_path(parts.path) or settings.LANGUAGE_CODE
    with override(language):
        try:
            name = resolve(parts.path).url_name
        except Resolver404:
            name = parts.path
    is_file = not parts.path.endswith("/") or parts.path.startswith("/api/")
    return language, is_file, name, tuple(sorted(parse_qs(parts.query, keep_blank_values=True)))


def is_whole(kind: tuple[Any, ...]) -> bool:
    """Say whether every address of a kind is opened: English pages and parts of timelines."""
    language, is_file, _, parameters = kind
    is_part = not parameters or not PARTS.isdisjoint(parameters)
    return language == settings.LANGUAGE_CODE and not is_file and is_part


def find_links(address: str, page: html.HtmlElement) -> list[Link]:
    """Give every link of a page, data within it left out."""
    return [
        make_link(address, tag)
        for tag in page.iter(*PLACES)
        if not tag.get(PLACES[tag.tag], "data:").startswith("data:")
    ]


def make_link(address: str, tag: html.HtmlElement) -> Link:
    """Give the link of one element; the site's own addresses lose their host."""
    whole = urljoin(f"{settings.SITE_URL}{address}", tag.get(PLACES[tag.tag]))
    if whole.startswith(f"{settings.SITE_URL}/"):
        whole = whole.removeprefix(settings.SITE_URL)
    to, _, fragment = whole.partition("#")
    rel = tuple(tag.get("rel", "").split()) if tag.tag == "a" else ("element",)
    is_switch = tag.get("hreflang") is not None or tag.get("type") is not None
    return Link(address, to, fragment, rel, is_switch)
