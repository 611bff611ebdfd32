"""The versions of a row: what changed from each to the next, who made it, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Field, Model, OuterRef, Subquery

from meetings.admin.timelines import Place, Strand, event_model
from meetings.admin.word_changes import Piece, compare_words
from meetings.partial_dates import PartialDateField
from meetings.subjects import find_parents

LABELS = {"insert": "Entered", "update": "Changed", "delete": "Deleted"}
NAMING = ("name", "title", "label", "value", "word", "domain", "symbol", "name_as_printed")
"""Where rows keep the words that name them, for those that are gone."""
LONG = 60
"""Texts of more letters than this are compared word by word."""
Names = dict[type[Model], dict[Any, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs from the version before; "" where nothing stood or stands."""

    field: str
    before: str
    after: str
    words: tuple[Piece, ...] = ()
    """The same word by word, where both are long."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a row."""

    at: datetime
    action: str
    who: str
    """The user's name; "" for an import or the shell."""
    why: str
    changes: tuple[Change, ...]
    key: int = 0
    """The number of the event."""
    model: str = ""
    """Such as "meetings.attendance"."""
    part: str = ""
    """What the row is called, where it is a part of the record; "" for the record itself."""


def get_versions(strands: list[Strand], places: list[Place]) -> list[Version]:
    """Give the versions at these places; a fixed number of queries however many there are."""
    events = load_events(strands, places)
    before = load_before(events)
    models = {type(event): strands[place.strand].model for place, event in events.items()}
    both = [*events.values(), *before.values()]
    names = find_names(both, models)
    users = find_users(events.values())
    known = {"names": names, "users": users, "labels": label_parts(events, strands)}
    return [
        make_version(events[place], before.get(place), model=strands[place.strand].model, **known)
        for place in places
        if place in events
    ]


def load_events(strands: list[Strand], places: list[Place]) -> dict[Place, Any]:
    """Load the events at these places, each with the number of the one before it."""
    found: dict[Place, Any] = {}
    for number in sorted({place.strand for place in places}):
        keys = [place.key for place in places if place.strand == number]
        rows = event_model(strands[number].model).objects
        earlier = rows.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
        last = earlier.order_by("-pgh_id").values("pgh_id")[:1]
        loaded = rows.filter(pgh_id__in=keys).annotate(before_id=Subquery(last))
        for event in loaded.select_related("pgh_context"):
            found[Place(number, event.pgh_id)] = event
    return found


def load_before(events: dict[Place, Any]) -> dict[Place, Any]:
    """Load the event before each: one query for each kind of row."""
    wanted: dict[Any, list[int]] = defaultdict(list)
    for event in events.values():
        if event.before_id:
            wanted[type(event)].append(event.before_id)
    loaded = {kind: kind.objects.in_bulk(keys) for kind, keys in wanted.items()}
    return {
        place: loaded[type(event)][event.before_id]
        for place, event in events.items()
        if event.before_id
    }


def shown_fields(model: type[Model], event: Any) -> list[Field[Any, Any]]:
    """Give the fields to compare: all that are kept, but not the bounds worked out from a date."""
    kept = {field.name for field in event._meta.fields}
    dates = PartialDateField.names_on(model)
    bounds = {f"{name}_{end}" for name in dates for end in ("earliest", "latest")}
    fields = [field for field in model._meta.fields if field.name in kept]
    return [field for field in fields if field.name not in bounds and not field.primary_key]


def make_version(event: Any, before: Any, *, model: type[Model], **known: Any) -> Version:
    """Put one version together from its event and the one before it."""
    metadata = event.pgh_context.metadata if event.pgh_context else {}
    return Version(
        at=event.pgh_created_at,
        action=LABELS.get(event.pgh_label, event.pgh_label),
        who=known["users"].get(metadata.get("user"), ""),
        why=find_reason(metadata),
        changes=tuple(find_changes(event, before, model=model, names=known["names"])),
        key=event.pgh_id,
        model=model._meta.label_lower,
        part=known["labels"].get((type(event), event.pgh_obj_id), ""),
    )


def find_reason(metadata: Mapping[str, Any]) -> str:
    """Give why a version was made: its source, then the reason, as far as they are kept."""
    reasons = (metadata.get("source"), metadata.get("reason"))
    return ": ".join(str(reason) for reason in reasons if reason)


def find_changes(event: Any, before: Any, *, model: type[Model], names: Names) -> Iterator[Change]:
    """Give the fields that differ from the version before."""
    for field in shown_fields(model, event):
        new = show_value(event, field, names)
        old = show_value(before, field, names) if before is not None else ""
        if new != old:
            yield make_change(str(field.verbose_name), old, new)


def make_change(field: str, before: str, after: str) -> Change:
    """Give a change, word by word where both texts are long."""
    is_long = min(len(before), len(after)) > LONG
    return Change(field, before, after, compare_words(before, after) if is_long else ())


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


def find_names(events: Iterable[Any], models: dict[Any, type[Model]]) -> Names:
    """Give the names of the rows that the versions point to: one query for each kind of row."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for event in events:
        for field in shown_fields(models[type(event)], event):
            if field.is_relation and isinstance(field.related_model, type):
                wanted[field.related_model].add(getattr(event, field.attname))
    return {
        model: {pk: str(row) for pk, row in load_named(model, keys - {None}).items()}
        for model, keys in wanted.items()
    }


def load_named(model: type[Model], keys: Iterable[Any]) -> dict[Any, Model]:
    """Load rows with all that their names need: one query."""
    rows = model._default_manager.select_related(*find_parents(model))
    return rows.in_bulk([*keys]) if keys else {}


def label_parts(events: dict[Place, Any], strands: list[Strand]) -> dict[tuple[Any, Any], str]:
    """Give what each part is called, also those that are gone: one query for each kind of row."""
    by_strand: dict[int, list[Any]] = defaultdict(list)
    for place, event in events.items():
        if strands[place.strand].is_part:
            by_strand[place.strand].append(event)
    labels: dict[tuple[Any, Any], str] = {}
    for number, found in by_strand.items():
        model = strands[number].model
        rows = load_named(model, {event.pgh_obj_id for event in found})
        for event in found:
            row = rows.get(event.pgh_obj_id)
            labels[type(event), event.pgh_obj_id] = label_part(model, event, row)
    return labels


def label_part(model: type[Model], event: Any, row: Model | None) -> str:
    """Give what a part is called."""
    return f"{str(model._meta.verbose_name).capitalize()}: {row or name_gone(event)}"


def name_gone(event: Any) -> str:
    """Give the words that an event keeps of its row's name, else its number."""
    words = (getattr(event, name, "") for name in NAMING)
    return next((str(one) for one in words if one), f"number {event.pgh_obj_id}")


def find_users(events: Iterable[Any]) -> dict[Any, str]:
    """Give the names of the accounts that made the versions."""
    contexts = [event.pgh_context.metadata for event in events if event.pgh_context]
    keys = {metadata["user"] for metadata in contexts if metadata.get("user")}
    users = get_user_model()._default_manager.in_bulk(keys)
    return {pk: user.get_username() for pk, user in users.items()}
