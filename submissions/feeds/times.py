"""When public records were published and last changed, out of the numbered public changes.

They belong to the dataset version, so that a feed of one version has the same bytes for ever.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Model

from meetings.models.changes import Change
from meetings.models.history import TRACKED


@dataclass(frozen=True, slots=True)
class Times:
    """The life of a record in public; instants in UTC."""

    published: datetime
    updated: datetime
    changes: int
    """How often it was changed since it was published."""
    number: int
    """The number of the latest of its changes."""


def public_changes(model: type[Model]) -> Any:
    """Give the public changes of one kind of record."""
    return Change.objects.filter(noun=TRACKED[model].noun)


def find_times(rows: Iterable[Model]) -> dict[Model, Times]:
    """Give the times of public records of any kinds, one query a kind."""
    by_model: dict[type[Model], dict[int, Model]] = defaultdict(dict)
    for row in rows:
        by_model[type(row)][row.pk] = row
    return {
        row: times
        for model, own in by_model.items()
        for row, times in _times_of(model, own).items()
    }


def _times_of(model: type[Model], rows: dict[int, Model]) -> dict[Model, Times]:
    lives = public_changes(model).filter(object_id__in=rows).values("object_id")
    found = lives.annotate(
        first=Min("at"), last=Max("at"), told=Count("number"), latest=Max("number")
    )
    return {
        rows[one["object_id"]]: Times(one["first"], one["last"], one["told"] - 1, one["latest"])
        for one in found.order_by()
    }
