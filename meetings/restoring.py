"""Restoring: the values of an earlier version written back as a new one; history is never changed.

Its state stays, so does the address of what was public, and so does whom a row is about or merged
into: those have ways of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import pghistory
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Field, Model

from meetings.models import PublicationState
from meetings.models.history import TRACKED
from meetings.partial_dates import PartialDateField
from meetings.partial_dates.fields import get_columns

KEPT = frozenset({"state", "state_reason", "merged_into", "content_type", "object_id"})
"""Fields that restoring leaves alone."""
TRIES = 5


class RestoringError(RuntimeError):
    """It cannot be restored; the message says why, and nothing was changed."""


@dataclass(slots=True)
class RestorePlan:
    """What restoring a version of a row would write."""

    row: Any
    event: Any
    values: dict[str, Any] = field(default_factory=dict)
    """Column to the value that is written; only what differs from now."""
    left: dict[str, str] = field(default_factory=dict)
    """Field to why it stays as it is now."""
    refusals: list[str] = field(default_factory=list)

    @property
    def written(self) -> list[str]:
        """Give the names of what is written, each date once."""
        names = (name_column(type(self.row), column) for column in self.values)
        return list(dict.fromkeys(names))


@dataclass(slots=True)
class ReturnPlan:
    """What bringing a deleted row back would make."""

    event: Any
    row: Any
    refusals: list[str] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Field to why it comes back empty."""


def plan_restore(row: Any, event: Any) -> RestorePlan:
    """Give what restoring a version would write, with what no longer can be."""
    plan = RestorePlan(row, event)
    for one in kept_fields(row, event):
        then, now = getattr(event, one.attname), getattr(row, one.attname)
        if then == now:
            continue
        if why := find_hindrance(one, then):
            plan.left[str(one.verbose_name)] = why
        else:
            plan.values[one.attname] = then
    validate(plan)
    return plan


def kept_fields(row: Any, event: Any) -> Iterator[Field[Any, Any]]:
    """Give the fields that a version can bring back."""
    known = {one.name for one in event._meta.fields}
    fixed = getattr(row, "state", PublicationState.DRAFT) != PublicationState.DRAFT
    for one in row._meta.concrete_fields:
        left = one.primary_key or one.name in KEPT or (fixed and one.name == "slug")
        if one.name in known and not left:
            yield one


def find_hindrance(one: Field[Any, Any], value: Any) -> str:
    """Say why a relation cannot be brought back; "" where it can."""
    if value is None or not one.is_relation:
        return ""
    related: Any = one.related_model
    found = related._default_manager.filter(pk=value).first()
    if found is None:
        return f"The {related._meta.verbose_name} that stood there is gone."
    if getattr(found, "merged_into_id", None):
        return f"{found} was merged into another since."
    return ""


def validate(plan: RestorePlan) -> None:
    """Take out the values that are not valid any more; keep in words what forbids the whole."""
    for _ in range(TRIES):
        errors = find_errors(with_values(plan.row, plan.values))
        plan.refusals = errors.pop(NON_FIELD_ERRORS, [])
        wrong = {name: words for name, words in errors.items() if take_out(plan, name)}
        for name, words in wrong.items():
            plan.left[str(plan.row._meta.get_field(name).verbose_name)] = " ".join(words)
        if not wrong:
            return


def take_out(plan: RestorePlan, name: str) -> bool:
    """Take a field out of what is written, a date with all its columns; say whether it was in."""
    model = type(plan.row)
    whole = name_column(model, plan.row._meta.get_field(name).attname)
    out = [column for column in plan.values if name_column(model, column) == whole]
    for column in out:
        del plan.values[column]
    return bool(out)


def name_column(model: type[Model], column: str) -> str:
    """Give the words for a column; for one of a partial date, those for the date."""
    for name in PartialDateField.names_on(model):
        if column in get_columns(name):
            return name.replace("_", " ")
    return str(model._meta.get_field(column).verbose_name)  # type: ignore[union-attr]


def with_values(row: Any, values: dict[str, Any]) -> Any:
    """Give a copy of a row with other values."""
    other = copy(row)
    other._state = copy(row._state)
    other._state.fields_cache = {}
    for column, value in values.items():
        setattr(other, column, value)
    return other


def find_errors(row: Any) -> dict[str, list[str]]:
    """Give what forbids a row to be as it is, by field."""
    try:
        row.full_clean()
    except ValidationError as error:
        return dict(error.message_dict)
    return {}


