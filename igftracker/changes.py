"""The latest changes of the public record, out of its feed; never who made them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.translation import gettext

from meetings import models as meetings
from meetings.evidence import SubjectKey
from meetings.models import Change
from meetings.models.history import TRACKED
from meetings.subjects import Place, find_place, find_public, name_field
from meetings.versions import current_snapshot
from meetings.words import field_words

LATEST = 100


@dataclass(frozen=True, slots=True)
class Told:
    """What was done to a public record: when, to which, and to which of its fields."""

    at: datetime
    done: str
    """One of `meetings.models.Action`."""
    place: Place
    """The record; what is no longer public has the end of its address for a name, and no page."""
    fields: tuple[str, ...]
    """The words for the fields that changed; empty but for a change."""

    @property
    def run(self) -> tuple[datetime, str, str, tuple[str, ...]]:
        """Give what changes of one run have in common: one moment, kind of record and deed."""
        return (self.at, self.place.kind, self.done, self.fields)


def find_changes(limit: int = LATEST) -> list[Told]:
    """Give the latest public changes, newest first; the number of queries has an upper bound."""
    known = Change.objects.filter(number__lte=current_snapshot().version)
    changes = list(known.order_by("-number")[:limit])
    places = find_places(map(key_of, changes))
    return [tell(change, places.get(key_of(change))) for change in changes]


@dataclass(frozen=True, slots=True)
class Run:
    """Changes next to each other that tell the same: one moment, kind of record and deed."""

    told: tuple[Told, ...]
    is_open: bool
    """Whether it may go on beyond the changes that were read."""

    @property
    def first(self) -> Told:
        """Give the newest of them."""
        return self.told[0]


def find_runs(limit: int) -> list[Run]:
    """Give the runs of the latest public changes, newest first, out of the `LATEST` ones."""
    changes = find_changes()
    runs = [tuple(told) for _, told in groupby(changes, key=attrgetter("run"))]
    cut = len(changes) == LATEST
    return [Run(told, cut and told is runs[-1]) for told in runs][:limit]


def tell(change: Change, place: Place | None) -> Told:
    """Give a change in words; one whose record is no longer public names it by its address."""
    kind = str(model_of(change.noun)._meta.verbose_name)
    fields = (field_words(name.replace("_", " ")) for name in change.fields)
    return Told(change.at, change.action, place or Place(kind, change.key, ""), tuple(fields))


@cache
def model_of(noun: str) -> type[Model]:
    """Give the model whose rows are in a list of the interface."""
    return next(model for model, tracked in TRACKED.items() if tracked.noun == noun)


def key_of(change: Change) -> SubjectKey:
    """Give what identifies the record of a change among all tables."""
    return ContentType.objects.get_for_model(model_of(change.noun)).pk, change.object_id


def find_places(keys: Iterable[SubjectKey]) -> dict[SubjectKey, Place]:
    """Give where these rows are shown; a statement stands where its subject does."""
    return {key: name_place(row) for key, row in find_public(keys).items()}


def name_place(row: Any) -> Place:
    """Give where a row is shown; a source stands at the fact that it is for."""
    place = find_place(row)
    if isinstance(row, meetings.Statement):
        subject: Any = row.subject
        field = name_field(type(subject), row.field) if row.field else ""
        fact = field_words(field) or gettext("the whole record")
        return Place("source", f"{find_place(subject).name}: {fact}", place.url)
    return place
