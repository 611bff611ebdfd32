"""Indexes of archives: lists of links to messages or to months, known by their addresses alone."""

from __future__ import annotations

import re

from submissions.importers.messages.bodies import rendered_body
from submissions.importers.messages.envelopes import Body, Envelope
from submissions.importers.messages.pipermail import BEGIN
from submissions.importers.pages import Page

MESSAGE = re.compile(r"(?:\./)?(?:msg|mail)?\d{3,8}\.html?(?:#\S{0,40})?", re.IGNORECASE)
MONTH = re.compile(
    r"(?:\S{0,200}/)?(?:thread|subject|author|date)\.html|\S{0,200}\.txt(?:\.gz)?", re.IGNORECASE
)
MESSAGES_NEEDED, MONTHS_NEEDED = 4, 4
REASON = (
    "It is an index, and no message. Import its messages one by one, or the file of the month "
    "with all of them (.txt or .txt.gz)."
)


def recognise(page: Page) -> float:
    """Give how surely it is an index: links to messages without a message of its own."""
    if not page.is_html or any(note.words.strip() == BEGIN for note in page.rendered.notes):
        return 0.0
    addresses = [link.url for link in page.rendered.links]
    messages = sum(bool(MESSAGE.fullmatch(url)) for url in addresses)
    months = sum(bool(MONTH.fullmatch(url)) for url in addresses)
    if messages >= MESSAGES_NEEDED and 2 * messages >= len(addresses):
        return 0.97
    return 0.9 if months >= MONTHS_NEEDED and 2 * months >= len(addresses) else 0.0


def read(page: Page) -> tuple[Envelope, Body]:
    """Give its words, and why they are no message."""
    body = rendered_body(page.rendered)
    heading = next((block for block in page.rendered.blocks if block.tag == "h1"), None)
    title = heading.span.of(body.text) if heading else ""
    envelope = Envelope(frame="index", title=title)
    return envelope, Body(text=body.text, span=body.span, reported=REASON)
