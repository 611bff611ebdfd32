"""A source made ready to be read: its letters, and for markup the visible words with their shape.

`open_page` decodes; `Page.rendered` has the words a person reads, with every heading, paragraph,
item and cell as a block of that text. Readers work on blocks, links and comments, never on tags.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from submissions.importers.decoding import decode, find_declared
from submissions.importers.errors import SourceError
from submissions.importers.records import Remark
from submissions.importers.rendering import Rendered, render, render_plain

warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)
# Archives save pages that call themselves XML and are not well formed: only the forgiving parser
# reads all of them, so that its advice to take another one helps nobody.

LARGEST = 64 * 1024 * 1024
"""Bytes of one source that is read whole; a mailbox, which is read bit by bit, may be longer."""
LARGEST_MARKUP = 8 * 1024 * 1024
"""Characters of markup that are parsed."""
MOST_TAGS = 400_000
"""Tags that are parsed: a page of a million says nothing and takes half a minute."""
MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|p|br|div|table|tr|td|ul|ol|li|h[1-6]|pre|blockquote|span|font"
    r"|title|meta|address|a\s)\b",
    re.IGNORECASE,
)
DECLARATION = re.compile(r"\s{0,100}<\?xml[^<>]{0,300}\?>")
"""The first line of XHTML, which is so in name only: the forgiving parser is the one for it."""
TAG = re.compile(r"<[A-Za-z/][^<>]{0,2000}>")
NO_BREAK = "\N{NO-BREAK SPACE}"
BEGINNING = 20_000
"""So many characters are searched for tags, which tell markup from plain text."""


@dataclass(frozen=True)
class Page:
    """One source, decoded. `markup` is the text itself where it is plain."""

    name: str
    url: str
    markup: str
    charset: str
    is_html: bool
    remarks: tuple[Remark, ...] = ()
    """Their spans count the characters of `markup`, which for plain text are those of the text."""

    @cached_property
    def soup(self) -> BeautifulSoup:
        """Parse the markup, which need be neither whole nor well formed."""
        if len(self.markup) > LARGEST_MARKUP:
            most = LARGEST_MARKUP // 1024 // 1024
            raise SourceError(f"It has more than {most} MB of markup; split it.", name=self.name)
        if self.markup.count("<") > MOST_TAGS:
            raise SourceError(f"It has more than {MOST_TAGS:,} tags; split it.", name=self.name)
        declared = DECLARATION.match(self.markup)
        markup = self.markup[declared.end() :] if declared else self.markup
        return BeautifulSoup(TAG.sub(_mend, markup), "lxml")

    @cached_property
    def rendered(self) -> Rendered:
        """Give the visible words and their shape."""
        return render(self.soup) if self.is_html else render_plain(self.markup)


def open_page(data: bytes, *, name: str = "", url: str = "", declared: str = "") -> Page:
    """Decode a source; raises SourceError for one that is empty or too large."""
    if len(data) > LARGEST:
        most = LARGEST // 1024 // 1024
        raise SourceError(f"It is larger than {most} MB; split it.", name=name)
    decoded = decode(data, declared=declared or find_declared(data))
    if not decoded.text.strip():
        raise SourceError("It is empty: there are no words in it.", name=name)
    return Page(
        name=name,
        url=url,
        markup=decoded.text,
        charset=decoded.charset,
        is_html=bool(MARKUP.search(decoded.text[:BEGINNING])),
        remarks=decoded.remarks,
    )


def _mend(tag: re.Match[str]) -> str:
    """Give a tag with plain spaces: saved pages have no-break ones even before attributes."""
    return tag[0].replace(NO_BREAK, " ")
