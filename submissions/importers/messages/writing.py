"""The text of a mail as a person reads it: a few headers, the words, and the names of what came.

The headers stand before the words so that title, author and date can be pointed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from submissions.importers.messages.bodies import rendered_body
from submissions.importers.messages.envelopes import Attached, Body, Envelope
from submissions.importers.messages.mime import Content
from submissions.importers.records import Span

SHOWN = (("subject", "Subject"), ("from", "From"), ("date", "Date"), ("list-id", "List"))
LONGEST = 500


def write_text(
    envelope: Envelope, content: Content, headers: Mapping[str, str], report: str
) -> tuple[Envelope, Body]:
    """Give the head with its place, and the body."""
    head = "\n".join(_head(headers))
    text = f"{head}\n\n" if head else ""
    start = len(text)
    links: list[tuple[Span, str]] = []
    cited: list[Span] = []
    for at, rendered in enumerate(content.texts):
        text += "\n\n" if at else ""
        body = rendered_body(rendered)
        links.extend((_moved(span, len(text)), url) for span, url in body.links)
        cited.extend(_moved(span, len(text)) for span in body.cited)
        text += rendered.text
    end = len(text)
    text, attached = _with_names(text, content.attached)
    body = Body(
        text=text,
        span=Span(start, end),
        links=tuple(links),
        cited=tuple(cited),
        attached=attached,
        charset=content.charset,
        remarks=content.remarks,
        reported=report,
    )
    return replace(envelope, span=Span(0, len(head))), body


def _head(headers: Mapping[str, str]) -> Iterator[str]:
    for name, shown in SHOWN:
        if headers.get(name):
            yield f"{shown}: {headers[name][:LONGEST]}"


def _with_names(text: str, attached: tuple[Attached, ...]) -> tuple[str, tuple[Attached, ...]]:
    """Write the names of the attachments under the words, and give each its place."""
    placed: list[Attached] = []
    for one in attached:
        text += "\n" if placed else "\n\n"
        line = f"Attached: {one.name or '(no name)'} ({one.type})"
        placed.append(replace(one, span=Span(len(text), len(text) + len(line))))
        text += line
    return text, tuple(placed)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
