"""What the address of the review asks for: a part, and which of its proposals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import QueryDict

from submissions.admin.importing.labels import KINDS
from submissions.models import Decision, ImportItem, Proposal

ALL = "all"
NUMBERS = ("part", "start", "item", "at")
LONGEST_NUMBER = 9
LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Asked:
    """The choices of one address; words that mean nothing are left out."""

    part: int | None = None
    """The position of the part; None for the first with something to decide."""
    kind: str = ""
    proposal: str = ""
    decision: str = Decision.PENDING.value
    start: int | None = None
    """The proposal that a page begins with: what is decided before it moves nothing."""
    item: int | None = None
    """The proposal to look at, which is shown whatever was decided on it."""
    at: int | None = None
    """The character around which a long text is shown."""

    def only(self, items: QuerySet[ImportItem]) -> QuerySet[ImportItem]:
        """Keep the proposals that are asked for."""
        if self.kind:
            items = items.filter(kind=self.kind)
        if self.proposal:
            items = items.filter(proposal=self.proposal)
        if self.decision == ALL:
            return items
        return items.filter(Q(decision=self.decision) | Q(pk=self.item))

    def query(self, **changes: Any) -> str:
        """Give the query of an address with other choices; another choice begins anew."""
        if changes and not {"start", "item", "at"} & set(changes):
            changes = {"start": None, "item": None, "at": None, **changes}
        asked = replace(self, **changes)
        usual = Asked()
        given = {
            name: getattr(asked, name)
            for name in self.__slots__
            if getattr(asked, name) != getattr(usual, name)
        }
        return urlencode(given)


def read_asked(given: Mapping[str, str]) -> Asked:
    """Give what an address asks for."""
    numbers = {name: _read_number(given.get(name, "")) for name in NUMBERS}
    kind, proposal = given.get("kind", ""), given.get("proposal", "")
    decision = given.get("decision", "")
    return Asked(
        **numbers,
        kind=kind if kind in KINDS else "",
        proposal=proposal if proposal in Proposal.values else "",
        decision=decision if decision in {*Decision.values, ALL} else Decision.PENDING.value,
    )


def read_query(query: str) -> Asked:
    """Give what the query of an address asks for."""
    return read_asked(QueryDict(query[:LONGEST]).dict())


def _read_number(words: str) -> int | None:
    fits = words.isascii() and words.isdigit() and len(words) <= LONGEST_NUMBER
    return int(words) if fits else None
