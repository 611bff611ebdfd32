"""How many proposals there are, by kind and decision: each table in one query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from submissions.admin.importing.asking import ALL, Asked
from submissions.admin.importing.labels import KINDS, NO_RECORD, PROPOSALS, name_kind
from submissions.models import Decision, ImportBatch, ImportItem, Proposal

CERTAIN = 0.95
"""From so much on a reading is called sure."""
SURE = Q(confidence__gte=CERTAIN) & ~Q(proposal=Proposal.AMBIGUOUS)
"""Read surely, and nothing is to be chosen."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice to narrow by, with how many proposals it keeps."""

    value: str
    label: str
    count: int
    is_chosen: bool
    query: str


@dataclass(frozen=True, slots=True)
class Bulk:
    """How many of one kind are still to be decided in the whole source."""

    kind: str
    pending: int
    sure: int

    @property
    def label(self) -> str:
        """Give the word for many of them."""
        return name_kind(self.kind, many=True).lower()

    @property
    def makes_records(self) -> bool:
        """Say whether they can be accepted."""
        return self.kind not in NO_RECORD


class Tally:
    """The proposals of a part by kind, proposal and decision."""

    def __init__(self, items: QuerySet[ImportItem]) -> None:
        """Count them, in one query."""
        found = items.order_by().values_list("kind", "proposal", "decision").annotate(n=Count("pk"))
        self.counts = {(kind, proposal, decision): n for kind, proposal, decision, n in found}

    def count(self, *, kind: str = "", proposal: str = "", decision: str = ALL) -> int:
        """Give how many there are; "" or "all" for any."""
        return sum(
            n
            for (one, two, three), n in self.counts.items()
            if kind in {"", one} and proposal in {"", two} and decision in {ALL, three}
        )

    def by_decision(self, asked: Asked) -> list[Facet]:
        """Give the choices of decisions."""
        words = {Decision.PENDING: "To decide", **dict(Decision.choices), ALL: "All"}
        words[Decision.PENDING] = "To decide"
        return [
            Facet(
                value=value,
                label=str(label),
                count=self.count(kind=asked.kind, proposal=asked.proposal, decision=value),
                is_chosen=value == asked.decision,
                query=asked.query(decision=value),
            )
            for value, label in words.items()
        ]

    def by_kind(self, asked: Asked) -> list[Facet]:
        """Give the choices of kinds, all of them first."""
        return self._narrow(asked, "kind", [(kind, name_kind(kind, many=True)) for kind in KINDS])

    def by_proposal(self, asked: Asked) -> list[Facet]:
        """Give the choices of what a proposal would do, all of them first."""
        return self._narrow(asked, "proposal", PROPOSALS.items())

    def _narrow(self, asked: Asked, name: str, choices: Iterable[tuple[str, str]]) -> list[Facet]:
        now = {"kind": asked.kind, "proposal": asked.proposal, "decision": asked.decision}
        facets = [
            Facet(
                value=value,
                label=str(label),
                count=self.count(**{**now, name: value}),
                is_chosen=value == now[name],
                query=asked.query(**{name: value}),
            )
            for value, label in (("", "All"), *choices)
        ]
        return [one for one in facets if one.count or one.is_chosen or not one.value]


def count_pending(batch: ImportBatch) -> dict[str, Bulk]:
    """Give what is still to be decided of each kind in a whole source."""
    found = (
        batch.items.filter(decision=Decision.PENDING)
        .order_by()
        .values_list("kind")
        .annotate(n=Count("pk"), sure=Count("pk", filter=SURE))
    )
    return {kind: Bulk(kind, n, sure) for kind, n, sure in found}


def count_decisions(batches: Iterable[ImportBatch]) -> dict[int, Counter[str]]:
    """Give the decisions in each of some batches, in one query."""
    found = (
        ImportItem.objects.filter(batch__in=[batch.pk for batch in batches])
        .order_by()
        .values_list("batch", "decision")
        .annotate(n=Count("pk"))
    )
    counts: dict[int, Counter[str]] = {}
    for batch, decision, n in found:
        counts.setdefault(batch, Counter())[decision] = n
    return counts
