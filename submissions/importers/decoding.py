"""Bytes into letters: the order that reads every real source, and a remark where letters are lost.

The order is: byte order mark, the declared charset when Python knows it and it fits, UTF-8, the
charset in which letters of another script make words (an editor is told), windows-1252, and last
UTF-8 with U+FFFD for what cannot be read. Every end of a line becomes a line feed; NUL, which no
database text can hold, becomes U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from submissions.importers.charsets import guess_charset
from submissions.importers.records import Remark, Span

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
REFUSED = frozenset(
    {
        *("idna", "punycode", "utf-7", "undefined", "unicode-escape", "raw-unicode-escape"),
        *("mbcs", "oem", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"),
    }
)
"""Codecs that are no charset of a source, that blow up, or that a byte order mark would name."""
WIDER = {"iso8859-1": "cp1252", "ascii": "utf-8"}
"""Charsets that sources declare while they write a wider one."""
GUESSED = "The source does not name its charset; by its letters it was read as {}: check its words."
LOST = "\N{REPLACEMENT CHARACTER}"
DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)
PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 <>/.,:="
LONGEST = 40
"""Characters of a charset's name."""
HEAD = 4096
"""So many bytes at the beginning are searched for a declared charset."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The letters, the charset they were read by, and what was lost."""

    text: str
    charset: str
    remarks: tuple[Remark, ...] = ()


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Read bytes as letters; never raises. `declared` is the charset that a header names."""
    for mark, charset in MARKS.items():
        if data.startswith(mark):
            return _finished(data[len(mark) :].decode(charset, "replace"), charset)
    for charset in _candidates(declared):
        try:
            return _finished(data.decode(charset), charset)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return _guessed(data)


def _guessed(data: bytes) -> Decoded:
    """Read bytes whose charset nothing names and that are no UTF-8."""
    guessed = guess_charset(data)
    for charset in (guessed, "cp1252"):
        try:
            found = _finished(data.decode(charset), charset) if charset else None
        except UnicodeDecodeError:
            continue
        if found:
            told = (Remark(GUESSED.format(charset)),) if charset == guessed else ()
            return Decoded(found.text, charset, (*told, *found.remarks))
    return _finished(data.decode("utf-8", "replace"), "utf-8")


def find_declared(data: bytes) -> str:
    """Give the charset that markup declares in its first bytes, "" for none."""
    found = DECLARED.search(data[:HEAD])
    return found[1].decode("ascii") if found else ""


def _candidates(declared: str) -> Iterator[str]:
    known = _known(declared)
    if known:
        yield WIDER.get(known, known)
    yield "utf-8"


def _known(declared: str) -> str:
    """Give Python's name of a charset, "" for none and for a codec that is no charset."""
    name = declared.strip()[:LONGEST]
    try:
        codec = codecs.lookup(name) if name else None
    except (LookupError, ValueError):
        return ""
    if codec is None or not codec._is_text_encoding or codec.name.replace("_", "-") in REFUSED:
        return ""
    return codec.name if _keeps_ascii(codec.name) else ""


def _keeps_ascii(charset: str) -> bool:
    """Say whether plain letters are themselves in it: all charsets of mail and the web are so."""
    try:
        return PLAIN.decode(charset) == PLAIN.decode("ascii")
    except (UnicodeDecodeError, LookupError, ValueError):
        return False


def _finished(text: str, charset: str) -> Decoded:
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", LOST)
    return Decoded(clean, charset, tuple(_lost(clean)))


def _lost(text: str) -> Iterator[Remark]:
    count = text.count(LOST)
    if count:
        first = text.index(LOST)
        words = f"{count} letters could not be read; they are shown as {LOST}."
        yield Remark(words, Span(first, first + 1))
