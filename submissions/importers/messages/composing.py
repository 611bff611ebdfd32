"""A part out of the head and the words of a message: quotes and signatures apart, facts found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from submissions.importers.messages.asides import find_asides
from submissions.importers.messages.envelopes import Attached, Body, Envelope
from submissions.importers.messages.identities import name_message
from submissions.importers.messages.lines import (
    Line,
    join_over_blanks,
    spans_of,
    split_lines,
    touched,
)
from submissions.importers.messages.links import find_links
from submissions.importers.messages.quoting import Quotes, find_quotes
from submissions.importers.messages.reports import find_report_in_text
from submissions.importers.messages.scrubbed import find_scrubbed
from submissions.importers.prose import find_facts, name_author
from submissions.importers.records import (
    DocumentFact,
    Fact,
    Part,
    Remark,
    SourceKind,
    Span,
    WrittenDate,
)
from submissions.importers.vocabulary import Vocabulary

NO_WORDS = "There are no words of the author in it."


@dataclass(frozen=True, slots=True)
class _Division:
    """The lines of a message, and what each is."""

    lines: list[Line]
    quotes: Quotes
    aside: list[bool]
    scrubbed: tuple[Attached, ...]

    @property
    def new(self) -> tuple[Span, ...]:
        """Give the passages that the author wrote."""
        pairs = zip(self.quotes.flags, self.aside, strict=True)
        flags = [not (quoted or aside) for quoted, aside in pairs]
        return spans_of(self.lines, flags)


def compose(envelope: Envelope, body: Body, vocabulary: Vocabulary) -> Part:
    """Give the part, with its facts unless it is a machine's report."""
    divided = _divide(body)
    report = find_report_in_text(divided.lines)
    refused = body.reported or report
    facts = () if refused else tuple(_facts(envelope, body, divided, vocabulary))
    return Part(
        kind=SourceKind.MESSAGE,
        identity=name_message(envelope, body.span.of(body.text)),
        text=body.text,
        facts=facts,
        title=envelope.title,
        charset=body.charset,
        language=envelope.language,
        quoted=spans_of(divided.lines, divided.quotes.flags),
        aside=_asides(body, divided),
        remarks=tuple(_remarks(envelope, body, divided)),
        refused=refused,
        properties=_properties(envelope, body, divided),
    )


def _divide(body: Body) -> _Division:
    lines = split_lines(body.text, body.span)
    quotes = find_quotes(lines, body.cited)
    scrubbed = find_scrubbed(lines, quotes.flags)
    notes = touched(lines, [note.span for note in scrubbed])
    asides = find_asides(lines, quotes.flags)
    aside = [one or two for one, two in zip(notes, asides, strict=True)]
    return _Division(lines, quotes, join_over_blanks(lines, aside), scrubbed)


def _asides(body: Body, divided: _Division) -> tuple[Span, ...]:
    """Give signatures and footers, and the frame before and after the message."""
    before, after = Span(0, body.span.start), Span(body.span.end, len(body.text))
    inner = spans_of(divided.lines, divided.aside)
    return tuple(span for span in (before, *inner, after) if span.of(body.text).strip())


def _facts(
    envelope: Envelope, body: Body, divided: _Division, vocabulary: Vocabulary
) -> Iterator[Fact]:
    date = envelope.date.written if envelope.date.written.text else None
    yield _itself(envelope, date)
    attached = (*body.attached, *divided.scrubbed)
    yield from (_carried(one, at) for at, one in enumerate(attached, 1))
    yield from find_links(body, divided.new, {one.url for one in attached})
    found = _prose_facts(body.text, divided.new, date, vocabulary)
    yield from name_author(found, envelope.author)


def _itself(envelope: Envelope, date: WrittenDate | None) -> DocumentFact:
    known = sum(map(bool, (envelope.title, envelope.author, envelope.date.written.edtf)))
    return DocumentFact(
        span=envelope.span,
        confidence=(0.5, 0.8, 0.9, 0.98)[known],
        key="document",
        title=envelope.title,
        kind="list-post",
        author=envelope.author,
        author_domain=envelope.author_domain,
        publisher=envelope.publisher,
        date=date,
        zone=envelope.date.zone,
        url=envelope.url,
        language=envelope.language,
        message_id=envelope.message_id,
        replies_to=envelope.replies_to,
    )


def _carried(attached: Attached, at: int) -> DocumentFact:
    return DocumentFact(
        span=attached.span,
        confidence=0.9,
        key=f"attached-{at}",
        role="attached",
        title=attached.name,
        url=attached.url,
    )


def _prose_facts(
    text: str, spans: tuple[Span, ...], date: WrittenDate | None, vocabulary: Vocabulary
) -> tuple[Fact, ...]:
    """Give what the author's own words say of meetings, counts and seats."""
    if not spans:
        return ()
    return find_facts(text, spans=spans, document_date=date, vocabulary=vocabulary)


def _remarks(envelope: Envelope, body: Body, divided: _Division) -> Iterator[Remark]:
    yield from envelope.remarks
    yield from body.remarks
    if envelope.date.fault:
        yield Remark(envelope.date.fault, envelope.span)
    if envelope.date.written.edtf and not envelope.date.zone:
        yield Remark("The date has no time zone; it is kept as written.", envelope.span)
    yield from (Remark(words, _first(divided)) for words in divided.quotes.remarks)
    if not divided.new:
        yield Remark(NO_WORDS)


def _first(divided: _Division) -> Span:
    """Give the first quoted passage."""
    return next(iter(spans_of(divided.lines, divided.quotes.flags)), Span(0, 0))


def _properties(envelope: Envelope, body: Body, divided: _Division) -> dict[str, str]:
    quoted = sum(_written(divided.lines, divided.quotes.flags))
    counted = {"frame": envelope.frame, "quoted_lines": str(quoted)}
    if quoted:
        counted["quote_levels"] = str(divided.quotes.levels)
    attached = enumerate((*body.attached, *divided.scrubbed), 1)
    types = {f"attached-{at}": one.type for at, one in attached if one.type}
    return {**counted, **types, **body.properties}


def _written(lines: Sequence[Line], flags: Sequence[bool]) -> list[bool]:
    return [flag and not line.is_blank for line, flag in zip(lines, flags, strict=True)]
