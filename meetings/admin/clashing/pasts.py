"""Versions of rows from their history: the latest of each, and what was saved since one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import Max, Model, QuerySet

from meetings.admin.versions import find_reason, find_users

NOBODY = "an import or the shell"


@dataclass(frozen=True, slots=True)
class Saved:
    """Who saved something, when, and why."""

    who: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Past:
    """What was saved on rows of one model since their forms were shown."""

    model: type[Model]
    events: dict[Any, list[Any]]
    """The events of each row by its key, the earliest first."""
    users: dict[Any, str]

    def row_at(self, key: Any, version: int | None) -> Model | None:
        """Give a row as it was at a version; None where that is not known."""
        found = [event for event in self.events.get(key, ()) if event.pgh_id == version]
        return make_row(self.model, found[0]) if found else None

    def last_saved(self, key: Any) -> Saved | None:
        """Give who saved a row last."""
        events = self.events.get(key)
        return self._tell(events[-1]) if events else None

    def saved_by(self, key: Any, columns: Iterable[str]) -> Saved | None:
        """Give who gave these columns of a row the values that they have now; None if not known."""
        events, names = self.events.get(key, []), tuple(columns)
        for before, event in reversed(list(pairwise(events))):
            if any(getattr(before, name, None) != getattr(event, name, None) for name in names):
                return self._tell(event)
        return None

    def _tell(self, event: Any) -> Saved:
        metadata = event.pgh_context.metadata if event.pgh_context else {}
        who = self.users.get(metadata.get("user")) or NOBODY
        return Saved(who, event.pgh_created_at, find_reason(metadata))


def find_latest(model: type[Model], rows: QuerySet[Any] | list[Any]) -> dict[Any, int]:
    """Give the latest version of each of these rows by its key, 0 for none kept: one query."""
    found = model._default_manager.filter(pk__in=rows).order_by().values("pk")
    latest = found.annotate(latest=Max("events__pgh_id")).values_list("pk", "latest")
    return {key: version or 0 for key, version in latest}


def find_last_version(model: type[Model], key: int) -> int:
    """Give the last version of a row, also of one that is deleted; 0 where none is kept."""
    last = _events(model).filter(pgh_obj_id=key).aggregate(last=Max("pgh_id"))["last"]
    return int(last or 0)


def read_past(model: type[Model], keys: Iterable[Any], *, since: int) -> Past:
    """Give what was saved on these rows from a version on, that version with it."""
    found = _events(model).filter(pgh_obj_id__in=list(keys), pgh_id__gte=since)
    listed = list(found.select_related("pgh_context").order_by("pgh_id"))
    events: dict[Any, list[Any]] = {}
    for event in listed:
        events.setdefault(event.pgh_obj_id, []).append(event)
    return Past(model, events, find_users(listed))


def make_row(model: type[Model], event: Any) -> Model:
    """Give the row as an event has it; it is not meant to be saved."""
    kept = {field.attname for field in event._meta.concrete_fields}
    fields = [field for field in model._meta.concrete_fields if field.attname in kept]
    row = model(**{field.attname: getattr(event, field.attname) for field in fields})
    row._state.adding = False
    return row


def _events(model: Any) -> QuerySet[Any]:
    found: QuerySet[Any] = model.events.rel.related_model._default_manager.all()
    return found
