"""Reporting: what a batch holds, in numbers and in words, for its page and for the command."""

from dataclasses import dataclass

from submissions.models import ImportBatch


@dataclass(frozen=True, slots=True)
class Tally:
    """How many proposals there are of one kind, with one decision."""

    kind: str
    """The kind of fact, such as "meeting"."""
    proposal: str
    decision: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """Something said of a place in a part: `line` counts from 1, 0 for the part as a whole."""

    part: int
    """The position of the part."""
    title: str
    line: int
    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a batch holds."""

    title: str
    state: str
    fault: str
    parts: int
    doubles: int
    """Parts that the batch has already, and that were left out."""
    known: int
    """Proposals that an earlier import made already, and that were left out."""
    bytes_read: int
    size: int
    tallies: tuple[Tally, ...] = ()
    refused: tuple[Line, ...] = ()
    remarks: tuple[Line, ...] = ()
    not_understood: tuple[Line, ...] = ()
    left_out: int = 0
    """Lines beyond those listed."""

    def count(self, *, kind: str = "", proposal: str = "", decision: str = "") -> int:
        """Give how many proposals there are of a kind, a proposal and a decision; "" for any."""
        return sum(
            one.count
            for one in self.tallies
            if kind in ("", one.kind)
            and proposal in ("", one.proposal)
            and decision in ("", one.decision)
        )


def report_on(batch: ImportBatch) -> ImportReport:
    """Give what a batch holds."""
    raise NotImplementedError
