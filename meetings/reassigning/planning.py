"""What merging two participants would do: read only, row by row, with what stands against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from meetings.models import (
    Membership,
    Participant,
    ParticipantName,
    PublicationState,
    Statement,
)
from meetings.readings import own_reading
from meetings.reassigning.colliding import find_collisions, find_ties_to_itself
from meetings.reassigning.journal import digest
from meetings.reassigning.relations import Relation, find_public, find_relations

COMPARED = ("kind", "name", "sort_name", "country", "region", "slug", "state")


@dataclass(slots=True)
class Part:
    """The rows of one relation: those that move, and those that stay, with the reason."""

    relation: Relation
    moving: list[int]
    kept: dict[int, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of the two records side by side."""

    name: str
    source: str
    target: str

    @property
    def differs(self) -> bool:
        """Say whether they disagree."""
        return self.source != self.target


@dataclass(slots=True)
class MergePlan:
    """What a merge would do."""

    source: Participant
    target: Participant
    refusals: list[str]
    parts: list[Part] = field(default_factory=list)
    new_name: str = ""
    """The source's own name, where the target has not got it yet."""
    unpreferred: list[int] = field(default_factory=list)
    """The statements among those that move which are preferred no more."""
    reread: list[int] = field(default_factory=list)
    """The statements, on whatever record, that name the source: they are to name the target."""
    overlapping: list[int] = field(default_factory=list)
    """The seats among those that move beside which the target holds one on the same body."""

    @property
    def count(self) -> int:
        """Count the rows that move."""
        return sum(len(part.moving) for part in self.parts)

    @property
    def digest(self) -> str:
        """Give what a deed is compared with: exactly these rows, in exactly this way."""
        rows = [(p.relation.key, sorted(p.moving), sorted(p.kept)) for p in self.parts]
        facts = [(one.source, one.target) for one in compare(self)]
        return digest(
            *(self.source.pk, self.target.pk, rows, facts, self.new_name),
            *(self.unpreferred, self.reread),
        )

    @property
    def is_public(self) -> bool:
        """Say whether it changes what the public sees, beyond a name more of the target."""
        if self.source.state != PublicationState.DRAFT:
            return True
        return any(find_public(part.relation, part.moving) for part in self.parts)


def plan_merge(source: Participant, target: Participant) -> MergePlan:
    """Give what merging the first into the second would do; nothing more where it is refused."""
    plan = MergePlan(source, target, find_refusals(source, target))
    if plan.refusals:
        return plan
    plan.parts = [part for one in find_relations() if (part := plan_part(one, source, target))]
    plan.new_name = find_new_name(plan)
    plan.unpreferred = find_unpreferred(plan)
    plan.reread = find_naming(source)
    plan.overlapping = find_overlapping(source, target)
    if not plan.parts and not plan.new_name and source.merged_into_id:
        plan.refusals.append(f"{source} is merged into {target} already, with all that it had.")
    return plan


def find_refusals(source: Participant, target: Participant) -> list[str]:
    """Give what forbids the merge, each with what to do."""
    if source.pk == target.pk:
        return ["Choose two different participants: these are one and the same record."]
    kinds = f"{source.get_kind_display()} and {target.get_kind_display()}"
    checks = {
        f"They are of different kinds ({kinds}) and so not the same. If one kind is wrong, "
        "correct it on its record first.": source.kind != target.kind,
        f"{target} is itself merged into {target.merged_into}: choose that one.": (
            target.merged_into_id is not None
        ),
        f"{source} is merged into {source.merged_into} already: take that back first.": (
            source.merged_into_id not in (None, target.pk)
        ),
        f"{target} is not published, so the public address of {source} would lead nowhere. "
        "Publish it first, or merge the other way round.": (
            source.state != PublicationState.DRAFT and not target.is_published
        ),
    }
    return [words for words, holds in checks.items() if holds]


def compare(plan: MergePlan) -> list[Difference]:
    """Give the own fields of both side by side; those of the target stay."""
    return [
        Difference(
            str(Participant._meta.get_field(name).verbose_name),  # type: ignore[union-attr]
            show_field(plan.source, name),
            show_field(plan.target, name),
        )
        for name in COMPARED
    ]


def show_field(row: Participant, name: str) -> str:
    """Give a field in words, "" where nothing is known."""
    if name == "country":
        return str(getattr(row.country, "name", ""))
    shown = getattr(row, f"get_{name}_display", None)
    return str(shown() if shown else getattr(row, name))


def plan_part(relation: Relation, source: Participant, target: Participant) -> Part | None:
    """Give what would become of the rows of one relation; None where there are none."""
    keys = list(relation.rows_of(source.pk).order_by("pk").values_list("pk", flat=True))
    if not keys:
        return None
    kept = find_kept(relation, keys, source=source, target=target)
    return Part(relation, [key for key in keys if key not in kept], kept)


def find_kept(
    relation: Relation, keys: Iterable[int], *, source: Participant, target: Participant
) -> dict[int, str]:
    """Give the rows that cannot move, with the reason; they stay, and nothing is lost."""
    rows = relation.rows_of(source.pk).filter(pk__in=keys)
    columns = {one.column for one in find_relations() if one.model is relation.model}
    kept = find_ties_to_itself(rows, target=target.pk)
    kept |= find_collisions(rows, columns, source=source.pk, target=target.pk)
    if relation.model is ParticipantName:
        same = rows.filter(name=target.name).values_list("pk", flat=True)
        kept |= dict.fromkeys(same, "It is the name of the other record.")
    return kept


def find_new_name(plan: MergePlan) -> str:
    """Give the source's own name, "" where the target has it or gets it."""
    name = plan.source.name
    names = ParticipantName.objects.filter(participant__in=[plan.source, plan.target], name=name)
    return "" if name == plan.target.name or names.exists() else name


def find_unpreferred(plan: MergePlan) -> list[int]:
    """Give the preferred statements that move and cannot stay so: the target keeps its values."""
    keys = [key for one in plan.parts if one.relation.model is Statement for key in one.moving]
    there = set(
        Statement.objects.about([plan.target])
        .filter(preferred=True)
        .values_list("field", flat=True)
    )
    rows = Statement.objects.filter(pk__in=keys, preferred=True).order_by("pk")
    return [row.pk for row in rows if row.field in there or not says_the_same(plan.target, row)]


def says_the_same(target: Participant, statement: Statement) -> bool:
    """Say whether the record holds the value that the statement gives."""
    return own_reading(target, statement.field) == statement.reading


def find_naming(source: Participant) -> list[int]:
    """Give the statements on facts of other records that were read as naming the source."""
    condition = Q(pk__in=[])
    for one in find_relations():
        if not one.kind_id:
            kind = ContentType.objects.get_for_model(one.model)
            condition |= Q(content_type=kind, field=one.name)
    rows = Statement.objects.filter(condition, reading=source.slug)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def find_overlapping(source: Participant, target: Participant) -> list[int]:
    """Give the source's seats on a body on which the target has one, perhaps at the same time."""
    beside = with_span(Membership.objects.filter(participant=target, body=OuterRef("body")))
    beside = beside.filter(last__gte=OuterRef("first"), first__lte=OuterRef("last"))
    rows = with_span(Membership.objects.filter(participant=source)).filter(Exists(beside))
    return list(rows.order_by("pk").values_list("pk", flat=True))


def with_span(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate the first and the last day that are possible."""
    return rows.annotate(
        first=Coalesce("starts_earliest", Value(date.min)),
        last=Coalesce("ends_latest", Value(date.max)),
    )
