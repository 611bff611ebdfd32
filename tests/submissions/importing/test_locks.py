"""Locks: one worker at a batch, and the lock gone with the worker."""

import pytest
from django.db import connection

from submissions.importing.locks import hold, number_of
from submissions.importing.reading import BusyError, read_batch
from submissions.models import BatchState
from tests.submissions.importing.making import make_batch, make_part, opening


@pytest.fixture
def other(db):
    """Give a second connection to the same database, as another process has."""
    found = connection.copy()
    yield found
    found.close()  # and what it holds is free


def take(other, name: str) -> None:
    """Hold a name on the other connection."""
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [number_of(name)])


def wait_for(name: str) -> None:
    """Wait until the server has noticed that the other one is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [number_of(name)])
        cursor.execute("SELECT pg_advisory_unlock(%s)", [number_of(name)])


@pytest.mark.django_db
def test_a_batch_that_another_worker_reads_is_left_to_it(other):
    batch = make_batch()
    take(other, f"batch {batch.pk}")
    with pytest.raises(BusyError, match="another worker"):
        read_batch(batch, open_source=opening([make_part()]))
    batch.refresh_from_db()
    assert (batch.state, batch.parts.count()) == (BatchState.WAITING, 0)


@pytest.mark.django_db
def test_a_worker_that_is_gone_holds_nothing(other):
    batch = make_batch()
    take(other, f"batch {batch.pk}")
    other.close()
    wait_for(f"batch {batch.pk}")
    read_batch(batch, open_source=opening([make_part()]))
    assert batch.state == BatchState.READ


@pytest.mark.django_db
def test_a_name_is_free_again_after_the_block(other):
    with hold("a name") as is_held:
        assert is_held
    take(other, "a name")
    with hold("a name") as is_held:
        assert not is_held
