"""Tasks: what is done in the background, by `manage.py import_worker`."""

from django_tasks import task

from submissions.importing.locks import hold
from submissions.importing.reading import BusyError, is_mailbox, read_batch
from submissions.models import BatchState, ImportBatch

AT_ONCE = 1024 * 1024
"""Bytes of a source that is short enough to be read while the editor waits."""


def start_reading(batch: ImportBatch) -> bool:
    """Read a small source at once, leave a large one to the worker; give whether it was read.

    It may be called again for a batch that stopped, and then goes on.
    """
    if batch.size <= AT_ONCE and not is_mailbox(batch):
        read_batch(batch)
        return True
    read_in_background.enqueue(batch.pk)
    return False


@task()
def read_in_background(batch_pk: int) -> str:
    """Read a batch to its end; give its state. One that another worker reads is left to it."""
    batch = ImportBatch.objects.filter(pk=batch_pk).first()
    if batch is None:
        return "gone"
    try:
        return read_batch(batch).state
    except BusyError:
        return "busy"


def resume_stopped() -> int:
    """Queue the batches that nobody reads any more, as after a power cut; give how many."""
    stopped = [
        batch.pk
        for batch in ImportBatch.objects.filter(state=BatchState.READING).order_by("pk")
        if _is_free(batch)
    ]
    for pk in stopped:
        read_in_background.enqueue(pk)
    return len(stopped)


def _is_free(batch: ImportBatch) -> bool:
    with hold(f"batch {batch.pk}") as is_held:
        return is_held
