"""Workers, as processes: one that is killed does no harm, and the next goes on."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from meetings.models import Document, Statement
from submissions.importing.locks import number_of
from submissions.importing.tasks import start_applying, start_reading, start_undoing
from submissions.models import BatchState, ImportBatch, ImportItem
from tests.bench.mails import make_mails
from tests.submissions.importing.making import (
    accept_all,
    make_batch,
    make_message,
    make_read_batch,
    make_user,
)

ROOT = Path(__file__).parents[3]
PATIENCE = 120
"""Seconds until a condition that never comes true fails the test."""
MAILS = 1000
WORK = """
import sys
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
settings.MEDIA_ROOT = sys.argv[2]
django.setup()
from django.core.management import call_command
call_command("import_worker", batch=True, startup_delay=False, verbosity=0)
"""
pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def working(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker on the database of the test until nothing is left to do, or it is killed."""
    command = [sys.executable, "-c", WORK, str(connection.settings_dict["NAME"]), str(folder)]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "igftracker.settings"}
    worker = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        yield worker
    finally:
        worker.kill()
        worker.wait(timeout=PATIENCE)


def wait_until(condition: Callable[[], bool], worker: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert worker.poll() is None, "the worker ended before"
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


def kill_when(condition: Callable[[], bool], folder: Path, batch: ImportBatch) -> None:
    """Kill a worker in the midst of its work, and wait until the database has noticed."""
    with working(folder) as worker:
        wait_until(condition, worker)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [number_of(f"batch {batch.pk}")])
        cursor.execute("SELECT pg_advisory_unlock(%s)", [number_of(f"batch {batch.pk}")])
    batch.refresh_from_db()


def work_to_the_end(folder: Path, batch: ImportBatch) -> None:
    with working(folder) as worker:
        assert worker.wait(timeout=PATIENCE) == 0
    batch.refresh_from_db()


@pytest.fixture
def folder(settings) -> Path:
    """Give where the originals of a test are."""
    return Path(settings.MEDIA_ROOT)


def make_applied_slowly(number: int) -> ImportBatch:
    """Give a read batch of so many messages, all accepted and none applied."""
    batch = make_read_batch(*map(make_message, range(1, number + 1)))
    accept_all(batch)
    return batch


def test_a_mailbox_whose_reader_is_killed_is_read_to_its_end_and_nothing_is_there_twice(folder):
    batch = make_batch("".join(make_mails(MAILS)).encode(), name="example.mbox")
    start_reading(batch)

    def has_begun() -> bool:
        return ImportBatch.objects.get(pk=batch.pk).parts_read > 0

    kill_when(has_begun, folder, batch)
    assert (batch.state, 0 < batch.parts_read < MAILS) == (BatchState.READING, True)
    assert batch.parts.count() == batch.parts_read

    work_to_the_end(folder, batch)
    assert (batch.state, batch.parts_read) == (BatchState.READ, MAILS)
    assert len(set(batch.parts.values_list("identity", flat=True))) == MAILS
    assert list(batch.parts.values_list("position", flat=True)) == [*range(1, MAILS + 1)]
    assert batch.items.filter(kind="document").count() == MAILS


def test_of_an_import_whose_applying_is_killed_nothing_is_there_until_the_next_applies_all(folder):
    batch = make_applied_slowly(MAILS)
    assert start_applying(batch, user=make_user()) is None
    kill_when(lambda: batch.jobs.get().done > 0, folder, batch)
    assert batch.state == BatchState.APPLYING
    assert not Document.objects.exists()
    assert not ImportItem.objects.exclude(done=[]).exists()

    work_to_the_end(folder, batch)
    assert (batch.state, Document.objects.count()) == (BatchState.APPLIED, MAILS)
    assert batch.jobs.get().outcome["created"] == MAILS


def test_an_undoing_that_is_killed_is_done_whole_by_the_next_worker(folder):
    batch = make_applied_slowly(MAILS)
    assert start_applying(batch, user=None) is None
    work_to_the_end(folder, batch)
    assert start_undoing(batch, user=None) is None
    kill_when(lambda: batch.jobs.latest("pk").done > 0, folder, batch)
    assert (batch.state, Document.objects.count()) == (BatchState.UNDOING, MAILS)

    work_to_the_end(folder, batch)
    assert batch.state == BatchState.UNDONE
    assert not Document.objects.exists()
    assert not Statement.objects.exists()
