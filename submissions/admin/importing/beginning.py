"""Beginning to read a source, also when that fails at once: the page of the batch says why."""

from submissions.importing.tasks import start_reading
from submissions.models import BatchState, ImportBatch


def begin_reading(batch: ImportBatch) -> bool:
    """Read a small source at once, leave a large one to the worker; give whether it was read.

    An error of the program is in the log by then, and the batch has failed: an editor is better
    served by its page than by one that says nothing.
    """
    try:
        was_read = start_reading(batch)
    except Exception:
        batch.refresh_from_db()
        if batch.state != BatchState.FAILED:
            raise
        return True
    batch.refresh_from_db()
    return was_read
