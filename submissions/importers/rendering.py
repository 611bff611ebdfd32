"""Markup into the words that a person reads, with the shape that readers need.

Scripts, styles, head and hidden parts are left out. The words of a paragraph, item or cell have
single spaces; `<br>` ends a line, two of them a block; `<pre>` keeps its lines. Cells of a row are
divided by a tab. The walk has no recursion, so nesting of any depth is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Comment, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from submissions.importers.records import Span

UNSEEN = frozenset(
    {
        *("script", "style", "head", "noscript", "template", "iframe", "object", "svg", "select"),
        *("textarea", "button", "map"),
    }
)
BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
        ),
        *("dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *(
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
        ),
        *("td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
CELLS = frozenset({"td", "th"})
SPACES = re.compile(r"[ \t\n\r\f\v]+")
UNBROKEN = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " "))
"""Spaces at which no line ends; some sources have them throughout, for every space."""
DEEPEST = 40
"""So many enclosing tags of a block are told, the nearest ones."""


@dataclass(frozen=True, slots=True)
class Around:
    """A tag round a block, with the attributes that tell frames apart."""

    name: str
    classes: tuple[str, ...] = ()
    id: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words between the beginnings and ends of block tags; `around` is innermost first."""

    span: Span
    around: tuple[Around, ...] = ()
    table: int = -1
    """The number of the table on the page, -1 outside of any."""
    row: int = -1
    column: int = -1

    @property
    def tag(self) -> str:
        """Give the innermost block tag, "" for plain text."""
        return self.around[0].name if self.around else ""

    def within(self, name: str) -> bool:
        """Say whether a tag of that name is round it."""
        return any(one.name == name for one in self.around)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, with the address as written."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Note:
    """A comment of the markup, which nobody sees: `at` is where in the text it stood."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """Visible words and their shape."""

    text: str
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    strong: tuple[Span, ...] = ()
    """Bold passages, which serve as headings in pages without any."""
    notes: tuple[Note, ...] = ()


def render_plain(text: str) -> Rendered:
    """Give plain text as it is: its paragraphs, divided by empty lines, are the blocks."""
    text = text.translate(UNBROKEN)
    found = re.finditer(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*", text)
    spans = (Span(*_trimmed(text, *one.span())) for one in found)
    return Rendered(text, tuple(Block(span) for span in spans if span.end > span.start))


def render(root: Tag) -> Rendered:
    """Give the visible words of an element."""
    canvas = _Canvas()
    for step, node in _walk(root):
        if step == "in" and isinstance(node, Tag):
            canvas.enter(node)
        elif step == "out" and isinstance(node, Tag):
            canvas.leave(node)
        elif isinstance(node, Comment):
            canvas.note(str(node))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            canvas.write(str(node).translate(UNBROKEN))
    return canvas.finish()


def _walk(root: Tag) -> Iterator[tuple[str, PageElement]]:
    """Give every visible node, and each tag again at its end, without recursion."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    yield "in", root
    while stack:
        tag, children = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            yield "out", tag
        elif not isinstance(node, Tag):
            yield "at", node
        elif not _is_hidden(node):
            yield "in", node
            stack.append((node, iter(node.contents)))


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    return tag.name in UNSEEN or tag.has_attr("hidden") or "display:none" in style


