"""A message with its own headers, as mail programs and mailboxes keep it."""

from __future__ import annotations

import re
from dataclasses import replace

from submissions.importers.errors import SourceError
from submissions.importers.messages.composing import compose
from submissions.importers.messages.headers import read_envelope, read_headers
from submissions.importers.messages.mime import parse_mail, read_content
from submissions.importers.messages.reports import find_report
from submissions.importers.messages.writing import write_text
from submissions.importers.records import Part
from submissions.importers.vocabulary import Vocabulary

HEAD = 64 * 1024
"""Characters at the beginning that are searched for headers."""
HEADER = re.compile(r"([!-9;-~]{1,76}):(?:[ \t].{0,9}|$)")
SENDER_LINE = re.compile(r"From [^\n]{1,200}")
KNOWN = frozenset(
    {
        *("from", "date", "subject", "to", "cc", "message-id", "received", "return-path"),
        *("mime-version", "content-type", "delivered-to", "in-reply-to", "references", "reply-to"),
        *("sender", "list-id", "x-mailer", "content-transfer-encoding"),
    }
)
NEEDED = 2


def is_mail(head: str) -> bool:
    """Say whether a text begins with the headers of a mail; their names are the same everywhere."""
    names = set()
    for at, line in enumerate(head.lstrip("\ufeff\n").split("\n", 400)[:400]):
        if not line.strip():
            break
        found = HEADER.match(line[:90].rstrip("\r"))
        if found:
            names.add(found[1].lower())
        elif not (line[0] in " \t" or (at == 0 and SENDER_LINE.match(line))):
            return False
    return len(names & KNOWN) >= NEEDED and bool(names & {"from", "date", "received", "subject"})


def read_mail(
    data: bytes, *, name: str = "", url: str = "", vocabulary: Vocabulary, received: str = ""
) -> Part:
    """Read one message; `received` is the date of its line in a mailbox, which is no date of it."""
    message = parse_mail(data, name=name)
    headers = read_headers(message)
    if not headers:
        raise SourceError("It has no headers: no From, no Date, no Subject.", name=name)
    envelope = read_envelope(headers, received=received)
    envelope = replace(envelope, url=envelope.url or url)
    content = read_content(message)
    report = find_report(headers, content.types)
    return compose(*write_text(envelope, content, headers, report), vocabulary)
