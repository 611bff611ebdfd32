"""Which frame a page has put round a message, and the reading that fits it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from submissions.importers.messages import (
    comment_frames,
    fragments,
    indexes,
    pipermail,
    templates,
)
from submissions.importers.messages.composing import compose
from submissions.importers.messages.envelopes import Body, Envelope
from submissions.importers.pages import Page
from submissions.importers.records import Part, Remark
from submissions.importers.vocabulary import Vocabulary

Reading = Callable[[Page], tuple[Envelope, Body]]
FRAMES: tuple[tuple[Callable[[Page], float], Reading], ...] = (
    (templates.recognise, templates.read),
    (indexes.recognise, indexes.read),
    (pipermail.recognise, pipermail.read),
    (comment_frames.recognise, comment_frames.read),
    (fragments.recognise, fragments.read),
)


def choose_frame(page: Page) -> tuple[Reading, float]:
    """Give the reading that fits best, and how surely; a bare body when no frame is there."""
    marks = [(recognise(page), -at) for at, (recognise, _) in enumerate(FRAMES)]
    best, place = max(marks)
    return FRAMES[-place][1] if best else fragments.read, best


def read_framed(page: Page, vocabulary: Vocabulary) -> Part:
    """Read a page as a message in the frame it has."""
    reading, _ = choose_frame(page)
    envelope, body = reading(page)
    own = replace(envelope, url=envelope.url or page.url)
    lost = [Remark(one.words) if page.is_html else one for one in page.remarks]
    body = replace(body, charset=page.charset, remarks=(*lost, *body.remarks))
    return compose(own, body, vocabulary)
