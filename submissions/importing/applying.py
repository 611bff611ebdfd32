"""Applying: accepted proposals become drafts with their statements, in one transaction."""

from collections.abc import Iterable
from typing import Any

from submissions.importing.outcomes import ApplyReport
from submissions.models import ImportBatch, ImportItem


def apply_items(
    batch: ImportBatch, items: Iterable[ImportItem] | None = None, *, user: Any
) -> ApplyReport:
    """Apply the accepted proposals of a batch (or those of them given); give what was done.

    A second run finds nothing to do. Raises DecisionError for a batch that is not read or undone.
    """
    raise NotImplementedError


def plan_items(batch: ImportBatch, items: Iterable[ImportItem] | None = None) -> ApplyReport:
    """Give what applying would do, and leave everything as it is."""
    raise NotImplementedError
