"""One run at a time, and what came of the last one."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

LOCK = ".lock"
LAST_RUN = "last-run.json"


class AlreadyRunningError(Exception):
    """Another export is being written."""


@dataclass(frozen=True, slots=True)
class LastRun:
    """What came of the last run."""

    state: str
    """`running`, `made`, `there already` or `failed`."""
    started_at: str
    ended_at: str = ""
    version: int | None = None
    error: str = ""
    """The kind of error, such as OperationalError; never its words, which may name secrets."""


@contextmanager
def running_alone(root: Path) -> Iterator[None]:
    """Keep other runs out; raises AlreadyRunningError."""
    with (root / LOCK).open("a") as lock:
        if not take_lock(lock.fileno()):
            raise AlreadyRunningError("Another export is being written; this one stops here.")
        yield


def take_lock(descriptor: int) -> bool:
    """Take the lock and say whether it could be had; one who only looks is waited for."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return True


def is_running(root: Path) -> bool:
    """Say whether a run holds the lock."""
    try:
        with (root / LOCK).open("r") as lock:
            fcntl.flock(lock.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


@contextmanager
def noting(root: Path, *, now: datetime) -> Iterator[None]:
    """Note that a run began, and that it failed when it does."""
    started = now.isoformat(timespec="seconds")
    note_run(root, LastRun("running", started))
    try:
        yield
    except BaseException as error:
        note_run(root, LastRun("failed", started, moment(), error=type(error).__name__))
        raise


def note_run(root: Path, run: LastRun) -> None:
    """Write down what came of a run, whole or not at all."""
    beside = root / f".{LAST_RUN}"
    beside.write_text(json.dumps(asdict(run)) + "\n", encoding="utf-8")
    beside.replace(root / LAST_RUN)


def moment() -> str:
    """Give the present moment as text."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def read_last_run(root: Path) -> LastRun | None:
    """Give what came of the last run, None before the first one."""
    try:
        return LastRun(**json.loads((root / LAST_RUN).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def find_trouble(root: Path) -> str:
    """Give what is wrong with the exports in one sentence, empty when nothing is."""
    last = read_last_run(root)
    if last and last.state == "failed":
        return f"the export of {last.started_at} failed ({last.error}); the one before it stays"
    if last and last.state == "running" and not is_running(root):
        return f"the export of {last.started_at} was broken off; the one before it stays"
    return ""


def flush(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
