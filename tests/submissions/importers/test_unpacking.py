import gzip
import io
import zlib

import pytest

from submissions.importers import unpacking
from submissions.importers.errors import SourceError
from submissions.importers.unpacking import open_stream


class Endless(io.RawIOBase):
    """Gives the same bytes for ever."""

    def __init__(self, packed):
        self.packed = packed
        self.at = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        some = self.packed(len(buffer))
        buffer[: len(some)] = some
        return len(some)


def drain(source, lengths):
    while some := source.read(unpacking.STEP):
        lengths.append(len(some))


def test_plain_bytes_are_given_as_they_are():
    assert open_stream(io.BytesIO(b"plain words")).read() == b"plain words"


def test_gzip_is_unpacked_with_all_its_members():
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 100

    assert open_stream(io.BytesIO(packed)).read() == b"one two"


def test_a_stream_can_be_looked_at_ahead():
    source = open_stream(io.BytesIO(gzip.compress(b"x" * 200_000)))

    assert len(source.peek(unpacking.STEP)) == unpacking.STEP
    assert len(source.read()) == 200_000


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"x" * 100_000)[:60], "breaks off"),
        (gzip.compress(b"words")[:-8] + b"\0" * 8, "damaged"),
        (gzip.compress(gzip.compress(b"x")), "packed twice"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"x" * 257 + b"ustar" + b"x" * 300, "tar"),
    ],
    ids=["cut", "damaged", "twice", "pdf", "zip", "tar"],  # gzip writes the second into its bytes
)
def test_what_cannot_be_read_says_what_to_do(data, words):
    with pytest.raises(SourceError, match=f"a: .*{words}"):
        open_stream(io.BytesIO(data), name="a").read()


def test_a_gzip_bomb_is_given_up_soon_after_it_is_suspect():
    zipped = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = b"".join(zipped.compress(b"\0" * 1024 * 1024) for _ in range(100)) + zipped.flush()
    source = open_stream(io.BytesIO(packed), name="bomb.gz")
    lengths = []

    with pytest.raises(SourceError, match=r"bomb\.gz: It unpacks to more than 200 times"):
        drain(source, lengths)

    assert sum(lengths) <= unpacking.SUSPECT + 2 * unpacking.STEP


def test_a_source_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(unpacking, "LARGEST", 1024**2)
    source = open_stream(Endless(lambda size: b"x" * size), name="endless")

    with pytest.raises(SourceError, match="endless: It is larger"):
        drain(source, [])
