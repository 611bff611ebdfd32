"""What is known of a message beside its words, from whatever frame it came."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from submissions.importers.mail_dates import MailDate
from submissions.importers.records import Remark, Span, WrittenDate

IDENTIFIER = re.compile(r"<([^<>\s]{1,990})>")
BARE = re.compile(r"[^\s<>@]{1,500}@[^\s<>@]{1,500}")
NO_DATE = MailDate(WrittenDate(""))
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Attached:
    """Something that came with a message. The name is only words, never a path."""

    name: str = ""
    type: str = ""
    url: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a message; "" for what the source does not give."""

    frame: str
    """The name of what it came in: eml, pipermail, hypermail, mhonarc, fragment, index."""
    title: str = ""
    author: str = ""
    author_domain: str = ""
    publisher: str = ""
    date: MailDate = NO_DATE
    message_id: str = ""
    replies_to: str = ""
    url: str = ""
    language: str = ""
    span: Span = NOWHERE
    """Where the head stands in the text of the part."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a part, and where in it the message itself is."""

    text: str
    span: Span
    links: tuple[tuple[Span, str], ...] = ()
    cited: tuple[Span, ...] = ()
    """What the markup shows to be quoted."""
    attached: tuple[Attached, ...] = ()
    charset: str = ""
    remarks: tuple[Remark, ...] = ()
    reported: str = ""
    """Why it is a report of a machine, as its headers say; "" for none."""
    properties: dict[str, str] = field(default_factory=dict)


def find_identifier(words: str) -> str:
    """Give the first Message-ID in a header, without its brackets, "" for none."""
    found = IDENTIFIER.search(words) or BARE.search(words)
    return "" if not found else found[1] if found.re is IDENTIFIER else found[0]


def find_parent(in_reply_to: str, references: str) -> str:
    """Give the Message-ID that is answered: In-Reply-To, which may be prose, else References."""
    found = IDENTIFIER.search(in_reply_to)
    if found and "@" in found[1]:
        return found[1]
    earlier = IDENTIFIER.findall(references)
    return str(earlier[-1]) if earlier else ""
