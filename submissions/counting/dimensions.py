"""What submissions can be counted by: each dimension's value as SQL, and its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import CharField, Expression, F, Value
from django.db.models.functions import Coalesce, NullIf

from meetings.models import Body, Meeting, ParticipantKind, Region
from submissions.counting import contributors, labels, periods
from submissions.counting.labels import Label
from submissions.models import Call, SubmissionKind

NONE = "none"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing to count by."""

    name: str
    title: str
    key: Callable[[str], Expression]
    """SQL for the value of a submission or of one contributor; takes `group_as`."""
    find_labels: Callable[[Iterable[str]], dict[str, Label]]
    """Words and sort order of the values found, in one query at most."""
    of_contributor: bool = False


def _column(path: str, missing: str) -> Expression:
    return Coalesce(NullIf(F(path), Value("")), Value(missing), output_field=CharField())


def _own(name: str, title: str, *, path: str, missing: str, find: Any) -> Dimension:
    return Dimension(name, title, lambda group_as: _column(path, missing), find)


def _of_participant(name: str, title: str, *, field: str, find: Any) -> Dimension:
    return Dimension(
        name, title, lambda group_as: contributors.participant_key(field), find, of_contributor=True
    )


def _period(name: str, title: str) -> Dimension:
    return Dimension(
        name, title, lambda group_as: periods.period_key(name), partial(labels.of_periods, name)
    )


_ALL = (
    _own("body", "Body", path="body__slug", missing=NONE, find=partial(labels.of_rows, Body)),
    _own("call", "Call", path="call__slug", missing=NONE, find=partial(labels.of_rows, Call)),
    _own(
        "meeting",
        "Meeting",
        path="meeting__slug",
        missing=NONE,
        find=partial(labels.of_rows, Meeting),
    ),
    Dimension(
        "group", "Stakeholder group", contributors.group_key, labels.of_groups, of_contributor=True
    ),
    _of_participant("participant", "Participant", field="slug", find=labels.of_participants),
    _of_participant(
        "participant_kind",
        "Kind of participant",
        field="kind",
        find=partial(labels.of_choices, ParticipantKind),
    ),
    _of_participant("country", "Country", field="country", find=labels.of_countries),
    _of_participant(
        "region", "Regional group", field="region", find=partial(labels.of_choices, Region)
    ),
    _own(
        "kind",
        "Kind of submission",
        path="kind",
        missing=contributors.NOT_KNOWN,
        find=partial(labels.of_choices, SubmissionKind),
    ),
    _own(
        "language",
        "Language",
        path="language",
        missing=contributors.NOT_KNOWN,
        find=labels.of_languages,
    ),
    _period("year", "Year received"),
    _period("quarter", "Quarter received"),
    _period("month", "Month received"),
)
DIMENSIONS: dict[str, Dimension] = {dimension.name: dimension for dimension in _ALL}
