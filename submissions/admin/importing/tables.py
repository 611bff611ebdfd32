"""The numbers of a batch as a table: a row for each kind of fact and what it would do."""

from __future__ import annotations

from dataclasses import dataclass

from submissions.admin.importing.asking import Asked
from submissions.admin.importing.labels import KINDS, name_kind
from submissions.importing.reporting import ImportReport
from submissions.models import Decision, Proposal


@dataclass(frozen=True, slots=True)
class TableRow:
    """How many proposals of one kind do one thing, by decision."""

    kind: str
    proposal: str
    pending: int
    accepted: int
    rejected: int
    query: str
    """The review of exactly these."""

    @property
    def total(self) -> int:
        """Give how many there are."""
        return self.pending + self.accepted + self.rejected


def make_table(report: ImportReport) -> list[TableRow]:
    """Give the rows, in the order of the desk."""
    found = {(one.kind, one.proposal) for one in report.tallies}
    ranks = {kind: at for at, kind in enumerate(KINDS)}
    order = {proposal: at for at, proposal in enumerate(Proposal.values)}
    kinds = sorted(found, key=lambda one: (ranks.get(one[0], 99), order.get(one[1], 99)))
    return [_make_row(report, kind, proposal) for kind, proposal in kinds]


def _make_row(report: ImportReport, kind: str, proposal: str) -> TableRow:
    def count(decision: str) -> int:
        return report.count(kind=kind, proposal=proposal, decision=decision)

    return TableRow(
        kind=name_kind(kind, many=True),
        proposal=str(dict(Proposal.choices).get(proposal, proposal)),
        pending=count(Decision.PENDING),
        accepted=count(Decision.ACCEPTED),
        rejected=count(Decision.REJECTED),
        query=Asked(kind=kind, proposal=proposal).query(decision="all"),
    )
