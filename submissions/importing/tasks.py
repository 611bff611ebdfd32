"""Tasks: what is done in the background, by `manage.py db_worker`."""

from submissions.models import ImportBatch


def start_reading(batch: ImportBatch) -> bool:
    """Read a small source at once, leave a large one to the worker; give whether it was read."""
    raise NotImplementedError
