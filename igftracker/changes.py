"""The latest changes of the record, out of its history; never who made them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Model, OuterRef, QuerySet, Subquery, Value

from meetings import models as meetings
from meetings.evidence import SubjectKey
from meetings.partial_dates.fields import COLUMNS
from meetings.subjects import Place, find_place, find_public, name_field
from submissions import models as submissions

LATEST = 100
WATCHED: tuple[type[Model], ...] = (
    meetings.Body,
    meetings.Meeting,
    submissions.Call,
    submissions.Submission,
    meetings.Document,
    meetings.Participant,
    meetings.StakeholderGroup,
    meetings.Composition,
    meetings.Membership,
    meetings.Nomination,
    meetings.Milestone,
    meetings.Conflict,
    submissions.ReportedCount,
    submissions.Intervention,
    submissions.Contributor,
    meetings.Attendance,
    meetings.SeatAllocation,
    meetings.AgendaItem,
    meetings.Affiliation,
    meetings.Statement,
)
"""The kinds whose changes are told, in the order in which changes of one moment stand."""
PUBLIC_STATES = ("published", "superseded")
BOOKKEEPING = ("pgh_", "id", "search")
WORDS = {"insert": "added", "update": "changed", "delete": "removed"}


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to a public record: when, to which, and to which of its fields."""

    at: datetime
    done: str
    place: Place
    fields: tuple[str, ...]
    """The words for the fields that changed; empty where the record is new to the public."""

    @property
    def run(self) -> tuple[datetime, str, str, tuple[str, ...]]:
        """Give what changes of one run have in common: one moment, kind of record and deed."""
        return (self.at, self.place.kind, self.done, self.fields)


def find_changes(limit: int = LATEST) -> list[Change]:
    """Give the latest public changes, newest first; the number of queries has an upper bound."""
    rows = list(latest_events(limit))
    events = load_events(rows)
    types = {model: ContentType.objects.get_for_model(model).pk for model in WATCHED}
    places = find_places((types[WATCHED[row["rank"]]], row["pgh_obj_id"]) for row in rows)
    changes = []
    for row in rows:
        model = WATCHED[row["rank"]]
        place = places.get((types[model], row["pgh_obj_id"]))
        if place:
            event, before = events[row["rank"], row["pgh_id"]]
            changes.append(read_change(model, place, event=event, before=before))
    return changes


def latest_events(limit: int) -> QuerySet[Any, Any]:
    """Give the newest events of all kinds in one query: time, kind, ids."""
    first, *others = (newest(model, rank, limit=limit) for rank, model in enumerate(WATCHED))
    return first.union(*others, all=True).order_by("-pgh_created_at", "rank", "-pgh_id")[:limit]


def newest(model: Any, rank: int, *, limit: int) -> QuerySet[Any, Any]:
    """Give the newest events of one kind: public as kept then, and of a record public now."""
    rows = model.pgh_event_model.objects.filter(pgh_obj__in=model.objects.public().values("pk"))
    if any(field.name == "state" for field in model._meta.fields):
        rows = rows.filter(state__in=PUBLIC_STATES)
    return (
        rows.annotate(rank=Value(rank, output_field=IntegerField()))
        .order_by("-pgh_created_at", "-pgh_id")
        .values("pgh_created_at", "rank", "pgh_id", "pgh_obj_id")[:limit]
    )


def load_events(rows: Iterable[dict[str, Any]]) -> dict[tuple[int, int], tuple[Any, Any]]:
    """Give each event with the one before it on the same row: at most two queries a kind."""
    by_rank: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        by_rank[row["rank"]].append(row["pgh_id"])
    found: dict[tuple[int, int], tuple[Any, Any]] = {}
    for rank, ids in by_rank.items():
        kept: Any = WATCHED[rank].pgh_event_model.objects  # type: ignore[attr-defined]
        earlier = kept.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
        before = Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
        events = list(kept.filter(pgh_id__in=ids).annotate(before=before))
        previous = kept.in_bulk([event.before for event in events if event.before])
        found |= {(rank, event.pgh_id): (event, previous.get(event.before)) for event in events}
    return found


def find_places(keys: Iterable[SubjectKey]) -> dict[SubjectKey, Place]:
    """Give where these rows are shown; a statement stands where its subject does."""
    rows = find_public(keys)
    return {key: name_place(row) for key, row in rows.items()}


def name_place(row: Any) -> Place:
    """Give where a row is shown; a source stands at the fact that it is for."""
    place = find_place(row)
    if isinstance(row, meetings.Statement):
        subject: Any = row.subject
        fact = name_field(type(subject), row.field) if row.field else "the whole record"
        return Place("source", f"{find_place(subject).name}: {fact}", place.url)
    return place


def read_change(model: type[Model], place: Place, *, event: Any, before: Any) -> Change:
    """Give what an event did, in words."""
    was_public = before is not None and getattr(before, "state", "published") in PUBLIC_STATES
    done = WORDS[event.pgh_label] if was_public or before is None else "published"
    fields = find_changed(model, event, before) if was_public else ()
    return Change(event.pgh_created_at, done, place, fields)


def find_changed(model: type[Model], event: Any, before: Any) -> tuple[str, ...]:
    """Give the words for the fields whose values differ; a date's four columns are one field."""
    names = (field.attname for field in event._meta.fields)
    changed = (
        name
        for name in names
        if not name.startswith(BOOKKEEPING) and getattr(event, name) != getattr(before, name)
    )
    return tuple(dict.fromkeys(name_column(model, name) for name in changed))


def name_column(model: type[Model], column: str) -> str:
    """Give the words for the field that a column belongs to."""
    date, _, part = column.rpartition("_")
    if part in COLUMNS and date:
        return name_field(model, date)
    return name_field(model, column.removesuffix("_id"))
