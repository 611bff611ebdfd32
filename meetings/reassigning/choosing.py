"""Which rows could move from one participant to another: by date, body and meeting; read only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import ForeignKey, Model, Q, QuerySet

from meetings.models import Body, Meeting, Participant, PublicationState
from meetings.reassigning.colliding import find_collisions, find_ties_to_itself
from meetings.reassigning.journal import digest
from meetings.reassigning.relations import (
    Relation,
    find_public,
    find_relations,
    label_row,
    load_rows,
)

MOST = 500
"""So many rows are offered at once; a narrower span shows the others."""


@dataclass(frozen=True, slots=True)
class Span:
    """What the rows are narrowed to; None where it does not matter."""

    starts_on: date | None = None
    ends_on: date | None = None
    body: Body | None = None
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that could move."""

    relation: Relation
    row: Any
    label: str
    when: str
    is_certain: bool
    """Whether its date lies within the span, not only perhaps."""
    kept: str
    """Why it cannot move; "" where it can."""

    @property
    def key(self) -> str:
        """Give what a tick box sends, such as `meetings.attendance.participant:7`."""
        return f"{self.relation.key}:{self.row.pk}"


@dataclass(slots=True)
class MovePlan:
    """What could be moved."""

    source: Participant
    target: Participant
    span: Span
    refusals: list[str]
    candidates: list[Candidate] = field(default_factory=list)
    is_cut: bool = False
    """Whether there are more than are offered."""

    @property
    def digest(self) -> str:
        """Give what a deed is compared with."""
        rows = [(one.key, one.is_certain, one.kept) for one in self.candidates]
        return digest(self.source.pk, self.target.pk, rows)

    def choose(self, keys: Iterable[str]) -> list[Candidate]:
        """Give those with these keys that can move."""
        wanted = set(keys)
        return [one for one in self.candidates if one.key in wanted and not one.kept]


def plan_move(source: Participant, target: Participant, span: Span) -> MovePlan:
    """Give the rows of the first that could move to the second, certain ones or not."""
    plan = MovePlan(source, target, span, find_refusals(source, target, span))
    if plan.refusals:
        return plan
    found = (one for relation in find_movable() for one in find_rows(relation, plan))
    plan.candidates = list(islice(found, MOST + 1))
    plan.is_cut = len(plan.candidates) > MOST
    del plan.candidates[MOST:]
    return plan


def is_public(chosen: Iterable[Candidate]) -> bool:
    """Say whether any of these rows is, or was, before the public."""
    by_relation: dict[str, tuple[Relation, list[int]]] = {}
    for one in chosen:
        by_relation.setdefault(one.relation.key, (one.relation, []))[1].append(one.row.pk)
    return any(find_public(relation, keys) for relation, keys in by_relation.values())


def find_refusals(source: Participant, target: Participant, span: Span) -> list[str]:
    """Give what forbids the move, each with what to do."""
    backwards = span.starts_on and span.ends_on and span.ends_on < span.starts_on
    hidden = source.state == PublicationState.PUBLISHED and not target.is_published
    checks = {
        "Choose two different participants: these are one and the same record.": (
            source.pk == target.pk
        ),
        f"{target} is itself merged into {target.merged_into}: choose that one.": (
            target.merged_into_id is not None
        ),
        f"{target} is not published: what is public now would vanish. Publish it first.": hidden,
        "The last day comes before the first.": bool(backwards),
    }
    return [words for words, holds in checks.items() if holds]


def find_movable() -> list[Relation]:
    """Give the relations of rows that have a date: turns, contributions, attendance, seats."""
    return [one for one in find_relations() if getattr(one.model, "DATED", ())]


def find_rows(relation: Relation, plan: MovePlan) -> Iterator[Candidate]:
    """Give the rows of one relation that lie, or perhaps lie, within the span."""
    narrowed = narrow(relation.rows_of(plan.source.pk), plan.span)
    keys = list(narrowed.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    if not keys:
        return
    rows = relation.model._default_manager.filter(pk__in=keys)
    kept = find_ties_to_itself(rows, target=plan.target.pk)
    kept |= find_collisions(rows, [relation.column], source=plan.source.pk, target=plan.target.pk)
    for row in load_rows(relation.model, Q(pk__in=keys)).order_by("pk"):
        certain = is_certain(row, plan.span)
        why = kept.get(row.pk, "")
        yield Candidate(relation, row, label_row(row), show_when(row), certain, why)


def narrow(rows: QuerySet[Any], span: Span) -> QuerySet[Any]:
    """Leave out what certainly lies outside the span, or elsewhere."""
    first, last = bounds(rows.model)
    if span.ends_on:
        rows = rows.exclude(**{f"{first}__gt": span.ends_on})
    if span.starts_on:
        rows = rows.exclude(**{f"{last}__lt": span.starts_on})
    for place in filter(None, (span.body, span.meeting)):
        condition = Q(pk__in=[])
        for path in find_paths(rows.model, type(place)):
            condition |= Q(**{path: place})
        rows = rows.filter(condition)
    return rows


def bounds(model: Any) -> tuple[str, str]:
    """Give the lookups of the first and the last day of a row."""
    return f"{model.DATED[0]}_earliest", f"{model.DATED[-1]}_latest"


def find_paths(model: Any, wanted: type[Model]) -> list[str]:
    """Give the ways from a row to its body or its meeting, by itself or by what holds it."""
    fields = [one for one in model._meta.fields if isinstance(one, ForeignKey)]
    own = [one.name for one in fields if one.related_model is wanted]
    way = find_way(model)
    if own or not way:
        return own
    holder = model._meta.get_field(way).related_model
    return [f"{way}__{path}" for path in find_paths(holder, wanted)]


def find_way(model: Any) -> str:
    """Give the relation to what a row is dated by, or held by; "" where there is none."""
    dated = getattr(model, "DATED", ())
    way, _, rest = dated[0].partition("__") if dated else ("", "", "")
    return way if rest else getattr(model, "HOLDER", "")


def is_certain(row: Any, span: Span) -> bool:
    """Say whether a row lies within the span for sure."""
    first, last = (follow(row, path) for path in bounds(type(row)))
    not_before = span.starts_on is None or (first is not None and first >= span.starts_on)
    not_after = span.ends_on is None or (last is not None and last <= span.ends_on)
    return not_before and not_after


def show_when(row: Any) -> str:
    """Give the dates of a row as written."""
    dates = [str(follow(row, path)) for path in type(row).DATED]
    return " – ".join(one for one in dates if one) or "date not known"


def follow(row: Any, path: str) -> Any:
    """Give what a lookup leads to from a row that is loaded."""
    for name in path.split("__"):
        row = getattr(row, name)
    return row
