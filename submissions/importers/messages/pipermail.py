"""Pages of pipermail, in whatever language: the same places have title, author, date and words."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from submissions.importers.mail_dates import read_mail_date
from submissions.importers.messages.addresses import find_domain, read_sender
from submissions.importers.messages.bodies import rendered_body
from submissions.importers.messages.envelopes import Body, Envelope, find_identifier
from submissions.importers.pages import Page
from submissions.importers.records import Span
from submissions.importers.rendering import Block, Rendered

BEGIN, END = "beginarticle", "endarticle"
LISTINFO = re.compile(r"/listinfo(?:\.cgi)?/([\w.+-]{1,80})")
PREFIX = re.compile(r"\[([^\[\]]{1,60})\]")


def recognise(page: Page) -> float:
    """Give how surely it is one: by its notes, else by the links of its head."""
    if not page.is_html:
        return 0.0
    if any(note.words.strip() == BEGIN for note in page.rendered.notes):
        return 0.98
    has_article = any(block.tag == "pre" for block in page.rendered.blocks)
    return 0.8 if has_article and _made(page) and _heading(page.rendered) else 0.0


def read(page: Page) -> tuple[Envelope, Body]:
    """Give the head and the words of the message."""
    rendered = page.rendered
    span = _article(rendered)
    return _envelope(page, rendered, span), rendered_body(rendered, within=span)


def _article(rendered: Rendered) -> Span:
    """Give where the message is: between the notes, else the block with its line breaks kept."""
    notes = {note.words.strip(): note.at for note in rendered.notes}
    if BEGIN in notes:
        start = notes[BEGIN]
        end = max(start, notes.get(END, len(rendered.text)))
        return Span(start, end)
    article = next(block for block in rendered.blocks if block.tag == "pre")
    return article.span


def _envelope(page: Page, rendered: Rendered, article: Span) -> Envelope:
    heading = _heading(rendered)
    title = heading.span.of(rendered.text) if heading else ""
    head = _head(rendered, heading, article)
    author, address, date = _split_head(rendered, head)
    message_id, parent = _find_identifiers(page)
    publisher = _find_list(rendered, title)
    return Envelope(
        frame="pipermail",
        title=" ".join(title.split()),
        author=read_sender(author).name,
        author_domain="" if _is_of_list(address, publisher) else find_domain(address),
        publisher=publisher,
        date=read_mail_date(date),
        message_id=message_id,
        replies_to=parent,
        span=Span(heading.span.start if heading else head.start, head.end),
    )


def _heading(rendered: Rendered) -> Block | None:
    return next((block for block in rendered.blocks if block.tag == "h1"), None)


def _head(rendered: Rendered, heading: Block | None, article: Span) -> Span:
    """Give the block after the heading: author, address, and the date on a line of its own."""
    after = heading.span.end if heading else 0
    blocks = (one for one in rendered.blocks if after <= one.span.start < article.start)
    found = next(blocks, None)
    return found.span if found and found.tag not in {"li", "pre"} else Span(after, after)


def _split_head(rendered: Rendered, head: Span) -> tuple[str, str, str]:
    """Divide the head: the bold passage is the author, the link the address, the rest the date."""
    links = [link.span for link in rendered.links if _lies_in(link.span, head)]
    bold = [span for span in rendered.strong if _lies_in(span, head)]
    address = links[0].of(rendered.text) if links else ""
    before = Span(head.start, links[0].start if links else head.start)
    author = bold[0] if bold else before
    date_starts = max((span.end for span in (*links[:1], *bold[:1])), default=head.start)
    return author.of(rendered.text), address, Span(date_starts, head.end).of(rendered.text)


def _lies_in(span: Span, within: Span) -> bool:
    return within.start <= span.start and span.end <= within.end


def _made(page: Page) -> str:
    """Give the address that the page's head says to answer to."""
    for tag in page.soup.find_all("link", limit=50):
        if "made" in str(tag.get("rel") or "").lower():
            return str(tag.get("href") or "")
    return ""


def _find_identifiers(page: Page) -> tuple[str, str]:
    """Give the message's own identifier and that of its parent, as far as the answer link has them.

    Newer archives put the message's own identifier there, in brackets and after a subject that
    answers; older ones the identifier that the message itself answers.
    """
    query = parse_qs(urlsplit(_made(page).replace(";", "%3B")).query, max_num_fields=20)
    named = next(iter(query.get("In-Reply-To", [])), "").strip()
    subject = next(iter(query.get("Subject", [])), "").strip().lower()
    if named.startswith("<") and subject.startswith("re:"):
        return find_identifier(named), ""
    return "", find_identifier(named)


def _is_of_list(address: str, publisher: str) -> bool:
    """Say whether the address is the list's own, which some archives show for everybody."""
    user = re.split(r"@|\s{1,3}at\s", address.strip().lower(), maxsplit=1)[0]
    return bool(publisher) and user == publisher.lower()


def _find_list(rendered: Rendered, title: str) -> str:
    """Give the name of the list: by the link to it at the foot, else what the subject begins by."""
    for link in reversed(rendered.links[-12:]):
        found = LISTINFO.search(unquote(link.url))
        if found:
            return found[1]
    prefix = PREFIX.match(title.strip())
    return prefix[1] if prefix else ""
