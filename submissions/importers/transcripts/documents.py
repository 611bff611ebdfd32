"""The transcript itself: its title, and the day that its head, its name or its address gives."""

from __future__ import annotations

from submissions.importers.pages import Page
from submissions.importers.records import DocumentFact, Remark, Span, WrittenDate
from submissions.importers.transcripts.noises import is_disclaimer
from submissions.importers.written_dates import find_dates, find_in_name

HEAD = 3000
LONGEST = 200
HEADS = frozenset({"h1", "h2", "h3"})


def read_document(page: Page, text: str, first: int) -> tuple[DocumentFact, tuple[Remark, ...]]:
    """Give the document; `first` is where its speech begins."""
    title, span = _title(page, text, first)
    date, remarks = _date(page, text[: min(first, HEAD)])
    document = DocumentFact(
        span=span,
        confidence=0.9 if title else 0.6,
        title=title,
        kind="transcript",
        date=date,
        url=page.url,
    )
    return document, remarks


def _title(page: Page, text: str, first: int) -> tuple[str, Span]:
    """Give the first heading, else the first line of the head that is no notice."""
    if text == page.rendered.text:
        for block in page.rendered.blocks[:40]:
            if block.tag in HEADS:
                return " ".join(block.span.of(text).split())[:LONGEST], block.span
    at = 0
    for line in text[: min(first, HEAD)].split("\n"):
        words = line.strip()
        if words and len(words) <= LONGEST and not is_disclaimer(words):
            start = at + line.index(words)
            return words, Span(start, start + len(words))
        at += len(line) + 1
    return "", Span(0, 0)


def _date(page: Page, head: str) -> tuple[WrittenDate | None, tuple[Remark, ...]]:
    """Give the one day that is told; where the head tells two, neither is taken."""
    found = {date.edtf: date for _, date in find_dates(head)}
    if len(found) == 1:
        return next(iter(found.values())), ()
    if found:
        said = ", ".join(date.text for date in found.values())
        return None, (Remark(f"The head tells several dates: {said[:200]}."),)
    return find_in_name(page.name) or find_in_name(page.url), ()
