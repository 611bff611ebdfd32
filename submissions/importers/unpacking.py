"""A source as a stream of bytes that may be looked at ahead, unpacked when it is gzip.

It is read bit by bit, so that memory stays flat whatever its size, and it is given up when it
grows beyond all measure: a few kilobytes of gzip can hold gigabytes.
"""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO, Protocol

from submissions.importers.errors import SourceError

GZIP = b"\x1f\x8b"
STEP = 64 * 1024
"""Bytes that are taken in at once, and bytes that can be looked at ahead."""
LARGEST = 2 * 1024**3
"""Bytes of a source, after unpacking."""
SUSPECT = 64 * 1024**2
"""Beyond so many bytes, a source that grows more than STEEPEST times is no honest one."""
STEEPEST = 200
FOREIGN = {
    b"%PDF": "It is a PDF. Save its text as a text file, or copy it and paste it.",
    b"PK\x03\x04": "It is a ZIP or an office file. Save it as text or HTML, or unpack it.",
    b"\xd0\xcf\x11\xe0": "It is an old office file. Save it as text or HTML.",
    b"\x89PNG": "It is a picture. Nothing can be read from pictures.",
    b"\xff\xd8\xff": "It is a picture. Nothing can be read from pictures.",
    b"GIF8": "It is a picture. Nothing can be read from pictures.",
    b"BZh": "It is packed with bzip2. Unpack it first.",
    b"\xfd7zXZ": "It is packed with xz. Unpack it first.",
    b"7z\xbc\xaf": "It is a 7z archive. Unpack it first.",
    b"{\\rtf": "It is RTF. Save it as text or HTML.",
}
"""First bytes of files that have no letters to read, and what to do about each."""


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def open_stream(stream: BinaryIO, *, name: str = "") -> io.BufferedReader:
    """Give the bytes of a source; raises SourceError for a file of no letters, and later on."""
    first = stream.read(2)
    whole = _Joined(first, stream)
    if first != GZIP:
        return _checked(_Filling(whole, name), name)
    return _checked(_Filling(_Unpacked(whole, name), name), name)


def _checked(filling: _Filling, name: str) -> io.BufferedReader:
    source: io.BufferedReader = io.BufferedReader(filling, STEP)
    head = source.peek(STEP)
    for first, reason in FOREIGN.items():
        if head.startswith(first):
            raise SourceError(reason, name=name)
    if head.startswith(GZIP):
        raise SourceError("It is packed twice. Unpack it first.", name=name)
    if head[257:262] == b"ustar":
        raise SourceError("It is a tar archive. Unpack it and import its files.", name=name)
    return source


class _Filling(io.RawIOBase):
    """Gives as many bytes as asked for while there are any, so that `peek` sees far enough."""

    def __init__(self, source: _Readable, name: str) -> None:
        self.source = source
        self.name = name
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        wanted, filled = len(buffer), 0
        while filled < wanted:
            some = self.source.read(wanted - filled)
            if not some:
                break
            buffer[filled : filled + len(some)] = some
            filled += len(some)
        self.given += filled
        if self.given > LARGEST:
            most = LARGEST // 1024**3
            raise SourceError(f"It is larger than {most} GB; split it.", name=self.name)
        return filled


class _Joined:
    """Bytes that were looked at, and those that follow."""

    def __init__(self, first: bytes, rest: _Readable) -> None:
        self.first = first
        self.rest = rest

    def read(self, size: int, /) -> bytes:
        """Give at most `size` bytes, none at the end."""
        some, self.first = self.first[:size], self.first[size:]
        return some or self.rest.read(size)


class _Unpacked:
    """The bytes in a gzip file, which may hold several one after the other."""

    def __init__(self, packed: _Readable, name: str) -> None:
        self.packed = packed
        self.name = name
        self.member = zlib.decompressobj(wbits=31)
        self.taken = 0
        self.given = 0
        self.left = b""

    def read(self, size: int, /) -> bytes:
        """Give at most `size` bytes, none at the end."""
        while True:
            waiting = self.left or self._take()
            if self.member.eof:
                if not waiting.startswith(GZIP):
                    return b""  # what follows the last member is padding
                self.member = zlib.decompressobj(wbits=31)
            some = self._unpack(waiting, size)
            if some or not waiting:
                return some

    def _take(self) -> bytes:
        some = self.packed.read(STEP)
        self.taken += len(some)
        return some

    def _unpack(self, waiting: bytes, size: int) -> bytes:
        try:
            some = self.member.decompress(waiting, size)
        except zlib.error as fault:
            reason = "Its gzip is damaged. Fetch it again, or unpack what can be unpacked."
            raise SourceError(reason, name=self.name) from fault
        self.left = self.member.unconsumed_tail or self.member.unused_data
        self.given += len(some)
        self._judge(ended=not waiting)
        return some

    def _judge(self, *, ended: bool) -> None:
        """Refuse a bomb, and a file that breaks off."""
        if self.given > SUSPECT and self.given > STEEPEST * self.taken:
            reason = f"It unpacks to more than {STEEPEST} times its size. Unpack it first."
            raise SourceError(reason, name=self.name)
        if ended and not self.member.eof:
            raise SourceError("Its gzip breaks off. Fetch it again.", name=self.name)
