"""Words of headers as letters: encoded words (RFC 2047), bytes of any charset, folded lines."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator

from submissions.importers.decoding import LOST, decode

LONGEST = 4000
"""Characters of a header that are read."""
ENCODED = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?\n]{0,1000})\?=")
SPACE = re.compile(r"\s+")


def read_words(value: str) -> str:
    """Give a header's value as a person reads it: one line, with every encoded word decoded."""
    plain = SPACE.sub(" ", _letters(value[:LONGEST])).strip()
    return "".join(_decoded(plain)).replace("\n", " ").strip()


def _letters(value: str) -> str:
    """Read the bytes that the parser of headers could not: they are in no declared charset."""
    if value.isascii():
        return value.replace("\0", LOST)
    return decode(value.encode("utf-8", "surrogateescape")).text


def _decoded(text: str) -> Iterator[str]:
    """Give the text run by run; the bytes of words that follow each other are read as one."""
    at, charset, waiting = 0, "", b""
    for word in ENCODED.finditer(text):
        between = text[at : word.start()]
        named = word[1].lower()
        if waiting and (between.strip() or named != charset):
            yield decode(waiting, declared=charset).text
            waiting = b""
        if between.strip() or not at:
            yield between
        charset, waiting, at = named, waiting + _bytes_of(word[2], word[3]), word.end()
    if waiting:
        yield decode(waiting, declared=charset).text
    yield text[at:]


def _bytes_of(coding: str, words: str) -> bytes:
    if coding in "qQ":
        return quopri.decodestring(words.encode("utf-8", "replace"), header=True)
    bare = re.sub(r"[^A-Za-z0-9+/]", "", words)
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        return words.encode("utf-8", "replace")
