"""The review desk: sources handed in, read, reviewed, applied and taken back."""

from submissions.admin.importing import batches, items

__all__ = ["batches", "items"]
