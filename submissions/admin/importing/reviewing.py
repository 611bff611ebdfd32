"""The review: the words of a part on the left, its proposals as cards on the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.db.models import Q, QuerySet

from submissions.admin.importing.asking import Asked
from submissions.admin.importing.cards import Card, make_cards
from submissions.admin.importing.excerpts import without_text
from submissions.admin.importing.labels import name_kind, order_of_kinds
from submissions.admin.importing.tallies import Bulk, Tally, count_pending
from submissions.admin.importing.texts import load_text
from submissions.models import Decision, ImportBatch, ImportItem, ImportPart

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Around:
    """The parts beside one, by their positions."""

    before: int | None
    after: int | None
    next_asked: int | None
    count: int


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The cards of one kind, and what can be decided on all of that kind."""

    label: str
    cards: list[Card]
    bulk: Bulk | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which of the proposals asked for stand on the page."""

    first: int
    last: int
    count: int
    before: int | None
    """The proposal that the stretch before begins with; None where that is the beginning."""
    after: int | None
    """The proposal that the next stretch begins with; None where there is none."""


def find_part(batch: ImportBatch, asked: Asked) -> ImportPart | None:
    """Give the part asked for, else that of the proposal asked for, else one with such ones."""
    parts = without_text(batch.parts.all())
    if asked.part is not None:
        return parts.filter(position=asked.part).first()
    if asked.item is not None and (found := parts.filter(items=asked.item).first()):
        return found
    wanted = asked.only(batch.items.filter(part__isnull=False))
    first = wanted.order_by("part__position").values("part")[:1]
    return parts.filter(pk__in=first).first() or parts.order_by("position").first()


def items_of(batch: ImportBatch, part: ImportPart | None) -> QuerySet[ImportItem]:
    """Give the proposals of a part; for a batch without parts, those without one."""
    return batch.items.filter(part=part) if part else batch.items.filter(part__isnull=True)


def find_around(batch: ImportBatch, part: ImportPart | None, asked: Asked) -> Around:
    """Give the parts beside one, and the next that has such proposals."""
    if part is None:
        return Around(None, None, None, 0)
    parts = batch.parts.order_by("position").values_list("position", flat=True)
    wanted = asked.only(batch.items.exclude(part=part))
    others = parts.filter(pk__in=wanted.values("part"))
    after = parts.filter(position__gt=part.position)
    return Around(
        before=parts.filter(position__lt=part.position).order_by("-position").first(),
        after=after.first(),
        next_asked=others.filter(position__gt=part.position).first() or others.first(),
        count=parts.count(),
    )


def load_stretch(found: QuerySet[ImportItem], asked: Asked) -> tuple[list[ImportItem], Stretch]:
    """Give a page of the proposals asked for, in the order of the desk."""
    ranked: Any = found.annotate(rank=order_of_kinds())
    wanted: Any = asked.only(ranked).select_related("decided_by")
    rows = wanted.order_by("rank", "position")
    count = rows.count()
    key = ranked.filter(pk=asked.start or 0).values_list("rank", "position").first()
    here = rows.filter(_from(*key)) if key else rows
    items = list(here[: PAGE_SIZE + 1])
    passed = count - here.count() if key else 0
    earlier = rows.exclude(_from(*key)).reverse()[PAGE_SIZE - 1 : PAGE_SIZE] if key else ()
    return items[:PAGE_SIZE], Stretch(
        first=passed + 1,
        last=passed + len(items[:PAGE_SIZE]),
        count=count,
        before=next((one.pk for one in earlier), None),
        after=items[PAGE_SIZE].pk if len(items) > PAGE_SIZE else None,
    )


def _from(rank: int, position: int) -> Q:
    return Q(rank__gt=rank) | Q(rank=rank, position__gte=position)


def group_cards(cards: Iterable[Card], bulks: Mapping[str, Bulk]) -> list[KindGroup]:
    """Give the cards by kind, in their order."""
    return [
        KindGroup(name_kind(kind, many=True), list(own), bulks.get(kind))
        for kind, own in groupby(cards, key=lambda card: card.item.kind)
    ]


def make_review(
    batch: ImportBatch, asked: Asked, *, instead: Mapping[int, Card] | None = None
) -> dict[str, Any]:
    """Give what the page shows; `instead` has cards that were refused, by their proposal."""
    part = find_part(batch, asked)
    asked = replace(asked, part=part.position if part else None)
    found = items_of(batch, part)
    items, stretch = load_stretch(found, asked)
    text, block = load_text(part, items, asked=asked) if part else (None, None)
    cards = [(instead or {}).get(card.item.pk, card) for card in make_cards(items, block)]
    tally = Tally(found)
    return {
        "batch": batch,
        "part": part,
        "text": text,
        "groups": group_cards(cards, count_pending(batch)),
        "stretch": stretch,
        "around": find_around(batch, part, asked),
        "pending": tally.count(decision=Decision.PENDING),
        "asked": asked,
        "facets": {
            "decision": tally.by_decision(asked),
            "kind": tally.by_kind(asked),
            "proposal": tally.by_proposal(asked),
        },
    }
