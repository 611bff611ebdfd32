"""The versions of a row: what changed from each to the next, who made it, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Field, Model, QuerySet

from meetings.partial_dates import PartialDateField

LABELS = {"insert": "Entered", "update": "Changed", "delete": "Deleted"}
Names = dict[type[Model], dict[Any, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs from the version before; "" where nothing stood or stands."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a row."""

    at: datetime
    action: str
    who: str
    """The user's name; "" for an import or the shell."""
    why: str
    changes: tuple[Change, ...]


def count_versions(row: Model) -> int:
    """Count the versions of a row."""
    return events_of(row).count()


def get_versions(row: Model, *, skip: int, size: int) -> list[Version]:
    """Give versions, the latest first; a fixed number of queries however many there are."""
    events = list(events_of(row)[skip : skip + size + 1])
    fields = shown_fields(type(row), events)
    names = find_names(events, fields)
    users = find_users(events)
    pairs = zip(events, [*events[1:], None], strict=True)
    versions = [
        make_version(event, before, fields=fields, names=names, users=users)
        for event, before in pairs
    ]
    return versions[:size]


def events_of(row: Any) -> QuerySet[Any]:
    """Give the events of a row with their context, the latest first."""
    return row.events.select_related("pgh_context").order_by("-pgh_id")


def shown_fields(model: type[Model], events: list[Any]) -> list[Field[Any, Any]]:
    """Give the fields to compare: all that are kept, but not the bounds worked out from a date."""
    kept = {field.name for event in events[:1] for field in event._meta.fields}
    dates = PartialDateField.names_on(model)
    bounds = {f"{name}_{end}" for name in dates for end in ("earliest", "latest")}
    fields = [field for field in model._meta.fields if field.name in kept]
    return [field for field in fields if field.name not in bounds and not field.primary_key]


def make_version(event: Any, before: Any, **known: Any) -> Version:
    """Put one version together from its event and the one before it."""
    metadata = event.pgh_context.metadata if event.pgh_context else {}
    return Version(
        at=event.pgh_created_at,
        action=LABELS.get(event.pgh_label, event.pgh_label),
        who=known["users"].get(metadata.get("user"), ""),
        why=find_reason(metadata),
        changes=tuple(find_changes(event, before, fields=known["fields"], names=known["names"])),
    )


def find_reason(metadata: Mapping[str, Any]) -> str:
    """Give why a version was made: its source, then the reason, as far as they are kept."""
    reasons = (metadata.get("source"), metadata.get("reason"))
    return ": ".join(str(reason) for reason in reasons if reason)


def find_changes(
    event: Any, before: Any, *, fields: list[Field[Any, Any]], names: Names
) -> Iterable[Change]:
    """Give the fields that differ from the version before."""
    for field in fields:
        new = show_value(event, field, names)
        old = show_value(before, field, names) if before is not None else ""
        if new != old:
            yield Change(str(field.verbose_name), old, new)


def show_value(event: Any, field: Field[Any, Any], names: Names) -> str:
    """Give a value in words: a choice by its label, another row by its name."""
    value = getattr(event, field.attname)
    if value is None or value == "":
        return ""
    if field.is_relation and field.related_model is not None:
        return names.get(field.related_model, {}).get(value, f"number {value}")
    if isinstance(value, bool):
        return "yes" if value else "no"
    labels = dict(field.flatchoices)
    return str(labels.get(value, value) if labels else value)


def find_names(events: list[Any], fields: list[Field[Any, Any]]) -> Names:
    """Give the names of the rows that the versions point to: one query for each kind of row."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for field in fields:
        if field.is_relation and isinstance(field.related_model, type):
            wanted[field.related_model] |= {getattr(event, field.attname) for event in events}
    return {
        model: {pk: str(row) for pk, row in model._default_manager.in_bulk(keys - {None}).items()}
        for model, keys in wanted.items()
    }


def find_users(events: list[Any]) -> dict[Any, str]:
    """Give the names of the accounts that made the versions."""
    contexts = [event.pgh_context.metadata for event in events if event.pgh_context]
    keys = {metadata["user"] for metadata in contexts if metadata.get("user")}
    users = get_user_model()._default_manager.in_bulk(keys)
    return {pk: user.get_username() for pk, user in users.items()}
