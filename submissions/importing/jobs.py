"""Jobs: a large batch is applied or undone in the background, whole or not at all.

Its state says at once what is done with it, so that nobody else begins or decides anything; all
that is written is one transaction, at whose end the batch is applied or undone. How far it is goes
over a connection of its own, so that others see it before.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from submissions.importing.applying import APPLICABLE, apply_items
from submissions.importing.deciding import DecisionError
from submissions.importing.locks import hold
from submissions.importing.outcomes import ApplyReport, Left
from submissions.importing.portions import to_apply
from submissions.importing.undoing import UNDOABLE, UndoError, undo
from submissions.importing.writings import count_writings
from submissions.models import BatchState, ImportBatch, ImportJob, JobKind

logger = logging.getLogger(__name__)

LARGE = 500
"""Accepted proposals, or such as were applied, above which a batch is left to the worker."""
MOST_TOLD = 200
"""So many proposals that stay open are kept by name."""
FAULT = "It stopped at an error of the program, which the log has. Try again, or tell the makers."
ALLOWED = {JobKind.APPLY: APPLICABLE, JobKind.UNDO: UNDOABLE}
DURING = {JobKind.APPLY: BatchState.APPLYING, JobKind.UNDO: BatchState.UNDOING}
BUSY = tuple(DURING.values())
"""States of a batch with which a job is not at its end."""
REFUSED = {JobKind.APPLY: "it cannot be applied", JobKind.UNDO: "it cannot be undone"}
Tell = Callable[[int], None]


def is_large(batch: ImportBatch, kind: str) -> bool:
    """Say whether applying or undoing a batch takes longer than an editor waits."""
    if kind == JobKind.APPLY:
        return to_apply(batch).count() > LARGE
    return batch.items.exclude(done=[]).count() > LARGE


@transaction.atomic
def ask(batch: ImportBatch, *, kind: JobKind, user: Any) -> ImportJob:
    """Put a batch into the state of being applied or undone; give the job, which is not begun.

    Raises DecisionError for a batch that is in no state for it, as when someone else asked first.
    """
    row = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if row.state not in ALLOWED[kind]:
        state = row.get_state_display().lower()
        raise DecisionError({"": f"The import is {state}; {REFUSED[kind]} now."})
    is_undoing = kind == JobKind.UNDO
    total = 2 * count_writings(row) if is_undoing else to_apply(row).count()
    job = ImportJob.objects.create(
        batch=row, kind=kind, asked_by=user, state_before=row.state, total=total
    )
    row.state = DURING[kind]
    row.save(update_fields=["state"])
    batch.refresh_from_db()
    return job


def run(job: ImportJob) -> ImportJob:
    """Do what a job asks, or see that another worker has; give the job as it is then.

    A refusal is kept in the job, and the batch is as it was before. So it is after an error of the
    program, which is raised.
    """
    with hold(f"batch {job.batch_id}", waits=True):
        job.refresh_from_db()
        if job.ended_at is None:
            _run(job)
    job.refresh_from_db()
    return job


def open_job(batch: ImportBatch) -> ImportJob | None:
    """Give the job of a batch that is not at its end."""
    return batch.jobs.filter(ended_at__isnull=True).first()


def last_job(batch: ImportBatch) -> ImportJob | None:
    """Give what was asked for last."""
    return batch.jobs.select_related("batch", "asked_by").order_by("-pk").first()


def _run(job: ImportJob) -> None:
    try:
        with telling(job) as tell, transaction.atomic():
            _end(job, outcome=_apply(job, tell) if job.kind == JobKind.APPLY else _undo(job, tell))
            _put_back(job)
    except UndoError as error:
        found = [[one.label, one.why, one.url] for one in error.obstacles[:MOST_TOLD]]
        _give_up(job, "Other rows rest on it, or were changed since.", obstacles=found)
    except DecisionError as error:
        _give_up(job, str(error))
    except Exception:
        logger.exception("%s", job)
        _give_up(job, FAULT)
        raise


def _apply(job: ImportJob, tell: Tell) -> dict[str, Any]:
    report = apply_items(job.batch, user=job.asked_by, states=BUSY[:1], tell=tell)
    return as_outcome(report)


def _undo(job: ImportJob, tell: Tell) -> dict[str, Any]:
    return {"taken": undo(job.batch, user=job.asked_by, states=BUSY[1:], tell=tell)}


def as_outcome(report: ApplyReport) -> dict[str, Any]:
    """Give a report as a job keeps it."""
    numbers = ("created", "filled", "stated", "unchanged", "left_count", "aside_count")
    return {
        **{name: getattr(report, name) for name in numbers},
        "left": _lines(report.left),
        "aside": _lines(report.aside),
    }


def _lines(left: tuple[Left, ...]) -> list[list[Any]]:
    return [[one.item, one.label, one.why] for one in left[:MOST_TOLD]]


def _end(job: ImportJob, *, outcome: dict[str, Any], fault: str = "") -> None:
    job.outcome, job.fault, job.ended_at = outcome, fault, timezone.now()
    job.save(update_fields=["outcome", "fault", "ended_at"])


def _give_up(job: ImportJob, fault: str, **outcome: Any) -> None:
    """End a job of which nothing was done."""
    with transaction.atomic():
        _end(job, outcome=outcome, fault=fault)
        _put_back(job)


def _put_back(job: ImportJob) -> None:
    """Give a batch that nothing was written of the state that it had."""
    rows = ImportBatch.objects.filter(pk=job.batch_id, state__in=BUSY)
    rows.update(state=job.state_before)


@contextmanager
def telling(job: ImportJob) -> Iterator[Tell]:
    """Give what writes how far a job is, where others see it before the job is done."""
    other = connection.copy()

    def tell(done: int) -> None:
        with suppress(DatabaseError), other.cursor() as cursor:
            cursor.execute(
                "UPDATE submissions_importjob SET done = %s WHERE id = %s", [done, job.pk]
            )

    try:
        yield tell
    finally:
        other.close()
