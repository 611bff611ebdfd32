"""Reading: the parts of a source into rows, and what each of them proposes."""

from submissions.models import ImportBatch


class BusyError(RuntimeError):
    """Another worker is reading the batch."""


def read_batch(batch: ImportBatch, *, stop_after: int | None = None) -> ImportBatch:
    """Read a batch on from where it stopped, to its end or for so many parts; give it as it is.

    A source that cannot be read leaves the batch failed, with the fault in words. Raises
    BusyError when another worker is at it.
    """
    raise NotImplementedError
