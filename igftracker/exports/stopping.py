"""A signal ends an export wherever it is, and what was half written goes.

Python acts on a signal between two steps of its own, and waiting for the database is one step. So
a thread, which the interpreter wakes at once, has the database give up the statement.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType
from typing import Any, NoReturn

from django.db import connection


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Let SIGTERM raise SystemExit and SIGINT KeyboardInterrupt, also amid a statement.

    For the main thread, as Python's handlers are.
    """
    connection.ensure_connection()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    thread = Thread(target=cancel_statements, args=(reader, connection.connection), daemon=True)
    thread.start()
    before = signal.signal(signal.SIGTERM, stop)
    woken = signal.set_wakeup_fd(writer)
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        signal.signal(signal.SIGTERM, before)
        os.close(writer)
        thread.join()
        os.close(reader)


def cancel_statements(reader: int, database: Any) -> None:
    """Cancel what the database is doing for each signal, until there are no more."""
    while os.read(reader, 1):
        database.cancel()


def stop(number: int, frame: FrameType | None) -> NoReturn:
    """End the process in the way that cleans up."""
    raise SystemExit(128 + number)
