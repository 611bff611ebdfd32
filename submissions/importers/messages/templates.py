"""Frames without a message: the template files of archive programs, with their places empty."""

from __future__ import annotations

import re

from submissions.importers.messages.bodies import rendered_body
from submissions.importers.messages.envelopes import Body, Envelope
from submissions.importers.pages import Page

PLACE = re.compile(r"%\([a-z_]{1,40}\)s|\{\{[ \t]{0,4}[\w.|]{1,40}[ \t]{0,4}\}\}|@extends\(")
NEEDED = 3
REASON = "It is a template whose places are not filled in, and no message."


def recognise(page: Page) -> float:
    """Give how surely it is a template: several places for words to be put in."""
    if not page.is_html:
        return 0.0
    found = {place[0] for place in PLACE.finditer(page.markup[:20_000])}
    return 0.995 if len(found) >= NEEDED else 0.0


def read(page: Page) -> tuple[Envelope, Body]:
    """Give its words, and why they are no message."""
    body = rendered_body(page.rendered)
    return Envelope(frame="template"), Body(text=body.text, span=body.span, reported=REASON)
