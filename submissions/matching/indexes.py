"""All that a batch is matched against, loaded once; the number of queries grows with no fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from submissions.importers.records import Part
from submissions.matching.bodies import BodyIndex
from submissions.matching.candidates import Candidate, find_candidates
from submissions.matching.documents import DocumentIndex
from submissions.matching.groups import GroupIndex
from submissions.matching.names import NameIndex
from submissions.matching.records import RecordIndex
from submissions.models import ImportBatch

MOST_KEPT = 50_000
"""So many answers are kept: transcripts and lists have the same names over and over."""


@dataclass
class Indexes:
    """Names, groups, bodies and records for one batch.

    Load it once per run of a batch, and call `prepare` with each chunk of parts before they are
    proposed; records that were written since are seen after loading anew.
    """

    batch: ImportBatch
    names: NameIndex = field(default_factory=NameIndex)
    groups: GroupIndex = field(default_factory=GroupIndex)
    bodies: BodyIndex = field(default_factory=BodyIndex)
    documents: DocumentIndex = field(default_factory=DocumentIndex)
    _records: dict[int, RecordIndex] = field(default_factory=dict)
    _asked: dict[tuple[str, ...], list[Candidate]] = field(default_factory=dict)
    _near: frozenset[int] | None = None

    @classmethod
    def load(cls, batch: ImportBatch) -> Self:
        """Load names, groups and bodies; the records of a body follow when first asked for."""
        return cls(
            batch=batch,
            names=NameIndex.load(),
            groups=GroupIndex.load(),
            bodies=BodyIndex.load(),
        )

    def prepare(self, parts: Iterable[Part]) -> None:
        """Look up the documents of a chunk of parts, in two queries whatever their number."""
        self.documents.prepare(parts, sha256=self.batch.original_sha256)

    def records(self, body: int | None) -> RecordIndex:
        """Give the records of a body; those of None are none."""
        key = body or 0
        if key not in self._records:
            self._records[key] = RecordIndex.load(key)
        return self._records[key]

    @property
    def body(self) -> int | None:
        """Give the body that the batch is about, by itself or by what it names."""
        batch = self.batch
        if batch.body_id is not None:
            return batch.body_id
        named = (batch.meeting, batch.call, batch.composition)
        return next((row.body_id for row in named if row is not None), None)

    @property
    def near(self) -> frozenset[int]:
        """Give the participants tied to the batch's body or meeting."""
        if self._near is None:
            self._near = self._find_near()
        return self._near

    def find_candidates(
        self, word: str, *, kind: str = "", organisation: str = "", country: str = ""
    ) -> list[Candidate]:
        """Give those whom a word may name, in the light of the batch."""
        asked = (word, kind, organisation, country)
        if asked not in self._asked:
            if len(self._asked) >= MOST_KEPT:
                self._asked.clear()
            self._asked[asked] = find_candidates(
                self.names,
                word,
                kind=kind,
                organisation=organisation,
                country=country,
                near=self.near,
            )
        return self._asked[asked]

    def _find_near(self) -> frozenset[int]:
        records, meeting = self.records(self.body), self.batch.meeting_id
        there = {} if meeting is None else records.attendance(meeting)
        return records.members | frozenset(there)
