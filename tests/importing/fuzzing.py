"""Throws mutated sources at the readers for as long as wanted: only SourceError may come back.

`python -m tests.importing.fuzzing MINUTES [FOLDER…]`, with atheris (Google's fuzzer, which looks at
what the code has not yet run) installed beside the readers. Corpus: our own specimens, and the
folders that are named. What it finds becomes a test.
"""

from __future__ import annotations

import json
import sys
import time
from io import BytesIO
from itertools import islice
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["submissions.importers", "meetings.partial_dates"]):
    from submissions.importers.errors import SourceError
    from submissions.importers.reading import read_parts
    from submissions.importers.records import Part, SourceKind, fields_of

SPECIMENS = Path(__file__).parents[1] / "submissions" / "importers"
KINDS = (None, None, None, *SourceKind)
"""The first byte chooses: recognised, or a kind that an editor asks for."""
SLOW = 5.0
"""Seconds after which an input of a few thousand bytes is told as slow."""


def read(data: bytes) -> None:
    """Read one input; raises whatever is no SourceError, and for what is slow."""
    if not data:
        return
    kind = KINDS[data[0] % len(KINDS)]
    began = time.process_time()
    try:
        for part in islice(read_parts(BytesIO(data[1:]), name="fuzz", kind=kind), 200):
            check(part)
    except SourceError:
        pass
    if time.process_time() - began > SLOW:
        raise RuntimeError(f"slow: {time.process_time() - began:.1f} s for {len(data)} bytes")


def check(part: Part) -> None:
    """Hold what every part promises."""
    for span in (*part.quoted, *part.aside, *(fact.span for fact in part.facts)):
        if not 0 <= span.start <= span.end <= len(part.text):
            raise AssertionError(f"{span} lies outside of {len(part.text)} characters")
    for fact in part.facts:
        json.dumps(fields_of(fact))
        if not 0 <= fact.confidence <= 1:
            raise AssertionError(f"a confidence of {fact.confidence}")
    if "\0" in part.text or "\0" in part.title:
        raise AssertionError("NUL")


def main() -> None:
    """Run until the minutes are over or something is found."""
    minutes, *folders = sys.argv[1:]
    corpus = Path("var/fuzz")
    corpus.mkdir(parents=True, exist_ok=True)
    for folder in (SPECIMENS, *map(Path, folders)):
        for number, path in enumerate(sorted(folder.rglob("*"))):
            if path.is_file() and path.suffix not in {".py", ".pyc", ".yaml"}:
                (corpus / f"{path.stem}-{number}").write_bytes(b"\0" + path.read_bytes()[:20_000])
    limits = [f"-max_total_time={float(minutes) * 60:.0f}", "-max_len=20000", "-timeout=30"]
    atheris.Setup([sys.argv[0], *limits, "-artifact_prefix=var/fuzz-found-", str(corpus)], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
