"""A signal ends an export that waits for the database, and nothing half written stays."""

import os
import signal
import threading
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from igftracker.exports.running import read_last_run

WAITING = """
    SELECT EXISTS (
        SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'COPY%%'
    )
"""


def hold_a_table(ready):
    """Keep others from a table until an export waits for it; then have this process end."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("LOCK TABLE meetings_milestone IN ACCESS EXCLUSIVE MODE")
        ready.append(True)
        for _ in range(100_000):
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                break
        os.kill(os.getpid(), signal.SIGTERM)
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_signal_ends_an_export_that_waits_and_leaves_nothing_half_written(tmp_path):
    ready = []
    holder = threading.Thread(target=hold_a_table, args=(ready,), daemon=True)
    holder.start()
    while not ready:
        holder.join(timeout=0.01)
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as ended:
        call_command("export", to=tmp_path, stdout=StringIO(), stderr=StringIO())
    holder.join()

    assert ended.value.code == 128 + signal.SIGTERM
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
    assert read_last_run(tmp_path).state == "failed"
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.django_db
def test_an_export_that_no_signal_met_ends_its_watch(tmp_path):
    threads = threading.active_count()
    call_command("export", to=tmp_path, stdout=StringIO(), stderr=StringIO())
    assert threading.active_count() == threads
