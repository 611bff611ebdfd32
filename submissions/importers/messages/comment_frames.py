"""Pages of hypermail and MHonArc, which keep the headers of a message in comments."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from submissions.importers.mail_dates import read_mail_date
from submissions.importers.messages.addresses import find_domain, has_address, read_sender
from submissions.importers.messages.bodies import rendered_body
from submissions.importers.messages.envelopes import Body, Envelope, find_identifier
from submissions.importers.pages import Page
from submissions.importers.records import Span
from submissions.importers.rendering import Rendered

HYPERMAIL = re.compile(r"\s{0,4}([a-z]{2,20})=\"(.{0,2000})\"\s{0,4}", re.DOTALL)
MHONARC = re.compile(r"X-([A-Za-z0-9-]{2,40}):?\s{0,4}(.{0,2000})", re.DOTALL)
TURNED_BACK = str.maketrans(
    "NOPQRSTUVWXYZ[@ABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
    "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[abcdefghijklmnopqrstuvwxyz",
)
"""MHonArc turns letters by half an alphabet, to which "@" and "[" belong, to hide addresses."""
NEEDED = frozenset({"received", "sent", "name", "subject"})


def recognise(page: Page) -> float:
    """Give how surely it is one, by its comments."""
    if not page.is_html:
        return 0.0
    if len(NEEDED & _hypermail(page.rendered).keys()) >= 3:
        return 0.98
    return 0.97 if {"subject", "date"} <= _mhonarc(page.rendered).keys() else 0.0


def read(page: Page) -> tuple[Envelope, Body]:
    """Give the head and the words of the message."""
    rendered = page.rendered
    said = _hypermail(rendered)
    if len(NEEDED & said.keys()) >= 3:
        span, head = _between(rendered, 'body="start"', 'body="end"')
        span = _without_receipt(page, span)
        return _of_hypermail(page, said, head), rendered_body(rendered, within=span)
    span, head = _between(rendered, "X-Body-of-Message", "X-Body-of-Message-End")
    return _of_mhonarc(_mhonarc(rendered), head), rendered_body(rendered, within=span)


def _hypermail(rendered: Rendered) -> dict[str, str]:
    found = (HYPERMAIL.fullmatch(note.words) for note in rendered.notes)
    return {one[1]: _plain(one[2]) for one in reversed([*found]) if one}


def _mhonarc(rendered: Rendered) -> dict[str, str]:
    found = (MHONARC.fullmatch(note.words.strip()) for note in rendered.notes)
    return {one[1].lower(): _plain(one[2]) for one in reversed([*found]) if one}


def _plain(value: str) -> str:
    """Give a comment's value: its characters may be written as numbers."""
    return " ".join(html.unescape(value).split())


def _between(rendered: Rendered, begin: str, end: str) -> tuple[Span, Span]:
    """Give the message and its head: what stands before it in the frame's own block of headers."""
    marks = {note.words.strip(): note.at for note in reversed(rendered.notes)}
    first = marks.get(begin, 0)
    last = max(first, marks.get(end, len(rendered.text)))
    heads = [one for one in rendered.blocks if one.tag == "address" and one.span.start >= first]
    if heads and heads[0].span.end <= last:
        first = heads[0].span.end
    received = [one for one in rendered.blocks if first < one.span.start < last]
    if len(received) > 1 and received[-1].tag != "pre" and received[-2].tag == "pre":
        last = received[-2].span.end
    heading = next((one.span.start for one in rendered.blocks if one.tag == "h1"), 0)
    return Span(first, last), Span(min(heading, first), first)


def _without_receipt(page: Page, span: Span) -> Span:
    """Take off the archive's own line of when it received the message, known by its tag."""
    tag = page.soup.find("span", id="received")
    words = " ".join(tag.get_text(" ").split()) if tag else ""
    written = span.of(page.rendered.text).rstrip()
    if not words or not written.endswith(words):
        return span
    return Span(span.start, span.start + len(written) - len(words))


def _of_hypermail(page: Page, said: dict[str, str], head: Span) -> Envelope:
    return Envelope(
        frame="hypermail",
        title=said.get("subject", ""),
        author=read_sender(said.get("name", "")).name,
        author_domain=find_domain(said.get("email", "")),
        publisher=_find_list(page),
        date=read_mail_date(said.get("sent", "")),
        message_id=find_identifier(said.get("id", "")),
        replies_to=find_identifier(said.get("inreplyto", "")),
        span=head,
    )


def _of_mhonarc(said: dict[str, str], head: Span) -> Envelope:
    written = said.get("from", "") or said.get("from-r13", "").translate(TURNED_BACK)
    sender = read_sender(html.unescape(unquote(written)))
    return Envelope(
        frame="mhonarc",
        title=said.get("subject", ""),
        author=sender.name,
        author_domain=sender.domain,
        date=read_mail_date(said.get("date", "")),
        message_id=find_identifier(said.get("message-id", "")),
        replies_to=find_identifier(said.get("reference", "")),
        span=head,
    )


def _find_list(page: Page) -> str:
    """Give the list's name out of the link to its archive, which names its address."""
    for tag in page.soup.find_all("link", limit=50):
        words = str(tag.get("title") or "")
        if "start" in str(tag.get("rel") or "").lower() and has_address(words):
            address = next(word for word in words.split() if "@" in word or has_address(words))
            return address.partition("@")[0].strip("<>")
    return ""
