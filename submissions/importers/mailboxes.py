"""Mailboxes: many messages in one file, read one by one, so that memory stays flat.

A message begins at a line "From <sender> <date>" before which nothing or a blank line stands, or
whatever stands there when headers follow. Such a line within a message is written ">From".
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from submissions.importers.errors import SourceError
from submissions.importers.messages.eml import read_mail
from submissions.importers.records import Part, Remark, SourceKind
from submissions.importers.vocabulary import Vocabulary

BEGINNING = re.compile(
    rb"From [^\n]{0,200}?(?:\d{1,2}:\d{2}(?::\d{2})?)(?:[ \t][A-Za-z0-9+-]{1,9}){0,3}"
    rb"[ \t]{1,4}\d{2,4}(?:[ \t]\S{1,40}){0,4}\s{0,4}"
)
HEADER = re.compile(rb"[!-9;-~]{1,76}:(?:[ \t]|\r?\n|$)")
ESCAPED = re.compile(rb"^>(>{0,20}From )", re.MULTILINE)
LINE = 64 * 1024
"""Bytes of a line that are taken in at once."""
LARGEST = 32 * 1024 * 1024
"""Bytes of one message that is read; of a larger one the beginning is kept, and said."""
TOO_LARGE = f"It is larger than {LARGEST // 1024 // 1024} MB; import it alone, without attachments."
NO_MAILBOX = 'It is no mailbox: no line begins with "From ", a sender and a date.'
WHEN = re.compile(r"From\s{1,4}\S{1,200}\s{1,4}(.{0,100})")


@dataclass(slots=True)
class _Letter:
    """The bytes of one message in the mailbox."""

    starts: int
    data: bytearray
    ends: int = 0
    is_cut: bool = False


def is_mailbox(head: bytes) -> bool:
    """Say whether bytes begin with the first message of a mailbox."""
    lines = head.lstrip(b"\xef\xbb\xbf\r\n").split(b"\n", 2)
    return len(lines) > 1 and bool(BEGINNING.fullmatch(lines[0]) and HEADER.match(lines[1]))


def read_mailbox(
    stream: io.BufferedReader, *, name: str = "", vocabulary: Vocabulary, skip: int = 0
) -> Iterator[Part]:
    """Read a mailbox message by message, without the first `skip` ones."""
    count = 0
    for count, letter in enumerate(_divide(stream), 1):
        if count > skip:
            yield _read_letter(letter, name, vocabulary)
    if not count:
        raise SourceError(NO_MAILBOX, name=name)


def _divide(stream: io.BufferedReader) -> Iterator[_Letter]:
    """Give the messages: a line is judged when the one after it is known."""
    letter: _Letter | None = None
    at, begun, waiting = 0, True, b""
    for line, is_whole in _lines(stream):
        if waiting:
            if HEADER.match(line):
                if letter:
                    yield _ended(letter, at - len(waiting))
                letter = _Letter(at - len(waiting), bytearray())
            _add(letter, waiting)
            waiting = b""
        is_beginning = (
            begun and is_whole and line.startswith(b"From ") and BEGINNING.fullmatch(line)
        )
        if is_beginning:
            waiting = line
        else:
            _add(letter, line)
        at += len(line)
        begun = line.endswith(b"\n")
    if letter:
        _add(letter, waiting)
        yield _ended(letter, at)


def _lines(stream: io.BufferedReader) -> Iterator[tuple[bytes, bool]]:
    """Give lines, very long ones in pieces, and whether each is whole."""
    while line := stream.readline(LINE):
        yield line, line.endswith(b"\n") or len(line) < LINE


def _add(letter: _Letter | None, line: bytes) -> None:
    if letter is None:
        return
    if len(letter.data) + len(line) > LARGEST:
        letter.is_cut = True
    else:
        letter.data += line


def _ended(letter: _Letter, ends: int) -> _Letter:
    letter.ends = ends
    return letter


def _read_letter(letter: _Letter, name: str, vocabulary: Vocabulary) -> Part:
    """Read one message; one that cannot be read is refused, and the others are read on."""
    data = bytes(letter.data)
    if letter.is_cut:
        return _refused(letter, TOO_LARGE)
    first, _, rest = data.partition(b"\n")
    found = WHEN.match(first.decode("ascii", "replace").strip())
    received = found[1] if found else ""
    try:
        mail = ESCAPED.sub(rb"\1", rest)
        part = read_mail(mail, name=name, vocabulary=vocabulary, received=received)
    except SourceError as fault:
        return _refused(letter, fault.reason)
    return replace(part, starts=letter.starts, ends=letter.ends)


def _refused(letter: _Letter, reason: str) -> Part:
    digest = hashlib.sha256(letter.data).hexdigest()
    return Part(
        kind=SourceKind.MESSAGE,
        identity=f"sha256:{digest}",
        text="",
        remarks=(Remark(reason),),
        refused=reason,
        starts=letter.starts,
        ends=letter.ends,
    )
