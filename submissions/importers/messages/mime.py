"""The parts of a mail: its words in letters, and what came with them.

The words are the first text of each set of alternatives, plain before markup. Nothing is saved
under the name that an attachment has, and no part is opened that is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from submissions.importers.decoding import Decoded, decode, find_declared
from submissions.importers.errors import SourceError
from submissions.importers.messages.encoded_words import read_words
from submissions.importers.messages.envelopes import Attached
from submissions.importers.pages import Page
from submissions.importers.records import Remark
from submissions.importers.rendering import Rendered, render_plain

MOST_BOUNDARIES = 100
"""Sets of parts in one message: each more is one more that every line is compared to."""
SEALS = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
)
TEXTS = frozenset({"text/plain", "text/html"})
FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the parser of the standard library raises at odd headers."""
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a message in their order, each with its shape, and what was attached."""

    texts: tuple[Rendered, ...] = ()
    attached: tuple[Attached, ...] = ()
    types: tuple[str, ...] = ()
    charset: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Reading:
    texts: list[Rendered] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    charsets: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def parse_mail(data: bytes, *, name: str = "") -> Message:
    """Parse a message; raises SourceError for one that is nested without measure."""
    if len(re.findall(rb"boundary\s{0,9}=", data, re.IGNORECASE)) > MOST_BOUNDARIES:
        reason = f"It has more than {MOST_BOUNDARIES} sets of parts, one in the other."
        raise SourceError(reason, name=name)
    try:
        return message_from_bytes(_without_sender_line(data), policy=compat32)
    except FAULTS as fault:
        raise SourceError("Its headers and parts cannot be told apart.", name=name) from fault


def read_content(message: Message) -> Content:
    """Give the words and the attachments."""
    reading = _Reading()
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = _type_of(part)
        reading.types.append(kind)
        if _is_set(part):
            parts = [one for one in part.get_payload() if isinstance(one, Message)]
            waiting.extend(reversed(_chosen(parts) if kind == "multipart/alternative" else parts))
        else:
            _read_leaf(part, kind, reading, is_whole=part is message)
    charset = next(iter(reading.charsets), "")
    return Content(
        tuple(reading.texts),
        tuple(reading.attached),
        tuple(reading.types),
        charset,
        tuple(reading.remarks),
    )


def _without_sender_line(data: bytes) -> bytes:
    bare = data.lstrip(b"\r\n")
    return bare.partition(b"\n")[2] if bare.startswith((b"From ", b">From ")) else bare


def _type_of(part: Message) -> str:
    try:
        return read_words(part.get_content_type())[:LONGEST_NAME]
    except FAULTS:
        return "application/octet-stream"


def _is_set(part: Message) -> bool:
    return part.is_multipart() and not _type_of(part).startswith("message/")


def _chosen(alternatives: list[Message]) -> list[Message]:
    """Give the alternative that is read: plain text with words in it, else the last one."""
    for part in alternatives:
        if _type_of(part) == "text/plain" and _bytes_of(part).strip():
            return [part]
    return alternatives[-1:]


def _read_leaf(part: Message, kind: str, reading: _Reading, *, is_whole: bool) -> None:
    name = _file_name(part)
    if kind in SEALS or kind == "message/delivery-status":
        return
    if kind.startswith("message/"):
        reading.attached.append(Attached(name or _title_of(part), kind))
    elif (is_whole and kind in TEXTS) or _is_text(part, kind, name):
        _read_text(part, kind, reading)
    elif name or _bytes_of(part):
        reading.attached.append(Attached(name, kind))


def _is_text(part: Message, kind: str, name: str) -> bool:
    disposition = str(part.get("Content-Disposition") or "").strip().lower()
    if disposition.startswith("attachment") or (name and not disposition.startswith("inline")):
        return False
    return kind in TEXTS or kind.startswith("multipart/")


def _read_text(part: Message, kind: str, reading: _Reading) -> None:
    decoded = _decoded(part)
    reading.charsets.append(decoded.charset)
    if not decoded.text.strip():
        return
    if kind != "text/html":
        reading.texts.append(render_plain(decoded.text))
        reading.remarks.extend(Remark(one.words) for one in decoded.remarks)
        return
    page = Page("", "", decoded.text, decoded.charset, is_html=True)
    try:
        reading.texts.append(page.rendered)
    except SourceError as fault:
        reading.remarks.append(Remark(f"Its markup was not read. {fault.reason}"))


def _decoded(part: Message) -> Decoded:
    """Read the bytes of a text; bytes that are UTF-8 are read so whatever the header says."""
    data = _bytes_of(part)
    declared = _charset_of(part) or (find_declared(data) if _type_of(part) == "text/html" else "")
    if declared.lower().startswith(("iso-8859", "windows-125", "cp125", "us-ascii", "latin")):
        try:
            data.decode("utf-8")
            declared = "utf-8"
        except UnicodeDecodeError:
            pass
    return decode(data, declared=declared)


def _bytes_of(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except FAULTS:
        data = part.get_payload()
    if isinstance(data, bytes):
        return data
    return str(data or "").encode("utf-8", "replace")


def _charset_of(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except FAULTS:
        return ""


def _file_name(part: Message) -> str:
    try:
        return read_words(part.get_filename() or "")[:LONGEST_NAME]
    except FAULTS:
        return ""


def _title_of(part: Message) -> str:
    """Give the subject of a message that was attached whole."""
    within: Iterator[Message] = (one for one in part.walk() if one is not part)
    first = next(within, None)
    return read_words(str(first.get("Subject") or ""))[:LONGEST_NAME] if first else ""
