"""Locks: what only one process may do at a time, held by PostgreSQL and gone with a process."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


def hold_until_commit(name: str) -> None:
    """Wait until nobody else holds the name, and hold it to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number_of(name)])


@contextmanager
def hold(name: str, *, waits: bool = False) -> Iterator[bool]:
    """Hold a name while the block runs; give whether it was free, or wait until it is."""
    with connection.cursor() as cursor:
        if waits:
            cursor.execute("SELECT pg_advisory_lock(%s)", [number_of(name)])
            is_held = True
        else:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [number_of(name)])
            (is_held,) = cursor.fetchone()
    try:
        yield is_held
    finally:
        if is_held:
            _let_go(name)


def _let_go(name: str) -> None:
    """Give a name free; in a transaction that failed, or on a lost connection, it is gone later."""
    if connection.needs_rollback or not connection.is_usable():
        connection.close()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [number_of(name)])


def number_of(name: str) -> int:
    """Give the 64-bit number that stands for a name."""
    digest = hashlib.sha256(f"igftracker import {name}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
