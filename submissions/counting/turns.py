"""What turns at meetings are counted by: each has one speaker, so each stands in one row."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import Case, CharField, Expression, Model, Q, Sum, Value, When
from django.db.models.functions import Concat

from meetings.models import AgendaItem, Body, Meeting, MeetingKind, Sitting
from submissions.counting import closed, labels
from submissions.counting.dimensions import NONE, Dimension, of_date, of_part, own
from submissions.counting.labels import Label
from submissions.counting.people import NOT_KNOWN, Part
from submissions.counting.single import Single
from submissions.models import AttributedBy, Capacity

PART = Part(prefix="", body="meeting__body", day="meeting__held")


def of_meeting() -> tuple[Dimension, ...]:
    """Give the dimensions of what belongs to a meeting: the meeting, its body and its kind."""
    rows = partial(labels.of_rows, Meeting)
    kinds = partial(labels.of_choices, MeetingKind)
    return (
        own(
            "body",
            "Body",
            path="meeting__body__slug",
            missing=NONE,
            find=partial(labels.of_rows, Body),
            closed=closed.of_rows(Body),
        ),
        own(
            "meeting",
            "Meeting",
            path="meeting__slug",
            missing=NONE,
            find=rows,
            closed=closed.of_body(Meeting, "meeting"),
        ),
        own(
            "kind",
            "Kind of meeting",
            path="meeting__kind",
            missing=NOT_KNOWN,
            find=kinds,
            closed=closed.of_choices(MeetingKind),
        ),
    )


def _part_key(name: str, group_as: str) -> Expression:
    address = Concat("meeting__slug", Value("/"), f"{name}__position", output_field=CharField())
    return Case(
        When(**{f"{name}__isnull": True}, then=Value(NONE)),
        default=address,
        output_field=CharField(),
    )


def _find_parts(model: type[Model], keys: Iterable[str]) -> dict[str, Label]:
    """Give the titles of parts of meetings in the order of the meetings, in one query."""
    keys = list(keys)
    places = [key.split("/") for key in keys if "/" in key]
    rows: Any = model._default_manager.filter(meeting__slug__in={place[0] for place in places})
    rows = rows.select_related("meeting").order_by("meeting__slug", "position")
    found = {
        f"{row.meeting.slug}/{row.position}": Label((0, 0, place), str(row))
        for place, row in enumerate(rows)
    }
    plain = {key: Label((0, 1, key), key) for key in keys}
    none = Label((1, 0), str(labels.SPECIAL[NONE]), special=True)
    special = {NONE: none} if NONE in keys else {}
    return plain | special | {key: label for key, label in found.items() if key in plain}


def _part_of_meeting(name: str, title: str, model: type[Model]) -> Dimension:
    return Dimension(
        name,
        title,
        partial(_part_key, name),
        partial(_find_parts, model),
        closed=closed.of_meeting(model, title.lower()),
    )


_ALL = (
    *of_meeting(),
    _part_of_meeting("sitting", "Sitting", Sitting),
    _part_of_meeting("agenda_item", "Point of the agenda", AgendaItem),
    *of_part(PART),
    own(
        "capacity",
        "Capacity",
        path="capacity",
        missing=NOT_KNOWN,
        find=partial(labels.of_choices, Capacity),
        closed=closed.of_choices(Capacity),
    ),
    own("language", "Language", path="language", missing=NOT_KNOWN, find=labels.of_languages),
    *of_date("meeting__held", "of the meeting"),
    own(
        "attributed_by",
        "Attributed by",
        path="attributed_by",
        missing=NOT_KNOWN,
        find=partial(labels.of_choices, AttributedBy),
        closed=closed.of_choices(AttributedBy),
    ),
)
INTERVENTION_DIMENSIONS: dict[str, Dimension] = {dimension.name: dimension for dimension in _ALL}
"""What interventions are counted by."""
TURNS = Single(
    measure="turns",
    dimensions=INTERVENTION_DIMENSIONS,
    undated=Q(meeting__held_earliest=None, meeting__held_latest=None),
    sums={"words": Sum("words")},
)
"""Interventions as they are counted."""
