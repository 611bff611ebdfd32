"""The tables as CSV and as JSON Lines: PostgreSQL's COPY straight into ZIP archives."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db import connection

from igftracker.exports.selecting import select_rows
from igftracker.exports.tables import TABLES, Table

BUFFER = 1 << 20
"""Bytes gathered before they are packed; COPY hands over line by line."""
FASTEST = 1
"""Level of packing: the next ones are twice as slow for a tenth less."""
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Member:
    """One table in an archive."""

    path: str
    rows: int
    bytes: int
    sha256: str


class Checked(io.RawIOBase):
    """Hands on what is written, and keeps its length and its SHA-256."""

    def __init__(self, target: Any) -> None:
        self.target, self.bytes, self.digest = target, 0, hashlib.sha256()

    def writable(self) -> bool:
        """Say that it takes bytes."""
        return True

    def write(self, data: Any) -> int:
        """Hand bytes on."""
        self.bytes += len(data)
        self.digest.update(data)
        return int(self.target.write(data))


def copy_csv(table: Table) -> str:
    """Give the COPY of a table as CSV with a header; booleans are true and false."""
    cells = (
        f'"{c.name}"::text AS "{c.name}"' if c.kind == "boolean" else f'"{c.name}"'
        for c in table.columns
    )
    rows = f"SELECT {', '.join(cells)} FROM ({select_rows(table)}) AS row"
    return f"COPY ({rows}) TO STDOUT WITH (FORMAT csv, HEADER, ENCODING 'UTF8')"


def copy_json_lines(table: Table) -> str:
    r"""Give the COPY of a table as one JSON object a line.

    As CSV with control characters for marks, since JSON has none of them and COPY's own text
    format would double each backslash.
    """
    rows = f"SELECT row_to_json(row) FROM ({select_rows(table)}) AS row"
    marks = r"DELIMITER E'\x01', QUOTE E'\x02', ESCAPE E'\x02', NULL ''"
    return f"COPY ({rows}) TO STDOUT WITH (FORMAT csv, {marks}, ENCODING 'UTF8')"


COPIES = {"csv": copy_csv, "jsonl": copy_json_lines}
"""How a table is copied, by the ending of its file."""


def write_archive(path: Path, ending: str, *, now: datetime, tell: Tell) -> dict[str, Member]:
    """Write all tables into one ZIP and give its members by table; memory does not grow with rows.

    Call it inside `reading()`, so that all tables are of one state, with their keys gathered.
    """
    members = {}
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=FASTEST) as archive:
        for table in TABLES:
            member = write_member(archive, table, ending, now=now)
            members[table.name] = member
            tell(f"{member.path}: {member.rows:,} rows, {member.bytes:,} bytes")
    return members


def write_member(archive: ZipFile, table: Table, ending: str, *, now: datetime) -> Member:
    """Copy one table into an archive."""
    path = f"{table.name}.{ending}"
    with open_member(archive, path, now=now) as member, connection.cursor() as cursor:
        checked = Checked(member)
        with io.BufferedWriter(checked, BUFFER) as buffered:
            cursor.copy_expert(COPIES[ending](table), buffered)
            rows = cursor.rowcount
    return Member(path, rows, checked.bytes, checked.digest.hexdigest())


@contextmanager
def open_member(archive: ZipFile, path: str, *, now: datetime) -> Iterator[Any]:
    """Open a file inside an archive for writing; it may pass 2 GiB."""
    info = ZipInfo(path, date_time=now.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    # A ZipInfo does not take the archive's level over, and has no public name for its own.
    info._compresslevel = FASTEST  # type: ignore[attr-defined]
    info.external_attr = 0o644 << 16
    with archive.open(info, "w", force_zip64=True) as member:
        yield member