@dataclass(slots=True)
class _Canvas:
    """What has been written so far."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    around: list[Around] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    strong: list[Span] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    open_links: list[tuple[int, str]] = field(default_factory=list)
    open_strong: list[int] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    """The numbers of the open tables."""
    places: list[list[int]] = field(default_factory=list)
    """The row and the column reached in each open table."""
    count: int = 0
    pre: int = 0
    begun: int = -1
    """Where the words of the open block begin, -1 before there are any."""
    gap: str = ""
    """The space that is written before the next words."""

    def enter(self, tag: Tag) -> None:
        """Begin a tag."""
        if tag.name == "br":
            self._break_line()
        if tag.name in BLOCKS:
            self._close_block()
            self._reach(tag)
            self.around.append(_around(tag))
            self.gap = self._gap_before(tag)
        if tag.name == "pre":
            self.pre += 1
        if tag.name == "a":
            self.open_links.append((-1, str(tag.get("href") or "")))
        if tag.name in {"b", "strong"}:
            self.open_strong.append(-1)

    def _break_line(self) -> None:
        """End a line; two ends running, which pages without paragraphs have, end a block."""
        if "\n" not in self.gap:
            self.gap = "\n"
            return
        self._close_block()
        self.gap = "\n\n"

    def leave(self, tag: Tag) -> None:
        """End a tag."""
        if tag.name == "a" and self.open_links:
            start, url = self.open_links.pop()
            if start >= 0 and url:
                self.links.append(Link(Span(start, self.length), url))
        if tag.name in {"b", "strong"} and self.open_strong:
            start = self.open_strong.pop()
            if start >= 0:
                self.strong.append(Span(start, self.length))
        if tag.name == "pre":
            self.pre -= 1
        if tag.name in BLOCKS:
            self._close_block()
            self.around.pop()
            self.gap = self.gap if self.gap == "\t" else self._gap_after(tag)
        if tag.name == "table" and self.tables:
            self.tables.pop()
            self.places.pop()

    def note(self, words: str) -> None:
        """Keep a comment."""
        self.notes.append(Note(self.length, words))

    def write(self, words: str) -> None:
        """Write words into the open block."""
        text = words if self.pre else SPACES.sub(" ", words)
        if not text.strip():
            if self.pre:
                self.gap += text
            elif text and not self.gap and self.length and self.begun >= 0:
                self.gap = " "
            return
        if not self.pre:
            text = self._spaced(text)
        self._put(self.gap if self.length else self.gap.strip("\n\t "))
        self.gap = ""
        if self.begun < 0:
            self.begun = self.length
        self._begin_waiting()
        kept = text if self.pre else text.rstrip(" ")
        self._put(kept)
        self.gap = "" if len(kept) == len(text) else " "

    def _begin_waiting(self) -> None:
        """Let links and bold passages without words begin here: they are the innermost ones."""
        for at in range(len(self.open_links) - 1, -1, -1):
            if self.open_links[at][0] >= 0:
                break
            self.open_links[at] = (self.length, self.open_links[at][1])
        for at in range(len(self.open_strong) - 1, -1, -1):
            if self.open_strong[at] >= 0:
                break
            self.open_strong[at] = self.length

    def finish(self) -> Rendered:
        """Give what was written."""
        self._close_block()
        return Rendered(
            "".join(self.parts),
            tuple(self.blocks),
            tuple(self.links),
            tuple(self.strong),
            tuple(self.notes),
        )

    def _spaced(self, text: str) -> str:
        """Take off the space before the first words of a line, and remember one in a line."""
        bare = text.lstrip(" ")
        if len(bare) < len(text) and not self.gap and self.begun >= 0:
            self.gap = " "
        return bare

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _close_block(self) -> None:
        if self.begun < 0:
            return
        table = self.tables[-1] if self.tables else -1
        row, column = self.places[-1] if self.places else (-1, -1)
        around = tuple(reversed(self.around[-DEEPEST:]))
        span = Span(self.begun, self.length)
        self.blocks.append(Block(span, around, table, row, column))
        self.begun = -1

    def _reach(self, tag: Tag) -> None:
        """Count tables, rows and cells."""
        if tag.name == "table":
            self.tables.append(self.count)
            self.places.append([-1, -1])
            self.count += 1
        elif self.places and tag.name == "tr":
            self.places[-1][0] += 1
            self.places[-1][1] = -1
        elif self.places and tag.name in CELLS:
            self.places[-1][1] += 1

    def _gap_before(self, tag: Tag) -> str:
        if tag.name in CELLS and self.places and self.places[-1][1] > 0:
            return "\t"
        return self.gap if self.gap.count("\n") > 1 or self.gap == "\t" else self._gap_after(tag)

    def _gap_after(self, tag: Tag) -> str:
        single = tag.name in {"li", "tr", "td", "th", "dt", "dd", "div", "address"}
        return "\n" if single and self.gap.count("\n") < 2 else "\n\n"


def _around(tag: Tag) -> Around:
    classes = tag.get("class") or ()
    named = tuple(classes.split()) if isinstance(classes, str) else tuple(map(str, classes))
    return Around(tag.name, named, str(tag.get("id") or ""), str(tag.get("type") or ""))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
