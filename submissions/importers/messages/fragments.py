"""A message without any head: the body alone, as a mail program or a site has it.

Title, author and date are not in it and stay unknown. A last line of a few words is the
signature; what stands after it belongs to nobody.
"""

from __future__ import annotations

import re
from itertools import takewhile

from submissions.importers.messages.bodies import cites_as_mail, is_cited, rendered_body
from submissions.importers.messages.envelopes import Body, Envelope
from submissions.importers.messages.lines import split_lines
from submissions.importers.messages.quoting import UNMARKED, find_quotes
from submissions.importers.pages import Page
from submissions.importers.records import Remark, Span
from submissions.importers.rendering import Block, Rendered

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "td"})
NO_HEAD = "There is no head: title, author and date are not in the source."
ENDINGS = (".", "!", "?", ":", ";", "。")
NAME = re.compile(r"[^\W\d_a-z][^,]{0,199}")
"""How a signature begins, and a farewell such as "Best regards," does not end."""
TURN = re.compile(r">>[ \t]?[^\W\d_]")
"""A turn of a transcript, which begins as a quote does."""
MOST_WORDS = 5
LONGEST_WORD = 40


def recognise(page: Page) -> float:
    """Give how surely it is one: by marks of mail programs, by quotes, by how it ends."""
    blocks = page.rendered.blocks
    if page.is_html and any(cites_as_mail(block) for block in blocks):
        return 0.85
    if not blocks or any(block.tag in HEADINGS for block in blocks):
        return 0.0
    if _is_reply(page.rendered):
        return 0.7
    return _score_letter(page.rendered)


def read(page: Page) -> tuple[Envelope, Body]:
    """Give the words, and what stands after the signature as nobody's."""
    rendered = page.rendered
    is_reply = _is_reply(rendered) or any(is_cited(block) for block in rendered.blocks)
    signed, stray = (None, None) if is_reply else find_closing(rendered)
    body = rendered_body(rendered, within=Span(0, signed.start if signed else len(rendered.text)))
    first = rendered.blocks[0].span if rendered.blocks else Span(0, 0)
    remarks = [Remark(NO_HEAD)]
    if stray:
        words = "After the signature stand words that belong to nobody."
        remarks.append(Remark(words, stray))
    named = {"signed": signed.of(rendered.text)} if signed else {}
    return (
        Envelope(frame="fragment", span=first, remarks=tuple(remarks)),
        Body(body.text, body.span, links=body.links, cited=body.cited, properties=named),
    )


def find_closing(rendered: Rendered) -> tuple[Span | None, Span | None]:
    """Give the signature and the stray words after it, None for none.

    Words are short blocks at the end, with no full stop; the first of them, when it begins as a
    name does, is the signature.
    """
    text = rendered.text
    last = list(takewhile(lambda block: _is_short(text, block), reversed(rendered.blocks)))[:6]
    last.reverse()
    names = [one for one in last if NAME.fullmatch(one.span.of(text))]
    if not names or len(last) == len(rendered.blocks):
        return None, None
    signed = names[0]
    after = [block for block in last if block.span.start > signed.span.start]
    return signed.span, Span(after[0].span.start, after[-1].span.end) if after else None


def _is_short(text: str, block: Block) -> bool:
    words = block.span.of(text)
    few = len(words) <= MOST_WORDS * LONGEST_WORD and len(words.split()) <= MOST_WORDS
    plain = not re.search(r"[>@:/]", words)
    return few and plain and not words.endswith(ENDINGS) and block.tag not in HEADINGS


def _is_reply(rendered: Rendered) -> bool:
    """Say whether there are quotes, and words that are none."""
    lines = split_lines(rendered.text, Span(0, min(len(rendered.text), 50_000)))
    quotes = find_quotes(lines, ())
    marked = [line.words[:1] == ">" and not TURN.match(line.words) for line in lines]
    return (sum(marked) >= 2 or UNMARKED in quotes.remarks) and not all(quotes.flags)


def _score_letter(rendered: Rendered) -> float:
    """Judge greeting and signature; names of people and of things are not told apart."""
    text, blocks = rendered.text, rendered.blocks
    if len(blocks) < 3:
        return 0.0
    opening = blocks[0].span.of(text)
    greets = len(opening.split()) <= MOST_WORDS and not opening.endswith((".", "?"))
    signed, _ = find_closing(rendered)
    in_paragraphs = sum(block.tag in {"p", "li"} for block in blocks) * 2 > len(blocks)
    if not (greets and signed):
        return 0.0
    return 0.45 if in_paragraphs else 0.65
