"""Tables without indexes, foreign keys and triggers while they are filled.

To look up a million rows one by one in every index and every parent table takes many times longer
than to sort them once. All of it is one transaction, so nobody sees a table without its rules, and
nothing is trusted: a foreign key that is made again checks every row. CHECK and UNIQUE stay on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

FOREIGN_KEYS = """
    SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
           format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s',
                  conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(%s::regclass[])
    ORDER BY conrelid, conname
"""
INDEXES = """
    SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT EXISTS (
        SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x')
    )
    ORDER BY indrelid, indexrelid
"""


@contextmanager
def bare(cursor: Any, tables: Sequence[str]) -> Iterator[None]:
    """Take indexes, foreign keys and our own triggers off these tables, and put them on again.

    To be used inside a transaction; an error leaves the tables bare for the caller to roll back.
    """
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks to come cannot change
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")  # indexes are sorted in memory
    parts = [*find(cursor, FOREIGN_KEYS, tables), *find(cursor, INDEXES, tables)]
    for drop, _ in parts:
        cursor.execute(drop)
    switch(cursor, tables, "DISABLE")
    yield
    for _, make in reversed(parts):
        cursor.execute(make)
    switch(cursor, tables, "ENABLE")


def find(cursor: Any, query: str, tables: Sequence[str]) -> list[tuple[str, str]]:
    """Give, for each index or foreign key of the tables, what takes it off and puts it on."""
    cursor.execute(query, [[f'"{table}"' for table in tables]])
    found: list[tuple[str, str]] = cursor.fetchall()
    return found


def switch(cursor: Any, tables: Sequence[str], how: str) -> None:
    """Switch our own triggers, which keep history and links; those of the database stay."""
    for table in tables:
        cursor.execute(f'ALTER TABLE "{table}" {how} TRIGGER USER')