def restore(row: Any, event: Any, *, reason: str) -> RestorePlan:
    """Write the values of a version back, for a reason; give what was written and what was left.

    Raises RestoringError when there is no reason, something forbids it, or nothing differs.
    """
    if not reason.strip():
        raise RestoringError("Say why it is restored.")
    with transaction.atomic(), pghistory.context(reason=reason):
        now = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)
        plan = plan_restore(now, event)
        if plan.refusals:
            raise RestoringError(" ".join(plan.refusals))
        if not plan.values:
            raise RestoringError("Nothing that can be restored differs from what stands now.")
        type(row)._default_manager.filter(pk=row.pk).update(**plan.values)
    return plan


def plan_return(event: Any, model: Any) -> ReturnPlan:
    """Give the row that bringing a deleted one back would make, as a draft."""
    known = {one.name for one in event._meta.fields}
    fields = [one for one in model._meta.concrete_fields if one.name in known]
    plan = ReturnPlan(event, model(pk=event.pgh_obj_id))
    for one in fields:
        value = getattr(event, one.attname)
        why = "" if one.primary_key else find_hindrance(one, value)
        if why and not one.null:
            plan.refusals.append(f"{why} Without it this cannot stand: bring that back first.")
        elif why:
            plan.left[str(one.verbose_name)] = why
        setattr(plan.row, one.attname, None if why else value)
    if hasattr(plan.row, "state"):
        plan.row.state = PublicationState.DRAFT
    if model._default_manager.filter(pk=event.pgh_obj_id).exists():
        plan.refusals.append("It is there already.")
    elif not plan.refusals:
        plan.refusals += [" ".join(words) for words in find_errors(plan.row).values()]
    return plan


def was_public(event: Any) -> bool:
    """Say whether the row of an event was, or had been, before the public."""
    return getattr(event, "state", PublicationState.DRAFT) != PublicationState.DRAFT


def bring_back(event: Any, model: Any, *, reason: str) -> tuple[Model, int, list[str]]:
    """Make a deleted row again as a draft, with the parts that went with it.

    Gives the row, how many parts came back, and why others did not. Raises RestoringError when
    there is no reason or something forbids it.
    """
    if not reason.strip():
        raise RestoringError("Say why it is restored.")
    try:
        with transaction.atomic(), pghistory.context(reason=reason):
            plan = plan_return(event, model)
            if plan.refusals:
                raise RestoringError(" ".join(plan.refusals))
            plan.row.save(force_insert=True)
            back, left = bring_parts(event, model)
    except IntegrityError as error:
        broken = str(error).partition("\n")[0]
        raise RestoringError(f"A rule of the record forbids it: {broken}") from error
    return plan.row, back, left


def bring_parts(event: Any, model: Any) -> tuple[int, list[str]]:
    """Make the parts again that were deleted with their record; give how many, and what lacks."""
    back, left = 0, []
    for part, gone in find_gone_parts(event, model):
        plan = plan_return(gone, part)
        if plan.refusals:
            left.append(f"{part._meta.verbose_name} {gone.pgh_obj_id}: {' '.join(plan.refusals)}")
            continue
        plan.row.save(force_insert=True)
        back += 1
    return back, left


def find_gone_parts(event: Any, model: Any) -> Iterator[tuple[Any, Any]]:
    """Give what was deleted with a record in one transaction: its parts, and what was said of it.

    What was said of its parts comes after them.
    """
    same = {"pgh_label": "delete", "pgh_change_set": event.pgh_change_set}
    parts: dict[Any, list[Any]] = {model: [event]}
    for part in TRACKED:
        holder = getattr(part, "HOLDER", "")
        column = part._meta.get_field(holder) if holder else None
        if column is not None and column.related_model is model:
            found = part.events.rel.related_model.objects.filter(  # type: ignore[attr-defined]
                **same,
                **{column.attname: event.pgh_obj_id},  # type: ignore[union-attr]
            )
            parts[part] = list(found.order_by("pgh_id"))
            yield from ((part, one) for one in parts[part])
    yield from find_gone_said(parts, same)


def find_gone_said(parts: dict[Any, list[Any]], same: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Give what was said of these rows and deleted with them."""
    for about in TRACKED:
        if getattr(about, "HOLDER", "") != "subject":
            continue
        for model, events in parts.items():
            kind = ContentType.objects.get_for_model(model)
            keys = [one.pgh_obj_id for one in events]
            found = about.events.rel.related_model.objects.filter(  # type: ignore[attr-defined]
                **same, content_type_id=kind.pk, object_id__in=keys
            )
            yield from ((about, one) for one in found.order_by("pgh_id"))
