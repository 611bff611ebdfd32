"""The tables as one SQLite file, made from the JSON Lines of the same export."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from igftracker.exports.columns import Column
from igftracker.exports.tables import TABLES, Table

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""Column types of SQLite; dates are text there."""


class DanglingReferenceError(Exception):
    """A reference leads to a row that is not in the export: the export is not fit to leave."""


def write_database(path: Path, lines: Path, *, about: Mapping[str, Any]) -> int:
    """Write the SQLite file from the archive of JSON Lines and give its rows.

    `about` is kept in a table of its own. Raises DanglingReferenceError.
    """
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as database,
        ZipFile(lines) as archive,
    ):
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        rows = sum(write_table(database, table, archive) for table in TABLES)
        write_about(database, about)
        database.execute("COMMIT")
        check_references(database)
    return rows


def write_table(database: sqlite3.Connection, table: Table, archive: ZipFile) -> int:
    """Create and fill one table, and give its rows."""
    database.execute(create_table(table))
    places = ", ".join("?" * len(table.columns))
    with archive.open(f"{table.name}.jsonl") as lines:
        rows = (tuple(json.loads(line).values()) for line in lines)
        filled = database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
    for statement in create_indexes(table):
        database.execute(statement)
    return max(filled.rowcount, 0)


def create_table(table: Table) -> str:
    """Give the statement that creates a table, with its foreign keys."""
    lines = ",\n  ".join(declare(table))
    return f'CREATE TABLE "{table.name}" (\n  {lines}\n)'


def declare(table: Table) -> Iterator[str]:
    """Give what stands between the brackets of a table's statement."""
    for column in table.columns:
        yield f'"{column.name}" {TYPES.get(column.kind, "TEXT")}{rule_for(column, table)}'
    for name, target in table.references.items():
        yield f'FOREIGN KEY ("{name}") REFERENCES "{target.name}" ("{target.key}")'


def rule_for(column: Column, table: Table) -> str:
    """Give the rules of a column."""
    if column.name == table.key:
        return " PRIMARY KEY NOT NULL"
    return " NOT NULL" if column.required else ""


def create_indexes(table: Table) -> Iterator[str]:
    """Give the statements for the indexes: on each reference, and on the subject."""
    for name in table.references:
        yield f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")'
    if table.about:
        yield f'CREATE INDEX "{table.name}_subject" ON "{table.name}" (subject, subject_key)'


def write_about(database: sqlite3.Connection, about: Mapping[str, Any]) -> None:
    """Write what the file is: version, day, licence."""
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)")
    pairs = [(name, str(value)) for name, value in about.items()]
    database.executemany("INSERT INTO about VALUES (?, ?)", pairs)


def check_references(database: sqlite3.Connection) -> None:
    """Raise DanglingReferenceError when a foreign key leads nowhere."""
    found = database.execute("PRAGMA foreign_key_check").fetchone()
    if found:
        raise DanglingReferenceError(f"A row of {found[0]} names one of {found[2]} that is not in.")
