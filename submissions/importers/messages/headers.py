"""The headers of a mail as a head: what they say, in letters, and what is odd about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email.message import Message
from itertools import islice

from submissions.importers.mail_dates import read_mail_date
from submissions.importers.messages.addresses import Sender, find_domain, read_sender
from submissions.importers.messages.encoded_words import read_words
from submissions.importers.messages.envelopes import Envelope, find_identifier, find_parent
from submissions.importers.records import Remark

MOST = 1000
"""Headers that are read."""
WEB = re.compile(r"https?://[^\s<>\"]{1,1000}", re.IGNORECASE)
TAG = re.compile(r"<[^<>]{0,200}>")


def read_headers(message: Message) -> dict[str, str]:
    """Give the headers by their names in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for name, value in islice(message.raw_items(), MOST):
        found.setdefault(str(name).lower(), read_words(str(value)))
    return found


def read_envelope(headers: Mapping[str, str], *, received: str = "") -> Envelope:
    """Give what the headers say."""
    sender = _sender(headers)
    return Envelope(
        frame="eml",
        title=headers.get("subject", ""),
        author=sender.name,
        author_domain=sender.domain,
        publisher=_list_name(headers),
        date=read_mail_date(headers.get("date", "")),
        message_id=find_identifier(headers.get("message-id", "")),
        replies_to=find_parent(headers.get("in-reply-to", ""), headers.get("references", "")),
        url=_first_url(headers.get("archived-at", "")),
        language=_language(headers.get("content-language", "")),
        remarks=tuple(_remarks(headers, received)),
    )


def _sender(headers: Mapping[str, str]) -> Sender:
    """Give who wrote it; an address of the list itself, put there by it, is not theirs."""
    sender = read_sender(headers.get("from", ""))
    own = find_domain(headers.get("list-post", "").replace("mailto:", ""))
    if own and own == sender.domain and _is_list_address(headers):
        return Sender(sender.name, "")
    return sender


def _is_list_address(headers: Mapping[str, str]) -> bool:
    post = headers.get("list-post", "").lower().replace("<mailto:", "").strip("<> ")
    return bool(post) and post in headers.get("from", "").lower()


def _list_name(headers: Mapping[str, str]) -> str:
    """Give the list's name: the words of List-Id, else the first label of its identifier."""
    said = headers.get("list-id", "")
    found = re.search(r"<([^<>\s]{1,200})>\s{0,9}$", said)
    words = TAG.sub("", said[: found.start()] if found else said).strip().strip('"').strip()
    return words or (found[1].partition(".")[0] if found else "")


def _first_url(words: str) -> str:
    found = WEB.search(words)
    return found[0] if found else ""


def _language(words: str) -> str:
    found = re.match(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?(?![\w-])", words.strip())
    return found[0] if found else ""


def _remarks(headers: Mapping[str, str], received: str) -> Iterator[Remark]:
    if received and not headers.get("date"):
        yield Remark(f'The mailbox took it in "{received}"; it says no date of its own.')
    if headers.get("from", "").count("<") > 1:
        yield Remark("Several people are named as its authors; the first is taken.")
