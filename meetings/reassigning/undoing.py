"""Undoing a reassignment: every row that still stands as the journal says goes back, no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q
from django.utils import timezone

from meetings.models import Participant, Reassignment
from meetings.reassigning.colliding import find_collisions
from meetings.reassigning.doing import deed
from meetings.reassigning.errors import ReassigningError, StaleError
from meetings.reassigning.journal import Entry, Rows, by_row, digest, find_model, plain
from meetings.reassigning.relations import (
    Relation,
    find_public,
    label_row,
    load_rows,
)

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Returning:
    """A row that goes back, or would have."""

    model: str
    pk: int
    label: str
    why: str = ""
    """Why it stays; "" where it goes back."""


@dataclass(slots=True)
class UndoPlan:
    """What undoing would do."""

    reassignment: Reassignment
    refusals: list[str]
    rows: Rows = field(default_factory=dict)
    back: list[Returning] = field(default_factory=list)
    left: list[Returning] = field(default_factory=list)
    later: list[Reassignment] = field(default_factory=list)
    """What was done since to either participant, and stands."""

    @property
    def digest(self) -> str:
        """Give what a deed is compared with."""
        back = [(one.model, one.pk) for one in self.back]
        return digest(self.reassignment.pk, back, [(o.model, o.pk, o.why) for o in self.left])

    @property
    def is_public(self) -> bool:
        """Say whether it changes what the public sees."""
        by_model: dict[str, list[int]] = defaultdict(list)
        for one in self.back:
            by_model[one.model].append(one.pk)
        found = ((find_model(label), keys) for label, keys in by_model.items())
        return any(find_public(Relation(model, "", ""), keys) for model, keys in found if model)


def plan_undo(reassignment: Reassignment) -> UndoPlan:
    """Give what would go back, and what would stay as it was changed since."""
    plan = UndoPlan(reassignment, [])
    if reassignment.undone_at:
        plan.refusals.append("It was undone already; nothing of it stands.")
        return plan
    plan.rows = by_row(reassignment.moved)
    for label, keys in sorted(group_keys(plan.rows).items()):
        for one in judge_rows(reassignment, label, {key: plan.rows[label, key] for key in keys}):
            (plan.left if one.why else plan.back).append(one)
    plan.later = find_later(reassignment)
    return plan


def group_keys(rows: Iterable[Key]) -> dict[str, list[int]]:
    """Give the keys of rows by their model."""
    grouped: dict[str, list[int]] = defaultdict(list)
    for label, key in rows:
        grouped[label].append(key)
    return grouped


def find_later(reassignment: Reassignment) -> list[Reassignment]:
    """Give the reassignments of either participant that came later and stand."""
    pair = [reassignment.source_id, reassignment.target_id]
    rows = Reassignment.objects.filter(Q(source__in=pair) | Q(target__in=pair), undone_at=None)
    found = rows.filter(pk__gt=reassignment.pk).select_related("source", "target")
    return list(found.defer("moved").order_by("-pk"))


def judge_rows(
    reassignment: Reassignment, label: str, entries: dict[int, list[Entry]]
) -> Iterator[Returning]:
    """Say of each row of one model whether it goes back, or why it stays."""
    model = find_model(label)
    found = {} if model is None else load_rows(model, Q(pk__in=entries)).in_bulk()
    colliding = find_colliding(reassignment, model, entries) if model else {}
    for key, lines in entries.items():
        row = found.get(key)
        name = label_row(row)[:200] if row is not None else f"{label} {key}"
        why = "It was deleted since." if row is None else find_change(row, lines)
        yield Returning(label, key, name, why or colliding.get(key, ""))


def find_change(row: Any, entries: list[Entry]) -> str:
    """Say what was changed since in the fields of the journal; "" where they stand as it says."""
    for entry in entries:
        expected = entry["made"] if "made" in entry else {entry["field"]: entry["to"]}
        for name, value in expected.items():
            now = plain(getattr(row, name))
            if now != value:
                return f"Its {row._meta.get_field(name).verbose_name} was changed since."
    return ""


def find_colliding(
    reassignment: Reassignment, model: type[Model], entries: dict[int, list[Entry]]
) -> dict[int, str]:
    """Give the rows beside which one like them was entered since where they would go back."""
    pair = {"source": reassignment.target_id, "target": reassignment.source_id}
    changed = {
        key: [one["field"] for one in lines if "field" in one] for key, lines in entries.items()
    }
    names = {name for fields in changed.values() for name in fields}
    rows = model._default_manager.filter(pk__in=[key for key, fields in changed.items() if fields])
    return find_collisions(rows, names, **pair)


def undo(
    reassignment: Reassignment,
    *,
    reason: str,
    user: Any = None,
    digest: str = "",
    rest: bool = False,
) -> UndoPlan:
    """Take a reassignment back; give what went back, and what was left as it was changed since.

    Where something would be left, it is done only with `rest`. Raises ReassigningError where it is
    refused, and StaleError where `digest` is not that of what would be done now.
    """
    with deed(reason, user):
        row = Reassignment.objects.select_for_update(of=("self",)).get(pk=reassignment.pk)
        pair = [row.source_id, row.target_id]
        list(Participant.objects.select_for_update(of=("self",)).order_by("pk").filter(pk__in=pair))
        plan = plan_undo(row)
        refuse(plan, digest=digest, rest=rest)
        take_back(plan)
        note_undone(plan, reason, user)
    reassignment.refresh_from_db()
    return plan


def refuse(plan: UndoPlan, *, digest: str, rest: bool) -> None:
    """Raise what keeps it from being undone."""
    if plan.refusals:
        raise ReassigningError(*plan.refusals)
    if digest and digest != plan.digest:
        raise StaleError
    if not plan.back:
        raise ReassigningError("Every row was changed since: there is nothing to take back.")
    if plan.left and not rest:
        raise ReassigningError(
            "Some rows were changed since and would stay. Tick that the others are to go back."
        )


def take_back(plan: UndoPlan) -> None:
    """Write what stood before: one statement for all rows of a model that had the same there."""
    alike: dict[tuple[str, str], tuple[dict[str, Any], list[int]]] = {}
    for one in plan.back:
        entries = plan.rows[one.model, one.pk]
        values = {entry["field"]: entry["from"] for entry in entries if "field" in entry}
        alike.setdefault((one.model, digest(values)), (values, []))[1].append(one.pk)
    for (label, _), (values, keys) in alike.items():
        rows: Any = find_model(label)._default_manager.filter(pk__in=keys)  # type: ignore[union-attr]
        rows.update(**values) if values else rows.delete()


def note_undone(plan: UndoPlan, reason: str, user: Any) -> None:
    """Write who undid it and why, and which rows stayed."""
    left = {(one.model, one.pk): one.why for one in plan.left}
    moved = [
        {**entry, "left": left[key]} if (key := (entry["model"], entry["key"])) in left else entry
        for entry in plan.reassignment.moved
    ]
    Reassignment.objects.filter(pk=plan.reassignment.pk).update(
        moved=moved,
        undone_at=timezone.now(),
        undone_by=user if getattr(user, "pk", None) else None,
        undone_reason=reason,
    )
