"""The numbers of a batch as a table: a row for each kind of fact and what it would do."""

from __future__ import annotations

from dataclasses import dataclass

from submissions.admin.importing.asking import ALL, Asked
from submissions.admin.importing.labels import KINDS, name_kind, name_proposal
from submissions.importing.reporting import ImportReport
from submissions.models import Decision, Proposal

COLUMNS = {
    ALL: "All",
    Decision.PENDING: "To decide",
    Decision.ACCEPTED: "Accepted",
    Decision.REJECTED: "Rejected",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """How many proposals there are with one decision, and the review of exactly these."""

    count: int
    query: str
    words: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """How many proposals of one kind do one thing: all, and by decision."""

    kind: str
    proposal: str
    figures: tuple[Figure, ...]


def make_table(report: ImportReport) -> list[TableRow]:
    """Give the rows, in the order of the desk."""
    found = {(one.kind, one.proposal) for one in report.tallies}
    ranks = {kind: at for at, kind in enumerate(KINDS)}
    order = {proposal: at for at, proposal in enumerate(Proposal.values)}
    kinds = sorted(found, key=lambda one: (ranks.get(one[0], 99), order.get(one[1], 99)))
    return [_make_row(report, kind, proposal) for kind, proposal in kinds]


def _make_row(report: ImportReport, kind: str, proposal: str) -> TableRow:
    return TableRow(
        kind=name_kind(kind, many=True),
        proposal=name_proposal(proposal),
        figures=tuple(_make_figure(report, kind, proposal, one) for one in COLUMNS),
    )


def _make_figure(report: ImportReport, kind: str, proposal: str, decision: str) -> Figure:
    chosen = "" if decision == ALL else decision
    asked = Asked(kind=kind, proposal=proposal, decision=decision)
    return Figure(
        count=report.count(kind=kind, proposal=proposal, decision=chosen),
        query=asked.query(),
        words=COLUMNS[decision].lower(),
    )
