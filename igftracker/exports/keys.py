"""The keys of the rows that leave, gathered once in tables of the session's own.

Most tables refer to the same few; without this each of them would find out again which rows of
those leave. The tables are made before the transaction that only reads, and empty after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from igftracker.exports.selecting import GATHERED, name_keys, select_keys


def make_key_tables() -> Iterator[str]:
    """Give the statements that make the tables, before a transaction that may only read."""
    for table in GATHERED:
        yield (
            f"CREATE TEMPORARY TABLE IF NOT EXISTS {name_keys(table)} ON COMMIT DELETE ROWS "
            f"AS {select_keys(table)} WITH NO DATA"
        )


def gather_keys() -> Iterator[str]:
    """Give the statements that fill the tables with what leaves in the state that is read."""
    for table in GATHERED:
        yield f"DELETE FROM pg_temp.{name_keys(table)}"
        yield f"INSERT INTO pg_temp.{name_keys(table)} {select_keys(table)}"
        yield f"ANALYZE pg_temp.{name_keys(table)}"
