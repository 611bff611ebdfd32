"""Tasks: what is done in the background, by `manage.py import_worker`."""

from typing import Any

from django.db import transaction
from django_tasks import task

from submissions.importing import jobs
from submissions.importing.applying import apply_items
from submissions.importing.locks import hold
from submissions.importing.outcomes import ApplyReport
from submissions.importing.reading import BusyError, is_mailbox, read_batch
from submissions.importing.undoing import undo
from submissions.models import BatchState, ImportBatch, ImportJob, JobKind

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


def start_applying(batch: ImportBatch, *, user: Any) -> ApplyReport | None:
    """Apply what is accepted of a small batch, leave a large one to the worker and give None.

    Raises DecisionError when it cannot be applied now.
    """
    if not jobs.is_large(batch, JobKind.APPLY):
        return apply_items(batch, user=user)
    _start(batch, JobKind.APPLY, user)
    return None


def start_undoing(batch: ImportBatch, *, user: Any) -> int | None:
    """Undo a small batch and give how many rows; leave a large one to the worker and give None.

    Raises DecisionError and UndoError.
    """
    if not jobs.is_large(batch, JobKind.UNDO):
        return undo(batch, user=user)
    _start(batch, JobKind.UNDO, user)
    return None


@transaction.atomic
def _start(batch: ImportBatch, kind: JobKind, user: Any) -> None:
    """Ask for a job and queue it: both, or none."""
    run_job.enqueue(jobs.ask(batch, kind=kind, user=user).pk)


@task()
def run_job(job_pk: int) -> str:
    """Apply or undo a batch; give its state then."""
    job = ImportJob.objects.select_related("batch", "asked_by").filter(pk=job_pk).first()
    if job is None:
        return "gone"
    jobs.run(job)
    job.batch.refresh_from_db()
    return job.batch.state


def go_on(batch: ImportBatch) -> bool:
    """Queue again what nobody is at any more with a batch; give whether there is such."""
    if not _is_free(batch):
        return False
    if batch.state == BatchState.READING:
        read_in_background.enqueue(batch.pk)
    elif batch.state in jobs.BUSY and (job := jobs.open_job(batch)):
        run_job.enqueue(job.pk)
    else:
        return False
    return True


def resume_stopped() -> int:
    """Queue the batches that nobody is at any more, as after a power cut; give how many."""
    unfinished = ImportBatch.objects.filter(state__in=(BatchState.READING, *jobs.BUSY))
    return sum(map(go_on, unfinished.order_by("pk")))


def _is_free(batch: ImportBatch) -> bool:
    with hold(f"batch {batch.pk}") as is_held:
        return is_held
